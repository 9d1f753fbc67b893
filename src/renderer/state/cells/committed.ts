import { cellName, columnsIn, rangeName, rangeOf, rowsIn, type Range } from '../../../core/address'
import type { Command } from '../../../protocol/api'
import type { EditTarget } from './editor'

/** What an edit does: Ctrl+Enter puts the text into all that is selected, its references following cell by cell. */
export function committed(
  { sheet, cell }: EditTarget,
  text: string | undefined,
  ranges: readonly Range[],
  height: number,
): Command | undefined {
  /** A text of several lines makes its row high enough to show them, as in Excel. */
  const roomFor = (given: string, now: number): readonly Command[] => {
    const needed = 7 + 18 * given.split('\n').length
    if (given.startsWith('=') || !given.includes('\n') || now >= needed) return []
    const lines = [{ start: cell.row, count: 1 }]
    return [{ type: 'size-lines', sheet, axis: 'row', lines, size: needed }]
  }
  const typed: readonly Command[] =
    text === undefined
      ? []
      : [{ type: 'set-cells', sheet, at: cell, inputs: [[text]] }, ...roomFor(text, height)]
  const single = ranges.every((range) => rowsIn(range) * columnsIn(range) === 1) && ranges.length <= 1
  if (single && typed.length < 2) return typed[0]
  if (single) return { type: 'together', label: `Typing in ${cellName(cell)}`, commands: typed }
  const from = { sheet, range: rangeOf(cell) }
  const copies = ranges.map((range): Command => ({
    type: 'copy',
    from,
    to: { sheet, range },
    what: 'formulas',
  }))
  return { type: 'together', label: `Typing in ${rangeName(ranges[0]!)}`, commands: [...typed, ...copies] }
}
