import type { Chart, ChartSource, JsonObject, NewChart } from '../../../protocol/api'
import { isChartKind } from '../../../core/chart-kinds'
import type { ChartSeries, ChartSpec } from '../../charts/chart-spec'
import { chartLookOf, seriesLookOf } from './saved-chart-look'

/** A chart as the workbook keeps it: where its cells are, and all else as plain data. */
export function recordOf(spec: Omit<ChartSpec, 'id'>): NewChart {
  const { title, series, categories, rowNames, place, ...look } = spec
  return {
    title,
    series: series.map(sourceOf),
    place: place ?? { kind: 'docked' },
    ...(categories && { categories }),
    ...(rowNames && { rowNames }),
    look: plain(look),
  }
}

function sourceOf({ range, nameFrom, ...look }: ChartSeries): ChartSource {
  return { range, ...(nameFrom && { nameFrom }), look: plain(look) }
}

/** Without what is `undefined`, as a file would have it. */
function plain(look: object): JsonObject {
  const { id: _id, ...rest } = JSON.parse(JSON.stringify(look)) as JsonObject
  return rest
}

/**
 * A chart of the workbook as it is drawn. Anybody may have written the file that it comes from: what makes no sense
 * of its look is left out, and a chart of no known kind is not drawn.
 */
export function specOf(chart: Chart): ChartSpec | undefined {
  const { id, title, series, categories, rowNames, place, look } = chart
  const kind = look['kind']
  if (!isChartKind(kind)) return undefined
  return {
    id,
    title,
    kind,
    series: series.map(seriesOf),
    ...(categories && { categories }),
    ...(rowNames && { rowNames }),
    ...(place.kind === 'docked' && place.share === undefined ? {} : { place }),
    ...chartLookOf(look),
  }
}

function seriesOf({ range, nameFrom, look }: ChartSource): ChartSeries {
  const name = look['name']
  return {
    name: typeof name === 'string' ? name : '',
    range,
    ...(nameFrom && { nameFrom }),
    ...seriesLookOf(look),
  }
}
