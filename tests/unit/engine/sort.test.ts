import { describe, expect, it } from 'vitest'
import { range, sheetOf, type TestSheet } from './sheet-of'

function sort(sheet: TestSheet, address: string, column: number, descending = false) {
  return sheet.workbook.apply({
    type: 'sort',
    sheet: sheet.sheet,
    range: range(address),
    keys: [{ column, descending }],
  })
}

describe('sorting', () => {
  it('puts numbers before texts before FALSE before TRUE before errors, blanks last', () => {
    const sheet = sheetOf(['#N/A'], ['TRUE'], ['b'], [''], ['-1'], ['FALSE'], ['A'], ['3'])
    sort(sheet, 'A1:A8', 0)
    expect(sheet.texts('A1:A8').flat()).toEqual(['-1', '3', 'A', 'b', 'FALSE', 'TRUE', '#N/A', ''])
    sort(sheet, 'A1:A8', 0, true)
    expect(sheet.texts('A1:A8').flat()).toEqual(['#N/A', 'TRUE', 'FALSE', 'b', 'A', '3', '-1', ''])
  })

  it('takes whole rows along, and keeps the order of equal ones', () => {
    const sheet = sheetOf(['2', 'first'], ['1', 'x'], ['2', 'second'])
    sort(sheet, 'A1:B3', 0)
    expect(sheet.csv()).toBe('1,x\n2,first\n2,second')
  })

  it('lets formulas mean the cells of the row that they come to', () => {
    const sheet = sheetOf(['3', '=A1*10'], ['1', '=A2*10'], ['2', '=A3*10+$A$1'])
    sort(sheet, 'A1:B3', 0)
    expect(sheet.csv()).toBe('1,=A1*10\n2,=A2*10+$A$1\n3,=A3*10')
    sheet.undo()
    expect(sheet.csv()).toBe('3,=A1*10\n1,=A2*10\n2,=A3*10+$A$1')
  })

  it('by what formulas come to, by a second column where the first is equal', () => {
    const sheet = sheetOf(['=1+1', 'b'], ['2', 'a'], ['1', 'c'])
    sheet.apply({
      type: 'sort',
      sheet: sheet.sheet,
      range: range('A1:B3'),
      keys: [
        { column: 0, descending: true },
        { column: 1, descending: false },
      ],
    })
    expect(sheet.csv()).toBe('2,a\n=1+1,b\n1,c')
  })

  it('refuses to tear an array, and names it', () => {
    const sheet = sheetOf(['3', '=A1:A2*2'], ['1'])
    expect(sort(sheet, 'A1:B2', 0)).toEqual({
      ok: false,
      message:
        'A1:B2 holds the result of B1, which fills B1:B2: an array cannot be sorted. Sort what B1 is computed from, or use =SORT(…).',
    })
  })
})
