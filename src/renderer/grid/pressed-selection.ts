import { contains, MAX_COLUMNS, MAX_ROWS, type Cell, type Range } from '../../core/address'
import { addCell, extendTo, selectCell, wholeSheet, type Selection } from '../state/cells/selection'
import type { Spot } from './pointer-spot'

type Place = Pick<Spot, 'part' | 'cell'>

/** What a press selects: Shift stretches what is selected, Ctrl adds to it. */
export function pressed(
  from: Selection,
  { part, cell }: Place,
  { shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): Selection {
  if (part === 'corner') return wholeSheet(from)
  if (shiftKey) return stretched(part, from, cell)
  return begun(part, ctrlKey || metaKey ? addCell(from, cell) : selectCell(cell), cell)
}

/** A selection that begins at a cell: the whole line of it in the letters and the numbers. */
function begun(part: Spot['part'], single: Selection, cell: Cell): Selection {
  if (part === 'cells') return single
  const start = part === 'columns' ? { row: 0, column: cell.column } : { row: cell.row, column: 0 }
  return stretched(part, { ...single, anchor: start, active: start }, cell)
}

/** The selection from its anchor to a cell: whole columns in the letters, whole rows in the numbers. */
export function stretched(part: Spot['part'], from: Selection, cell: Cell): Selection {
  if (part === 'columns') return extendTo(from, { row: MAX_ROWS - 1, column: cell.column })
  if (part === 'rows') return extendTo(from, { row: cell.row, column: MAX_COLUMNS - 1 })
  return extendTo(from, cell)
}

/** What a context menu acts on: the selection if it was opened within it, otherwise the pressed cell or line. */
export function meantSelection(from: Selection, { part, cell }: Place): Selection {
  return from.ranges.some((range) => isMeant(range, part, cell)) ? from : begun(part, selectCell(cell), cell)
}

/** Whether a selected range is what was pressed: a cell in it, or a whole line of it. */
function isMeant(range: Range, part: Spot['part'], cell: Cell): boolean {
  if (part === 'rows')
    return (
      range.left === 0 && range.right === MAX_COLUMNS - 1 && cell.row >= range.top && cell.row <= range.bottom
    )
  if (part === 'columns')
    return (
      range.top === 0 &&
      range.bottom === MAX_ROWS - 1 &&
      cell.column >= range.left &&
      cell.column <= range.right
    )
  return contains(range, cell)
}
