import { assert, double, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedByFingers } from '../../../../../src/renderer/charts/hands/fingers'
import type { PlotPart } from '../../../../../src/renderer/charts/plot/plot-layout'
import { BAR_ROOM, FREE_ROOM } from '../../../../../src/renderer/charts/plot/plot-part'
import type { PlotPoint } from '../../../../../src/renderer/charts/plot/point-under'

/** A plot of 200 × 100 pixels. */
const sharesAt = ({ x, y }: PlotPoint) => ({ places: x / 200, values: 1 - y / 100 })
const MIDDLE: PlotPart = { places: { from: 0.25, to: 0.75 }, values: { from: 0.25, to: 0.75 } }

/** The share of the whole axis that stands at a point. */
function under({ places, values }: PlotPart, point: PlotPoint) {
  const { places: right, values: up } = sharesAt(point)
  return [places.from + right * (places.to - places.from), values.from + up * (values.to - values.from)]
}

describe('fingers on a plot', () => {
  it('one alone takes along what is under it', () => {
    const [from, to] = [
      { x: 100, y: 50 },
      { x: 120, y: 45 },
    ]
    const moved = movedByFingers({ part: MIDDLE, at: [from], room: FREE_ROOM }, [to], sharesAt)
    const [before, after] = [under(MIDDLE, from), under(moved, to)]
    expect(after[0]).toBeCloseTo(before[0]!, 12)
    expect(after[1]).toBeCloseTo(before[1]!, 12)
  })

  it('two that go apart make everything larger by as much, around what was between them', () => {
    const at = [
      { x: 80, y: 50 },
      { x: 120, y: 50 },
    ]
    const now = [
      { x: 60, y: 50 },
      { x: 140, y: 50 },
    ]
    const { places, values } = movedByFingers({ part: MIDDLE, at, room: FREE_ROOM }, now, sharesAt)
    expect([places.from, places.to]).toEqual([0.375, 0.625])
    expect([values.from, values.to]).toEqual([0.375, 0.625])
    const bars = movedByFingers(
      { part: { ...MIDDLE, values: { from: 0, to: 1 } }, at, room: BAR_ROOM },
      now,
      sharesAt,
    )
    expect(bars.values).toEqual({ from: 0, to: 1 })
  })

  it('never show what is not there, wherever they go', () => {
    const point = record({
      x: double({ min: -500, max: 500, noNaN: true }),
      y: double({ min: -500, max: 500, noNaN: true }),
    })
    assert(
      property(tuple(point, point), tuple(point, point), (at, now) => {
        const { places, values } = movedByFingers({ part: MIDDLE, at, room: FREE_ROOM }, now, sharesAt)
        for (const { from, to } of [places, values]) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(1 + 1e-12)
          expect(to).toBeGreaterThan(from)
        }
      }),
    )
  })
})
