import { describe, expect, it } from 'vitest'
import {
  draggedBox,
  firstFloating,
  floatBox,
  floatingAt,
  floatOnScreen,
  type Floating,
} from '../../../../../src/renderer/charts/place/float-box'
import { gridLines } from '../../../../../src/renderer/grid/lines'

/** Rows of 25 pixels, columns of 96; the third row is hidden. */
const layout = { rows: [{ start: 2, count: 1, hidden: true }], columns: [] }
const lines = gridLines(layout)
const place: Floating = {
  kind: 'floating',
  sheet: 7,
  at: { row: 4, column: 1 },
  x: 10,
  y: 5,
  width: 300,
  height: 200,
}
const view = { x: 0, y: 0, width: 1000, height: 600 }

describe('a chart over the cells', () => {
  it('begins at its cell, hidden rows left out, and grows with the zoom', () => {
    expect(floatBox(place, lines)).toEqual({ left: 106, top: 80, width: 300, height: 200 })
    expect(floatBox(place, gridLines(layout, 2))).toEqual({ left: 212, top: 160, width: 600, height: 400 })
  })

  it('is tied to the cell under its corner, at any zoom', () => {
    for (const zoom of [0.5, 1, 2]) {
      const at = gridLines(layout, zoom)
      expect(floatingAt(7, floatBox(place, at), at)).toEqual(place)
    }
    expect(floatingAt(7, { left: 300, top: 60, width: 300, height: 200 }, lines)).toMatchObject({
      at: { row: 3, column: 3 },
      x: 12,
      y: 10,
    })
  })

  it('stays on the sheet when it is dragged beyond its edge', () => {
    const box = { left: 40, top: 30, width: 300, height: 200 }
    expect(draggedBox(box, { x: 0, y: 0 }, { x: -90, y: 7 }, 1)).toEqual({ ...box, left: 0, top: 37 })
  })

  it('is resized by each side, and never smaller than can be read', () => {
    const box = { left: 400, top: 300, width: 300, height: 200 }
    expect(draggedBox(box, { x: 1, y: 1 }, { x: 50, y: 20 }, 1)).toEqual({ ...box, width: 350, height: 220 })
    expect(draggedBox(box, { x: -1, y: 0 }, { x: 50, y: 20 }, 1)).toEqual({ ...box, left: 450, width: 250 })
    expect(draggedBox(box, { x: -1, y: -1 }, { x: 900, y: 900 }, 1)).toEqual({
      left: 520,
      top: 360,
      width: 180,
      height: 140,
    })
  })

  const filled = (rows: number, columns: number) => ({ id: 7, rows, columns })
  const begins = (rows: number, columns: number, at = view) =>
    floatBox(firstFloating(filled(rows, columns), at, lines, 0), lines)

  it('begins beside the filled cells, or below them, where it has room in view', () => {
    // Five columns are 480 pixels wide, and nine rows without the hidden one 200 high.
    expect(begins(9, 5)).toMatchObject({ left: 480 + 24, top: 24 })
    expect(begins(9, 8)).toMatchObject({ left: 24, top: 200 + 24 })
    expect(begins(900, 5)).toMatchObject({ left: 480 + 24, top: 24 })
    expect(begins(0, 0)).toMatchObject({ left: 24, top: 24 })
  })

  it('begins in the middle of what is seen where cells fill it', () => {
    expect(begins(900, 40)).toMatchObject({ left: (1000 - 420) / 2, top: 100 })
    const low = { ...view, height: 320 }
    expect(begins(9, 8, low).left).toBe(290)
  })

  it('begins where it is seen', () => {
    const scrolled = { ...view, x: 5000, y: 80_000 }
    const first = floatBox(firstFloating(filled(9999, 99), scrolled, lines, 0), lines)
    expect(first.left).toBeGreaterThan(5000)
    expect(first.left + first.width).toBeLessThan(6000)
    expect(first.top).toBeGreaterThan(80_000)
    const next = floatBox(firstFloating(filled(9999, 99), scrolled, lines, 1), lines)
    expect([next.left - first.left, next.top - first.top]).toEqual([24, 24])
  })
})

describe('on screen, a chart', () => {
  const box = { left: 300, top: 400, width: 200, height: 150 }

  it('scrolls with the cells, until nothing of it is seen', () => {
    expect(floatOnScreen(box, { ...view, y: 100 })).toEqual({
      clip: { left: 0, top: 0 },
      left: 300,
      top: 300,
    })
    expect(floatOnScreen(box, { ...view, y: 550 })).toBeUndefined()
    expect(floatOnScreen(box, { ...view, x: 5000 })).toBeUndefined()
  })

  it('goes under frozen cells, or stays with those that it is tied to', () => {
    const frozen = { width: 96, height: 50 }
    expect(floatOnScreen(box, { ...view, y: 380, frozen })).toEqual({
      clip: { left: 96, top: 50 },
      left: 204,
      top: -30,
    })
    const still = { ...box, top: 20 }
    expect(floatOnScreen(still, { ...view, y: 380, frozen })).toEqual({
      clip: { left: 96, top: 0 },
      left: 204,
      top: 20,
    })
  })
})
