import { describe, expect, it } from 'vitest'
import type { ChartData, SeriesData } from '../../../../../src/renderer/charts/data/chart-data'
import { belowLogText, chartSummary } from '../../../../../src/renderer/charts/card/chart-summary'

function data(labels: readonly string[], ...series: readonly SeriesData[]): ChartData {
  const x = Float64Array.from(labels.keys())
  return { length: labels.length, x, measured: false, named: true, series, label: (place) => labels[place]! }
}

const animals = ['cat', 'dog', 'cow', 'zebra']
const logit: SeriesData = { name: 'logit', axis: 'left', values: Float64Array.of(5, 4, -2, 7) }

describe('a chart in words', () => {
  it('reads out every place of a small one', () => {
    expect(chartSummary({ kind: 'bar' }, data(animals, logit))).toBe(
      'Bar chart. logit: cat 5, dog 4, cow −2, zebra 7.',
    )
  })

  it('says which series have an axis of their own', () => {
    const p: SeriesData = { name: 'p', axis: 'right', values: Float64Array.of(0.1141833, 0.042, 0, 1) }
    expect(chartSummary({ kind: 'bar' }, data(animals, logit, p))).toContain(
      'p, right axis: cat 0.114183, dog 0.042, cow 0, zebra 1.',
    )
  })

  it('names a gap as one, also where a series is shorter than others', () => {
    const gappy = { ...logit, values: Float64Array.of(5, NaN) }
    expect(chartSummary({ kind: 'line' }, data(animals.slice(0, 3), gappy))).toBe(
      'Line chart. logit: cat 5, dog no number, cow no number.',
    )
  })

  it('tells of many places the count, the lowest and the highest', () => {
    const values = Float64Array.from({ length: 20 }, (_, place) => (place === 3 ? NaN : place - 5))
    const labels = Array.from({ length: 20 }, (_, place) => String(place + 1))
    expect(chartSummary({ kind: 'line' }, data(labels, { ...logit, values }))).toBe(
      'Line chart. logit: 19 values, lowest −5 at 1, highest 14 at 20.',
    )
  })

  it('says when there is nothing to see', () => {
    expect(chartSummary({ kind: 'bar' }, data([]))).toBe('Bar chart. No values.')
  })
})

describe('a matrix in words', () => {
  const column = (name: string, ...values: number[]): SeriesData => ({
    name,
    axis: 'left',
    values: Float64Array.from(values),
  })

  it('has its extremes among the finite numbers, and counts the others', () => {
    const matrix = data(['0', '1', '2'], column('a', 1, -Infinity, NaN), column('b', 3, Infinity, 2))
    expect(chartSummary({ kind: 'heatmap' }, matrix)).toBe(
      'Heat map. 3 rows, 2 columns, lowest 1 at row 0, column a, highest 3 at row 0, column b, 2 infinite, 1 without a number.',
    )
  })

  it('says that there is no number, and still counts infinities', () => {
    expect(chartSummary({ kind: 'heatmap' }, data(['0', '1'], column('a', NaN, NaN)))).toBe(
      'Heat map. 2 rows, 1 column, no numbers.',
    )
    expect(chartSummary({ kind: 'heatmap' }, data(['0', '1'], column('a', NaN, Infinity)))).toBe(
      'Heat map. 2 rows, 1 column, no numbers, 1 infinite, 1 without a number.',
    )
  })
})

describe('errors', () => {
  const gappy = data(animals, { ...logit, values: Float64Array.of(5, NaN, NaN, 7) })
  const cell = { row: 2, column: 1 }

  it('are told of with how many there are and where the first is', () => {
    expect(chartSummary({ kind: 'bar' }, { ...gappy, errors: { count: 2, sheet: 1, cell } })).toMatch(
      / zebra 7\. 2 errors are left out, the first in B3\.$/,
    )
    expect(chartSummary({ kind: 'bar' }, { ...gappy, errors: { count: 1, sheet: 1, cell } })).toMatch(
      / One error is left out, in B3\.$/,
    )
    expect(chartSummary({ kind: 'bar' }, gappy)).not.toContain('left out')
  })

  it('counts the numbers that a logarithmic axis has no place for', () => {
    const few = { ...logit, values: Float64Array.of(5, 0, -2, NaN) }
    const log = { kind: 'bar', left: { scale: 'log' } } as const
    expect(chartSummary(log, data(animals, few))).toMatch(
      /2 numbers are zero or less: a logarithmic axis has no place for them\.$/,
    )
    expect(belowLogText(log, data(animals, { ...few, axis: 'right' }))).toBeUndefined()
    expect(belowLogText({ kind: 'bar' }, data(animals, few))).toBeUndefined()
    const x = { kind: 'line', x: { scale: 'log' } } as const
    const measured = { ...data(animals, few), measured: true, x: Float64Array.of(0, 1, 2, 3) }
    expect(belowLogText(x, measured)).toMatch(/^One number is zero or less: .* no place for it\.$/)
    expect(belowLogText(x, data(animals, few))).toBeUndefined()
  })
})
