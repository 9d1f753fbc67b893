import { describe, expect, it } from 'vitest'
import { parseRange } from '../../../../src/core/address'
import {
  tidyFormula,
  withCycledReferences,
  withFunction,
  withMovedReference,
} from '../../../../src/renderer/formula/formula-text'
import {
  cycleReference,
  referenceName,
  sheetPrefix,
  withRange,
} from '../../../../src/renderer/formula/reference-text'
import { formulaReferences } from '../../../../src/renderer/state/cells/formula-references'

describe('F4', () => {
  const rounds = (reference: string) => {
    const seen = [reference]
    for (let i = 0; i < 4; i++) seen.push(cycleReference(seen.at(-1)!))
    return seen
  }

  it('goes through the four forms of a cell as Excel does', () => {
    expect(rounds('B7')).toEqual(['B7', '$B$7', 'B$7', '$B7', 'B7'])
  })

  it('turns both corners of a range, and keeps the sheet', () => {
    expect(rounds("'My data'!A1:B2").slice(1, 4)).toEqual([
      "'My data'!$A$1:$B$2",
      "'My data'!A$1:B$2",
      "'My data'!$A1:$B2",
    ])
  })

  it('has two forms for whole columns and rows', () => {
    expect(rounds('A:B').slice(0, 3)).toEqual(['A:B', '$A:$B', 'A:B'])
    expect(rounds('2:5').slice(0, 3)).toEqual(['2:5', '$2:$5', '2:5'])
  })

  it('changes the reference at the caret and puts the caret behind it', () => {
    expect(withCycledReferences({ text: '=A1+B2*C3', start: 5, end: 5 })).toEqual({
      text: '=A1+$B$2*C3',
      start: 8,
      end: 8,
    })
  })

  it('changes every reference that is selected', () => {
    expect(withCycledReferences({ text: '=A1+B2*C3', start: 1, end: 6 })?.text).toBe('=$A$1+$B$2*C3')
  })

  it('does nothing where there is no reference', () => {
    expect(withCycledReferences({ text: '=SUM(1)', start: 3, end: 3 })).toBeUndefined()
    expect(withCycledReferences({ text: 'A1', start: 1, end: 1 })).toBeUndefined()
  })
})

describe('a formula that goes into its cell', () => {
  const finished = (text: string) => tidyFormula(text, (name) => ['SUM', 'SOFTMAX'].includes(name))

  it('has its names in capitals', () => {
    expect(finished('=sum(softmax(a1:b$2))')).toBe('=SUM(SOFTMAX(A1:B$2))')
    expect(finished('=if(true,1e-4,"sum(a1)")')).toBe('=if(TRUE,1e-4,"sum(a1)")')
  })

  it('has its ranges in one piece', () => {
    expect(finished('=sum(a1 : b2, "a : b")')).toBe('=SUM(A1:B2, "a : b")')
  })

  it('has its names right before their brackets', () => {
    expect(finished('= sum (softmax (1), "sum (1)")')).toBe('= SUM(SOFTMAX(1), "sum (1)")')
  })

  it('keeps names that nobody knows and the names of sheets as they are', () => {
    expect(finished('=smu(data!b2)')).toBe('=smu(data!B2)')
  })
})

describe('a reference that is dragged', () => {
  it('keeps its sheet and its dollars', () => {
    expect(withRange('$A1', parseRange('C5')!)).toBe('$C5')
    expect(withRange('Data!$A$1:B2', parseRange('C5:D7')!)).toBe('Data!$C$5:D7')
    expect(withRange('A$1', parseRange('C5:D7')!)).toBe('C$5:D$7')
    expect(withRange('A:$B', parseRange('C:D')!)).toBe('C:$D')
  })

  it('changes its place in the formula alone', () => {
    const text = '=A1+SUM(B2:B5)*A1'
    const moved = withMovedReference(text, formulaReferences(text)[1]!, parseRange('C3:C9')!)
    expect(moved).toEqual({ text: '=A1+SUM(C3:C9)*A1', start: 13, end: 13 })
  })
})

describe('names in formulas', () => {
  it('of whole columns and rows are short', () => {
    expect(referenceName(parseRange('A:C')!)).toBe('A:C')
    expect(referenceName(parseRange('2:5')!)).toBe('2:5')
    expect(referenceName(parseRange('B2:B2')!)).toBe('B2')
  })

  it('of sheets are quoted where they need it', () => {
    expect(sheetPrefix('Sheet2')).toBe('Sheet2!')
    expect(sheetPrefix("it's")).toBe("'it''s'!")
  })

  it('of functions are completed with their bracket, once', () => {
    const softmax = { name: 'SOFTMAX', parameters: [1] }
    expect(withFunction({ text: '=1+so', start: 3, end: 5 }, softmax)).toEqual({
      text: '=1+SOFTMAX(',
      start: 11,
      end: 11,
    })
    expect(withFunction({ text: '=so(A1)', start: 1, end: 3 }, softmax).text).toBe('=SOFTMAX(A1)')
    expect(withFunction({ text: '=p', start: 1, end: 2 }, { name: 'PI', parameters: [] }).text).toBe('=PI()')
  })
})
