import type { SheetId } from './model'
import type { SheetCells } from './sheet-cells'

/** A sheet of the workbook: what is in it, and what it is called. */
export interface Sheet {
  readonly id: SheetId
  name: string
  readonly cells: SheetCells
  /** How many fields each line of its file had, where that differs from line to line. */
  readonly fieldCounts?: Uint16Array
}

/** Cells of one column, one below the other. */
export interface Run {
  readonly sheet: SheetId
  readonly column: number
  readonly row: number
  readonly length: number
}
