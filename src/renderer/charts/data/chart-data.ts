import { columnsIn, rowsIn, type Range } from '../../../core/address'
import type { NumberBlock, SheetRange } from '../../../protocol/api'
import { binnedData, calibrationData } from './binned-data'
import type { SheetCell } from './chart-cells'
import type { AxisSide, ChartKind, ChartSpec } from '../chart-spec'
import { measuredData } from './measured-data'
import { numberText } from '../scales/number-text'
import { shownValues, withoutHidden } from './shown-places'
import { stacked } from './stacks'
import { topConfidence } from './top-confidence'

/** The numbers of one series, a place each; NaN is a gap. */
export interface SeriesData {
  readonly name: string
  readonly axis: AxisSide
  readonly values: Float64Array
  /** Where it stands on others: where each of its parts begins, and ends. */
  readonly base?: Float64Array
  readonly top?: Float64Array
  /** Told, but not drawn. */
  readonly hidden?: boolean
}

/** What a chart draws, places from left to right; under a heat map places are its rows and series its columns. */
export interface ChartData {
  /** How many places there are: as many as the longest series has. */
  readonly length: number
  /** Where each place is: 0, 1, 2 …, or the numbers of a line's x in ascending order. */
  readonly x: Float64Array
  /** True where `x` are numbers of the sheet. */
  readonly measured: boolean
  /** True where places have names of their own. */
  readonly named: boolean
  readonly series: readonly SeriesData[]
  /** Which number of its range stands at each place; the one at the same position where it is absent. */
  readonly order?: Int32Array
  /** The edges of the bins that are counted: one more than there are places. */
  readonly edges?: Float64Array
  /** Expected calibration error of a reliability diagram. */
  readonly calibrationError?: number
  /** Why nothing is drawn, as a sentence. */
  readonly problem?: string
  /** Cells of its series that hold errors: they are gaps. */
  readonly errors?: ErrorCount
  /** The name of a place: its category, its x, or its number: from 1, under a heat map from 0. */
  label(place: number): string
}

/** Kinds that are drawn against numbers where their categories are numbers. */
const MEASURED: ReadonlySet<ChartKind> = new Set(['line', 'scatter', 'area'])

/** How many cells hold errors, and where the first of them is. */
export interface ErrorCount extends SheetCell {
  readonly count: number
}

const NO_NUMBERS =
  'There are no numbers in the cells of this chart. Type some, or choose other cells by Edit… in its menu.'

const ALL_HIDDEN = 'All rows that this chart draws are hidden. Show them, or let the filter keep some.'

/** Brings together a chart's description and the numbers that the worker sent; what has not come yet is empty. */
export function chartData(spec: ChartSpec, blocks: readonly NumberBlock[]): ChartData {
  const errors = errorsIn(spec, blocks)
  const data = { ...drawnData(spec, blocks), ...(errors && { errors }) }
  const problem = data.problem ?? emptiness(spec, blocks)
  return problem === undefined ? data : { ...data, problem }
}

/** Why nothing is drawn though everything has come: none of it is a number, or all of it is hidden. */
function emptiness({ series }: ChartSpec, blocks: readonly NumberBlock[]): string | undefined {
  const drawn = series.map(({ range }) => blockOf(range, blocks))
  if (drawn.every((block) => block?.values.every(Number.isNaN) === true)) return NO_NUMBERS
  return drawn.every((block) => block?.hidden?.every((one) => one === 1) === true) ? ALL_HIDDEN : undefined
}

function errorsIn({ series }: ChartSpec, blocks: readonly NumberBlock[]): ErrorCount | undefined {
  const found = series.flatMap(({ range }) => {
    const block = blockOf(range, blocks)
    return block?.errors ? [{ sheet: block.sheet, ...block.errors }] : []
  })
  const [first] = found
  return first && { ...first, count: found.reduce((sum, { count }) => sum + count, 0) }
}

function drawnData(spec: ChartSpec, blocks: readonly NumberBlock[]): ChartData {
  const first = spec.series[0] && blockOf(spec.series[0].range, blocks)
  if (spec.kind === 'heatmap' && spec.series.length === 1)
    return withoutHidden(matrixData(spec, blocks), first, first && columnsIn(first.range))
  const counted = spec.kind === 'histogram' || spec.kind === 'reliability'
  const series = spec.series.map(({ name, axis, range }) => {
    const block = blockOf(range, blocks)
    const values = block && (counted ? shownValues(block) : block.values)
    return { name, axis, values: values ?? new Float64Array() }
  })
  if (spec.kind === 'histogram') return binnedData(series, spec.bins)
  if (spec.kind === 'reliability') return reliabilityData(spec, series)
  const categories = spec.categories && blockOf(spec.categories, blocks)
  const data = withoutHidden(placedData(spec, series, categories), first)
  return spec.stacked && (spec.kind === 'bar' || spec.kind === 'area') ? piled(data, spec.kind) : data
}

