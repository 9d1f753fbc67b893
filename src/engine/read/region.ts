import { contains, rangeOf, type Cell, type Range } from '../../core/address'
import { usedRange, type Book } from '../book'
import type { Sheet } from '../sheet'
import { SpillIndex } from './spill-index'

/**
 * The filled cells around one that hang together, corners included: Excel's current region. Cells that an array spilled
 * into are filled. Only the cell where it stands alone.
 */
export function regionAround(book: Book, sheet: Sheet, cell: Cell): Range {
  const used = usedRange(book, sheet)
  if (!used) return rangeOf(cell)
  const spills = new SpillIndex(book.computation.spillsOf(sheet.id))
  const isFilled = (row: number, column: number) =>
    contains(used, { row, column }) &&
    (sheet.cells.get(row, column) !== undefined || spills.at(row, column) !== undefined)
  let { top, left, bottom, right } = rangeOf(cell)
  const rowHas = (row: number) => {
    for (let column = left - 1; column <= right + 1; column++) if (isFilled(row, column)) return true
    return false
  }
  const columnHas = (column: number) => {
    for (let row = top - 1; row <= bottom + 1; row++) if (isFilled(row, column)) return true
    return false
  }
  for (let size = -1; size !== bottom - top + right - left;) {
    size = bottom - top + right - left
    while (rowHas(top - 1)) top--
    while (rowHas(bottom + 1)) bottom++
    while (columnHas(left - 1)) left--
    while (columnHas(right + 1)) right++
  }
  return { top, left, bottom, right }
}
