import { columnsIn, MAX_COLUMNS, MAX_ROWS, rowsIn, type Range } from '../../../core/address'
import { failure, success, type Outcome } from '../../../core/outcome'
import type { SheetRange } from '../../../protocol/api'
import {
  hasGrid,
  type AxisLook,
  type AxisName,
  type ChartKind,
  type ChartSeries,
  type ChartSpec,
} from '../chart-spec'

/** An object with one field changed; `undefined` takes it away. */
export function withField<T extends object, K extends keyof T>(
  object: T,
  key: K,
  value: T[K] | undefined,
): T {
  const { [key]: _before, ...rest } = object
  return value === undefined ? (rest as unknown as T) : { ...object, [key]: value }
}

/** A chart of which another thing is said of one axis; an axis of which nothing is said is left out. */
export function withAxis<K extends keyof AxisLook>(
  chart: ChartSpec,
  side: AxisName,
  key: K,
  value: AxisLook[K] | undefined,
): ChartSpec {
  const axis = withField<AxisLook, K>(chart[side] ?? {}, key, value)
  return withField(chart, side, Object.keys(axis).length === 0 ? undefined : axis)
}

/** A chart with or without the gridlines of an axis; nothing is said of them where they are as they come. */
export function withGrid(chart: ChartSpec, side: AxisName, grid: boolean): ChartSpec {
  return withAxis(chart, side, 'grid', grid === hasGrid({}, side) ? undefined : grid)
}

const NAMES = {
  standing: { x: 'Axis below', left: 'Left axis', right: 'Right axis' },
  lying: { x: 'Left axis', left: 'Axis below', right: 'Axis above' },
  matrix: { x: 'Columns', left: 'Rows', right: 'Rows' },
} as const

/** What an axis is called, by where it is: beside horizontal bars that of the places is at the left. */
export function axisName({ kind, horizontal }: ChartSpec, side: AxisName): string {
  if (kind === 'heatmap') return NAMES.matrix[side]
  return NAMES[kind === 'bar' && horizontal === true ? 'lying' : 'standing'][side]
}

export function withSeries(
  chart: ChartSpec,
  index: number,
  how: (series: ChartSeries) => ChartSeries,
): ChartSpec {
  return { ...chart, series: chart.series.map((series, i) => (i === index ? how(series) : series)) }
}

export function withoutSeries(chart: ChartSpec, index: number): ChartSpec {
  return { ...chart, series: inOwnColors(chart.series).filter((_, i) => i !== index) }
}

export function movedSeries(chart: ChartSpec, from: number, to: number): ChartSpec {
  const series = [...inOwnColors(chart.series)]
  series.splice(to, 0, ...series.splice(from, 1))
  return { ...chart, series }
}

/** Series keep their colours when others come and go. */
function inOwnColors(series: readonly ChartSeries[]): readonly ChartSeries[] {
  return series.map((one, i) => ({ ...one, color: one.color ?? i }))
}

/** One more series: the cells beside those of the last one, below it where it lies in a row. */
export function withAddedSeries(chart: ChartSpec): ChartSpec {
  const last = chart.series.at(-1)!
  const { range } = last.range
  const down = columnsIn(range) > rowsIn(range)
  const [rows, columns] = down ? [rowsIn(range), 0] : [0, columnsIn(range)]
  const beside = (at: SheetRange): SheetRange => ({ ...at, range: shifted(at.range, rows, columns) })
  const { nameFrom, color: _color, ...rest } = last
  const added: ChartSeries = {
    ...rest,
    name: `Series ${chart.series.length + 1}`,
    range: beside(last.range),
    ...(nameFrom && { nameFrom: beside(nameFrom) }),
  }
  return { ...chart, series: [...chart.series, added] }
}

function shifted(range: Range, rows: number, columns: number): Range {
  const down = Math.min(rows, MAX_ROWS - 1 - range.bottom)
  const right = Math.min(columns, MAX_COLUMNS - 1 - range.right)
  return {
    top: range.top + down,
    left: range.left + right,
    bottom: range.bottom + down,
    right: range.right + right,
  }
}

