import type { Json, SheetId, SheetLayout } from './model'
import type { SheetCells } from './sheet-cells'

/** A sheet of the workbook: what is in it, and what it is called. */
export interface Sheet {
  readonly id: SheetId
  name: string
  readonly cells: SheetCells
  layout: SheetLayout
  /** How many fields each line of its file had, where that differs from line to line. */
  fieldCounts?: Uint16Array | undefined
  /** How its cells show their values, as its package keeps it. */
  formats?: Json | undefined
}

/** Every line of a new sheet is as lines come. */
export const PLAIN_LAYOUT: SheetLayout = { rows: [], columns: [] }

/** Cells of one column, one below the other. */
export interface Run {
  readonly sheet: SheetId
  readonly column: number
  readonly row: number
  readonly length: number
}
