import { describe, expect, it } from 'vitest'
import type { Axis } from '../../../src/engine/model'
import { sheetOf, type TestSheet } from './sheet-of'

function insert(sheet: TestSheet, axis: Axis, at: number, count = 1) {
  return sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis, at, count })
}

function remove(sheet: TestSheet, axis: Axis, at: number, count = 1) {
  return sheet.apply({ type: 'delete-lines', sheet: sheet.sheet, axis, at, count })
}

function move(sheet: TestSheet, axis: Axis, at: number, to: number, count = 1) {
  return sheet.apply({ type: 'move-lines', sheet: sheet.sheet, axis, at, count, to })
}

describe('inserting rows and columns', () => {
  it('moves what is below, and the references to it', () => {
    const sheet = sheetOf(['1', '=A2+$A$2'], ['2', '=SUM(A1:A2)'])
    insert(sheet, 'row', 1, 2)
    expect(sheet.input('B1')).toBe('=A4+$A$4')
    expect(sheet.input('B4')).toBe('=SUM(A1:A4)')
    expect(sheet.text('B4')).toBe('3')
  })

  it('makes ranges that go across the place grow, and leaves those that end before it', () => {
    const sheet = sheetOf(['1', '2', '=SUM(A1:B1)', '=SUM(A1:A1)', '=SUM(1:1)-C1-D1'])
    insert(sheet, 'column', 1)
    expect(sheet.input('D1')).toBe('=SUM(A1:C1)')
    expect(sheet.input('E1')).toBe('=SUM(A1:A1)')
    expect(sheet.input('F1')).toBe('=SUM(1:1)-D1-E1')
  })

  it('moves whole columns that are referred to, and keeps the spelling of what does not move', () => {
    const sheet = sheetOf(['=sum( b:B )', '1'])
    insert(sheet, 'row', 0)
    expect(sheet.input('A2')).toBe('=sum( b:B )')
    insert(sheet, 'column', 1)
    expect(sheet.input('A2')).toBe('=sum( C:C )')
  })

  it('follows on other sheets, and by the sheet that a reference names', () => {
    const sheet = sheetOf(['1'], ['2'])
    const second = sheet.on('Second')
    second.type('A1', '=Sheet1!A2+A2')
    insert(sheet, 'row', 0)
    expect(second.input('A1')).toBe('=Sheet1!A3+A2')
    expect(second.text('A1')).toBe('2')
  })

  it('lets a spill move whole, and a row inside it changes nothing of it', () => {
    const sheet = sheetOf(['1', '=A1:A3*10'], ['2'], ['3'])
    insert(sheet, 'row', 1)
    expect(sheet.input('B1')).toBe('=A1:A4*10')
    expect(sheet.texts('B1:B4')).toEqual([['10'], ['0'], ['20'], ['30']])
    insert(sheet, 'row', 0)
    expect(sheet.texts('B1:B5')).toEqual([[''], ['10'], ['0'], ['20'], ['30']])
  })

  it('is refused where filled cells would leave the sheet, with the row that is in the way', () => {
    const sheet = sheetOf(['1'])
    sheet.type('A1048576', 'last')
    const refused = sheet.workbook.apply({
      type: 'insert-lines',
      sheet: sheet.sheet,
      axis: 'row',
      at: 0,
      count: 1,
    })
    expect(refused).toEqual({
      ok: false,
      message: 'There is no room: row 1048576 would leave the sheet. Clear the last 1 row first.',
    })
    expect(sheet.text('A1048576')).toBe('last')
  })

  it('keeps the widths of columns with them, and gives new ones the width of their neighbour', () => {
    const sheet = sheetOf(['1'])
    sheet.apply({
      type: 'size-lines',
      sheet: sheet.sheet,
      axis: 'column',
      lines: [{ start: 1, count: 1 }],
      size: 200,
    })
    insert(sheet, 'column', 1)
    expect(sheet.workbook.layout(sheet.sheet).columns).toEqual([{ start: 2, count: 1, size: 200 }])
    insert(sheet, 'column', 3)
    expect(sheet.workbook.layout(sheet.sheet).columns).toEqual([{ start: 2, count: 2, size: 200 }])
    sheet.undo()
    sheet.undo()
    expect(sheet.workbook.layout(sheet.sheet).columns).toEqual([{ start: 1, count: 1, size: 200 }])
  })
})

