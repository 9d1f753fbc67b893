import { parseRange, rangeName, type Range } from '../../core/address'
import type { Json, JsonObject, SheetInfo, SheetRange } from '../../protocol/api'
import { chartKinds, type ChartSeries, type ChartSpec } from '../charts/chart-spec'
import { chartLookOf, seriesLookOf } from './saved-chart-look'

/**
 * Charts as a package keeps them: all that they are, with sheets by their names and ranges as Excel writes them, since
 * a sheet's number means nothing in the next session.
 */
export function savedCharts(specs: readonly ChartSpec[], sheets: readonly SheetInfo[]): readonly Json[] {
  return specs.map((chart) => saved({ ...chart, id: undefined }, sheets))
}

/** The charts of a package; what is no chart, or draws a sheet that is not there, is left out. */
export function chartsOf(
  charts: Json | undefined,
  sheets: readonly SheetInfo[],
): readonly Omit<ChartSpec, 'id'>[] {
  return Array.isArray(charts) ? charts.flatMap((chart) => chartOf(withRanges(chart, sheets))) : []
}

function saved(value: unknown, sheets: readonly SheetInfo[]): Json {
  if (Array.isArray(value)) return value.map((one) => saved(one, sheets))
  if (typeof value !== 'object' || value === null) return value as Json
  if (isSheetRange(value)) {
    const name = sheets.find(({ id }) => id === value.sheet)?.name ?? ''
    return { sheet: name, range: rangeName(value.range) }
  }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.map(([key, one]) => [key, saved(one, sheets)]))
}

function isSheetRange(value: object): value is SheetRange {
  return 'sheet' in value && 'range' in value && Object.keys(value).length === 2
}

/** Ranges by the numbers of their sheets again. In a chart with a `sheet` of its own, ranges are texts alone. */
function withRanges(value: Json, sheets: readonly SheetInfo[]): unknown {
  if (!isPlain(value)) return undefined
  const { sheet, ...chart } = value
  return revived(chart, sheets, typeof sheet === 'string' ? sheet : undefined)
}

function revived(value: Json, sheets: readonly SheetInfo[], home: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one: Json) => revived(one, sheets, home))
  if (!isPlain(value)) return value
  const { sheet, range } = value
  if (typeof sheet === 'string' && typeof range === 'string' && Object.keys(value).length === 2)
    return rangeOn(sheet, range, sheets)
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const bare = home !== undefined && typeof one === 'string' && (key === 'range' || key === 'categories')
      return [key, bare ? rangeOn(home, one, sheets) : revived(one, sheets, home)]
    }),
  )
}

function rangeOn(name: string, text: string, sheets: readonly SheetInfo[]): SheetRange | undefined {
  const sheet = sheets.find((one) => one.name === name)
  const range: Range | undefined = parseRange(text)
  return sheet && range ? { sheet: sheet.id, range } : undefined
}

function isPlain(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A chart, where it has all that one needs; what makes no sense of it is left out. */
function chartOf(value: unknown): readonly Omit<ChartSpec, 'id'>[] {
  if (!isFields(value)) return []
  const { title, series } = value
  const kind = chartKinds.find((one) => one === value['kind'])
  if (typeof title !== 'string' || kind === undefined || !Array.isArray(series)) return []
  const drawn = series.flatMap((one: unknown): ChartSeries[] => {
    if (!isFields(one) || typeof one['name'] !== 'string' || !isRange(one['range'])) return []
    return [{ name: one['name'], range: one['range'], ...seriesLookOf(one) }]
  })
  if (drawn.length === 0) return []
  const { categories, rowNames, over } = value
  return [
    {
      title,
      kind,
      series: drawn,
      ...(isRange(categories) && { categories }),
      ...(isRange(rowNames) && { rowNames }),
      ...(isRange(over) && { over }),
      ...chartLookOf(value),
    },
  ]
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Ranges have been found on their sheets; whatever else stands in their place is none. */
function isRange(value: unknown): value is SheetRange {
  return isFields(value) && isSheetRange(value) && typeof value.sheet === 'number'
}
