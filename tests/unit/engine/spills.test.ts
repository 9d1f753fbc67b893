import { describe, expect, it } from 'vitest'
import { layOut } from '../../../src/engine/spill-layout'
import { SheetCells } from '../../../src/engine/sheet-cells'
import { cell, opened, range, sheetOf } from './sheet-of'

describe('an array formula', () => {
  it('spills, and its cells know their anchor', () => {
    const sheet = sheetOf(['1', '=A1:A3*2'], ['2'], ['3'])
    expect(sheet.texts('B1:B3')).toEqual([['2'], ['4'], ['6']])
    expect(sheet.detail('B3')).toMatchObject({
      input: '',
      text: '6',
      array: { anchor: cell('B1'), range: range('B1:B3'), formula: '=A1:A3*2' },
    })
  })

  it('may be a bare range', () => {
    const sheet = sheetOf(['1', '2'], ['3', '4'], ['=A1:B2'])
    expect(sheet.texts('A3:B4')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('that meets a filled cell is #SPILL!, and says what is in the way', () => {
    const sheet = sheetOf(['=ARANGE(0,3,1)'], [''], ['x'])
    expect(sheet.texts('A1:A3')).toEqual([['#SPILL!'], [''], ['x']])
    expect(sheet.message('A1')).toBe('The result of A1 needs A1:A3, but A3 is not empty.')
  })

  it('heals when the obstacle goes, by hand or by undo', () => {
    const sheet = sheetOf(['=ARANGE(0,3,1)', '=SUM(A1:A3)'], [''], ['x'])
    expect(sheet.text('B1')).toBe('#SPILL!')
    expect(sheet.message('B1')).toBe('Passed on from A1: The result of A1 needs A1:A3, but A3 is not empty.')
    sheet.clear('A3')
    expect(sheet.texts('A1:B1')).toEqual([['0', '3']])
    sheet.undo()
    expect(sheet.text('A1')).toBe('#SPILL!')
    sheet.move('A3', 'C1')
    expect(sheet.texts('A1:A3')).toEqual([['0'], ['1'], ['2']])
  })

  it('becomes #SPILL! when something is typed into its cells', () => {
    const sheet = sheetOf(['=ARANGE(0,3,1)', '=SUM(A1:A3)', '=A3+1'])
    expect(sheet.texts('B1:C1')).toEqual([['3', '3']])
    sheet.type('A2', '7')
    expect(sheet.texts('A1:C1')).toEqual([['#SPILL!', '#SPILL!', '1']])
    sheet.undo()
    expect(sheet.texts('A1:C1')).toEqual([['0', '3', '3']])
  })

  it('at the edge of the sheet is #SPILL!', () => {
    const sheet = sheetOf(['1'])
    sheet.type('A1048575', '=ARANGE(0,3,1)')
    expect(sheet.message('A1048575')).toBe(
      'The result of A1048575 does not fit on the sheet, which has 1,048,576 rows and 16,384 columns.',
    )
  })

  it('gives way to one whose anchor comes before it', () => {
    const sheet = sheetOf(['', '=ARANGE(0,3,1)'], ['=TRANSPOSE(ARANGE(0,3,1))'])
    expect(sheet.text('B2')).toBe('1')
    expect(sheet.message('A2')).toBe('The result of A2 needs A2:C2, but B2 belongs to the result of B1.')
    sheet.clear('B1')
    expect(sheet.texts('A2:C2')).toEqual([['0', '1', '2']])
  })

  it('grows and shrinks with its formula', () => {
    const sheet = sheetOf(['=ARANGE(0,2,1)'])
    sheet.type('A1', '=ARANGE(0,4,1)')
    expect(sheet.texts('A1:A4')).toEqual([['0'], ['1'], ['2'], ['3']])
    sheet.type('A1', '5')
    expect(sheet.texts('A1:A2')).toEqual([['5'], ['']])
  })

  it('that fails shows its reason in every cell', () => {
    const sheet = sheetOf(['1', '=SOFTMAX(A1:A2)', '=SUM(B1:B2)'])
    expect(sheet.texts('B1:C2')).toEqual([
      ['#VALUE!', '#VALUE!'],
      ['#VALUE!', ''],
    ])
    expect(sheet.message('B2')).toBe('SOFTMAX: A2 is blank, where a number is needed.')
    sheet.type('A2', '1')
    expect(sheet.text('C1')).toBe('1')
  })

  it('may feed another one, which follows it', () => {
    const sheet = sheetOf(['1', '=A1:A3*2', '=B1:B3+1', '=SUM(C1:C3)'], ['2'], ['3'])
    sheet.type('A2', '10')
    expect(sheet.texts('B1:D1')).toEqual([['2', '3', '31']])
    sheet.type('B3', 'x')
    expect(sheet.texts('B1:D1')).toEqual([['#SPILL!', '#SPILL!', '#SPILL!']])
    sheet.clear('B3')
    expect(sheet.text('D1')).toBe('31')
  })
})

describe('a formula over a whole column or row', () => {
  it('spills as far as that is filled, and follows it', () => {
    const sheet = sheetOf(['1', '=A:A*2', '=SUM(B:B)'], ['2'])
    expect(sheet.texts('B1:C3')).toEqual([
      ['2', '6'],
      ['4', ''],
      ['', ''],
    ])
    sheet.type('A3', '3')
    expect(sheet.texts('B1:C3').map(([value]) => value)).toEqual(['2', '4', '6'])
    expect(sheet.text('C1')).toBe('12')
    sheet.clear('A2:A3')
    expect(sheet.texts('B1:C1')).toEqual([['2', '2']])
    expect(sheet.texts('B2:B3')).toEqual([[''], ['']])
  })

  it('takes other sheets’ columns, and what arrays spilled into them', () => {
    const sheet = sheetOf(['=Data!A:A+1'])
    const data = sheet.on('Data')
    data.type('A1', '=ARANGE(0,3,1)')
    expect(sheet.texts('A1:A3')).toEqual([['1'], ['2'], ['3']])
  })

  it('goes along a row just so', () => {
    const sheet = sheetOf(['1', '2', '3'], ['=1:1*10'])
    expect(sheet.texts('A2:D2')).toEqual([['10', '20', '30', '']])
  })

  it('that comes to one number sees what is typed and spilled later', () => {
    const sheet = sheetOf(['=SUM(C:C)', '=COUNT(C:D)'])
    sheet.type('C5', '1')
    sheet.type('C9', '2')
    sheet.type('D1', '=ARANGE(0,4,1)')
    expect(sheet.texts('A1:B1')).toEqual([['3', '6']])
    sheet.clear('C5', 'D1')
    expect(sheet.texts('A1:B1')).toEqual([['2', '1']])
  })
})

describe('where arrays lie', () => {
  const limit = { rows: 100, columns: 100 }

  it('does not depend on the order in which they are given', () => {
    const cells = new SheetCells()
    cells.set(0, 1, '=a')
    cells.set(1, 0, '=b')
    const arrays = [
      { anchor: cell('B1'), size: { rows: 3, columns: 1 } },
      { anchor: cell('A2'), size: { rows: 1, columns: 3 } },
    ]
    expect(layOut(arrays, cells, limit)).toEqual(layOut(arrays.toReversed(), cells, limit))
    expect(layOut(arrays, cells, limit)[1]?.obstacle).toEqual({
      kind: 'spill',
      cell: cell('B2'),
      anchor: cell('B1'),
    })
  })

  it('is the same when a file is opened again', () => {
    const sheet = sheetOf(['', '=ARANGE(0,3,1)'], ['=TRANSPOSE(ARANGE(0,3,1))', '', ''])
    expect(opened(sheet.csv()).texts('A1:C3')).toEqual(sheet.texts('A1:C3'))
  })
})