describe('deleting rows and columns', () => {
  it('takes back what inserting did', () => {
    const sheet = sheetOf(['1', '=A2*2'], ['5', '=SUM(A1:A2)'])
    insert(sheet, 'row', 1)
    remove(sheet, 'row', 1)
    expect(sheet.csv()).toBe('1,=A2*2\n5,=SUM(A1:A2)')
  })

  it('leaves #REF! where nothing is left of a reference, and the rest of a range', () => {
    const sheet = sheetOf(['1', '=A2'], ['2', '=SUM(A1:A3)'], ['3', '=SUM(A2:A2)'])
    remove(sheet, 'row', 1)
    expect(sheet.input('B1')).toBe('=#REF!')
    expect(sheet.text('B1')).toBe('#REF!')
    expect(sheet.input('B2')).toBe('=SUM(#REF!)')
  })

  it('shrinks ranges of which an end goes', () => {
    const sheet = sheetOf(['1', '=SUM(A1:A3)'], ['2', '=SUM(A3:A1)'], ['3'], ['4'])
    remove(sheet, 'row', 2)
    expect(sheet.input('B1')).toBe('=SUM(A1:A2)')
    expect(sheet.input('B2')).toBe('=SUM(A2:A1)')
    expect(sheet.text('B1')).toBe('3')
  })

  it('through a spill leaves the array whole, and undo brings everything back', () => {
    const sheet = sheetOf(['1', '=A1:A3*10', 'x'], ['2', '', 'y'], ['3', '', 'z'])
    const before = sheet.csv('values')
    remove(sheet, 'row', 1)
    expect(sheet.input('B1')).toBe('=A1:A2*10')
    expect(sheet.texts('B1:B3')).toEqual([['10'], ['30'], ['']])
    sheet.undo()
    expect(sheet.csv('values')).toBe(before)
    sheet.redo()
    expect(sheet.texts('A1:C2')).toEqual([
      ['1', '10', 'x'],
      ['3', '30', 'z'],
    ])
  })

  it('with the obstacle of a spill in it heals the spill', () => {
    const sheet = sheetOf(['=ARANGE(0,3,1)'], ['in the way'], [''])
    expect(sheet.text('A1')).toBe('#SPILL!')
    remove(sheet, 'row', 1)
    expect(sheet.texts('A1:A3')).toEqual([['0'], ['1'], ['2']])
    sheet.undo()
    expect(sheet.text('A1')).toBe('#SPILL!')
  })
})

describe('moving rows and columns', () => {
  it('goes with contents, and single cells that are referred to follow', () => {
    const sheet = sheetOf(['a', '=A2'], ['b', '=A3'], ['c', '=A1'])
    move(sheet, 'row', 0, 3)
    expect(sheet.csv()).toBe('b,=A2\nc,=A3\na,=A1')
  })

  it('undone gives back what was there', () => {
    const sheet = sheetOf(['1', '2', '3', '=SUM(A1:C1)'])
    move(sheet, 'column', 0, 2)
    expect(sheet.texts('A1:D1')).toEqual([['2', '1', '3', '6']])
    sheet.undo()
    expect(sheet.csv()).toBe('1,2,3,=SUM(A1:C1)')
  })

  it('to where they are is refused', () => {
    const sheet = sheetOf(['1'], ['2'])
    const refused = sheet.workbook.apply({
      type: 'move-lines',
      sheet: sheet.sheet,
      axis: 'row',
      at: 0,
      count: 2,
      to: 1,
    })
    expect(refused).toEqual({ ok: false, message: 'rows 1 to 2 would be where they are.' })
  })
})

describe('inserting and deleting cells', () => {
  it('pushes what is below down in its own columns only', () => {
    const sheet = sheetOf(['1', 'a', '=A1'], ['2', 'b', '=SUM(A1:A2)'], ['3', 'c', '=A3+B3'])
    sheet.apply({
      type: 'insert-cells',
      sheet: sheet.sheet,
      range: { top: 1, left: 0, bottom: 1, right: 0 },
      axis: 'row',
    })
    expect(sheet.csv()).toBe('1,a,=A1\n,b,=SUM(A1:A3)\n2,c,=A4+B3\n3,,')
  })

  it('closes up to the left', () => {
    const sheet = sheetOf(['1', '2', '3', '=C1*2'], ['4', '5', '6', '=C2'])
    sheet.apply({
      type: 'delete-cells',
      sheet: sheet.sheet,
      range: { top: 0, left: 1, bottom: 0, right: 1 },
      axis: 'column',
    })
    expect(sheet.csv()).toBe('1,3,=B1*2,\n4,5,6,=C2')
    sheet.undo()
    expect(sheet.csv()).toBe('1,2,3,=C1*2\n4,5,6,=C2')
  })
})

describe('heights, widths and hidden lines', () => {
  const size = (sheet: TestSheet, start: number, count: number, pixels?: number) =>
    sheet.apply({
      type: 'size-lines',
      sheet: sheet.sheet,
      axis: 'row',
      lines: [{ start, count }],
      ...(pixels === undefined ? {} : { size: pixels }),
    })
  const rows = (sheet: TestSheet) => sheet.workbook.layout(sheet.sheet).rows

  it('are kept as runs that join where they are alike', () => {
    const sheet = sheetOf(['1'])
    size(sheet, 2, 3, 40)
    size(sheet, 5, 1, 40)
    expect(rows(sheet)).toEqual([{ start: 2, count: 4, size: 40 }])
    size(sheet, 3, 1)
    expect(rows(sheet)).toEqual([
      { start: 2, count: 1, size: 40 },
      { start: 4, count: 2, size: 40 },
    ])
  })

  it('hiding keeps the height for when the row is shown again', () => {
    const sheet = sheetOf(['1'])
    size(sheet, 0, 1, 40)
    const hide = (hidden: boolean) =>
      sheet.apply({
        type: 'hide-lines',
        sheet: sheet.sheet,
        axis: 'row',
        lines: [{ start: 0, count: 2 }],
        hidden,
      })
    hide(true)
    expect(rows(sheet)).toEqual([
      { start: 0, count: 1, size: 40, hidden: true },
      { start: 1, count: 1, hidden: true },
    ])
    hide(false)
    expect(rows(sheet)).toEqual([{ start: 0, count: 1, size: 40 }])
  })

  it('follow rows that are deleted before them', () => {
    const sheet = sheetOf(['1'])
    size(sheet, 4, 2, 40)
    remove(sheet, 'row', 1, 4)
    expect(rows(sheet)).toEqual([{ start: 1, count: 1, size: 40 }])
  })
})
