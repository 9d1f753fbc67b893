import { describe, expect, it } from 'vitest'
import { parseCell, parseRange, rangeName } from '../../../src/core/address'
import type { CellLook, CellRule, CopyWhat, LookChange } from '../../../src/engine/model'
import { sheetOf, type TestSheet } from './sheet-of'

function format(sheet: TestSheet, range: string, look: LookChange) {
  return sheet.apply({ type: 'format-cells', sheet: sheet.sheet, ranges: [parseRange(range)!], look })
}

function addRule(sheet: TestSheet, range: string, rule: CellRule) {
  return sheet.apply({ type: 'add-rule', sheet: sheet.sheet, ranges: [parseRange(range)!], rule })
}

function block(sheet: TestSheet, address: string) {
  return sheet.workbook.block({ sheet: sheet.sheet, range: parseRange(address)! })
}

/** What the format of a cell says. */
function lookOf(sheet: TestSheet, address: string): CellLook {
  const { looks } = block(sheet, address)
  return looks?.looks[looks.of[0]! - 1] ?? {}
}

function ruled(sheet: TestSheet): string[] {
  return sheet.workbook.looks(sheet.sheet).rules.map(({ range }) => rangeName(range))
}

function paste(sheet: TestSheet, from: string, to: string, what: CopyWhat, transpose = false) {
  return sheet.apply({
    type: 'copy',
    from: { sheet: sheet.sheet, range: parseRange(from)! },
    to: { sheet: sheet.sheet, range: parseRange(to)! },
    what,
    transpose,
  })
}

describe('formats', () => {
  it('add up cell by cell, and null takes one part away', () => {
    const sheet = sheetOf(['1', '2'], ['3', '4'])
    format(sheet, 'A1:B1', { bold: true })
    format(sheet, 'A1:A2', { fill: 'blue' })
    expect(lookOf(sheet, 'A1')).toEqual({ bold: true, fill: 'blue' })
    expect(lookOf(sheet, 'B1')).toEqual({ bold: true })
    format(sheet, 'A1:B2', { bold: null })
    expect(lookOf(sheet, 'A1')).toEqual({ fill: 'blue' })
    expect(block(sheet, 'B1:B2').looks).toBeUndefined()
  })

  it('of a whole column are one area, however often they are changed', () => {
    const sheet = sheetOf(['1'])
    for (let row = 1; row <= 50; row++) format(sheet, `A${row}`, { bold: true })
    format(sheet, 'A1:A1048576', { bold: true })
    expect(sheet.workbook.looks(sheet.sheet).areas).toHaveLength(1)
  })

  it('are carried by inserted rows, and go with rows that move', () => {
    const sheet = sheetOf(['1'], ['2'], ['3'])
    format(sheet, 'A2', { bold: true })
    sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis: 'row', at: 2, count: 1 })
    expect(lookOf(sheet, 'A3')).toEqual({ bold: true })
    sheet.apply({ type: 'move-lines', sheet: sheet.sheet, axis: 'row', at: 1, count: 1, to: 0 })
    expect([1, 2, 3].map((row) => lookOf(sheet, `A${row}`).bold)).toEqual([true, undefined, true])
  })

  it('go with cells that are cut, and leave plain ones behind', () => {
    const sheet = sheetOf(['1', '2'])
    format(sheet, 'A1', { italic: true })
    format(sheet, 'C3', { bold: true })
    sheet.move('A1:B1', 'C3')
    expect(lookOf(sheet, 'A1')).toEqual({})
    expect(lookOf(sheet, 'C3')).toEqual({ italic: true })
  })

  it('are sorted with their rows', () => {
    const sheet = sheetOf(['3'], ['1'], ['2'])
    format(sheet, 'A1', { fill: 'red' })
    sheet.apply({ type: 'comment', sheet: sheet.sheet, cell: parseCell('A1')!, text: 'Worst' })
    sheet.apply({
      type: 'sort',
      sheet: sheet.sheet,
      range: parseRange('A1:A3')!,
      keys: [{ column: 0, descending: false }],
    })
    expect(lookOf(sheet, 'A3')).toEqual({ fill: 'red' })
    expect(sheet.workbook.inspect(sheet.sheet, parseCell('A3')!).comment).toBe('Worst')
  })

  it('hold sliders, which are copied, and go with rows that move', () => {
    const sheet = sheetOf(['0.5'], ['2'])
    const slider = { min: 0, max: 1, step: 0.01, scale: 'linear' } as const
    format(sheet, 'A1', { bold: true, slider })
    expect(sheet.workbook.info().undo).toBe('Putting a slider into A1')
    paste(sheet, 'A1', 'C3', 'all')
    sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis: 'row', at: 0, count: 2 })
    expect([lookOf(sheet, 'A3'), lookOf(sheet, 'C5')]).toEqual([
      { bold: true, slider },
      { bold: true, slider },
    ])
    format(sheet, 'A3', { slider: null })
    expect(lookOf(sheet, 'A3')).toEqual({ bold: true })
    sheet.workbook.undo()
    expect(lookOf(sheet, 'A3')).toEqual({ bold: true, slider })
    expect(() => format(sheet, 'A3', { slider: { ...slider, step: 0 } })).toThrow('greater than 0')
  })

  it('with more digits than a double can fill are refused', () => {
    const sheet = sheetOf(['1'])
    expect(() => format(sheet, 'A1', { number: { kind: 'fixed', digits: 31 } })).toThrow('0 to 30 digits')
  })
})

