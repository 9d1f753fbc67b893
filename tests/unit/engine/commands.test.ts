import { describe, expect, it } from 'vitest'
import type { Command } from '../../../src/engine/model'
import { Workbook } from '../../../src/engine/workbook'
import { cell, range, sheetOf, TestSheet } from './sheet-of'
import { snapshotOf } from '../../fuzz/snapshot'

/** The sentence with which a command is refused; the workbook has to be as it was. */
function refusal(sheet: TestSheet, command: Command): string {
  const before = snapshotOf(sheet.workbook)
  const outcome = sheet.workbook.apply(command)
  expect(snapshotOf(sheet.workbook)).toEqual(before)
  return outcome.ok ? 'was done' : outcome.message
}

describe('typing', () => {
  it('fills cells and computes what depends on them', () => {
    const sheet = sheetOf(['1', '=A1+1', '=B1*2'])
    sheet.type('A1', '10')
    expect(sheet.texts('A1:C1')).toEqual([['10', '11', '22']])
  })

  it('of ragged rows leaves what lies beyond them untouched', () => {
    const sheet = sheetOf(['1', '2', '3'], ['4', '5', '6'], ['7', '8', '9'])
    sheet.fill('A1', [['a'], ['b', 'c', 'd'], ['e', 'f']])
    expect(sheet.texts('A1:C3')).toEqual([
      ['a', '2', '3'],
      ['b', 'c', 'd'],
      ['e', 'f', '9'],
    ])
  })

  it('nothing clears a cell', () => {
    const sheet = sheetOf(['1', '=SUM(A1:A1)'])
    sheet.type('A1', '')
    expect(sheet.texts('A1:B1')).toEqual([['', '0']])
  })

  it('tells what a formula lacks that does not parse', () => {
    const { notice } = new TestSheet().type('B3', '=SUM(1')
    expect(notice).toBe(
      'The formula in B3 does not parse: it ends at character 7, where the “)” that closes the “(” of character 5 is expected.',
    )
    expect(sheetOf(['=1']).type('A1', '=2').notice).toBeUndefined()
  })

  it('beyond the sheet is refused', () => {
    const sheet = new TestSheet()
    const at = { row: 1_048_575, column: 0 }
    expect(refusal(sheet, { type: 'set-cells', sheet: sheet.sheet, at, inputs: [['1'], ['2']] })).toBe(
      '2 rows and 1 column do not fit from A1048576 on: a sheet has 1,048,576 rows and 16,384 columns.',
    )
  })

  it('on a sheet that is gone is refused', () => {
    const command: Command = { type: 'set-cells', sheet: 99, at: cell('A1'), inputs: [['1']] }
    expect(refusal(new TestSheet(), command)).toBe('That sheet is no longer part of the workbook.')
  })
})

describe('clearing', () => {
  it('empties several ranges at once', () => {
    const sheet = sheetOf(['1', '2', '3', '4'])
    sheet.clear('A1', 'C1:D1')
    expect(sheet.texts('A1:D1')).toEqual([['', '2', '', '']])
    sheet.undo()
    expect(sheet.texts('A1:D1')).toEqual([['1', '2', '3', '4']])
  })

  it('a spilled cell changes nothing, its anchor empties the array', () => {
    const sheet = sheetOf(['=ARANGE(0,3,1)'])
    sheet.clear('A2')
    expect(sheet.texts('A1:A3')).toEqual([['0'], ['1'], ['2']])
    sheet.clear('A1')
    expect(sheet.texts('A1:A3')).toEqual([[''], [''], ['']])
  })

  it('whole columns takes time for what they hold', () => {
    const sheet = sheetOf(['1', '2'], ['3', '4'])
    sheet.clear('A:XFD')
    expect(sheet.workbook.info().sheets[0]).toMatchObject({ rows: 0, columns: 0 })
  })
})

