import { describe, expect, it } from 'vitest'
import { MAX_COLUMNS, MAX_ROWS, rangeOf } from '../../../../src/core/address'
import {
  boxOf,
  scrollExtent,
  ScrollScale,
  scrollToShow,
  visibleRange,
  withMargin,
} from '../../../../src/renderer/grid/layout'
import { DEFAULT_WIDTH, gridLines, ROW_HEIGHT } from '../../../../src/renderer/grid/lines'

const plain = gridLines({ rows: [], columns: [] })

describe('what is on screen', () => {
  it('is every cell of which a pixel shows', () => {
    const view = { x: DEFAULT_WIDTH - 1, y: ROW_HEIGHT, width: 2, height: ROW_HEIGHT + 1 }
    expect(visibleRange(view, plain)).toEqual({ top: 1, bottom: 2, left: 0, right: 1 })
  })

  it('leaves hidden lines out of what is asked for', () => {
    const lines = gridLines({ rows: [{ start: 2, count: 1000, hidden: true }], columns: [] })
    const view = { x: 0, y: 0, width: 10, height: 4 * ROW_HEIGHT }
    const visible = visibleRange(view, lines)
    expect(visible).toEqual({ top: 0, bottom: 1003, left: 0, right: 0 })
    expect(withMargin(visible, lines)).toEqual([
      { top: 0, bottom: 1, left: 0, right: 4 },
      { top: 1002, bottom: 1007, left: 0, right: 4 },
    ])
  })

  it('is scrolled as little as shows a cell', () => {
    const view = { x: 0, y: 100 * ROW_HEIGHT, width: 800, height: 10 * ROW_HEIGHT }
    const show = (row: number) => {
      const cell = { row, column: 0 }
      return scrollToShow(rangeOf(cell), cell, view, plain)
    }
    expect(show(105)).toEqual({ x: 0, y: view.y })
    expect(show(99).y).toBe(99 * ROW_HEIGHT)
    expect(show(110).y).toBe(101 * ROW_HEIGHT)
  })

  it('is scrolled to a whole range, or to as much of it as there is room for', () => {
    const view = { x: 0, y: 0, width: 4 * DEFAULT_WIDTH, height: 10 * ROW_HEIGHT }
    const show = (top: number, bottom: number, active = top) =>
      scrollToShow({ top, left: 3, bottom, right: 5 }, { row: active, column: 3 }, view, plain)
    expect(show(8, 12)).toEqual({ x: 2 * DEFAULT_WIDTH, y: 3 * ROW_HEIGHT })
    expect(show(20, 400).y).toBe(20 * ROW_HEIGHT)
    expect(show(20, 400, 300).y).toBe(291 * ROW_HEIGHT)
    expect(show(0, 400, 3).y).toBe(0)
    expect(show(0, 400, 0).y).toBe(0)
  })

  it('places a range by its pixels from the corner', () => {
    const view = { x: 10, y: 5, width: 800, height: 600 }
    expect(boxOf({ top: 1, left: 1, bottom: 2, right: 1 }, view, plain)).toEqual({
      left: DEFAULT_WIDTH - 10,
      top: ROW_HEIGHT - 5,
      width: DEFAULT_WIDTH,
      height: 2 * ROW_HEIGHT,
    })
  })
})

describe('the scroll bars', () => {
  it('span what is filled and some room, and never more than the sheet', () => {
    expect(scrollExtent({ rows: 5, columns: 3 }, { row: 0, column: 0 })).toEqual({ rows: 200, columns: 26 })
    expect(scrollExtent({ rows: 1_000_000, columns: 3 }, { row: 0, column: 0 }).rows).toBe(1_000_050)
    expect(scrollExtent({ rows: 0, columns: 0 }, { row: MAX_ROWS, column: MAX_COLUMNS })).toEqual({
      rows: MAX_ROWS,
      columns: MAX_COLUMNS,
    })
  })

  it('reach the last pixel where elements end sooner than the sheet', () => {
    const [content, room] = [MAX_ROWS * ROW_HEIGHT, 600]
    const scale = new ScrollScale(content, room, 8_000_000)
    expect(scale.toSheet(scale.size - room)).toBeCloseTo(content - room, 3)
    expect(scale.toSheet(scale.toScroll(12_345_675))).toBeCloseTo(12_345_675, 3)
  })

  it('move pixel by pixel where there is room for all', () => {
    expect(new ScrollScale(10_000, 600, 8_000_000).toSheet(123)).toBe(123)
  })
})
