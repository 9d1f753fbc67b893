import { parseCell, parseRange } from '../../core/address'
import { isChartKind } from '../../core/chart-kinds'
import { countText } from '../../core/wording'
import type { Chart, ChartPlace, ChartSource } from '../chart-model'
import { chartProblem, freeChartId, MOST_CHARTS, placeProblem } from '../commands/charts'
import type { Json, JsonObject, SheetRange } from '../model'
import type { Sheet } from '../sheet'
import { isList, isObject, textIn } from './json'
import { below, Notes } from './notes'

type Sheets = readonly Sheet[]

const AT = '/logitsheet/charts'
const LEFT_OUT = 'The chart is left out, and lost when the workbook is saved.'

/** Reads one range of a chart; notes why and returns `undefined` where it is none. */
type ReadRange = (value: Json | undefined, pointer: string) => SheetRange | undefined

/** The charts of a package. What is no chart, or draws no cells that exist, is left out, and noted with its place. */
export function readCharts(
  charts: Json | undefined,
  sheets: Sheets,
): { readonly charts: readonly Chart[]; readonly notes: readonly string[] } {
  if (charts === undefined) return { charts: [], notes: [] }
  const notes = new Notes('datapackage.json')
  const read: Chart[] = []
  if (!isList(charts)) notes.at(AT, 'it should be a list of charts.')
  else {
    for (const [i, value] of charts.slice(0, MOST_CHARTS).entries()) {
      const chart = readChart(value, below(AT, i), sheets, notes)
      if (chart) read.push({ ...chart, id: freeChartId(read) })
    }
    if (charts.length > MOST_CHARTS)
      notes.at(
        AT,
        `${countText(charts.length - MOST_CHARTS, 'chart')} more than a workbook has are left out.`,
      )
  }
  return { charts: read, notes: notes.sentences }
}

function readChart(
  value: Json,
  pointer: string,
  sheets: Sheets,
  notes: Notes,
): Omit<Chart, 'id'> | undefined {
  if (!isObject(value)) {
    notes.at(pointer, `it should be an object that describes a chart. ${LEFT_OUT}`)
    return undefined
  }
  const { title, series, categories, rowNames, place, sheet: _sheet, id: _id, ...look } = value
  const range = rangeReader(sheets, textIn(value, 'sheet'), notes)
  const sources = readSeries(series, below(pointer, 'series'), range, notes)
  if (sources.length === 0) {
    notes.at(below(pointer, 'series'), `nothing of it can be drawn. ${LEFT_OUT}`)
    return undefined
  }
  const labels = range(categories, below(pointer, 'categories'))
  const beside = range(rowNames, below(pointer, 'rowNames'))
  const chart = {
    title: typeof title === 'string' ? title : '',
    series: sources,
    place: readPlace(place, sheets),
    ...(labels ? { categories: labels } : {}),
    ...(beside ? { rowNames: beside } : {}),
    look,
  }
  const problem = chartProblem({ sheets }, chart)
  if (problem) {
    notes.at(pointer, `${problem} ${LEFT_OUT}`)
    return undefined
  }
  if (!isChartKind(look['kind']))
    notes.at(
      below(pointer, 'kind'),
      `${JSON.stringify(look['kind'] ?? null)} is no kind of chart that is known here. The chart is not drawn, and kept when the workbook is saved.`,
    )
  return chart
}

function readSeries(
  value: Json | undefined,
  pointer: string,
  range: ReadRange,
  notes: Notes,
): readonly ChartSource[] {
  if (!isList(value)) {
    notes.at(pointer, 'it should be a list of series.')
    return []
  }
  return value.flatMap((source, i) => {
    const at = below(pointer, i)
    if (isObject(source)) return readSource(source, at, range) ?? []
    notes.at(at, 'it should be an object with a “range”.')
    return []
  })
}

function readSource(value: JsonObject, pointer: string, range: ReadRange): ChartSource | undefined {
  const { range: at, nameFrom: from, ...look } = value
  const found = range(at ?? null, below(pointer, 'range'))
  const nameFrom = range(from, below(pointer, 'nameFrom'))
  return found && { range: found, ...(nameFrom ? { nameFrom } : {}), look }
}

/** In a chart with a sheet of its own, `home`, ranges are texts alone. */
function rangeReader(sheets: Sheets, home: string | undefined, notes: Notes): ReadRange {
  return (value, pointer) => {
    if (value === undefined) return undefined
    const name = isObject(value) ? textIn(value, 'sheet') : home
    const text = isObject(value) ? textIn(value, 'range') : value
    const range = typeof text === 'string' ? parseRange(text) : undefined
    const sheet = sheets.find((one) => one.name === name)
    if (sheet && range) return { sheet: sheet.id, range }
    notes.at(
      pointer,
      !range || name === undefined
        ? 'it should be cells of a sheet: {"sheet": "Sheet1", "range": "B2:B5"}.'
        : `there is no sheet “${name}”.`,
    )
    return undefined
  }
}

/** Where a chart is placed; beside the grid where the file gives no valid place. */
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
