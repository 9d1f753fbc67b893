import { columnsIn, rowsIn, type Cell } from '../../../core/address'
import type { SheetId, SheetRange } from '../../../protocol/api'
import type { ChartData } from './chart-data'
import type { ChartSpec } from '../chart-spec'

/** A cell of some sheet. */
export interface SheetCell {
  readonly sheet: SheetId
  readonly cell: Cell
}

/** Whether both are the same cell, or none. */
export function sameCell(a: SheetCell | undefined, b: SheetCell | undefined): boolean {
  return a?.sheet === b?.sheet && a?.cell.row === b?.cell.row && a?.cell.column === b?.cell.column
}

/** One part of a chart: a bar, a point, a cell of a heat map. */
export interface ChartPoint {
  /** Its place among the series of the data. */
  readonly series: number
  readonly place: number
}

/** The cell whose number a point shows; `undefined` where it shows many, or none. */
export function cellOf(
  spec: ChartSpec,
  data: ChartData,
  { series, place }: ChartPoint,
): SheetCell | undefined {
  if (data.edges) return undefined
  const matrix = isMatrix(spec)
  const drawn = spec.series[matrix ? 0 : series]?.range
  if (!drawn) return undefined
  const { sheet, range } = drawn
  if (matrix) {
    const row = data.order ? data.order[place] : place
    if (row === undefined) return undefined
    const cell = { row: range.top + row, column: range.left + series }
    return isWithin(drawn, { sheet, cell }) ? { sheet, cell } : undefined
  }
  const index = data.order ? data.order[place] : place
  if (index === undefined || index >= rowsIn(range) * columnsIn(range)) return undefined
  return cellAt(drawn, index)
}

/** The cell of a point's x, where it is drawn against numbers of the sheet. */
export function xCellOf(
  { categories }: ChartSpec,
  { measured, edges, order }: ChartData,
  { place }: ChartPoint,
): SheetCell | undefined {
  if (!categories || !measured || edges) return undefined
  const index = order ? order[place] : place
  return index === undefined ? undefined : cellAt(categories, index)
}

/** The cell of a range that is so far on, row by row. */
function cellAt({ sheet, range }: SheetRange, index: number): SheetCell {
  const columns = columnsIn(range)
  return {
    sheet,
    cell: { row: range.top + Math.floor(index / columns), column: range.left + (index % columns) },
  }
}

/** The first point that shows a cell. */
export function pointOf(spec: ChartSpec, data: ChartData, at: SheetCell): ChartPoint | undefined {
  if (data.edges) return undefined
  for (const [series, { range }] of spec.series.entries()) {
    if (!isWithin(range, at)) continue
    const row = at.cell.row - range.range.top
    const column = at.cell.column - range.range.left
    if (isMatrix(spec)) {
      const place = data.order ? data.order.indexOf(row) : row
      if (place < 0) continue
      return { series: column, place }
    }
    const index = row * columnsIn(range.range) + column
    const place = data.order ? data.order.indexOf(index) : index
    if (place >= 0 && place < data.length) return { series, place }
  }
  return undefined
}

/** One range with rows and columns; a heat map of several series has a column for each. */
function isMatrix({ kind, series }: ChartSpec): boolean {
  return kind === 'heatmap' && series.length === 1
}

function isWithin({ sheet, range }: SheetRange, at: SheetCell): boolean {
  const { row, column } = at.cell
  const inside = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
  return sheet === at.sheet && inside
}
