import { describe, expect, it } from 'vitest'
import { cellOf, xCellOf, type ChartPoint } from '../../../../../src/renderer/charts/data/chart-cells'
import type { AxisScale, ChartSpec } from '../../../../../src/renderer/charts/chart-spec'
import { heatPicture } from '../../../../../src/renderer/charts/heat/heat-scene'
import { heatView } from '../../../../../src/renderer/charts/heat/heat-view'
import { pictureOf } from '../../../../../src/renderer/charts/plot/picture'
import { plotLayout, WHOLE } from '../../../../../src/renderer/charts/plot/plot-layout'
import { plotView } from '../../../../../src/renderer/charts/plot/plot-view'
import { chartOf } from '../chart-of'

const measure = (text: string) => text.length * 6
const SIZE = { width: 600, height: 240 }

function plot(look: Partial<ChartSpec>, values: readonly number[], x?: readonly number[]) {
  const { spec, data } = chartOf(look, [values], x)
  const picture = pictureOf(spec, data)
  const layout = plotLayout(picture, { ...SIZE, part: WHOLE, measure })
  const view = plotView(picture, layout, {
    cellAt: (point) => cellOf(spec, data, point),
    xCellAt: (point) => xCellOf(spec, data, point),
  })
  return { data, layout, view }
}

const FIRST: ChartPoint = { series: 0, place: 0 }
const VALUES = [2, 30, 400]

describe('a point that is dragged', () => {
  const kinds: readonly (readonly [string, Partial<ChartSpec>, 'up' | 'right'])[] = [
    ['a line', { kind: 'line' }, 'up'],
    ['an area', { kind: 'area' }, 'up'],
    ['a bar', { kind: 'bar' }, 'up'],
    ['a bar that lies', { kind: 'bar', horizontal: true }, 'right'],
  ]
  const scales: readonly AxisScale[] = ['linear', 'log', 'symlog']
  const cases = kinds.flatMap(([name, look, along]) =>
    scales.map((scale) => [name, scale, look, along] as const),
  )

  it.each(cases)('of %s ends under the pointer on a %s axis', (_, scale, look, along) => {
    const { layout, view } = plot({ ...look, left: { scale } }, VALUES)
    for (const [place, value] of VALUES.entries()) {
      const targets = view.targets({ series: 0, place })
      expect(targets.map((target) => [target.at.cell.row, target.along])).toEqual([[1 + place, along]])
      for (const pixels of [-12, 9]) {
        const moved = targets[0]!.moved(value, pixels)
        const way = layout.valueAt('left', moved) - layout.valueAt('left', value)
        expect(Math.abs(way - (along === 'up' ? -pixels : pixels))).toBeLessThan(0.51)
      }
    }
  })

  it.each(scales)('of a scatter chart ends under it in both directions on %s axes', (scale) => {
    const x = [7, 1, 90]
    const { data, layout, view } = plot({ kind: 'scatter', x: { scale }, left: { scale } }, VALUES, x)
    // In ascending order of x: the second row is the first point.
    const [value, across] = view.targets(FIRST)
    expect(value!.at.cell).toEqual({ row: 2, column: 1 })
    expect(across!.at.cell).toEqual({ row: 2, column: 0 })
    expect([data.x[0], data.series[0]!.values[0]]).toEqual([1, 30])
    const up = layout.valueAt('left', 30) - layout.valueAt('left', value!.moved(30, 15))
    const right = layout.placeAt(across!.moved(1, 15)) - layout.placeAt(1)
    expect(Math.abs(up - 15)).toBeLessThan(0.51)
    expect(Math.abs(right - 15)).toBeLessThan(0.51)
  })

  it('of a chart whose places are only counted moves up and down alone', () => {
    expect(plot({ kind: 'scatter' }, VALUES).view.targets(FIRST)).toHaveLength(1)
    expect(plot({ kind: 'line' }, VALUES, [1, 2, 3]).view.targets(FIRST)).toHaveLength(1)
  })

  it('of a histogram is none: many cells are under it', () => {
    expect(plot({ kind: 'histogram' }, VALUES).view.targets(FIRST)).toEqual([])
  })
})

describe('a cell of a heat map that is dragged', () => {
  const { spec, data } = chartOf({ kind: 'heatmap' }, [
    [-4, 1],
    [4, 2],
  ])
  const view = heatView(heatPicture(data, SIZE, measure), { cellAt: (point) => cellOf(spec, data, point) })

  it('goes from one end of the colours to the other in 200 pixels', () => {
    const [target] = view.targets({ series: 0, place: 0 })
    expect(target).toMatchObject({ along: 'up', at: { cell: { row: 1, column: 1 } } })
    expect(target!.moved(-4, 200)).toBeCloseTo(4, 9)
    expect(target!.moved(1, -25)).toBeCloseTo(0, 9)
  })

  it('is led to by keys as it lies: to the right and down', () => {
    const from = { series: 0, place: 0 }
    expect(view.walked(from, { type: 'walk', right: 1, down: 0 })).toEqual({ series: 1, place: 0 })
    expect(view.walked(from, { type: 'walk', right: 0, down: 1 })).toEqual({ series: 0, place: 1 })
    expect(view.walked(from, { type: 'end', to: 1 })).toEqual({ series: 1, place: 0 })
  })
})

describe('keys in a chart', () => {
  const two = (horizontal: boolean) => {
    const { spec, data } = chartOf({ kind: 'bar', horizontal }, [VALUES, VALUES])
    const picture = pictureOf(spec, data)
    return plotView(picture, plotLayout(picture, { ...SIZE, part: WHOLE, measure }), {
      cellAt: () => undefined,
      xCellAt: () => undefined,
    })
  }

  it('lead along the places as these lie, and across them to the next series', () => {
    const [right, down] = [
      { type: 'walk', right: 1, down: 0 },
      { type: 'walk', right: 0, down: 1 },
    ] as const
    expect(two(false).walked(FIRST, right)).toEqual({ series: 0, place: 1 })
    expect(two(false).walked(FIRST, down)).toEqual({ series: 1, place: 0 })
    expect(two(true).walked(FIRST, down)).toEqual({ series: 0, place: 1 })
    expect(two(true).walked(FIRST, right)).toEqual({ series: 1, place: 0 })
    expect(two(true).walked({ series: 1, place: 0 }, right)).toBeUndefined()
    expect(two(true).walked(FIRST, { type: 'end', to: 1 })).toEqual({ series: 0, place: 2 })
  })
})