describe('copying', () => {
  it('shifts relative references and keeps those with $', () => {
    const sheet = sheetOf(['1', '2'], ['3', '4'], ['=A1+$A$1+A$1+$A1'])
    sheet.copy('A3', 'B4')
    expect(sheet.input('B4')).toBe('=B2+$A$1+B$1+$A2')
  })

  it('fills a target that is a multiple of the source', () => {
    const sheet = sheetOf(['1', 'x'], ['=A1*2', 'y'])
    sheet.copy('A1:B2', 'C1:F4')
    expect(sheet.texts('C1:F4')).toEqual([
      ['1', 'x', '1', 'x'],
      ['2', 'y', '2', 'y'],
      ['1', 'x', '1', 'x'],
      ['2', 'y', '2', 'y'],
    ])
  })

  it('begins at any other target', () => {
    const sheet = sheetOf(['1', '2'])
    sheet.copy('A1:B1', 'A3:C4')
    expect(sheet.texts('A3:C4')).toEqual([
      ['1', '2', ''],
      ['', '', ''],
    ])
  })

  it('of empty cells empties the target', () => {
    const sheet = sheetOf(['', '1'], ['2', ''])
    sheet.copy('A1:B1', 'A2')
    expect(sheet.texts('A2:B2')).toEqual([['', '1']])
  })

  it('works over itself', () => {
    const sheet = sheetOf(['1', '2', '3'])
    sheet.copy('A1:C1', 'B1')
    expect(sheet.texts('A1:D1')).toEqual([['1', '1', '2', '3']])
  })

  it('works from sheet to sheet: references without a sheet mean the new one', () => {
    const sheet = sheetOf(['1', '=A1+1'])
    const other = sheet.on('Other')
    other.type('A1', '10')
    sheet.copy('B1', 'B1', other.sheet)
    expect(other.text('B1')).toBe('11')
  })

  it('takes an array along with its anchor, and values without it', () => {
    const sheet = sheetOf(['1', '=A1:A2*2'], ['2'])
    sheet.copy('B1:B2', 'D1')
    expect(sheet.input('D1')).toBe('=C1:C2*2')
    expect(sheet.input('D2')).toBe('')
    sheet.copy('B2', 'F1')
    expect(sheet.input('F1')).toBe('4')
  })

  it('keeps texts texts when it takes them from an array', () => {
    const sheet = sheetOf(["'5", '=TRANSPOSE(A1:A2)'], ["'=x"])
    sheet.copy('C1', 'C3')
    expect(sheet.input('C3')).toBe("'=x")
    expect(sheet.text('C3')).toBe('=x')
  })

  it('of a whole column takes time for what it holds', () => {
    const sheet = sheetOf(['1'], ['=A1+1'])
    sheet.copy('A:A', 'C:C')
    expect(sheet.texts('C1:C2')).toEqual([['1'], ['2']])
  })

  it('of one cell onto millions is refused', () => {
    const sheet = sheetOf(['1'])
    const to = { sheet: sheet.sheet, range: range('A:Z') }
    expect(refusal(sheet, { type: 'copy', from: { sheet: sheet.sheet, range: range('A1') }, to })).toBe(
      'That would fill 27,262,976 cells; at most 5,000,000 can be filled at once.',
    )
  })
})

describe('moving', () => {
  it('takes every reference along, wherever it stands', () => {
    const sheet = sheetOf(['1', '2', '=A1+B1', '=SUM(A1:B1)'])
    const other = sheet.on('Other')
    other.type('A1', '=Sheet1!A1*10')
    sheet.move('A1:B1', 'A5')
    expect(sheet.input('C1')).toBe('=A5+B5')
    expect(sheet.input('D1')).toBe('=SUM(A5:B5)')
    expect(other.input('A1')).toBe('=Sheet1!A5*10')
    expect([sheet.text('C1'), other.text('A1')]).toEqual(['3', '10'])
  })

  it('leaves the moved formulas’ own references where they were', () => {
    const sheet = sheetOf(['1', '=A1+1'])
    sheet.move('B1', 'D5')
    expect(sheet.input('D5')).toBe('=A1+1')
  })

  it('to another sheet names the sheets that are needed', () => {
    const sheet = sheetOf(['1', '=A1+1', '=B1*2'])
    const other = sheet.on('My data')
    sheet.move('B1', 'A1', other.sheet)
    expect(other.input('A1')).toBe('=Sheet1!A1+1')
    expect(sheet.input('C1')).toBe("='My data'!A1*2")
    expect([other.text('A1'), sheet.text('C1')]).toEqual(['2', '4'])
  })

  it('over itself keeps everything', () => {
    const sheet = sheetOf(['1', '2', '3'])
    sheet.move('A1:C1', 'B1')
    expect(sheet.texts('A1:D1')).toEqual([['', '1', '2', '3']])
  })

  it('takes an array with its anchor, and refuses a part of it', () => {
    const sheet = sheetOf(['=ARANGE(0,3,1)'])
    sheet.move('A1', 'C2')
    expect(sheet.texts('C2:C4')).toEqual([['0'], ['1'], ['2']])
    const from = { sheet: sheet.sheet, range: range('C3') }
    expect(refusal(sheet, { type: 'move', from, to: { sheet: sheet.sheet, at: cell('E1') } })).toBe(
      'C3 belongs to the result of C2. To move it, cut C2, where its formula is.',
    )
  })
})

