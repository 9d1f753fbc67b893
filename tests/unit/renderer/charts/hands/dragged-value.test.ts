import { describe, expect, it } from 'vitest'
import { draggedValue } from '../../../../../src/renderer/charts/hands/dragged-value'
import { pictureOf } from '../../../../../src/renderer/charts/plot/picture'
import { plotLayout, WHOLE } from '../../../../../src/renderer/charts/plot/plot-layout'
import { movedOn } from '../../../../../src/renderer/charts/plot/point-place'
import type { AxisScale } from '../../../../../src/renderer/charts/chart-spec'
import { chartOf } from '../chart-of'

function plot(scale: AxisScale, values: readonly number[]) {
  const { spec, data } = chartOf({ kind: 'line', left: { scale } }, [values])
  const room = { width: 600, height: 240, part: WHOLE, measure: (text: string) => text.length * 6 }
  const layout = plotLayout(pictureOf(spec, data), room)
  return { layout, moved: movedOn(layout, 'left') }
}

describe('a number that is dragged by its point', () => {
  it('has no more digits than a pixel tells apart', () => {
    expect(draggedValue(5, 10, 0.037)).toBe(5.37)
    expect(draggedValue(0.123456, -1, 0.01)).toBe(0.11)
    expect(draggedValue(1234, 3, 25)).toBe(1310)
  })

  it('stays as it is where it was not moved, or nothing tells how far', () => {
    expect(draggedValue(0.123456, 0, 0.01)).toBe(0.123456)
    expect(draggedValue(2, 5, NaN)).toBe(2)
  })

  it('may be as small as numbers get', () => {
    expect(draggedValue(3e-30, 2, 1e-31)).toBe(3.2e-30)
    expect(draggedValue(2e-300, -1, 1e-302)).toBe(1.99e-300)
    expect(draggedValue(1e-323, 1, 5e-324)).toBeGreaterThan(0)
  })

  it.each([
    ['log', [1, 10, 1000]],
    ['symlog', [-1000, 0, 0.5, 1000]],
  ] as const)('ends under the pointer on a %s axis, wherever it began', (scale, values) => {
    const { layout, moved } = plot(scale, values)
    for (const value of values) {
      for (const pixels of [-20, -1, 1, 20]) {
        const way = layout.valueAt('left', value) - layout.valueAt('left', moved(value, pixels))
        expect(Math.abs(way - pixels)).toBeLessThan(0.51)
      }
    }
  })

  it('has few digits on a logarithmic axis too, and stays where it has no place on it', () => {
    const { moved } = plot('log', [1, 10, 1000])
    expect(String(moved(10, 7)).length).toBeLessThanOrEqual(4)
    expect(moved(10, 0)).toBe(10)
    expect(moved(0, 5)).toBe(0)
    expect(moved(Infinity, 5)).toBe(Infinity)
  })

  it('moves evenly on a linear axis', () => {
    const { moved } = plot('linear', [0, 5, 10])
    expect(moved(5, 10) - 5).toBeCloseTo(5 - moved(5, -10), 9)
  })
})
