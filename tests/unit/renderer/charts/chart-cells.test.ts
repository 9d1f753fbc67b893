import { describe, expect, it } from 'vitest'
import { parseRange } from '../../../../src/core/address'
import type { SheetRange } from '../../../../src/protocol/api'
import { cellOf, pointOf } from '../../../../src/renderer/charts/chart-cells'
import { chartData } from '../../../../src/renderer/charts/chart-data'
import type { ChartKind, ChartSpec } from '../../../../src/renderer/charts/chart-spec'

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
