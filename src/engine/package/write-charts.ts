import { cellName, rangeName } from '../../core/address'
import type { Chart, ChartPlace, ChartSource } from '../chart-model'
import type { Json, SheetRange } from '../model'
import type { Sheet } from '../sheet'

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
