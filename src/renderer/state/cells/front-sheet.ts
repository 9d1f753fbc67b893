import { createMemo, type Accessor } from 'solid-js'
import type { Cell } from '../../../core/address'
import type { Direction, SheetInfo } from '../../../protocol/api'
import type { WorkbookState } from '../workbook'

const COMING: SheetInfo = { id: -1, name: '', rows: 0, columns: 0 }

/** The sheet in front, also while there is none. */
export interface FrontSheet {
  /** Before a file that the program was started with has come, an empty one to look at; its number is negative. */
  readonly sheet: Accessor<SheetInfo>
  /** Where Ctrl and an arrow lead from a cell. */
  edge(cell: Cell, direction: Direction): Promise<Cell>
}

/** Follows the sheet in front of `workbook`. */
export function createFrontSheet(workbook: Pick<WorkbookState, 'sheet' | 'client'>): FrontSheet {
  const sheet = createMemo(() => workbook.sheet() ?? COMING)

  return {
    sheet,
    async edge(cell, direction) {
      // Of a sheet that is on its way, only what is there can be looked at.
      return sheet().id < 0 ? cell : workbook.client.call('edge', sheet().id, cell, direction)
    },
  }
}
