import { MAX_COLUMNS, MAX_ROWS, type Range } from '../core/address'
import type { Computation } from './computation'
import type { Chart, DefinedName, SheetId } from './model'
import type { Sheet } from './sheet'

/** What commands and readers see of a workbook. */
export interface Book {
  readonly sheets: readonly Sheet[]
  readonly names: readonly DefinedName[]
  readonly charts: readonly Chart[]
  readonly computation: Computation
}

export function sheetOf(book: Book, id: SheetId): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id)
}

/** Whether every coordinate is a cell of the sheet. */
export function isOnSheet({ top, left, bottom, right }: Range): boolean {
  const whole = [top, left, bottom, right].every(Number.isInteger)
  return (
    whole &&
    top >= 0 &&
    left >= 0 &&
    top <= bottom &&
    left <= right &&
    bottom < MAX_ROWS &&
    right < MAX_COLUMNS
  )
}

/** How far a sheet is filled, spills included, as the range from A1; `undefined` where it is empty. */
export function usedRange(book: Book, sheet: Sheet): Range | undefined {
  const spills = book.computation.spillsOf(sheet.id)
  const bottom = spills.reduce((most, { range }) => Math.max(most, range.bottom), sheet.cells.rows - 1)
  const right = spills.reduce((most, { range }) => Math.max(most, range.right), sheet.cells.columns - 1)
  return bottom < 0 ? undefined : { top: 0, left: 0, bottom, right }
}
