import { columnsIn, rowsIn } from '../../core/address'
import type { Book } from '../book'
import type { NumberBlock, SheetRange } from '../model'
import type { Sheet } from '../sheet'
import { CellReader } from './cell-reader'

/** A range's numbers, row by row, NaN where a cell holds none; and its texts, where it holds any. */
export function readNumbers(book: Book, sheet: Sheet, { range }: SheetRange): NumberBlock {
  const reader = new CellReader(book, sheet, range)
  const values = new Float64Array(rowsIn(range) * columnsIn(range)).fill(NaN)
  let labels: string[] | undefined
  let i = 0
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++, i++) {
      const value = reader.value(row, column)
      if (typeof value === 'number') values[i] = value
      else if (typeof value === 'string') {
        labels ??= Array.from(values, () => '')
        labels[i] = value
      }
    }
  }
  return { sheet: sheet.id, range, values, ...(labels ? { labels } : {}) }
}
