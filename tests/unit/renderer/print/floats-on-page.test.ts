import { describe, expect, it } from 'vitest'
import { gridLines } from '../../../../src/renderer/grid/lines'
import { floatsOf, floatsOn, reachOf } from '../../../../src/renderer/print/floats-on-page'
import { planPages, type PageQuestion } from '../../../../src/renderer/print/page-plan'
import { pageOf } from '../../../../src/renderer/print/paper'
import { usualSettings } from '../../../../src/renderer/print/print-settings'
import { chartOf } from '../charts/chart-of'

/** Rows are 25 pixels high and columns 96 wide; the second row is 75 high. */
const lines = gridLines({ rows: [{ start: 1, count: 1, size: 75 }], columns: [] })
const docked = chartOf({}, [[1, 2, 3]]).spec
const over = (sheet: number, row: number, column: number) => ({
  ...docked,
  place: { kind: 'floating' as const, sheet, at: { row, column }, x: 4, y: 6, width: 400, height: 300 },
})
const headings = { width: 44, height: 20 }

describe('charts over the cells', () => {
  it('are those of the sheet that is printed, where its cells are', () => {
    const floats = floatsOf([docked, over(1, 2, 1), over(2, 0, 0)], 1, lines)
    expect(floats.map(({ box }) => box)).toEqual([{ left: 100, top: 106, width: 400, height: 300 }])
  })

  it('make what is printed large enough for them, and no cell larger', () => {
    const filled = { top: 0, left: 0, bottom: 3, right: 7 }
    // It ends at pixel 406: rows 0 to 13 reach to 400, the next one to 425. At the right it ends within the cells.
    expect(reachOf(filled, floatsOf([over(1, 2, 1)], 1, lines), lines)).toEqual({ ...filled, bottom: 14 })
    expect(reachOf(filled, [], lines)).toEqual(filled)
  })

  it('are split where pages end: each shows its part, at the same place of the sheet', () => {
    const floats = floatsOf([over(1, 2, 1)], 1, lines)
    const rows = { first: 0, last: 9 }
    const [left, right] = [
      { rows, columns: { first: 0, last: 2 }, repeated: undefined },
      { rows, columns: { first: 3, last: 5 }, repeated: undefined },
    ]
    expect(floatsOn(left, floats, lines, headings)).toMatchObject({
      left: 44,
      top: 20,
      width: 288,
      height: 300,
      charts: [{ box: { left: 100, top: 106, width: 400, height: 300 } }],
    })
    expect(floatsOn(right, floats, lines, headings).charts[0]?.box).toEqual({
      left: 100 - 288,
      top: 106,
      width: 400,
      height: 300,
    })
  })

  it('lie below the rows that a page repeats, and are not repeated with them', () => {
    const floats = floatsOf([over(1, 0, 0), over(1, 20, 0)], 1, lines)
    const page = {
      rows: { first: 18, last: 30 },
      columns: { first: 0, last: 5 },
      repeated: { first: 0, last: 0 },
    }
    const part = floatsOn(page, floats, lines, headings)
    expect(part.top).toBe(45)
    expect(part.charts.map(({ box }) => box.top)).toEqual([56])
  })
})

describe('the pages of cells and charts', () => {
  const planOf = (part: Partial<PageQuestion>, charts: 'after' | 'beside' = 'beside') =>
    planPages({
      settings: { ...usualSettings('de'), charts },
      page: pageOf('a4', 'portrait', true),
      lines,
      range: { top: 0, left: 0, bottom: 89, right: 2 },
      charts: [docked, docked, docked],
      repeated: 0,
      ...part,
    })

  it('have charts after the cells', () => {
    const plan = planOf({}, 'after')
    expect([plan.cells?.count, plan.count]).toEqual([3, 5])
    expect([0, 1, 2, 3, 4].map((page) => plan.charts(page).length)).toEqual([0, 0, 0, 2, 1])
    expect(plan.crowded).toBe(false)
  })

  it('have them beside the cells where these are narrow', () => {
    const plan = planOf({})
    expect([plan.count, plan.charts(0).length, plan.crowded]).toEqual([3, 3, false])
    expect(plan.charts(0)[0]!.box.left).toBeGreaterThan(44 + 3 * 96)
  })

  it('have those after the cells for which there is no room beside them, and say so', () => {
    const wide = planOf({ range: { top: 0, left: 0, bottom: 19, right: 5 } })
    expect([wide.cells?.count, wide.charts(0).length, wide.count, wide.crowded]).toEqual([1, 0, 3, true])
    const many = planOf({
      range: { top: 0, left: 0, bottom: 19, right: 2 },
      charts: Array.from({ length: 6 }, () => docked),
    })
    expect([0, 1, 2].map((page) => many.charts(page).length)).toEqual([3, 2, 1])
  })

  it('are those of charts alone where no cells are printed', () => {
    const plan = planOf({ range: undefined })
    expect([plan.cells, plan.count, plan.charts(0).length, plan.crowded]).toEqual([undefined, 2, 2, false])
  })
})
