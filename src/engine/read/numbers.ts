import { columnsIn, rowsIn, type Range } from '../../core/address'
import { ieeeValue } from '../../core/ieee-text'
import type { Book } from '../book'
import { isFormula, type Input } from '../input'
import type { NumberBlock, SheetRange } from '../model'
import type { Sheet } from '../sheet'
import { CellReader } from './cell-reader'

/**
 * A range's numbers, row by row, and its texts, where it holds any. The texts `inf` and `-inf`, and errors that stand
 * for a result that is infinite, are infinities; NaN is where a cell holds nothing of that.
 */
export function readNumbers(book: Book, sheet: Sheet, at: SheetRange): NumberBlock {
  const block = readAll(book, sheet, at)
  const hidden = hiddenIn(sheet, at.range)
  return hidden ? { ...block, hidden } : block
}

/** Which cells of a range lie in hidden rows; `undefined` where none does. */
function hiddenIn({ layout }: Sheet, range: Range): Uint8Array | undefined {
  const runs = layout.rows.filter(
    ({ start, count, hidden, filtered }) =>
      (hidden || filtered) && start <= range.bottom && start + count > range.top,
  )
  if (runs.length === 0) return undefined
  const columns = columnsIn(range)
  const cells = new Uint8Array(rowsIn(range) * columns)
  for (const { start, count } of runs) {
    const first = Math.max(start - range.top, 0)
    cells.fill(1, first * columns, (start + count - range.top) * columns)
  }
  return cells
}

function readAll(book: Book, sheet: Sheet, { range }: SheetRange): NumberBlock {
  const known = book.computation.numbersOf(sheet.id, range, (name) =>
    callsFunction(sheet.cells.get(range.top, range.left), name),
  )
  if (known) return { sheet: sheet.id, range, values: known, ...errorsAt(range, known, Number.isNaN) }
  const reader = new CellReader(book, sheet, range)
  const values = new Float64Array(rowsIn(range) * columnsIn(range)).fill(NaN)
  const texts = new Map<number, string>()
  const errors = new Uint8Array(values.length)
  let named = false
  let i = 0
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++, i++) {
      const value = reader.value(row, column)
      if (typeof value === 'number') values[i] = value
      else if (typeof value === 'string') {
        const infinity = ieeeValue(value)
        values[i] = infinity ?? NaN
        named ||= infinity === undefined
        texts.set(i, value)
      } else if (typeof value === 'object') {
        if (value.code === '#NUM!') values[i] = infinityAt(book, sheet, reader, row, column)
        if (Number.isNaN(values[i])) errors[i] = 1
      }
    }
  }
  const labels = named ? Array.from(values, (_, at) => texts.get(at) ?? '') : undefined
  const failed = errorsAt(range, errors, (error) => error === 1)
  return { sheet: sheet.id, range, values, ...(labels ? { labels } : {}), ...failed }
}

/** How many cells of a range are errors, and which is the first. */
function errorsAt(
  { top, left, right }: Range,
  list: ArrayLike<number>,
  isError: (one: number) => boolean,
): Pick<NumberBlock, 'errors'> {
  let [count, first] = [0, -1]
  for (let i = 0; i < list.length; i++) {
    if (!isError(list[i]!)) continue
    count++
    if (first < 0) first = i
  }
  const columns = right - left + 1
  const cell = { row: top + Math.floor(first / columns), column: left + (first % columns) }
  return count > 0 ? { errors: { count, cell } } : {}
}

/** The infinity that a cell's own formula computed; an error passed on from other cells has none. */
function infinityAt(book: Book, sheet: Sheet, reader: CellReader, row: number, column: number): number {
  const found = book.computation.infinityAt(sheet.id, row, column)
  if (!found) return NaN
  const anchor = reader.spillAt(row, column)?.anchor ?? { row, column }
  const input = sheet.cells.get(anchor.row, anchor.column)
  return callsFunction(input, found.name) ? found.value : NaN
}

function callsFunction(input: Input | undefined, name: string): boolean {
  return typeof input === 'string' && isFormula(input) && input.toUpperCase().includes(`${name}(`)
}
