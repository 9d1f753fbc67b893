import { columnsIn, rowsIn, type Range } from '../../../core/address'
import { CellKind } from '../../../core/cell-kind'
import type { SheetInfo } from '../../../protocol/api'
import { lastRange, type Selection } from './selection'
import type { WorkbookState } from '../workbook'

/** What sorting is about: the selected cells, of a single one all that the sheet holds. */
export function sortedRange(sheet: SheetInfo | undefined, selection: Selection): Range {
  const selected = lastRange(selection)
  const filled = {
    top: 0,
    left: 0,
    bottom: Math.max(sheet?.rows ?? 1, 1) - 1,
    right: Math.max(sheet?.columns ?? 1, 1) - 1,
  }
  if (rowsIn(selected) === 1 && columnsIn(selected) === 1) return filled
  return {
    ...selected,
    bottom: Math.max(selected.top, Math.min(selected.bottom, filled.bottom)),
    right: Math.max(selected.left, Math.min(selected.right, filled.right)),
  }
}

/** The texts of a range's first row, and whether they look like headings: texts above something else. */
export async function firstRow(
  workbook: WorkbookState,
  range: Range,
): Promise<{ readonly texts: readonly string[]; readonly headed: boolean }> {
  const sheet = workbook.sheet()
  if (!sheet) return { texts: [], headed: false }
  const two = { ...range, bottom: Math.min(range.top + 1, range.bottom) }
  const { kinds, numbers, texts } = await workbook.client.call('read', { sheet: sheet.id, range: two })
  const width = columnsIn(range)
  const first = Array.from({ length: width }, (_, i) =>
    kinds[i] === CellKind.text ? texts[numbers[i]!]! : '',
  )
  const headed =
    rowsIn(range) > 1 &&
    first.every((text) => text !== '') &&
    first.some((_, i) => kinds[width + i] !== CellKind.text)
  return { texts: first, headed }
}
