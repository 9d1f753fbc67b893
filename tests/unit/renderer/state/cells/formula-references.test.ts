import { describe, expect, it } from 'vitest'
import { rangeName } from '../../../../../src/core/address'
import { colouredParts, formulaReferences } from '../../../../../src/renderer/state/cells/formula-references'

const found = (formula: string) =>
  formulaReferences(formula).map(({ range, sheet, colour }) => `${sheet ?? ''}!${rangeName(range)}#${colour}`)

describe('the references of a formula', () => {
  it('are its cells and ranges, each range in its own colour', () => {
    expect(found('=SOFTMAX(B2:B5)+C1*B2:B5')).toEqual(['!B2:B5#0', '!C1#1', '!B2:B5#0'])
  })

  it('may be absolute, whole columns and whole rows', () => {
    expect(found('=$B$2+SUM(A:A)+SUM(3:4)')).toEqual(['!B2#0', '!A1:A1048576#1', '!A3:XFD4#2'])
  })

  it('may name another sheet, quoted or not', () => {
    expect(found("=Sheet2!A1+'My data'!B2")).toEqual(['Sheet2!A1#0', 'My data!B2#1'])
  })

  it('are not found in texts, in function names, or in numbers', () => {
    expect(found('="A1"&LOG10(5)+1E5')).toEqual([])
  })

  it('are of formulas alone', () => {
    expect(found('B2')).toEqual([])
  })
})

describe('the coloured parts of a formula', () => {
  it('are the whole text, cut at its references', () => {
    const parts = colouredParts('=A1+B2')
    expect(parts.map(({ text }) => text).join('')).toBe('=A1+B2')
    expect(parts.map(({ colour }) => colour)).toEqual([undefined, 0, undefined, 1])
  })
})
