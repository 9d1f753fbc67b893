import type { FileLines } from './csv/file-lines'
import type { Original } from './csv/read-csv'
import type { SheetId, SheetLayout, SheetLooks } from './model'
import type { SheetCells } from './sheet-cells'

/** A sheet of the workbook: what is in it, and what it is called. */
export interface Sheet {
  readonly id: SheetId
  name: string
  readonly cells: SheetCells
  layout: SheetLayout
  looks: SheetLooks
  /** How many fields each line of its file had, where that differs from line to line. */
  fieldCounts?: Uint16Array | undefined
  /** The file that it was read from: what is not edited is written as it stands there. */
  readonly original?: Original
  /** Where that file's rows are; absent where the sheet was not read from it just now. */
  readonly lines?: FileLines
}

/** Every line of a new sheet is as lines come. */
export const PLAIN_LAYOUT: SheetLayout = { rows: [], columns: [] }

/** Every cell of a new sheet looks as cells do. */
export const PLAIN_LOOKS: SheetLooks = { areas: [], rules: [], comments: [] }

/** Cells of one column, one below the other. */
export interface Run {
  readonly sheet: SheetId
  readonly column: number
  readonly row: number
  readonly length: number
}