describe('sheets', () => {
  it('are added with the first free name, or a given one', () => {
    const workbook = Workbook.empty()
    workbook.apply({ type: 'add-sheet' })
    workbook.apply({ type: 'add-sheet', name: ' Logits ' })
    expect(workbook.info().sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2', 'Logits'])
  })

  it('are renamed with every reference that names them, and keep their id', () => {
    const sheet = sheetOf(['=Other!A1+1'])
    const other = sheet.on('Other')
    other.type('A1', '=Other!B1')
    other.type('B1', '5')
    sheet.apply({ type: 'rename-sheet', sheet: other.sheet, name: 'My data' })
    expect(sheet.input('A1')).toBe("='My data'!A1+1")
    expect(other.input('A1')).toBe("='My data'!B1")
    expect(sheet.text('A1')).toBe('6')
    sheet.undo()
    expect(sheet.input('A1')).toBe('=Other!A1+1')
    expect(sheet.text('A1')).toBe('6')
  })

  it('that are removed leave #REF!, and come back with all they held', () => {
    const sheet = sheetOf(['=Other!A1+1'])
    const other = sheet.on('Other')
    other.type('A1', '5')
    sheet.apply({ type: 'remove-sheet', sheet: other.sheet })
    expect(sheet.text('A1')).toBe('#REF!')
    expect(sheet.message('A1')).toBe('There is no sheet “Other” in this workbook.')
    sheet.undo()
    expect(sheet.text('A1')).toBe('6')
    expect(other.text('A1')).toBe('5')
  })

  it('that are missing are found when they come', () => {
    const sheet = sheetOf(['=Later!A1+1', '=IFERROR(Later!A1,"none")'])
    expect(sheet.texts('A1:B1')).toEqual([['#REF!', 'none']])
    sheet.on('Later').type('A1', '1')
    expect(sheet.texts('A1:B1')).toEqual([['2', '1']])
  })

  it.each([
    ['', 'A sheet needs a name.'],
    ['a/b', "A sheet's name cannot hold “/”."],
    ["'a", "A sheet's name cannot begin or end with an apostrophe."],
    ['SHEET1', 'There is a sheet “Sheet1” already.'],
  ])('cannot be called “%s”', (name, sentence) => {
    expect(refusal(new TestSheet(), { type: 'add-sheet', name })).toBe(sentence)
  })

  it('cannot all be removed', () => {
    const sheet = new TestSheet()
    expect(refusal(sheet, { type: 'remove-sheet', sheet: sheet.sheet })).toBe(
      'A workbook has at least one sheet.',
    )
  })
})

describe('undo and redo', () => {
  it('say what they would do, and show where', () => {
    const sheet = sheetOf(['1'])
    const { info, focus } = sheet.type('B3', '2')
    expect(info.undo).toBe('Typing in B3')
    expect(focus).toEqual({ sheet: sheet.sheet, range: range('B3') })
    const undone = sheet.undo()
    expect(undone.info).toMatchObject({ undo: 'Typing in A1', redo: 'Typing in B3' })
    expect(undone.focus).toEqual(focus)
  })

  it.each<[string, (sheet: TestSheet) => void]>([
    ['Filling A1:B2', (sheet) => sheet.fill('A1', [['1', '2'], ['3']])],
    ['Clearing A1:B2', (sheet) => sheet.clear('A1:B2')],
    ['Clearing 2 ranges', (sheet) => sheet.clear('A1', 'C1')],
    ['Pasting into C1:D2', (sheet) => sheet.copy('A1:B2', 'C1')],
    ['Moving A1:B2 to C3', (sheet) => sheet.move('A1:B2', 'C3')],
    ['Adding Sheet2', (sheet) => sheet.apply({ type: 'add-sheet' })],
    ['Renaming Sheet1 to Data', (sheet) => sheet.apply({ type: 'rename-sheet', sheet: 1, name: 'Data' })],
  ])('is called: %s', (label, work) => {
    const sheet = sheetOf(['9', '8'])
    work(sheet)
    expect(sheet.workbook.info().undo).toBe(label)
  })

  it('of nothing are refused', () => {
    const workbook = Workbook.empty()
    expect(workbook.undo()).toEqual({ ok: false, message: 'There is nothing to undo.' })
    expect(workbook.redo()).toEqual({ ok: false, message: 'There is nothing to redo.' })
  })

  it('go back a thousand steps', () => {
    const sheet = new TestSheet()
    for (let i = 1; i <= 1000; i++) sheet.type('A1', String(i))
    for (let i = 0; i < 1000; i++) sheet.undo()
    expect(sheet.text('A1')).toBe('')
    for (let i = 0; i < 1000; i++) sheet.redo()
    expect(sheet.text('A1')).toBe('1000')
  })

  it('forget what was undone when something new is done', () => {
    const sheet = sheetOf(['1'])
    sheet.undo()
    sheet.type('A1', '2')
    expect(sheet.workbook.info().redo).toBeUndefined()
  })
})

describe('a workbook is dirty', () => {
  it('until it is saved, and clean again where undo brings the saved state back', () => {
    const sheet = sheetOf(['1'])
    const { workbook } = sheet
    expect(workbook.info().dirty).toBe(true)
    workbook.markSaved(workbook.info().state)
    expect(workbook.info().dirty).toBe(false)
    sheet.type('A1', '2')
    expect(workbook.info().dirty).toBe(true)
    sheet.undo()
    expect(workbook.info().dirty).toBe(false)
    sheet.redo()
    expect(workbook.info().dirty).toBe(true)
  })

  it('when something was typed while the file was written', () => {
    const sheet = sheetOf(['1'])
    const { state } = sheet.workbook.info()
    sheet.type('A1', '2')
    expect(sheet.workbook.markSaved(state).dirty).toBe(true)
  })

  it('and another state never has the number of a former one', () => {
    const sheet = sheetOf(['1'])
    const { state } = sheet.workbook.info()
    sheet.undo()
    sheet.type('A1', '2')
    expect(sheet.workbook.info().state).not.toBe(state)
  })
})
