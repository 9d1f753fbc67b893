import { describe, expect, it } from 'vitest'
import { parseRange } from '../../../../../src/core/address'
import type { NumberBlock, SheetRange } from '../../../../../src/protocol/api'
import { cellOf, pointOf } from '../../../../../src/renderer/charts/data/chart-cells'
import { chartData } from '../../../../../src/renderer/charts/data/chart-data'
import type { ChartSpec } from '../../../../../src/renderer/charts/chart-spec'

function at(text: string, sheet = 1): SheetRange {
  return { sheet, range: parseRange(text)! }
}

function numbers(text: string, ...values: number[]): NumberBlock {
  return { ...at(text), values: Float64Array.from(values) }
}

const spec: ChartSpec = {
  id: 'chart-1',
  title: 'Logits',
  kind: 'bar',
  categories: at('A2:A4'),
  series: [{ name: 'logit', range: at('B2:B4'), axis: 'left' }],
}

describe('what a chart draws', () => {
  it('is found by sheet and range among what the worker sent', () => {
    const other = { ...numbers('B2:B4', 9, 9, 9), sheet: 2 }
    const data = chartData(spec, [other, numbers('B2:B4', 5, 4, -2)])
    expect([...data.series[0]!.values]).toEqual([5, 4, -2])
    expect([...data.x]).toEqual([0, 1, 2])
  })

  it('is empty, not wrong, until the numbers arrive', () => {
    expect(chartData(spec, []).length).toBe(0)
  })

  it('says so where all has come and none of it is a number', () => {
    expect(chartData(spec, []).problem).toBeUndefined()
    expect(chartData(spec, [numbers('B2:B4', NaN, NaN, NaN)]).problem).toMatch(/^There are no numbers/)
    expect(chartData(spec, [numbers('B2:B4', NaN, Infinity, NaN)]).problem).toBeUndefined()
  })

  it('names places by their category, and where that is a number or missing by it or its place', () => {
    const categories = { ...numbers('A2:A4', NaN, 7, NaN), labels: ['cat', '', ''] }
    const data = chartData(spec, [categories, numbers('B2:B4', 5, 4, -2)])
    expect([0, 1, 2].map((place) => data.label(place))).toEqual(['cat', '7', '3'])
  })

  it('has as many places as the longest series', () => {
    const two = {
      ...spec,
      series: [...spec.series, { name: 'p', range: at('C2:C6'), axis: 'right' as const }],
    }
    const data = chartData(two, [numbers('B2:B4', 1, 2, 3), numbers('C2:C6', 1, 2, 3, 4, 5)])
    expect(data.length).toBe(5)
  })

  it('draws a line over numbers in ascending order of them, without the places that have none', () => {
    const line = { ...spec, kind: 'line' as const }
    const data = chartData(line, [numbers('A2:A4', 3, NaN, -1), numbers('B2:B4', 30, 99, -10)])
    expect(data.measured).toBe(true)
    expect([...data.x]).toEqual([-1, 3])
    expect([...data.series[0]!.values]).toEqual([-10, 30])
    expect(data.label(0)).toBe('−1')
  })

  it('draws a line over text place by place', () => {
    const categories = { ...numbers('A2:A4', NaN, NaN, NaN), labels: ['cat', 'dog', 'cow'] }
    const data = chartData({ ...spec, kind: 'line' }, [categories, numbers('B2:B4', 5, 4, -2)])
    expect(data.measured).toBe(false)
    expect(data.label(2)).toBe('cow')
  })
})

describe('a chart of rows of which some are hidden', () => {
  const hidden = Uint8Array.of(0, 1, 0)
  const block = { ...numbers('B2:B4', 5, 4, -2), hidden }
  const categories = { ...numbers('A2:A4', NaN, NaN, NaN), labels: ['cat', 'dog', 'cow'], hidden }

  it('leaves their places out, and knows which cells the others are', () => {
    const data = chartData(spec, [categories, block])
    expect([...data.series[0]!.values]).toEqual([5, -2])
    expect([0, 1].map((place) => data.label(place))).toEqual(['cat', 'cow'])
    expect(cellOf(spec, data, { series: 0, place: 1 })).toEqual({ sheet: 1, cell: { row: 3, column: 1 } })
    expect(pointOf(spec, data, { sheet: 1, cell: { row: 3, column: 1 } })).toEqual({ series: 0, place: 1 })
    expect(pointOf(spec, data, { sheet: 1, cell: { row: 2, column: 1 } })).toBeUndefined()
  })

  it('leaves them out under lines over numbers, in stacks, bins and heat maps', () => {
    const x = { ...numbers('A2:A4', 3, 2, 1), hidden }
    const line = chartData({ ...spec, kind: 'line' }, [x, block])
    expect([[...line.x], [...line.series[0]!.values], [...line.order!]]).toEqual([
      [1, 3],
      [-2, 5],
      [2, 0],
    ])
    const stack = chartData({ ...spec, stacked: true }, [categories, block])
    expect([...stack.series[0]!.top!]).toEqual([5, -2])
    const bins = chartData({ ...spec, kind: 'histogram' }, [block])
    expect(bins.series[0]!.values.reduce((sum, one) => sum + one)).toBe(2)
    const map: ChartSpec = {
      ...spec,
      kind: 'heatmap',
      series: [{ name: 'm', range: at('B2:C4'), axis: 'left' }],
    }
    const rows = { ...numbers('B2:C4', 1, 2, 3, 4, 5, 6), hidden: Uint8Array.of(0, 0, 1, 1, 0, 0) }
    const matrix = chartData(map, [rows])
    expect(matrix.series.map(({ values }) => [...values])).toEqual([
      [1, 5],
      [2, 6],
    ])
    expect(cellOf(map, matrix, { series: 1, place: 1 })?.cell).toEqual({ row: 3, column: 2 })
  })

  it('says so where all of them are', () => {
    const all = { ...block, hidden: Uint8Array.of(1, 1, 1) }
    expect(chartData(spec, [all]).problem).toMatch(/are hidden/)
  })
})
