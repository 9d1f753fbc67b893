import { columnsIn, rowsIn, type Range } from '../../core/address'
import type { NumberBlock, SheetRange } from '../../protocol/api'
import type { AxisSide, ChartSpec } from './chart-spec'
import { numberText } from './number-text'

/** The numbers of one series, a place each; NaN is a gap. */
export interface SeriesData {
  readonly name: string
  readonly axis: AxisSide
  readonly values: Float64Array
}

/** What a chart draws, places from left to right. */
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
  /** The name of a place: its category, its x, or its number from 1. */
  label(place: number): string
}

/** Brings together a chart's description and the numbers that the worker sent; what has not come yet is empty. */
export function chartData(spec: ChartSpec, blocks: readonly NumberBlock[]): ChartData {
  const series = spec.series.map(({ name, axis, range }) => ({ name, axis, values: valuesOf(range, blocks) }))
  const length = series.reduce((longest, { values }) => Math.max(longest, values.length), 0)
  const categories = spec.categories && blockOf(spec.categories, blocks)
  if (spec.kind === 'line' && categories && isMeasure(categories)) return measured(series, categories.values)
  return {
    length,
    x: counting(length),
    measured: false,
    named: categories?.labels !== undefined,
    series,
    label: (place) => categoryText(categories, place) ?? String(place + 1),
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

/** Series over x: places without an x are left out, the others in ascending order. */
function measured(series: readonly SeriesData[], x: Float64Array): ChartData {
  const places: number[] = []
  for (const [place, value] of x.entries()) if (!Number.isNaN(value)) places.push(place)
  if (!isAscending(x, places)) places.sort((a, b) => x[a]! - x[b]!)
  const inOrder = (values: Float64Array) => Float64Array.from(places, (place) => values[place] ?? NaN)
  const sorted = inOrder(x)
  return {
    length: places.length,
    x: sorted,
    measured: true,
    named: false,
    series: series.map(({ name, axis, values }) => ({ name, axis, values: inOrder(values) })),
    label: (place) => numberText(sorted[place] ?? NaN),
  }
}

function isAscending(x: Float64Array, places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || x[places[index - 1]!]! <= x[place]!)
}