describe('pasting a part of what was copied', () => {
  it('values are what formulas came to, formats stay', () => {
    const sheet = sheetOf(['2', '=A1*3'])
    format(sheet, 'B1', { bold: true })
    paste(sheet, 'A1:B1', 'A3', 'values')
    expect(sheet.input('B3')).toBe('6')
    expect(lookOf(sheet, 'B3')).toEqual({})
  })

  it('values of an array that is copied as a whole do not spill again', () => {
    const sheet = sheetOf(['=SOFTMAX({0,0})'])
    paste(sheet, 'A1:B1', 'A3', 'values')
    expect([sheet.input('A3'), sheet.input('B3')]).toEqual(['0.5', '0.5'])
  })

  it('formulas come without formats, formats without formulas', () => {
    const sheet = sheetOf(['2', '=A1*3'])
    format(sheet, 'B1', { bold: true })
    paste(sheet, 'B1', 'B2', 'formulas')
    expect([sheet.input('B2'), lookOf(sheet, 'B2')]).toEqual(['=A2*3', {}])
    paste(sheet, 'B1', 'B3', 'formats')
    expect([sheet.input('B3'), lookOf(sheet, 'B3')]).toEqual(['', { bold: true }])
  })

  it('turns rows into columns, with formats and references', () => {
    const sheet = sheetOf(['1', '2'], ['=A1', '=$B$1+B$1'])
    format(sheet, 'B1', { bold: true })
    paste(sheet, 'A1:B2', 'D4', 'all', true)
    expect(sheet.input('D5')).toBe('2')
    expect(lookOf(sheet, 'D5')).toEqual({ bold: true })
    expect(sheet.input('E4')).toBe('=D4')
    expect(sheet.input('E5')).toBe('=$B$1+$A5')
  })

  it('one formatted cell pasted onto many is one area', () => {
    const sheet = sheetOf(['1'])
    format(sheet, 'A1', { bold: true })
    paste(sheet, 'A1', 'C1:D5000', 'formats')
    expect(sheet.workbook.looks(sheet.sheet).areas).toHaveLength(2)
  })
})

describe('rules', () => {
  it('say where a value stands between the least and the greatest of its range', () => {
    const sheet = sheetOf(['0'], ['5'], ['10'], ['x'])
    addRule(sheet, 'A1:A4', { type: 'color-scale', colors: 'blue' })
    const { scales } = block(sheet, 'A1:A4')
    expect([...scales!.at]).toEqual([0, 0.5, 1, 0])
    expect([...scales!.of]).toEqual([1, 1, 1, 0])
  })

  it('keep to limits, and never leave them', () => {
    const sheet = sheetOf(['-1'], ['0.25'], ['7'])
    addRule(sheet, 'A1:A3', { type: 'data-bar', color: 'green', low: 0, high: 1 })
    expect([...block(sheet, 'A1:A3').bars!.at]).toEqual([0, 0.25, 1])
  })

  it('hold for numbers at the ends of the doubles', () => {
    const sheet = sheetOf(['-1.7e308'], ['0'], ['1.7e308'])
    addRule(sheet, 'A1:A3', { type: 'color-scale', colors: 'heat' })
    expect([...block(sheet, 'A1:A3').scales!.at]).toEqual([0, 0.5, 1])
  })

  it('count doubles between a cell and the one it is compared with', () => {
    const sheet = sheetOf(['=0.1+0.2', '0.3'], ['1', '1'], ['1', '=1+2^-52'])
    addRule(sheet, 'A1:A3', { type: 'difference', against: parseRange('B1:B3')! })
    expect([...block(sheet, 'A1:A3').differences!]).toEqual([1, 0, -1])
  })

  it('of one kind give way to one another, also in part', () => {
    const sheet = sheetOf(['1'])
    addRule(sheet, 'A1:A9', { type: 'color-scale', colors: 'blue' })
    addRule(sheet, 'A4:A6', { type: 'color-scale', colors: 'heat' })
    expect(ruled(sheet)).toEqual(['A1:A3', 'A7:A9', 'A4:A6'])
    expect(() => addRule(sheet, 'A1', { type: 'data-bar', color: 'red', low: 1, high: 1 })).toThrow(
      'low limit',
    )
  })

  it('follow rows that come before them', () => {
    const sheet = sheetOf(['1'])
    addRule(sheet, 'A2:A3', { type: 'difference', against: parseRange('C5:C6')! })
    sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis: 'row', at: 0, count: 3 })
    const [area] = sheet.workbook.looks(sheet.sheet).rules
    expect(area).toEqual({
      range: parseRange('A5:A6'),
      rule: { type: 'difference', against: parseRange('C8:C9') },
    })
  })
})

