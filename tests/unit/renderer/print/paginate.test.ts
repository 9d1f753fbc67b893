import { describe, expect, it } from 'vitest'
import type { LineRun } from '../../../../src/protocol/api'
import { gridLines } from '../../../../src/renderer/grid/lines'
import { paginate, type PrintedPages, type PrintPlan } from '../../../../src/renderer/print/paginate'

/** Rows are 25 pixels high and columns 96 wide where nothing else is said. */
function pagesOf(plan: Partial<Omit<PrintPlan, 'lines'>>, rows: LineRun[] = [], columns: LineRun[] = []) {
  return paginate({
    range: { top: 0, left: 0, bottom: 99, right: 3 },
    scale: 1,
    repeated: 0,
    headings: { width: 0, height: 0 },
    room: { width: 400, height: 1000 },
    ...plan,
    lines: gridLines({ rows, columns }),
  })
}

const rowsOf = (pages: PrintedPages) =>
  Array.from({ length: pages.count }, (_, i) => {
    const { first, last } = pages.at(i).rows
    return `${first + 1}-${last + 1}`
  })

describe('the pages of a sheet', () => {
  it('end between rows: 40 rows of 25 pixels fill 1000', () => {
    expect(rowsOf(pagesOf({}))).toEqual(['1-40', '41-80', '81-100'])
    expect(rowsOf(pagesOf({ room: { width: 400, height: 1024 } }))).toEqual(['1-40', '41-80', '81-100'])
  })

  it('go down first and then across', () => {
    const pages = pagesOf({ room: { width: 200, height: 1500 } })
    expect(pages.count).toBe(4)
    expect([0, 1, 2, 3].map((i) => pages.at(i).columns)).toEqual([
      { first: 0, last: 1 },
      { first: 0, last: 1 },
      { first: 2, last: 3 },
      { first: 2, last: 3 },
    ])
  })

  it('repeat the first rows on all but the first page, which leaves less room there', () => {
    const pages = pagesOf({ repeated: 2 })
    expect(rowsOf(pages)).toEqual(['1-40', '41-78', '79-100'])
    expect([pages.at(0).repeated, pages.at(1).repeated]).toEqual([undefined, { first: 0, last: 1 }])
  })

  it('do not repeat rows that would take more than half of them', () => {
    expect(pagesOf({ repeated: 30 }).at(1).repeated).toBeUndefined()
  })

  it('leave hidden rows out, at their ends and in between', () => {
    const hidden: LineRun[] = [
      { start: 10, count: 20, hidden: true },
      { start: 60, count: 10, filtered: true },
    ]
    expect(rowsOf(pagesOf({}, hidden))).toEqual(['1-70', '71-100'])
  })

  it('give a row that is higher than a page one of its own', () => {
    expect(
      rowsOf(
        pagesOf({ range: { top: 0, left: 0, bottom: 3, right: 0 } }, [{ start: 1, count: 1, size: 3000 }]),
      ),
    ).toEqual(['1-1', '2-2', '3-4'])
  })

  it('are one where the range is one cell, or has nothing but hidden rows', () => {
    expect(rowsOf(pagesOf({ range: { top: 5, left: 5, bottom: 5, right: 5 } }))).toEqual(['6-6'])
    expect(
      pagesOf({ range: { top: 0, left: 0, bottom: 9, right: 0 } }, [{ start: 0, count: 10, hidden: true }])
        .count,
    ).toBe(1)
  })

  it('shrink to the width and are never enlarged', () => {
    const pages = pagesOf({ scale: 'fit-width', room: { width: 192, height: 1000 } })
    expect(pages.scale).toBe(0.5)
    expect(rowsOf(pages)).toEqual(['1-80', '81-100'])
    expect(pagesOf({ scale: 'fit-width', room: { width: 5000, height: 1000 } }).scale).toBe(1)
  })

  it('shrink to a single one, with room for the headings', () => {
    const pages = pagesOf({ scale: 'fit-page', headings: { width: 40, height: 20 } })
    expect(pages.count).toBe(1)
    expect(pages.scale).toBeCloseTo(1000 / 2520, 10)
  })

  it('of 400,000 rows are counted without going through them', () => {
    const pages = pagesOf({ range: { top: 0, left: 0, bottom: 399_999, right: 3 } })
    expect(pages.count).toBe(10_000)
    expect(pages.at(9_999).rows).toEqual({ first: 399_960, last: 399_999 })
  })

  it('reach the last row that a sheet can have', () => {
    const pages = pagesOf({ range: { top: 1_048_570, left: 0, bottom: 1_048_575, right: 0 } })
    expect(rowsOf(pages)).toEqual(['1048571-1048576'])
  })

  it('hold every row once, whatever their heights', () => {
    const heights = Array.from({ length: 100 }, (_, i): LineRun => ({
      start: i,
      count: 1,
      size: 12 + ((i * 37) % 90),
    }))
    const lines = gridLines({ rows: heights, columns: [] })
    const pages = pagesOf({ repeated: 1 }, heights)
    let next = 0
    for (let i = 0; i < pages.count; i++) {
      const { first, last } = pages.at(i).rows
      expect(first).toBe(next)
      const repeated = i > 0 ? lines.rows.startOf(1) : 0
      expect(lines.rows.startOf(last + 1) - lines.rows.startOf(first) + repeated).toBeLessThanOrEqual(1000)
      next = last + 1
    }
    expect(next).toBe(100)
  })
})
