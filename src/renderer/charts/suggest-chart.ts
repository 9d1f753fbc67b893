import { columnName, rangeName, rowsIn, type Range } from '../../core/address'
import { CellKind } from '../../core/cell-kind'
import { failure, success, type Outcome } from '../../core/outcome'
import type { CellBlock } from '../../protocol/api'
import { BlockReader } from './block-reader'
import type { AxisSide, ChartKind, ChartSeries, ChartSpec } from './chart-spec'
import { numberText } from './number-text'

/** More series than this are no picture any more. */
export const MAX_SERIES = 24
/** From here on a row of bars is easier to read as a line. */
const MANY_PLACES = 60

/** What a selection's cells must tell for a chart to be guessed. */
export type SelectedCells = Pick<CellBlock, 'sheet' | 'range' | 'kinds' | 'numbers' | 'texts'>

/**
 * A sensible first chart of the selected cells: a header row gives names, a first column of text gives
 * categories, a first column of evenly spaced numbers the x of lines, every other column of numbers is a
 * series. Probabilities beside larger numbers get the right axis. Refuses with a sentence where there is
 * nothing to draw.
 */
export function suggestChart(cells: SelectedCells): Outcome<Omit<ChartSpec, 'id'>> {
  const block = new BlockReader(cells)
  const filled = block.filledRange()
  if (!filled) return failure('There is nothing to draw: select cells that hold numbers.')
  const header = hasHeader(block, filled)
  const body = header ? { ...filled, top: filled.top + 1 } : filled
  const labels = hasLabels(block, body)
  const x = labels ? false : isEvenlySpaced(block, body)
  const first = labels || x ? body.left + 1 : body.left
  const columns = numberColumns(block, { ...body, left: first })
  if (columns.length === 0) {
    return failure(`There are no numbers in ${rangeName(cells.range)}: select cells that hold some.`)
  }
  if (columns.length > MAX_SERIES) {
    return failure(
      `A chart shows at most ${MAX_SERIES} series; the selection has ${columns.length} columns of numbers. Select fewer columns.`,
    )
  }
  const layout = { block, body, columns, header: header ? filled.top : undefined, labels, x }
  return success(rowsIn(body) === 1 && columns.length > 1 ? alongRow(layout) : downColumns(layout))
}

/** How the selection was read. */
interface Layout {
  readonly block: BlockReader
  /** The cells below the header. */
  readonly body: Range
  readonly columns: readonly number[]
  /** The row of names. */
  readonly header: number | undefined
  readonly labels: boolean
  readonly x: boolean
}

function downColumns({ block, body, columns, header, labels, x }: Layout): Omit<ChartSpec, 'id'> {
  const axes = axesOf(block, body, columns)
  const series = columns.map((column, index) => ({
    name: (header === undefined ? '' : block.text(header, column)) || columnName(column),
    range: block.sheetRange({ ...body, left: column, right: column }),
    axis: axes[index]!,
  }))
  const categories = block.sheetRange({ ...body, right: body.left })
  return {
    title: titleOf(series),
    kind: kindOf(rowsIn(body), labels, x),
    ...(labels || x ? { categories } : {}),
    series,
  }
}

/** One row of numbers is one series; the header names its places. */
function alongRow({ block, body, columns, header, labels }: Layout): Omit<ChartSpec, 'id'> {
  const left = columns[0]!
  const right = columns.at(-1)!
  const name = (labels ? block.text(body.top, body.left) : '') || rangeName({ ...body, left, right })
  const range = block.sheetRange({ ...body, left, right })
  return {
    title: name,
    kind: kindOf(right - left + 1, header !== undefined, false),
    ...(header === undefined
      ? {}
      : { categories: block.sheetRange({ top: header, bottom: header, left, right }) }),
    series: [{ name, range, axis: 'left' }],
  }
}

/** The first row holds names: text, no number, and a number somewhere below a name. */
function hasHeader(block: BlockReader, range: Range): boolean {
  if (range.top === range.bottom) return false
  let named = false
  for (let column = range.left; column <= range.right; column++) {
    const kind = block.kind(range.top, column)
    if (kind !== CellKind.text && kind !== CellKind.empty) return false
    if (kind === CellKind.text && block.count({ ...range, left: column, right: column }, CellKind.number) > 0)
      named = true
  }
  return named
}

/** The first column holds at least as many texts as numbers. */
function hasLabels(block: BlockReader, body: Range): boolean {
  const first = { ...body, right: body.left }
  const texts = block.count(first, CellKind.text)
  return texts > 0 && texts >= block.count(first, CellKind.number) && body.right > body.left
}

/** The first column is what `ARANGE` and `LINSPACE` make: rising numbers in equal steps, three or more. */
function isEvenlySpaced(block: BlockReader, body: Range): boolean {
  if (rowsIn(body) < 3 || body.right === body.left) return false
  const step = block.number(body.top + 1, body.left) - block.number(body.top, body.left)
  if (!(step > 0)) return false
  for (let row = body.top + 1; row <= body.bottom; row++) {
    const rise = block.number(row, body.left) - block.number(row - 1, body.left)
    if (!(Math.abs(rise - step) <= step * 1e-6)) return false
  }
  return true
}

function numberColumns(block: BlockReader, body: Range): readonly number[] {
  const columns: number[] = []
  for (let column = body.left; column <= body.right; column++) {
    if (block.count({ ...body, left: column, right: column }, CellKind.number) > 0) columns.push(column)
  }
  return columns
}

/** Probabilities go right where something larger needs the left. */
function axesOf(block: BlockReader, body: Range, columns: readonly number[]): readonly AxisSide[] {
  const probable = columns.map((column) => isProbability(block, body, column))
  const mixed = probable.includes(true) && probable.includes(false)
  return probable.map((right) => (mixed && right ? 'right' : 'left'))
}

/** Nothing outside 0 to 1, and something between. */
function isProbability(block: BlockReader, body: Range, column: number): boolean {
  let between = false
  for (let row = body.top; row <= body.bottom; row++) {
    const value = block.number(row, column)
    if (value < 0 || value > 1) return false
    if (value > 0 && value < 1) between = true
  }
  return between
}

function kindOf(places: number, labels: boolean, x: boolean): ChartKind {
  if (x) return 'line'
  return places > MANY_PLACES && !labels ? 'line' : 'bar'
}

function titleOf(series: readonly ChartSeries[]): string {
  const names = series.map(({ name }) => name)
  if (names.length === 1) return names[0]!
  if (names.length === 2) return `${names[0]} and ${names[1]}`
  if (names.length === 3) return `${names[0]}, ${names[1]} and ${names[2]}`
  return `${names[0]}, ${names[1]} and ${numberText(names.length - 2)} more`
}
