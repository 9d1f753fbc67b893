import { rangeName, rowsIn, type Range } from '../../../core/address'
import { CellKind } from '../../../core/cell-kind'
import { failure, success, type Outcome } from '../../../core/outcome'
import type { CellBlock } from '../../../protocol/api'
import { BlockReader } from './block-reader'

/** What a selection's cells must tell for a chart to be guessed. */
export interface SelectedCells extends Pick<CellBlock, 'sheet' | 'range' | 'kinds' | 'numbers' | 'texts'> {
  /** Which lines between the first and the last are not selected, and empty here. */
  readonly apart?: 'rows' | 'columns'
}

/** How a selection is read: as a table with or without names on its sides. */
export interface TableReading {
  readonly block: BlockReader
  /** The cells below the header. */
  readonly body: Range
  /** Columns with numbers, without the one of labels or of x. */
  readonly columns: readonly number[]
  /** The row of names. */
  readonly header: number | undefined
  /** The first column holds texts. */
  readonly labels: boolean
  /** The first column holds numbers that the others can be drawn against. */
  readonly x: boolean
  /** Each row is a series: there are more places in it than there are rows. */
  readonly byRows: boolean
  /** What the first column's numbers go up and down in is called as what others are drawn against. */
  readonly against: boolean
  /** The first column holds dates, as text, in their order. */
  readonly dated: boolean
}

/** So many rising numbers in a row are no accident. */
const SURELY_RISING = 6
/** What a column of places is often called. */
const X_NAMES =
  /^(x|t|z|n|time|year|month|week|day|date|step|epoch|iteration|threshold|temperature|lr|learning rate|logit|index)s?$/i
/** A header's numbers under a name are years; with nothing above the labels any row that is counted through. */
const YEARS = { first: 1500, last: 2500 }
const DATE = /^\d{4}-\d{1,2}(-\d{1,2})?([T ].*)?$/
/** More columns than rows by so much are places and not series. */
const MANY_COLUMNS = 24

/** Reads a selection as a table, or says why there is nothing to draw. */
export function readSelection(cells: SelectedCells): Outcome<TableReading> {
  const block = new BlockReader(cells)
  const filled = block.filledRange()
  if (!filled)
    return failure(
      'There is nothing to draw here: type numbers, with their names beside or above them, and select them.',
    )
  const header = hasHeader(block, filled)
  const body = header ? { ...filled, top: filled.top + 1 } : filled
  const labels = hasLabels(block, body)
  const name = header ? block.text(filled.top, body.left).trim() : ''
  const x = labels ? false : isMeasure(block, body, name)
  const first = labels || x ? body.left + 1 : body.left
  const columns = numberColumns(block, { ...body, left: first })
  if (columns.length === 0)
    return failure(`There are no numbers in ${rangeName(cells.range)}: select cells that hold some.`)
  const rows = rowsIn(body)
  const isWide = columns.length > 2 * rows && (header || labels || columns.length > MANY_COLUMNS)
  const overYears = header && labels && rows <= columns.length && areYears(block, filled)
  const byRows =
    cells.apart === 'rows' ||
    (cells.apart !== 'columns' && !x && columns.length > 1 && (rows === 1 || isWide || overYears))
  return success({
    block,
    body,
    columns,
    header: header ? filled.top : undefined,
    labels,
    x,
    byRows,
    against: !labels && !x && X_NAMES.test(name),
    dated: labels && areDates(block, body),
  })
}

/** The first row holds names: text, no number, and a number somewhere below a name. */
function hasHeader(block: BlockReader, range: Range): boolean {
  if (range.top === range.bottom) return false
  if (hasYears(block, range)) return true
  let named = false
  for (let column = range.left; column <= range.right; column++) {
    const kind = block.kind(range.top, column)
    if (kind !== CellKind.text && kind !== CellKind.empty) return false
    if (kind === CellKind.text && block.count({ ...range, left: column, right: column }, CellKind.number) > 0)
      named = true
  }
  return named
}

/** The first row counts through the columns, beside a first cell that is no number: years, quarters, places. */
function hasYears(block: BlockReader, { top, left, right }: Range): boolean {
  const corner = block.kind(top, left)
  if (right < left + 2 || (corner !== CellKind.text && corner !== CellKind.empty)) return false
  const step = block.number(top, left + 2) - block.number(top, left + 1)
  for (let column = left + 1; column <= right; column++) {
    const value = block.number(top, column)
    if (!Number.isInteger(value) || (corner === CellKind.text && !isYear(value))) return false
    if (column > left + 1 && value - block.number(top, column - 1) !== step) return false
  }
  return step > 0
}

/** The names of the columns are years: time goes along the rows. */
function areYears(block: BlockReader, { top, left, right }: Range): boolean {
  for (let column = left + 1; column <= right; column++) {
    if (!isYear(block.number(top, column))) return false
  }
  return true
}

function isYear(value: number): boolean {
  return value >= YEARS.first && value <= YEARS.last
}

/** Dates as ISO 8601 writes them, none before the one above. */
function areDates(block: BlockReader, body: Range): boolean {
  let before = ''
  for (let row = body.top; row <= body.bottom; row++) {
    const text = block.text(row, body.left)
    if (!DATE.test(text) || text < before) return false
    before = text
  }
  return true
}

/** The first column holds at least as many texts as numbers. */
function hasLabels(block: BlockReader, body: Range): boolean {
  const first = { ...body, right: body.left }
  const texts = block.count(first, CellKind.text)
  return texts > 0 && texts >= block.count(first, CellKind.number) && body.right > body.left
}

/**
 * The first column is what others are drawn against: it goes one way all along, in equal steps as `ARANGE` and
 * `LINSPACE` make them, or is called so, or is too long for an accident.
 */
function isMeasure(block: BlockReader, body: Range, name: string): boolean {
  const named = X_NAMES.test(name)
  if (rowsIn(body) < (named ? 2 : 3) || body.right === body.left) return false
  const at = (row: number) => block.number(row, body.left)
  const first = at(body.top + 1) - at(body.top)
  let even = true
  for (let row = body.top + 1; row <= body.bottom; row++) {
    const step = at(row) - at(row - 1)
    if (!(step * Math.sign(first) > 0)) return false
    if (!(Math.abs(step - first) <= Math.abs(first) * 1e-6)) even = false
  }
  return (even && first > 0) || rowsIn(body) >= SURELY_RISING || named
}

/** Columns with more numbers than texts; where there are none, those with any number. */
function numberColumns(block: BlockReader, body: Range): readonly number[] {
  const some: number[] = []
  const most: number[] = []
  for (let column = body.left; column <= body.right; column++) {
    const cells = { ...body, left: column, right: column }
    const numbers = block.count(cells, CellKind.number)
    if (numbers > 0) some.push(column)
    if (numbers > block.count(cells, CellKind.text)) most.push(column)
  }
  return most.length > 0 ? most : some
}
