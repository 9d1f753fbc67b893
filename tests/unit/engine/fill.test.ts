import { describe, expect, it } from 'vitest'
import { range, sheetOf, type TestSheet } from './sheet-of'

function fill(sheet: TestSheet, from: string, to: string, how: 'series' | 'copy' = 'series'): TestSheet {
  sheet.apply({ type: 'fill', sheet: sheet.sheet, from: range(from), to: range(to), how })
  return sheet
}

const down = (given: readonly string[], rows: number, how: 'series' | 'copy' = 'series') =>
  fill(sheetOf(...given.map((text) => [text])), `A1:A${given.length}`, `A1:A${rows}`, how)
    .texts(`A${given.length + 1}:A${rows}`)
    .flat()

describe('filling', () => {
  it('repeats a single number, and goes on with two', () => {
    expect(down(['5'], 3)).toEqual(['5', '5'])
    expect(down(['1', '3'], 5)).toEqual(['5', '7', '9'])
    expect(down(['1', '3'], 4, 'copy')).toEqual(['1', '3'])
  })

  it('counts decimals as they are written', () => {
    expect(down(['0.1', '0.2'], 5)).toEqual(['0.3', '0.4', '0.5'])
    expect(down(['-20', '-19.9999'], 4)).toEqual(['-19.9998', '-19.9997'])
  })

  it('follows the line of least squares where the steps differ, as in Excel', () => {
    // Excel's TREND of 1, 2, 4 at 4 and 5.
    const [next, last] = down(['1', '2', '4'], 5).map(Number)
    expect(next).toBeCloseTo(16 / 3, 12)
    expect(last).toBeCloseTo(41 / 6, 12)
  })

  it('counts the number in a text, with its zeros', () => {
    expect(down(['Class 1'], 3)).toEqual(['Class 2', 'Class 3'])
    expect(down(['x07', 'x09'], 4)).toEqual(['x11', 'x13'])
    expect(down(['1st'], 2)).toEqual(['2st'])
  })

  it('goes on with weekdays, months and dates', () => {
    expect(down(['Sat'], 3)).toEqual(['Sun', 'Mon'])
    expect(down(['november', 'january'], 4)).toEqual(['march', 'may'])
    expect(down(['2024-02-28'], 3)).toEqual(['2024-02-29', '2024-03-01'])
  })

  it('repeats a pattern of texts, and counts the numbers within it', () => {
    expect(down(['cat', 'dog'], 5)).toEqual(['cat', 'dog', 'cat'])
    expect(down(['1', 'cat'], 6)).toEqual(['2', 'cat', '3', 'cat'])
  })

  it('copies formulas with relative references', () => {
    const sheet = fill(sheetOf(['1', '=A1*$A$1'], ['2'], ['3']), 'B1', 'B1:B3')
    expect(sheet.input('B3')).toBe('=A3*$A$1')
    expect(sheet.text('B3')).toBe('3')
  })

  it('goes up and to the left, and to the right', () => {
    const sheet = sheetOf([''], [''], ['5'], ['6'])
    fill(sheet, 'A3:A4', 'A1:A4')
    expect(sheet.texts('A1:A2').flat()).toEqual(['3', '4'])
    const row = fill(sheetOf(['1', '2']), 'A1:B1', 'A1:D1')
    expect(row.texts('A1:D1').flat()).toEqual(['1', '2', '3', '4'])
  })

  it('is one step, and undone gives back what was overwritten', () => {
    const sheet = fill(sheetOf(['1'], ['2'], ['old'], ['=A1']), 'A1:A2', 'A1:A4')
    sheet.undo()
    expect(sheet.csv()).toBe('1\n2\nold\n=A1')
  })

  it('around a corner is refused', () => {
    const sheet = sheetOf(['1'])
    const refused = sheet.workbook.apply({
      type: 'fill',
      sheet: sheet.sheet,
      from: range('A1'),
      to: range('A1:B2'),
      how: 'series',
    })
    expect(refused).toEqual({ ok: false, message: 'A1:B2 does not continue A1 in one direction.' })
  })
})
