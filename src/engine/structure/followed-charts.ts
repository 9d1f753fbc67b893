import { columnsIn, contains, rangeOf, rowsIn, type Range } from '../../core/address'
import { linesOn, rangeAfter, type LineEdit } from '../../core/line-edit'
import type { Chart, ChartPlace, ChartSource } from '../chart-model'
import type { Cell, SheetId, SheetRange } from '../model'
import type { Patch } from '../patch'

/** Where a change takes a range; `undefined` where nothing is left of it, the same object where it stays. */
export type Follow = (at: SheetRange) => SheetRange | undefined

/** The patch that lets charts follow what a command moves; none where they do not change. */
export function chartsPatch(charts: readonly Chart[], follow: Follow): readonly Patch[] {
  const after = charts.flatMap((chart) => followedChart(chart, follow) ?? [])
  const same = after.length === charts.length && after.every((chart, i) => chart === charts[i])
  return same ? [] : [{ type: 'charts', before: charts, after }]
}

/** A chart after a change: the same object where it stays, `undefined` where nothing of what it draws is left. */
export function followedChart(chart: Chart, follow: Follow): Chart | undefined {
  const series = chart.series.flatMap((source) => followedSource(source, follow) ?? [])
  if (series.length === 0) return undefined
  const { categories, rowNames, ...rest } = chart
  const followed = categories && follow(categories)
  const beside = rowNames && follow(rowNames)
  const place = followedPlace(chart.place, follow)
  const stays =
    followed === categories &&
    beside === rowNames &&
    place === chart.place &&
    series.length === chart.series.length &&
    series.every((source, i) => source === chart.series[i])
  if (stays) return chart
  return {
    ...rest,
    series,
    place,
    ...(followed && { categories: followed }),
    ...(beside && { rowNames: beside }),
  }
}

function followedSource(source: ChartSource, follow: Follow): ChartSource | undefined {
  const range = follow(source.range)
  if (!range) return undefined
  const { nameFrom, ...rest } = source
  const named = nameFrom && follow(nameFrom)
  if (range === source.range && named === nameFrom) return source
  return { ...rest, range, ...(named && { nameFrom: named }) }
}

/** A chart over a cell goes where the cell goes, and stays where it is when the cell is gone. */
function followedPlace(place: ChartPlace, follow: Follow): ChartPlace {
  if (place.kind === 'docked') return place
  const anchor = { sheet: place.sheet, range: rangeOf(place.at) }
  const followed = follow(anchor)
  if (!followed || followed === anchor) return place
  return { ...place, sheet: followed.sheet, at: { row: followed.range.top, column: followed.range.left } }
}

/** Follows lines of a sheet that come, go or move; with `band` only the cells in it. */
export function followLines(sheet: SheetId, edit: LineEdit, band?: Range): Follow {
  return (at) => {
    if (at.sheet !== sheet) return at
    const range = rangeAfter(edit, at.range, band)
    if (!range) return undefined
    return isSame(range, at.range) ? at : { sheet, range }
  }
}

/** Follows cells that are cut and pasted: they take the ranges along that lie in them as a whole. */
export function followMove(from: SheetRange, to: { readonly sheet: SheetId; readonly at: Cell }): Follow {
  return (at) => {
    const { top, left, bottom, right } = at.range
    const isMoved =
      at.sheet === from.sheet &&
      contains(from.range, { row: top, column: left }) &&
      contains(from.range, { row: bottom, column: right })
    if (!isMoved) return at
    const first = { row: top - from.range.top + to.at.row, column: left - from.range.left + to.at.column }
    return { sheet: to.sheet, range: sizedAt(first, at.range) }
  }
}

/** Follows a sheet that goes: of what lies on it nothing is left. */
export function followGoneSheet(sheet: SheetId): Follow {
  return (at) => (at.sheet === sheet ? undefined : at)
}

function sizedAt({ row, column }: Cell, range: Range): Range {
  const bottom = Math.min(row + rowsIn(range), linesOn('row')) - 1
  const right = Math.min(column + columnsIn(range), linesOn('column')) - 1
  return { top: row, left: column, bottom, right }
}

function isSame(a: Range, b: Range): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}
