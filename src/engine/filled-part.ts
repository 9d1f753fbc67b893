import { intersection, MAX_COLUMNS, MAX_ROWS, type Cell, type Range } from '../core/address'
import type { SheetCells } from './sheet-cells'
import type { Spill } from './spill-layout'

/**
 * A whole column or row cut off after its last filled cell, spilled cells included; at least one cell is left.
 * The spill anchored at `except` does not count, so that a formula never grows with its own result.
 */
export function filledPart(whole: Range, cells: SheetCells, spills: readonly Spill[], except?: Cell): Range {
  const others = spills.filter(
    ({ anchor }) => !except || anchor.row !== except.row || anchor.column !== except.column,
  )
  const shared = others.flatMap(({ range }) => intersection(range, whole) ?? [])
  if (whole.bottom === MAX_ROWS - 1) {
    const bottoms = shared.map(({ bottom }) => bottom)
    return { ...whole, bottom: Math.max(whole.top, lastFilledRow(cells, whole), ...bottoms) }
  }
  if (whole.right === MAX_COLUMNS - 1) {
    const rights = shared.map(({ right }) => right)
    return { ...whole, right: Math.max(whole.left, lastFilledColumn(cells, whole), ...rights) }
  }
  return whole
}

function lastFilledRow(cells: SheetCells, { left, right }: Range): number {
  let last = -1
  const end = Math.min(right, cells.columns - 1)
  for (let column = left; column <= end; column++) last = Math.max(last, cells.column(column).length - 1)
  return last
}

function lastFilledColumn(cells: SheetCells, { top, bottom }: Range): number {
  for (let column = cells.columns - 1; column >= 0; column--) {
    for (const _ of cells.column(column).filled(top, bottom + 1)) return column
  }
  return -1
}
