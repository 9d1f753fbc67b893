import type { ChartStyle } from '../../../../src/renderer/charts/scene/chart-style'
import { chartData, type ChartData } from '../../../../src/renderer/charts/data/chart-data'
import type { ChartSpec } from '../../../../src/renderer/charts/chart-spec'
import type { NumberBlock } from '../../../../src/protocol/api'

export const STYLE: ChartStyle = {
  series: ['#2f6bde', '#d27d12', '#17937b'],
  ink: '#111111',
  text: '#666666',
  line: '#eeeeee',
  lineStrong: '#cccccc',
  surface: '#ffffff',
  font: 'Inter, sans-serif',
}

/** A chart of columns of numbers, each a series; `x` is what they are drawn against. */
export function chartOf(
  look: Partial<ChartSpec>,
  columns: readonly ArrayLike<number>[],
  x?: ArrayLike<number>,
): { spec: ChartSpec; data: ChartData } {
  const block = (column: number, values: ArrayLike<number>): NumberBlock => ({
    sheet: 1,
    range: { top: 1, bottom: values.length, left: column, right: column },
    values: Float64Array.from(values),
  })
  const blocks = columns.map((values, column) => block(column + 1, values))
  const places = x && block(0, x)
  const series = blocks.map(({ sheet, range }, i) => ({
    name: `s${i + 1}`,
    axis: 'left' as const,
    range: { sheet, range },
  }))
  const categories = places && { categories: { sheet: 1, range: places.range } }
  const spec: ChartSpec = { id: 'c', title: 'A chart', kind: 'line', series, ...categories, ...look }
  return { spec, data: chartData(spec, [...blocks, ...(places ? [places] : [])]) }
}
