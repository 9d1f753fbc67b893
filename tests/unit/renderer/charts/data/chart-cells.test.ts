import { describe, expect, it } from 'vitest'
import { parseRange } from '../../../../../src/core/address'
import type { SheetRange } from '../../../../../src/protocol/api'
import { cellOf, pointOf, xCellOf } from '../../../../../src/renderer/charts/data/chart-cells'
import { chartData } from '../../../../../src/renderer/charts/data/chart-data'
import type { ChartKind, ChartSpec } from '../../../../../src/renderer/charts/chart-spec'

const at = (text: string): SheetRange => ({ sheet: 1, range: parseRange(text)! })
const numbers = (text: string, ...values: number[]) => ({ ...at(text), values: Float64Array.from(values) })

function chart(kind: ChartKind, range: string): ChartSpec {
  const series = [{ name: 'y', range: at(range), axis: 'left' as const }]
  return { id: 'chart-1', title: '', kind, categories: at('A2:A4'), series }
}

describe('the cell of a point', () => {
  it('is found also where x puts the points into another order, and back', () => {
    const spec = chart('line', 'B2:B4')
    const data = chartData(spec, [numbers('A2:A4', 3, NaN, -1), numbers('B2:B4', 30, 99, -10)])
    const found = cellOf(spec, data, { series: 0, place: 0 })!
    expect(found.cell).toEqual({ row: 3, column: 1 })
    expect(pointOf(spec, data, found)).toEqual({ series: 0, place: 0 })
    expect(pointOf(spec, data, { sheet: 1, cell: { row: 2, column: 1 } })).toBeUndefined()
  })

  it('of a heat map is that of its row and column', () => {
    const spec = chart('heatmap', 'B2:C3')
    const data = chartData(spec, [numbers('B2:C3', 1, 2, 3, 4)])
    expect([...data.series[1]!.values]).toEqual([2, 4])
    const found = cellOf(spec, data, { series: 1, place: 0 })!
    expect(found.cell).toEqual({ row: 1, column: 2 })
    expect(pointOf(spec, data, found)).toEqual({ series: 1, place: 0 })
  })

  it('is none where a bin counts many', () => {
    const spec = chart('histogram', 'B2:B4')
    const data = chartData(spec, [numbers('B2:B4', 1, 2, 3)])
    expect(cellOf(spec, data, { series: 0, place: 0 })).toBeUndefined()
  })
})

describe('the cell of an x', () => {
  it('is found where the points are in another order, and is none where places are only counted', () => {
    const spec = chart('scatter', 'B2:B4')
    const data = chartData(spec, [numbers('A2:A4', 3, NaN, -1), numbers('B2:B4', 30, 99, -10)])
    expect(xCellOf(spec, data, { series: 0, place: 0 })?.cell).toEqual({ row: 3, column: 0 })
    const named = chartData(spec, [numbers('B2:B4', 1, 2, 3)])
    expect(xCellOf(spec, named, { series: 0, place: 0 })).toBeUndefined()
  })
})

describe('a matrix without names', () => {
  it('numbers its rows and columns from 0, as class indices are', () => {
    const { categories: _none, ...spec } = chart('heatmap', 'B2:C3')
    const data = chartData(spec, [numbers('B2:C3', 1, 2, 3, 4)])
    expect(data.series.map(({ name }) => name)).toEqual(['0', '1'])
    expect([data.label(0), data.label(1)]).toEqual(['0', '1'])
  })
})

describe('errors of charted cells', () => {
  it('are counted over all series, the first told', () => {
    const at1 = { ...numbers('B2:B4', 1, NaN, NaN), errors: { count: 2, cell: { row: 2, column: 1 } } }
    const data = chartData(chart('line', 'B2:B4'), [at1])
    expect(data.errors).toEqual({ sheet: 1, count: 2, cell: { row: 2, column: 1 } })
    expect(chartData(chart('line', 'B2:B4'), [numbers('B2:B4', 1, 2, 3)]).errors).toBeUndefined()
  })
})
