import { MAX_COLUMNS, MAX_ROWS, type Cell } from '../../core/address'
import type { Book } from '../book'
import type { Sheet } from '../sheet'
import { SpillIndex } from './spill-index'

/** Where an arrow key points. */
export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * Where Ctrl+arrow from `cell` lands, as in Excel: the last filled cell of a filled stretch, otherwise the next filled
 * cell, otherwise the edge of the sheet. Cells that an array spilled into are filled.
 */
export function edgeFrom(book: Book, sheet: Sheet, cell: Cell, direction: Direction): Cell {
  const vertical = direction === 'up' || direction === 'down'
  const forward = direction === 'down' || direction === 'right'
  const start = vertical ? cell.row : cell.column
  const end = forward ? (vertical ? MAX_ROWS : MAX_COLUMNS) - 1 : 0
  const at = (index: number): Cell =>
    vertical ? { row: index, column: cell.column } : { row: cell.row, column: index }
  const filled = vertical ? filledInColumn(book, sheet, cell.column) : filledInRow(book, sheet, cell.row)
  return at(landing(start, end, filled))
}

function landing(start: number, end: number, { filled, limit }: Line): number {
  if (start === end) return start
  const step = end > start ? 1 : -1
  const inside = filled(start) && filled(start + step)
  let index = start + step
  if (inside) {
    while (index !== end && filled(index + step)) index += step
    return index
  }
  // Beyond the last filled cell there is nothing to find.
  if (step > 0 && index >= limit) return end
  if (step < 0 && index >= limit) index = limit
  while (index !== end && !filled(index)) {
    if (step > 0 && index >= limit) return end
    index += step
  }
  return index
}

/** One row or column, as the question which of its cells are filled; none is from `limit` on. */
interface Line {
  readonly filled: (index: number) => boolean
  readonly limit: number
}

function filledInColumn(book: Book, sheet: Sheet, column: number): Line {
  const inputs = sheet.cells.column(column)
  const spills = book.computation
    .spillsOf(sheet.id)
    .filter(({ range }) => column >= range.left && column <= range.right)
  const index = new SpillIndex(spills)
  return {
    filled: (row) => inputs.get(row) !== undefined || index.at(row, column) !== undefined,
    limit: spills.reduce((most, { range }) => Math.max(most, range.bottom + 1), inputs.length),
  }
}

function filledInRow(book: Book, sheet: Sheet, row: number): Line {
  const spills = book.computation
    .spillsOf(sheet.id)
    .filter(({ range }) => row >= range.top && row <= range.bottom)
  return {
    filled: (column) =>
      sheet.cells.get(row, column) !== undefined ||
      spills.some(({ range }) => column >= range.left && column <= range.right),
    limit: spills.reduce((most, { range }) => Math.max(most, range.right + 1), sheet.cells.columns),
  }
}