describe('the status bar of probabilities', () => {
  it('knows entropy and the greatest of them', () => {
    const sheet = sheetOf(['0.5', '0.25', '0.25'])
    const { distribution } = sheet.workbook.summarise(sheet.sheet, [parseRange('A1:C1')!])
    // 1.5 bits.
    expect(distribution?.entropy).toBeCloseTo(1.5 * Math.LN2, 15)
    expect(distribution?.argmax).toEqual({ row: 0, column: 0 })
    sheet.type('A1', '0.6')
    expect(sheet.workbook.summarise(sheet.sheet, [parseRange('A1:C1')!]).distribution).toBeUndefined()
  })
})

describe('tracing', () => {
  it('names what a formula refers to, through names and other sheets', () => {
    const sheet = sheetOf(['1', '=SUM(A1:A3)+rate'], ['2', '=SOFTMAX(A1:A3)'])
    sheet.apply({ type: 'define-name', sheet: sheet.sheet, name: 'rate', refersTo: 'D9' })
    const precedents = (address: string) =>
      sheet.workbook.precedents(sheet.sheet, parseCell(address)!).map(({ range }) => rangeName(range))
    expect(precedents('B1')).toEqual(['A1:A3', 'D9'])
    expect(precedents('B4')).toEqual(['A1:A3'])
    const dependents = (address: string, most = 10) =>
      sheet.workbook.dependents(sheet.sheet, parseCell(address)!, most).map(({ range }) => rangeName(range))
    expect(dependents('A2').toSorted()).toEqual(['B1', 'B2'])
    expect(dependents('D9')).toEqual(['B1'])
    expect(dependents('A2', 1)).toHaveLength(1)
    expect(dependents('C7')).toEqual([])
  })
})

describe('one gesture', () => {
  it('is one step to undo, whatever it passed through', () => {
    const sheet = sheetOf(['1', '=A1*2'])
    for (const text of ['1.1', '1.2', '1.3']) {
      const at = parseCell('A1')!
      sheet.apply({ type: 'set-cells', sheet: sheet.sheet, at, inputs: [[text]], merge: 'scrub 1' })
    }
    expect(sheet.text('B1')).toBe('2.6')
    sheet.workbook.undo()
    expect(sheet.input('A1')).toBe('1')
    sheet.workbook.redo()
    expect(sheet.input('A1')).toBe('1.3')
  })

  it('that ends where it began is no step', () => {
    const sheet = sheetOf(['1'])
    sheet.type('B1', 'x')
    const { state } = sheet.workbook.info()
    for (const text of ['1.1', '1']) {
      const at = parseCell('A1')!
      sheet.apply({ type: 'set-cells', sheet: sheet.sheet, at, inputs: [[text]], merge: 'scrub 1' })
    }
    expect(sheet.workbook.info()).toMatchObject({ state, undo: 'Typing in B1', redo: undefined })
  })

  it('that changes two cells in turn is one step too, and none where both end as they began', () => {
    const sheet = sheetOf(['1', '5', '=A1*B1'])
    const drag = (merge: string, ...rows: readonly (readonly [string, string])[]) => {
      for (const texts of rows)
        for (const [column, text] of texts.entries())
          sheet.apply({
            type: 'set-cells',
            sheet: sheet.sheet,
            at: { row: 0, column },
            inputs: [[text]],
            merge,
          })
    }
    drag('drag 1', ['1.1', '4'], ['1.2', '3'], ['1.3', '2'])
    const { state } = sheet.workbook.info()
    drag('drag 2', ['7', '8'], ['1.3', '2'])
    expect(sheet.workbook.info().state).toBe(state)
    sheet.workbook.undo()
    expect([sheet.input('A1'), sheet.input('B1'), sheet.text('C1')]).toEqual(['1', '5', '5'])
    sheet.workbook.redo()
    expect([sheet.input('A1'), sheet.input('B1')]).toEqual(['1.3', '2'])
  })
})
