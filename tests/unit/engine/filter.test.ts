import { describe, expect, it } from 'vitest'
import { parseRange } from '../../../src/core/address'
import type { FilterCondition } from '../../../src/engine/model'
import { sheetOf, type TestSheet } from './sheet-of'

const TABLE = [
  ['class', 'p'],
  ['cat', '0.7'],
  ['dog', '0.2'],
  ['', '0.05'],
  ['Cow', '0.05'],
] as const

const table = () => sheetOf(...TABLE)

function filter(sheet: TestSheet, ...columns: readonly (readonly [column: number, keep: FilterCondition])[]) {
  return sheet.apply({
    type: 'filter',
    sheet: sheet.sheet,
    filter: {
      range: parseRange('A1:B5')!,
      columns: columns.map(([column, keep]) => ({ column, keep })),
    },
  })
}

/** The numbers of the rows that are hidden by the filter. */
function hidden(sheet: TestSheet): number[] {
  return sheet.workbook
    .layout(sheet.sheet)
    .rows.filter((run) => run.filtered)
    .flatMap(({ start, count }) => Array.from({ length: count }, (_, i) => start + i + 1))
}

describe('a filter', () => {
  it.each<[string, FilterCondition, number[]]>([
    ['values', { kind: 'values', texts: ['cat', ''] }, [3, 5]],
    ['texts that contain', { kind: 'text', how: 'contains', text: 'c' }, [3, 4]],
    ['texts that lack', { kind: 'text', how: 'lacks', text: 'CAT' }, [2]],
    ['texts equal whatever their case', { kind: 'compare', operator: '=', than: 'COW' }, [2, 3, 4]],
  ])('keeps %s', (_, keep, rows) => {
    const sheet = table()
    filter(sheet, [0, keep])
    expect(hidden(sheet)).toEqual(rows)
  })

  it.each<[string, FilterCondition, number[]]>([
    ['numbers above', { kind: 'compare', operator: '>=', than: '0.2' }, [4, 5]],
    ['numbers between', { kind: 'between', low: 0.1, high: 0.3 }, [2, 4, 5]],
    ['the greatest, with ties', { kind: 'top', count: 3, least: false }, []],
    ['the least', { kind: 'top', count: 1, least: true }, [2, 3]],
    ['above the average', { kind: 'average', side: 'above' }, [3, 4, 5]],
  ])('keeps %s', (_, keep, rows) => {
    const sheet = table()
    filter(sheet, [1, keep])
    expect(hidden(sheet)).toEqual(rows)
  })

  it('by two columns keeps what both keep, and offers what the other leaves', () => {
    const sheet = table()
    filter(sheet, [1, { kind: 'compare', operator: '<', than: '0.5' }])
    expect(sheet.workbook.filterValues(sheet.sheet, 0)).toEqual([
      { text: 'Cow', count: 1 },
      { text: 'dog', count: 1 },
      { text: '', count: 1 },
    ])
    filter(
      sheet,
      [0, { kind: 'values', texts: ['dog', 'cat'] }],
      [1, { kind: 'compare', operator: '<', than: '0.5' }],
    )
    expect(hidden(sheet)).toEqual([2, 4, 5])
  })

  it('leaves rows that were hidden by hand hidden when it goes, and undo brings it back', () => {
    const sheet = table()
    const lines = [{ start: 1, count: 1 }]
    sheet.apply({ type: 'hide-lines', sheet: sheet.sheet, axis: 'row', lines, hidden: true })
    filter(sheet, [0, { kind: 'values', texts: ['dog'] }])
    sheet.apply({ type: 'filter', sheet: sheet.sheet })
    expect(sheet.workbook.layout(sheet.sheet)).toEqual({
      rows: [{ start: 1, count: 1, hidden: true }],
      columns: [],
    })
    sheet.workbook.undo()
    expect(hidden(sheet)).toEqual([2, 4, 5])
  })

  it('lets what is seen be sorted, and leaves what it hides where it is', () => {
    const sheet = table()
    filter(sheet, [0, { kind: 'values', texts: ['cat', 'dog'] }])
    const range = parseRange('A2:B5')!
    sheet.apply({ type: 'sort', sheet: sheet.sheet, range, keys: [{ column: 1, descending: false }] })
    expect(['A2', 'A3', 'A4', 'A5'].map((cell) => sheet.text(cell))).toEqual(['dog', 'cat', '', 'Cow'])
    expect(hidden(sheet)).toEqual([4, 5])
  })

  it('follows rows and columns, and goes with its headers', () => {
    const sheet = table()
    filter(sheet, [1, { kind: 'compare', operator: '<', than: '0.5' }])
    sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis: 'column', at: 0, count: 1 })
    sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis: 'row', at: 0, count: 1 })
    const { filter: moved } = sheet.workbook.layout(sheet.sheet)
    expect(moved?.range).toEqual(parseRange('B2:C6'))
    expect(moved?.columns[0]?.column).toBe(2)
    expect(hidden(sheet)).toEqual([3])
    sheet.apply({ type: 'delete-lines', sheet: sheet.sheet, axis: 'row', at: 1, count: 1 })
    expect(sheet.workbook.layout(sheet.sheet).filter).toBeUndefined()
    expect(hidden(sheet)).toEqual([])
  })

  it('of every other row of a long table is quick to say, and keeps the heights of rows', () => {
    const rows = Array.from({ length: 4001 }, (_, i) => [i === 0 ? 'n' : String(i % 2), 'x'])
    const sheet = sheetOf(...rows)
    sheet.apply({
      type: 'size-lines',
      sheet: sheet.sheet,
      axis: 'row',
      lines: [{ start: 9, count: 3 }],
      size: 40,
    })
    const range = parseRange('A1:B4001')!
    const keep: FilterCondition = { kind: 'compare', operator: '=', than: '1' }
    sheet.apply({
      type: 'filter',
      sheet: sheet.sheet,
      filter: { range, columns: [{ column: 0, keep }] },
    })
    expect(hidden(sheet)).toHaveLength(2000)
    expect(hidden(sheet).slice(0, 3)).toEqual([3, 5, 7])
    const sized = sheet.workbook.layout(sheet.sheet).rows.filter(({ size }) => size === 40)
    expect(sized.map(({ start, filtered }) => [start, filtered ?? false])).toEqual([
      [9, false],
      [10, true],
      [11, false],
    ])
    sheet.apply({ type: 'filter', sheet: sheet.sheet })
    expect(sheet.workbook.layout(sheet.sheet).rows).toEqual([{ start: 9, count: 3, size: 40 }])
  })

  it('of a single row is refused with a reason', () => {
    const sheet = table()
    const range = parseRange('A1:B1')!
    const refused = sheet.workbook.apply({
      type: 'filter',
      sheet: sheet.sheet,
      filter: { range, columns: [] },
    })
    expect(refused).toMatchObject({
      ok: false,
      message: expect.stringContaining('a row of headers') as string,
    })
  })
})

describe('frozen panes', () => {
  it('grow with rows that are inserted among them, and go with the last of them', () => {
    const sheet = table()
    sheet.apply({ type: 'freeze', sheet: sheet.sheet, rows: 1, columns: 0 })
    sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis: 'row', at: 0, count: 2 })
    expect(sheet.workbook.layout(sheet.sheet).frozen).toEqual({ rows: 3, columns: 0 })
    sheet.apply({ type: 'delete-lines', sheet: sheet.sheet, axis: 'row', at: 0, count: 5 })
    expect(sheet.workbook.layout(sheet.sheet).frozen).toBeUndefined()
  })
})
