import { columnsIn, MAX_COLUMNS, MAX_ROWS, rowsIn } from '../../core/address'
import { isWhole, referenceRange, type Reference } from './reference'

/** The calculator holds on to each cell of a range: about a gigabyte for this many. */
const MOST_CELLS = 4_000_000

function cellsOf(reference: Reference): number {
  const range = referenceRange(reference)
  return rowsIn(range) * columnsIn(range)
}

/** Whole rows are held as such, which takes time for each of them. */
const MOST_ROWS = 100_000

/** A range of too many cells to hold on to each of them, or of too many whole rows; whole columns are held as one. */
export function isVast(reference: Reference): boolean {
  if (!isWhole(reference)) return cellsOf(reference) > MOST_CELLS
  return reference.from.column === undefined && rowsIn(referenceRange(reference)) > MOST_ROWS
}

/** `A:Y` for `A1:Y1048576`, and `$A:$XFD` for `1:1048576`; `undefined` for a range that is not of all rows, or not vast. */
export function asWholeColumns(reference: Reference): Reference | undefined {
  const { from, to } = reference
  const { top, bottom } = referenceRange(reference)
  const isOfRows = from.row !== undefined || from.column === undefined
  if (!to || !isOfRows || top > 0 || bottom < MAX_ROWS - 1 || cellsOf(reference) <= MOST_CELLS)
    return undefined
  const first = from.column ?? { index: 0, fixed: true }
  const last = to.column ?? { index: MAX_COLUMNS - 1, fixed: true }
  return { ...reference, from: { column: first }, to: { column: last } }
}

/** Why a vast range is refused, as the end of a sentence. */
export function vastProblem(text: string, reference: Reference): string {
  const [cells, most] = [cellsOf(reference), MOST_CELLS].map((count) => count.toLocaleString('en'))
  return `${text} has ${cells} cells, and a range has at most ${most} unless it is of whole columns, such as A:Y`
}
