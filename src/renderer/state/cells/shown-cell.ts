import { createMemo, type Accessor } from 'solid-js'
import type { Cell } from '../../../core/address'
import { CellKind } from '../../../core/cell-kind'
import type { CellDetail } from '../../../protocol/api'
import { blockAt, commentAt, indexIn } from '../../grid/cell-view'
import type { WorkbookState } from '../workbook'

/** What cells of the sheet in front hold, and what is to be said of them. */
export interface ShownCell {
  /** The active cell, as soon as it is known. */
  readonly detail: Accessor<CellDetail | undefined>
  inputOf(cell: Cell): Promise<string>
  /** The reason for an error in a cell on screen, and the comment on it. */
  explain(cell: Cell): string | undefined
}

export function createShownCell(
  workbook: Pick<WorkbookState, 'client' | 'mirror' | 'sheet' | 'selection' | 'blocks'>,
): ShownCell {
  const detail = createMemo(() => {
    const found = workbook.mirror.active()
    const { active } = workbook.selection()
    const fits =
      found?.sheet === workbook.sheet()?.id &&
      found?.cell.row === active.row &&
      found.cell.column === active.column
    return fits ? found : undefined
  })

  return {
    detail,
    async inputOf(cell) {
      const sheet = workbook.sheet()
      const known = detail()
      if (known && known.cell.row === cell.row && known.cell.column === cell.column) return known.input
      return sheet && sheet.id >= 0 ? (await workbook.client.call('inspect', sheet.id, cell)).input : ''
    },
    explain(cell) {
      const block = blockAt(workbook.blocks(), cell)
      if (!block) return undefined
      const at = indexIn(block, cell)
      const error = block.kinds[at] === CellKind.error ? block.errors[block.numbers[at]!] : undefined
      const parts = [error && `${error.code} ${error.message}`, commentAt(block, cell)]
      return parts.filter((part) => part !== undefined).join('\n\n') || undefined
    },
  }
}
