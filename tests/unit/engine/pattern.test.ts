import { describe, expect, it } from 'vitest'
import { FormulaPattern } from '../../../src/engine/formula/pattern'
import { sheetOf } from './sheet-of'

const fits = (first: string, text: string, down = 1) => FormulaPattern.of(first, 4).fits(text, 4 + down)

describe('a formula that goes on down its column', () => {
  it('is known by its row numbers, all moved as far as it is', () => {
    expect(fits('=A5+B6', '=A6+B7')).toBe(true)
    expect(fits('=A5+B6', '=A8+B9', 3)).toBe(true)
    expect(fits('=A5+B6', '=A6+B6')).toBe(false)
    expect(fits('=SUM(A5:A9)', '=SUM(A6:A10)')).toBe(true)
    expect(fits('=A99', '=A100')).toBe(true)
  })

  it('keeps what has a $', () => {
    expect(fits('=B5/SUM(B$1:B$10)', '=B6/SUM(B$1:B$10)')).toBe(true)
    expect(fits('=B5/SUM(B$1:B$10)', '=B6/SUM(B$2:B$11)')).toBe(false)
    expect(fits('=$B5', '=$B6')).toBe(true)
    expect(fits('=SUM(5:5)', '=SUM(6:6)')).toBe(true)
    expect(fits('=SUM(5:5)', '=SUM(5:5)')).toBe(false)
    expect(fits('=SUM($5:$5)', '=SUM($5:$5)')).toBe(true)
    expect(fits('=SUM(B:B)', '=SUM(B:B)')).toBe(true)
  })

  it('differs by anything else', () => {
    expect(fits('=A5*2', '=A6*3')).toBe(false)
    expect(fits('=A5', '=B6')).toBe(false)
    expect(fits('=A5', '=A6 ')).toBe(false)
    expect(fits('=A5', '=A06')).toBe(false)
    expect(fits('=A5&"A5"', '=A6&"A6"')).toBe(false)
    expect(fits('=LOG10(A5)', '=LOG11(A6)')).toBe(false)
    expect(fits('=1', '=1')).toBe(true)
  })

  it('ends with the sheet', () => {
    const last = FormulaPattern.of('=A1048576', 0)
    expect(last.fits('=A1048577', 1)).toBe(false)
  })

  it('computes as if each cell had been typed by itself', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [
      String(i),
      `=A${i + 1}*2`,
      `=SUM(A$1:A${i + 1})`,
      `=IF(A${i + 1}>5,B${i + 1},-1)`,
    ])
    const sheet = sheetOf(...rows)
    for (const i of [0, 7, 29]) {
      const found = sheet.texts(`B${i + 1}:D${i + 1}`)
      expect(found).toEqual([[2 * i, (i * (i + 1)) / 2, i > 5 ? 2 * i : -1].map(String)])
    }
    sheet.type('B10', '=A10*3')
    sheet.type('A10', '100')
    expect(sheet.texts('B10:D10')).toEqual([['300', '136', '300']])
  })
})