function reliabilityData(spec: ChartSpec, series: readonly SeriesData[]): ChartData {
  const pairs = calibrated(spec, series)
  if (typeof pairs === 'string') return { ...calibrationData([]), problem: pairs }
  return calibrationData(pairs, spec.bins)
}

/**
 * A matrix of classes beside their targets comes to how sure its best class is, and whether it was the true one; beside
 * outcomes for each of its cells it stays as it is. The answer is a sentence where it is beside neither.
 */
function calibrated(spec: ChartSpec, series: readonly SeriesData[]): readonly SeriesData[] | string {
  const [scores, targets] = series
  const [range, other] = spec.series.map((one) => one.range.range)
  if (!scores || !targets || !range || !other) return series
  const [rows, columns] = [rowsIn(range), columnsIn(range)]
  if (columns === 1 || rows === 1 || (rowsIn(other) === rows && columnsIn(other) === columns)) return series
  if (Math.min(rowsIn(other), columnsIn(other)) > 1 || rowsIn(other) * columnsIn(other) !== rows)
    return `Beside ${rows} rows of ${columns} classes belong ${rows} targets, one for each row, or ${rows} rows of ${columns} outcomes.`
  const { confidence, hits } = topConfidence(scores.values, columns, targets.values)
  return [
    { ...scores, values: confidence },
    { ...targets, values: hits },
  ]
}

function placedData(
  { kind }: ChartSpec,
  series: readonly SeriesData[],
  categories: NumberBlock | undefined,
): ChartData {
  if (MEASURED.has(kind) && categories && isMeasure(categories))
    return measuredData(series, categories.values)
  const length = series.reduce((longest, { values }) => Math.max(longest, values.length), 0)
  return {
    length,
    x: counting(length),
    measured: false,
    named: categories?.labels !== undefined,
    series,
    label: (place) => categoryText(categories, place) ?? String(kind === 'heatmap' ? place : place + 1),
  }
}

function piled(data: ChartData, kind: ChartKind): ChartData {
  const piles = new Map<AxisSide, ReturnType<typeof stacked>[number][]>()
  for (const side of ['left', 'right'] as const) {
    const lists = data.series.filter(({ axis }) => axis === side).map(({ values }) => values)
    piles.set(side, [...stacked(lists, data.length, kind === 'bar')])
  }
  return { ...data, series: data.series.map((series) => ({ ...series, ...piles.get(series.axis)!.shift() })) }
}

/**
 * The matrix of a heat map: a series for each of its columns, a place for each of its rows. Those without names are
 * numbered from 0, as PyTorch and the functions of the sheet number classes and samples.
 */
function matrixData(spec: ChartSpec, blocks: readonly NumberBlock[]): ChartData {
  const range = spec.series[0]?.range
  const values = range ? valuesOf(range, blocks) : new Float64Array()
  const columns = range ? columnsIn(range.range) : 0
  const length = columns > 0 ? values.length / columns : 0
  const top = spec.categories && blockOf(spec.categories, blocks)
  const side = spec.rowNames && blockOf(spec.rowNames, blocks)
  const series = Array.from({ length: length > 0 ? columns : 0 }, (_, column) => {
    const own = new Float64Array(length)
    for (let row = 0; row < length; row++) own[row] = values[row * columns + column]!
    return { name: categoryText(top, column) ?? String(column), axis: 'left' as const, values: own }
  })
  return {
    length,
    x: counting(length),
    measured: false,
    named: side?.labels !== undefined,
    series,
    label: (place) => categoryText(side, place) ?? String(place),
  }
}

/** 0, 1, 2 …: a loop, for a chart may have a million places. */
function counting(length: number): Float64Array {
  const places = new Float64Array(length)
  for (let place = 0; place < length; place++) places[place] = place
  return places
}

/** True when both name the same cells. */
export function sameRange(a: SheetRange, b: SheetRange): boolean {
  return a.sheet === b.sheet && sameCells(a.range, b.range)
}

function sameCells(a: Range, b: Range): boolean {
  return a.top === b.top && a.left === b.left && rowsIn(a) === rowsIn(b) && columnsIn(a) === columnsIn(b)
}

function blockOf(range: SheetRange, blocks: readonly NumberBlock[]): NumberBlock | undefined {
  return blocks.find((block) => sameRange(block, range))
}

function valuesOf(range: SheetRange, blocks: readonly NumberBlock[]): Float64Array {
  return blockOf(range, blocks)?.values ?? new Float64Array()
}

/** Numbers and no text: what a line can be drawn against. */
function isMeasure({ labels, values }: NumberBlock): boolean {
  return labels === undefined && values.some((value) => Number.isFinite(value))
}

function categoryText(categories: NumberBlock | undefined, place: number): string | undefined {
  const label = categories?.labels?.[place]
  if (label) return label
  const value = categories?.values[place]
  return value === undefined || Number.isNaN(value) ? undefined : numberText(value)
}
