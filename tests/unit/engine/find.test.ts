import { describe, expect, it } from 'vitest'
import { cellName } from '../../../src/core/address'
import type { FindQuery } from '../../../src/engine/model'
import { sheetOf, type TestSheet } from './sheet-of'

const PLAIN: FindQuery = {
  text: '',
  within: 'values',
  matchCase: false,
  wholeCell: false,
  pattern: false,
}

function find(sheet: TestSheet, query: Partial<FindQuery>): string[] {
  const found = sheet.workbook.find({ ...PLAIN, ...query })
  if (!found.ok) throw new Error(found.message)
  return found.value.flatMap(({ rows, columns }) =>
    [...rows].map((row, i) => cellName({ row, column: columns[i]! })),
  )
}

function replace(sheet: TestSheet, query: Partial<FindQuery>, replacement: string) {
  return sheet.workbook.apply({ type: 'replace', query: { ...PLAIN, ...query }, replacement })
}

describe('finding', () => {
  const sheet = sheetOf(['cat', '=LEN(A1)', '3'], ['Catalogue', '=B1*10', '=A1:A2'])

  it('looks at what cells show, row by row, spilled cells included', () => {
    expect(find(sheet, { text: 'cat' })).toEqual(['A1', 'A2', 'C2', 'C3'])
    expect(find(sheet, { text: '3' })).toEqual(['B1', 'C1', 'B2'])
  })

  it('looks at formulas', () => {
    expect(find(sheet, { text: 'a1', within: 'formulas' })).toEqual(['B1', 'C2'])
  })

  it('minds letter case, whole cells and patterns where asked', () => {
    expect(find(sheet, { text: 'Cat', matchCase: true })).toEqual(['A2', 'C3'])
    expect(find(sheet, { text: 'cat', wholeCell: true })).toEqual(['A1', 'C2'])
    expect(find(sheet, { text: '^c.t$', pattern: true })).toEqual(['A1', 'C2'])
  })

  it('takes a dot for a dot unless it is a pattern, and refuses what is none', () => {
    expect(find(sheet, { text: 'c.t' })).toEqual([])
    const refused = sheet.workbook.find({ ...PLAIN, text: '(', pattern: true })
    expect(refused.ok).toBe(false)
    expect(refused.ok || refused.message).toMatch(/^That is no regular expression: /)
  })

  it('looks through all sheets, or some ranges of one', () => {
    const two = sheetOf(['x', 'x'])
    two.on('Second').type('A1', 'x')
    expect(find(two, { text: 'x' })).toEqual(['A1', 'B1', 'A1'])
    const ranges = [{ top: 0, left: 1, bottom: 0, right: 1 }]
    expect(find(two, { text: 'x', sheet: two.sheet, ranges })).toEqual(['B1'])
  })
})

describe('replacing', () => {
  it('changes what was typed in one step, and says in how many cells', () => {
    const sheet = sheetOf(['cat', 'cats'], ['dog', '=A1'])
    const done = replace(sheet, { text: 'cat' }, 'cow')
    expect(done.ok && done.value.notice).toBe('2 cells changed.')
    expect(sheet.csv()).toBe('cow,cows\ndog,=A1')
    expect(sheet.text('B2')).toBe('cow')
    sheet.undo()
    expect(sheet.csv()).toBe('cat,cats\ndog,=A1')
  })

  it('changes formulas', () => {
    const sheet = sheetOf(['1', '=SUM(A1:A3)'], ['2'])
    replace(sheet, { text: 'A3', within: 'formulas' }, 'A2')
    expect(sheet.input('B1')).toBe('=SUM(A1:A2)')
  })

  it('takes a dollar for a dollar, and for a group in a pattern', () => {
    const sheet = sheetOf(['a1', 'b2'])
    replace(sheet, { text: 'a1' }, '$1')
    replace(sheet, { text: '(\\w)2', pattern: true }, '$1-$1')
    expect(sheet.csv()).toBe('$1,b-b')
  })

  it('keeps text that looks like a number text', () => {
    const sheet = sheetOf(["'0070"])
    replace(sheet, { text: '70' }, '7')
    expect(sheet.input('A1')).toBe("'007")
    expect(sheet.text('A1')).toBe('007')
  })

  it('says where nothing is found, and leaves everything as it is', () => {
    const sheet = sheetOf(['=1+1'])
    expect(replace(sheet, { text: '2' }, '3')).toEqual({
      ok: false,
      message: 'No cell that was typed holds “2”; what formulas show is not replaced.',
    })
  })
})
