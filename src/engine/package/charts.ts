import { cellName, parseCell, parseRange, rangeName } from '../../core/address'
import { countText } from '../../core/wording'
import type { Chart, ChartPlace, ChartSource } from '../chart-model'
import { chartProblem, freeChartId, MOST_CHARTS, placeProblem } from '../commands/charts'
import type { Json, JsonObject, SheetRange } from '../model'
import type { Sheet } from '../sheet'
import { isList, isObject, textIn } from './json'

type Sheets = readonly Sheet[]

/** Charts as a package keeps them: sheets by their names and ranges as Excel writes them. */
export function writtenCharts(charts: readonly Chart[], sheets: Sheets): readonly Json[] {
  return charts.map((chart) => writtenChart(chart, sheets))
}

function writtenChart({ title, series, categories, rowNames, place, look }: Chart, sheets: Sheets): Json {
  return {
    ...look,
    title,
    ...(categories ? { categories: writtenRange(categories, sheets) } : {}),
    ...(rowNames ? { rowNames: writtenRange(rowNames, sheets) } : {}),
    series: series.map((source) => writtenSource(source, sheets)),
    ...(place.kind === 'docked' && place.share === undefined ? {} : { place: writtenPlace(place, sheets) }),
  }
}

function writtenSource({ range, nameFrom, look }: ChartSource, sheets: Sheets): Json {
  return {
    ...look,
    range: writtenRange(range, sheets),
    ...(nameFrom ? { nameFrom: writtenRange(nameFrom, sheets) } : {}),
  }
}

function writtenRange({ sheet, range }: SheetRange, sheets: Sheets): Json {
  return { sheet: nameOf(sheet, sheets), range: rangeName(range) }
}

function writtenPlace(place: ChartPlace, sheets: Sheets): Json {
  return place.kind === 'docked'
    ? { ...place }
    : { ...place, sheet: nameOf(place.sheet, sheets), at: cellName(place.at) }
}

function nameOf(id: number, sheets: Sheets): string {
  return sheets.find((sheet) => sheet.id === id)?.name ?? ''
}

/** The charts of a package; what is no chart, or draws nothing that is there, is left out and told of. */
export function readCharts(
  charts: Json | undefined,
  sheets: Sheets,
): { readonly charts: readonly Chart[]; readonly notes: readonly string[] } {
  if (charts === undefined) return { charts: [], notes: [] }
  if (!isList(charts))
    return { charts: [], notes: ['The charts of the file should be a list; there are none.'] }
  const read: Chart[] = []
  for (const chart of charts.slice(0, MOST_CHARTS)) {
    const found = readChart(chart, sheets)
    if (found && !chartProblem({ sheets }, found)) read.push({ ...found, id: freeChartId(read) })
  }
  const lost = charts.length - read.length
  const left = `${countText(lost, 'chart')} of the file could not be read and ${lost === 1 ? 'is' : 'are'} left out.`
  return { charts: read, notes: lost === 0 ? [] : [left] }
}

function readChart(value: Json, sheets: Sheets): Omit<Chart, 'id'> | undefined {
  if (!isObject(value)) return undefined
  const { title, series, categories, rowNames, place, sheet: _sheet, id: _id, ...look } = value
  // In a chart with a sheet of its own, ranges are texts alone.
  const home = textIn(value, 'sheet')
  const range = (at: Json | undefined) => readRange(at, sheets, home)
  if (!isList(series)) return undefined
  const sources = series.flatMap((source) => readSource(source, range) ?? [])
  if (sources.length === 0) return undefined
  const [labels, beside] = [range(categories), range(rowNames)]
  return {
    title: typeof title === 'string' ? title : '',
    series: sources,
    place: readPlace(place, sheets),
    ...(labels ? { categories: labels } : {}),
    ...(beside ? { rowNames: beside } : {}),
    look,
  }
}

function readSource(
  value: Json,
  range: (at: Json | undefined) => SheetRange | undefined,
): ChartSource | undefined {
  if (!isObject(value)) return undefined
  const { range: at, nameFrom: from, ...look } = value
  const found = range(at)
  const nameFrom = range(from)
  return found && { range: found, ...(nameFrom ? { nameFrom } : {}), look }
}

function readRange(
  value: Json | undefined,
  sheets: Sheets,
  home: string | undefined,
): SheetRange | undefined {
  if (typeof value === 'string') return home === undefined ? undefined : rangeOn(home, value, sheets)
  if (!isObject(value)) return undefined
  const [name, text] = [textIn(value, 'sheet'), textIn(value, 'range')]
  return name === undefined || text === undefined ? undefined : rangeOn(name, text, sheets)
}

function rangeOn(name: string, text: string, sheets: Sheets): SheetRange | undefined {
  const sheet = sheets.find((one) => one.name === name)
  const range = parseRange(text)
  return sheet && range ? { sheet: sheet.id, range } : undefined
}

/** Where a chart is to be seen; beside the grid where the file does not say so that it can be done. */
function readPlace(value: Json | undefined, sheets: Sheets): ChartPlace {
  if (!isObject(value)) return { kind: 'docked' }
  if (value['kind'] !== 'floating') {
    const share = numberIn(value, 'share')
    return { kind: 'docked', ...(share !== undefined && share > 0 ? { share } : {}) }
  }
  const sheet = sheets.find(({ name }) => name === value['sheet'])
  const at = parseCell(textIn(value, 'at') ?? '')
  const [x, y] = [numberIn(value, 'x') ?? 0, numberIn(value, 'y') ?? 0]
  const [width, height] = [numberIn(value, 'width') ?? 0, numberIn(value, 'height') ?? 0]
  if (!sheet || !at) return { kind: 'docked' }
  const place: ChartPlace = { kind: 'floating', sheet: sheet.id, at, x, y, width, height }
  return placeProblem({ sheets }, place) ? { kind: 'docked' } : place
}

function numberIn(object: JsonObject, key: string): number | undefined {
  const value = object[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
