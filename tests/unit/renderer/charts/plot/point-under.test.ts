import { describe, expect, it } from 'vitest'
import { slotsOf } from '../../../../../src/renderer/charts/marks/bar-marks'
import type { ChartSpec } from '../../../../../src/renderer/charts/chart-spec'
import { pictureOf } from '../../../../../src/renderer/charts/plot/picture'
import { plotLayout, WHOLE, type PlotPart } from '../../../../../src/renderer/charts/plot/plot-layout'
import { movedOn } from '../../../../../src/renderer/charts/plot/point-place'
import { pointUnder } from '../../../../../src/renderer/charts/plot/point-under'
import { chartOf } from '../chart-of'

function plot(
  look: Partial<ChartSpec>,
  columns: readonly ArrayLike<number>[],
  { x, part = WHOLE }: { x?: ArrayLike<number>; part?: PlotPart } = {},
) {
  const { spec, data } = chartOf(look, columns, x)
  const picture = pictureOf(spec, data)
  const layout = plotLayout(picture, { width: 600, height: 240, part, measure: (text) => text.length * 6 })
  return { picture, layout, under: (at: { x: number; y: number }) => pointUnder(picture, layout, at) }
}

const TWO = [
  [1, 2],
  [3, 4],
]

describe('the bar under the pointer', () => {
  it('is found where it is drawn, though bars are no wider than 34 pixels', () => {
    for (const horizontal of [false, true]) {
      const { picture, layout, under } = plot({ kind: 'bar', horizontal }, TWO)
      const slots = slotsOf(layout, picture)!
      expect(slots.width(0, 0)).toBeLessThanOrEqual(34)
      for (const [place, series] of [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ] as const) {
        const along = slots.left(place, series) + slots.width(place, series) / 2
        const at = horizontal ? { x: layout.frame.left + 9, y: along } : { x: along, y: layout.frame.top + 9 }
        expect(under(at)).toEqual({ series, place, near: true })
      }
    }
  })

  it('is named, but not taken hold of, from the room between groups', () => {
    const { layout, under } = plot({ kind: 'bar' }, TWO)
    expect(under({ x: layout.frame.left + 5, y: 50 })).toEqual({ series: 0, place: 0, near: false })
    expect(under({ x: 2, y: 50 })).toBeUndefined()
  })

  it('is the part of the stack at the height of the pointer', () => {
    const { picture, layout, under } = plot({ kind: 'bar', stacked: true }, TWO)
    const x = slotsOf(layout, picture)!.left(1, 0) + 5
    expect(under({ x, y: layout.valueAt('left', 1) })).toEqual({ series: 0, place: 1, near: true })
    expect(under({ x, y: layout.valueAt('left', 5) })).toEqual({ series: 1, place: 1, near: true })
  })
})

describe('the point under the pointer', () => {
  it('is the nearest of a line, near within ten pixels', () => {
    const { layout, under } = plot({}, [[1, 5, 2]], { x: [0, 10, 30] })
    const at = { x: layout.placeAt(10), y: layout.valueAt('left', 5) }
    expect(under({ x: at.x + 3, y: at.y + 4 })).toEqual({ series: 0, place: 1, near: true })
    expect(under({ x: at.x + 3, y: at.y + 40 })).toEqual({ series: 0, place: 1, near: false })
    expect(under({ x: layout.placeAt(29), y: 99 })!.place).toBe(2)
  })

  it('is the nearest dot of a scatter, whatever its x', () => {
    const { layout, under } = plot({ kind: 'scatter' }, [[0, 9]], { x: [10, 10.2] })
    expect(under({ x: layout.placeAt(10.1), y: layout.valueAt('left', 9) + 2 })!.place).toBe(1)
  })

  it('is not taken hold of where many share a pixel: the plot is moved instead', () => {
    const many = Float64Array.from({ length: 100_000 }, (_, i) => Math.sin(i / 9000))
    const { layout, under } = plot({}, [many], { x: many.map((_, i) => i) })
    const found = under({ x: layout.placeAt(50_000), y: layout.valueAt('left', many[50_000]!) })!
    expect(Math.abs(found.place - 50_000)).toBeLessThan(2)
    expect(found.near).toBe(false)
  })

  it('is found in what is seen of a plot that is zoomed', () => {
    const part = { places: { from: 0.5, to: 1 }, values: { from: 0.5, to: 1 } }
    const whole = plot({}, [[0, 10, 20]], { x: [0, 1, 2] })
    const { layout, under } = plot({}, [[0, 10, 20]], { x: [0, 1, 2], part })
    expect(layout.places.min).toBe(1)
    expect(under({ x: layout.placeAt(2), y: layout.valueAt('left', 20) })).toEqual({
      series: 0,
      place: 2,
      near: true,
    })
    expect(movedOn(layout, 'left')(0, 100)).toBeCloseTo(movedOn(whole.layout, 'left')(0, 50), 9)
  })
})

describe('the ticks of a plot that is zoomed', () => {
  it('are told apart, however far in', () => {
    const x = Float64Array.from({ length: 101 }, (_, i) => 16 + i / 100)
    const part = { places: { from: 0.6355, to: 0.635500001 }, values: { from: 0, to: 1 } }
    const texts = plot({}, [x], { x, part }).layout.placeTicks.map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(2)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