/**
 * The chart as another kind. A heat map draws one matrix, all others a series for each of its columns: columns that
 * lie side by side become a matrix, and come apart again.
 */
export function withKind(chart: ChartSpec, kind: ChartKind): ChartSpec {
  if (kind === chart.kind) return chart
  if (kind === 'heatmap') return { ...asMatrix(chart), kind }
  return chart.kind === 'heatmap' ? { ...asColumns(chart), kind } : { ...chart, kind }
}

function asMatrix(chart: ChartSpec): ChartSpec {
  const { categories, rowNames, series, ...rest } = chart
  const range = joined(series.map((one) => one.range))
  const named = series.flatMap(({ nameFrom }) => nameFrom ?? [])
  const names = named.length === series.length ? joined(named) : undefined
  if (!range || !names || series.length < 2) return chart
  const side = rowNames ?? categories
  return {
    ...rest,
    series: [{ name: chart.title, range, axis: 'left' }],
    categories: names,
    ...(side && { rowNames: side }),
  }
}

/** Columns of the same rows, side by side, as one range. */
function joined(ranges: readonly SheetRange[]): SheetRange | undefined {
  const [first] = ranges
  if (!first) return undefined
  const beside = ranges.every(({ sheet, range }, i) => {
    const before = ranges[i - 1]?.range
    const { top, bottom } = first.range
    const same = sheet === first.sheet && range.top === top && range.bottom === bottom
    return same && (before === undefined || range.left === before.right + 1)
  })
  return beside ? { ...first, range: { ...first.range, right: ranges.at(-1)!.range.right } } : undefined
}

function asColumns(chart: ChartSpec): ChartSpec {
  const [matrix] = chart.series
  const { categories, rowNames, ...rest } = chart
  if (!matrix || chart.series.length > 1 || columnsIn(matrix.range.range) === 1) return chart
  const { sheet, range } = matrix.range
  const named = categories && columnsIn(categories.range) === columnsIn(range) ? categories : undefined
  const series = Array.from({ length: columnsIn(range) }, (_, i): ChartSeries => {
    const name = named && columnOf(named, i)
    return {
      name: `Series ${i + 1}`,
      range: columnOf({ sheet, range }, i),
      axis: 'left',
      ...(name && { nameFrom: name }),
    }
  })
  return { ...rest, series, ...(rowNames && { categories: rowNames }) }
}

function columnOf({ sheet, range }: SheetRange, index: number): SheetRange {
  return { sheet, range: { ...range, left: range.left + index, right: range.left + index } }
}

/** Reads a number as it is typed; nothing where the text is empty, a sentence where it is none. */
export function typedNumber(text: string): Outcome<number | undefined> {
  const trimmed = text.trim().replace('−', '-')
  if (trimmed === '') return success(undefined)
  const value = Number(trimmed)
  return Number.isFinite(value) ? success(value) : failure(`“${text.trim()}” is no number.`)
}

/** Reads a whole number from `least` to `most`. */
export function typedCount(text: string, least: number, most: number): Outcome<number | undefined> {
  const typed = typedNumber(text)
  if (!typed.ok || typed.value === undefined) return typed
  const fits = Number.isInteger(typed.value) && typed.value >= least && typed.value <= most
  return fits ? typed : failure(`A whole number from ${least} to ${most}.`)
}

/** Reads a limit of an axis, with what is wrong about it beside what the axis is already. */
export function typedLimit(text: string, which: 'min' | 'max', axis: AxisLook): Outcome<number | undefined> {
  const typed = typedNumber(text)
  if (!typed.ok || typed.value === undefined) return typed
  if (axis.scale === 'log' && typed.value <= 0)
    return failure('A logarithmic axis shows numbers above 0: choose a symmetric one for others.')
  const min = which === 'min' ? typed.value : (axis.min ?? -Infinity)
  const max = which === 'max' ? typed.value : (axis.max ?? Infinity)
  return min < max ? typed : failure('An axis goes from its least number up to a greater one.')
}
