import { describe, expect, it } from 'vitest'
import { sheetOf, type TestSheet } from './sheet-of'

function define(sheet: TestSheet, name: string, refersTo: string, scope?: number) {
  return sheet.workbook.apply({
    type: 'define-name',
    sheet: sheet.sheet,
    name,
    refersTo,
    ...(scope === undefined ? {} : { scope }),
  })
}

const meanings = (sheet: TestSheet) => sheet.workbook.info().names.map(({ refersTo }) => refersTo)

describe('a defined name', () => {
  it('stands for its cells, also where a function takes the whole range', () => {
    const sheet = sheetOf(['1', '=SUM(logits)', '=SOFTMAX(Logits)'], ['1'])
    expect(sheet.text('B1')).toBe('#NAME?')
    define(sheet, 'logits', 'A1:A2')
    expect(sheet.text('B1')).toBe('2')
    expect(sheet.texts('C1:C2')).toEqual([['0.5'], ['0.5']])
    expect(meanings(sheet)).toEqual(['=Sheet1!$A$1:$A$2'])
  })

  it('stands for numbers and formulas, with other names in them', () => {
    const sheet = sheetOf(['3', '=2*twice'])
    define(sheet, 'rate', '0.5')
    define(sheet, 'twice', '=rate*A1+1')
    expect(sheet.text('B1')).toBe('5')
  })

  it('undone is #NAME? again, and says so', () => {
    const sheet = sheetOf(['=step'])
    define(sheet, 'step', '0.5')
    sheet.undo()
    expect(sheet.message('A1')).toBe('There is nothing called “step” in this workbook.')
    sheet.redo()
    expect(sheet.text('A1')).toBe('0.5')
  })

  it('follows its cells when rows come, cells move and sheets are renamed', () => {
    const sheet = sheetOf(['1', '=SUM(logits)'], ['2'])
    define(sheet, 'logits', 'A1:A2')
    sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis: 'row', at: 1, count: 1 })
    expect(meanings(sheet)).toEqual(['=Sheet1!$A$1:$A$3'])
    sheet.move('A1:A3', 'D5')
    expect(meanings(sheet)).toEqual(['=Sheet1!$D$5:$D$7'])
    sheet.apply({ type: 'rename-sheet', sheet: sheet.sheet, name: 'My logits' })
    expect(meanings(sheet)).toEqual(["='My logits'!$D$5:$D$7"])
    expect(sheet.text('B1')).toBe('3')
    for (let i = 0; i < 3; i++) sheet.undo()
    expect(meanings(sheet)).toEqual(['=Sheet1!$A$1:$A$2'])
  })

  it('of a sheet is known there before one of the workbook, and elsewhere by its sheet', () => {
    const sheet = sheetOf(['=rate'])
    const second = sheet.on('Second')
    second.fill('A1', [['=rate', '=Sheet1!rate']])
    define(sheet, 'rate', '1')
    define(sheet, 'rate', '2', sheet.sheet)
    expect(sheet.text('A1')).toBe('2')
    expect(second.texts('A1:B1')).toEqual([['1', '2']])
  })

  it('goes with its sheet, and comes back with it', () => {
    const sheet = sheetOf(['=Second!rate'])
    const second = sheet.on('Second')
    define(second, 'rate', '7', second.sheet)
    expect(sheet.text('A1')).toBe('7')
    sheet.apply({ type: 'remove-sheet', sheet: second.sheet })
    expect(meanings(sheet)).toEqual([])
    expect(sheet.text('A1')).toBe('#NAME?')
    sheet.undo()
    expect(sheet.text('A1')).toBe('7')
  })

  it('that refers to itself is #NAME?, and nothing hangs', () => {
    const sheet = sheetOf(['=a_name'])
    define(sheet, 'a_name', '=b_name+1')
    define(sheet, 'b_name', '=a_name+1')
    expect(sheet.text('A1')).toBe('#NAME?')
  })

  it.each([
    ['', 'A name has at least one letter.'],
    ['B7', '“B7” cannot be a name: it is a cell.'],
    ['1st', '“1st” cannot be a name: it begins with a letter or “_”.'],
    ['my rate', '“my rate” cannot be a name: “ ” is neither a letter, a digit, “.” nor “_”.'],
    ['True', '“True” cannot be a name: it is a value.'],
    ['R1C1', '“R1C1” cannot be a name: it looks like a cell.'],
  ])('cannot be “%s”', (name, message) => {
    expect(define(sheetOf(['1']), name, 'A1')).toEqual({ ok: false, message })
  })

  it('is not defined by what does not parse', () => {
    const refused = define(sheetOf(['1']), 'rate', '=1+')
    expect(refused).toEqual({
      ok: false,
      message: 'What rate refers to does not parse: it ends at character 4, where a value is expected.',
    })
  })
})
