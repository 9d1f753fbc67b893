import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellName,
  columnIndex,
  columnName,
  columnsIn,
  contains,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCell,
  parseRange,
  rangeBetween,
  rangeName,
  rangeOf,
  rowsIn,
} from '../../../src/core/address'

const range = (text: string) => parseRange(text)!
const cells = fc.record({
  row: fc.integer({ min: 0, max: MAX_ROWS - 1 }),
  column: fc.integer({ min: 0, max: MAX_COLUMNS - 1 }),
})

describe('a column', () => {
  it('is named as Excel names it', () => {
    expect([0, 25, 26, 51, 52, 701, 702, MAX_COLUMNS - 1].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ])
  })

  it('is read in any letter case', () => {
    expect(['A', 'z', 'aA', 'XFD', 'xfd'].map(columnIndex)).toEqual([0, 25, 26, 16_383, 16_383])
  })

  it('beyond XFD, or that is none, is not read', () => {
    expect(['XFE', 'AAAA', '', '1', 'A1', 'Ä'].map(columnIndex)).toEqual(Array(6).fill(undefined))
  })
})

describe('a cell', () => {
  it('is written and read back, absolute or not', () => {
    expect(cellName({ row: 6, column: 1 })).toBe('B7')
    for (const text of ['B7', 'b7', '$B$7', 'B$7', '$B7'])
      expect(parseCell(text)).toEqual({ row: 6, column: 1 })
  })

  it('of every place on the sheet is read back from its name', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(parseCell(cellName(cell))).toEqual(cell)
      }),
    )
  })

  it('outside the sheet, or that is none, is not read', () => {
    expect(parseCell('XFD1048576')).toEqual({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 })
    for (const text of ['A0', 'A01', 'A1048577', 'XFE1', 'A', '1', '', 'A1 ', 'A-1', 'A1.5', 'Sheet!A1']) {
      expect(parseCell(text), `${text}`).toBeUndefined()
    }
  })
})

describe('a range', () => {
  it('is read from whichever corners, and written from the top left', () => {
    for (const text of ['B2:D5', 'D5:B2', 'D2:B5', '$b$2:d5']) expect(rangeName(range(text))).toBe('B2:D5')
  })

  it('of one cell is written as that cell', () => {
    expect(rangeName(range('C3'))).toBe('C3')
    expect(range('C3')).toEqual(rangeOf({ row: 2, column: 2 }))
  })

  it('of whole columns and whole rows reaches to the end of the sheet', () => {
    expect(range('C:B')).toEqual({ top: 0, left: 1, bottom: MAX_ROWS - 1, right: 2 })
    expect(range('$3:2')).toEqual({ top: 1, left: 0, bottom: 2, right: MAX_COLUMNS - 1 })
  })

  it('that is none is not read', () => {
    for (const text of [
      '',
      ':',
      'A1:',
      ':A1',
      'A1:B',
      'A:1',
      '1:A',
      'A1:B2:C3',
      '0:1',
      'A',
      '7',
      '1:1048577',
    ]) {
      expect(parseRange(text), `${text}`).toBeUndefined()
    }
  })

  it('counts its rows and columns, both ends included', () => {
    expect([rowsIn(range('B2:D5')), columnsIn(range('B2:D5'))]).toEqual([4, 3])
  })

  it('contains its corners and nothing beyond them', () => {
    const block = range('B2:D5')
    for (const text of ['B2', 'D5', 'C3']) expect(contains(block, parseCell(text)!), `${text}`).toBe(true)
    for (const text of ['A2', 'B1', 'E5', 'D6'])
      expect(contains(block, parseCell(text)!), `${text}`).toBe(false)
  })

  it('shares with another what lies in both', () => {
    expect(rangeName(intersection(range('A1:C3'), range('B2:D5'))!)).toBe('B2:C3')
    expect(intersection(range('A1:B2'), range('C1:D2'))).toBeUndefined()
  })

  it('between two cells contains both, and is read back from its name', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const block = rangeBetween(a, b)
        expect(contains(block, a) && contains(block, b)).toBe(true)
        expect(parseRange(rangeName(block))).toEqual(block)
      }),
    )
  })
})
