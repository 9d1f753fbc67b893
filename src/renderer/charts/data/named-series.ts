import type { NumberBlock, SheetRange } from '../../../protocol/api'
import { sameRange } from './chart-data'
import type { ChartSpec } from '../chart-spec'
import { numberText } from '../scales/number-text'

/** The chart with the names of its series as the cells that name them hold them now. */
export function namedChart(chart: ChartSpec, blocks: readonly NumberBlock[]): ChartSpec {
  if (!chart.series.some(({ nameFrom }) => nameFrom)) return chart
  const series = chart.series.map((one) => {
    const name = one.nameFrom && nameIn(one.nameFrom, blocks)
    return name === undefined || name === one.name ? one : { ...one, name }
  })
  return { ...chart, series }
}

function nameIn(at: SheetRange, blocks: readonly NumberBlock[]): string | undefined {
  const block = blocks.find((one) => sameRange(one, at))
  const label = block?.labels?.find((text) => text !== '')
  if (label !== undefined) return label
  const value = block?.values[0]
  return value === undefined || Number.isNaN(value) ? undefined : numberText(value)
}
