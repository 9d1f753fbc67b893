import { describe, expect, it } from 'vitest'
import { barMarks } from '../../../../../src/renderer/charts/marks/bar-marks'
import { pictureOf } from '../../../../../src/renderer/charts/plot/picture'
import { plotLayout, WHOLE } from '../../../../../src/renderer/charts/plot/plot-layout'
import { chartOf } from '../chart-of'

const PLACES = 4000

/** From where to where a box of a series of stacked bars goes, as numbers, to half a pixel. */
function spanOf(values: readonly number[], index: number) {
  const { spec, data } = chartOf(
    { kind: 'bar', stacked: true },
    values.map((value) => new Float64Array(PLACES).fill(value)),
  )
  const picture = pictureOf(spec, data)
  const room = { width: 600, height: 400, part: WHOLE, measure: (text: string) => text.length * 6 }
  const layout = plotLayout(picture, room)
  const series = data.series[index]!
  const [mark] = barMarks({ layout, data, series, color: '#000', surface: '#fff' }, picture, index)
  if (mark?.type !== 'boxes') throw new Error('No boxes')
  const [, top, width, height] = Array.from(mark.boxes).slice(400, 404)
  expect(width).toBe(1)
  const value = (y: number) => layout.left!.value(1 - (y - layout.frame.top) / layout.frame.height)
  return [value(top! + height!), value(top!)].map((one) => Math.round(one) + 0)
}

describe('stacked bars thinner than a pixel', () => {
  it('stand on those below, not on zero', () => {
    expect(spanOf([20, 40, 20], 0)).toEqual([0, 20])
    expect(spanOf([20, 40, 20], 1)).toEqual([20, 60])
    expect(spanOf([20, 40, 20], 2)).toEqual([60, 80])
  })

  it('hang from those above, where they are below zero', () => {
    expect(spanOf([-20, 40, -40], 1)).toEqual([0, 40])
    expect(spanOf([-20, 40, -40], 2)).toEqual([-60, -20])
  })
})
