import { describe, expect, it } from 'vitest'
import type { ChartData, SeriesData } from '../../../../../src/renderer/charts/data/chart-data'
import type { ChartSpec } from '../../../../../src/renderer/charts/chart-spec'
import { axisProblem, labelledAxis, pictureOf } from '../../../../../src/renderer/charts/plot/picture'
import { chartOf } from '../chart-of'

const logit: SeriesData = { name: 'logit', axis: 'left', values: Float64Array.of(5, 4, -2, 7) }
const softmax: SeriesData = {
  name: 'softmax',
  axis: 'right',
  values: Float64Array.of(0.11, 0.04, 0.0001, 0.84),
}

function data(...series: readonly SeriesData[]): ChartData {
  const x = Float64Array.of(0, 1, 2, 3)
  return { length: 4, x, measured: false, named: true, series, label: String }
}

describe('what is painted', () => {
  it('has no label for probabilities below zero, though the grid goes there for the logits', () => {
    const picture = pictureOf({ kind: 'bar', series: [] }, data(logit, softmax))
    expect(labelledAxis(picture, 'left')!.texts).toEqual(['−2', '0', '2', '4', '6', '8'])
    expect(labelledAxis(picture, 'right')!.texts).toEqual(['', '0.00', '0.25', '0.50', '0.75', '1.00'])
  })

  it('gives bars half a place of room at both ends', () => {
    expect(pictureOf({ kind: 'bar', series: [] }, data(logit)).x).toEqual({ min: -0.5, max: 3.5 })
  })

  it('draws bars from zero and a lone line from where its numbers are', () => {
    const far: SeriesData = { name: 'loss', axis: 'left', values: Float64Array.of(102, 101, 100.5, 100.2) }
    expect(pictureOf({ kind: 'bar', series: [] }, data(far)).scales.left!.min).toBe(0)
    expect(pictureOf({ kind: 'line', series: [] }, data(far)).scales.left!.min).toBe(100)
  })

  it('measures a line along numbers', () => {
    const x = Float64Array.of(-8, -4, 4, 8)
    const picture = pictureOf(
      { kind: 'line', series: [] },
      { ...data(logit), x, measured: true, named: false },
    )
    expect(picture.x).toEqual({ min: -8, max: 8 })
    expect(picture.xScale!.ticks).toEqual([-8, -6, -4, -2, 0, 2, 4, 6, 8])
  })

  it('is an empty grid from 0 to 1 while there is nothing', () => {
    const nothing: ChartData = { ...data(), length: 0, x: new Float64Array() }
    expect(pictureOf({ kind: 'bar', series: [] }, nothing).scales.left).toMatchObject({ min: 0, max: 1 })
  })
})

describe('a logarithmic axis', () => {
  const problemOf = (values: readonly number[], look: Partial<ChartSpec>) => {
    const { spec, data } = chartOf({ kind: 'bar', left: { scale: 'log' }, ...look }, [values])
    return axisProblem(pictureOf(spec, data))
  }

  it('says why it shows nothing where no number is above zero', () => {
    expect(problemOf([-1, -5, 0], {})).toMatch(/^No number on the left axis is above zero/)
    expect(problemOf([-1], { horizontal: true })).toMatch(/^No number on the lower axis/)
    expect(problemOf([-1, 2], {})).toBeUndefined()
    expect(problemOf([NaN], {})).toBeUndefined()
    expect(problemOf([-1], { left: { scale: 'symlog' } })).toBeUndefined()
  })
})
