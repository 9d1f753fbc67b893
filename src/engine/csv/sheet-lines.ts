import { usedRange, type Book } from '../book'
import { CellReader, valueText } from '../read/cell-reader'
import type { Sheet } from '../sheet'
import type { Value } from '../value'
import { fieldOfInput, readingsOf } from './column-input'
import type { ImportChoice } from './import-choice'
import type { CsvLines } from './write-csv'

/** What a sheet's cells were given: what it is saved as. Spilled cells are empty, their anchor has the formula. */
export function inputLines(
  { cells, fieldCounts }: Pick<Sheet, 'cells' | 'fieldCounts'>,
  reading: ImportChoice = {},
): CsvLines {
  const { columns } = cells
  const readings = readingsOf(reading)
  return {
    rows: Math.max(cells.rows, fieldCounts?.length ?? 0),
    fields(row) {
      const count = fieldCounts?.[row] ?? (fieldCounts ? 1 : columns)
      if (count >= columns) return count
      let filled = columns
      while (filled > count && cells.get(row, filled - 1) === undefined) filled--
      return filled
    },
    text: (row, column) => fieldOfInput(cells.get(row, column), readings(column)),
  }
}

/** What a sheet shows: every number with all its digits unless `write` says otherwise, errors as their codes. */
export function valueLines(book: Book, sheet: Sheet, write: (value: Value) => string = valueText): CsvLines {
  const used = usedRange(book, sheet)
  if (!used) return { rows: 0, fields: () => 0, text: () => '' }
  const reader = new CellReader(book, sheet, used)
  return {
    rows: used.bottom + 1,
    fields: () => used.right + 1,
    text: (row, column) => write(reader.value(row, column)),
  }
}
