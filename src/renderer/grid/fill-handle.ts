import { contains, type Cell, type Range } from '../../core/address'
import type { Selection } from '../state/cells/selection'
import { lastRange } from '../state/cells/selection'
import { boxOf, type Viewport } from './layout'
import type { GridLines } from './lines'

/** Pixels at the corner that can be taken hold of, around its middle. */
const REACH = 6

/** The corner of the selection, in pixels of the viewport, where the handle is; one range has a handle. */
export function handlePoint(
  selection: Selection,
  view: Viewport,
  lines: GridLines,
): { readonly x: number; readonly y: number } | undefined {
  if (selection.ranges.length !== 1) return undefined
  const box = boxOf(lastRange(selection), view, lines)
  const point = { x: box.left + box.width - 1, y: box.top + box.height - 1 }
  const isSeen = point.x >= 0 && point.y >= 0 && point.x <= view.width && point.y <= view.height
  return isSeen ? point : undefined
}

export function isOnHandle(
  handle: { readonly x: number; readonly y: number } | undefined,
  x: number,
  y: number,
): boolean {
  return handle !== undefined && Math.abs(x - handle.x) <= REACH && Math.abs(y - handle.y) <= REACH
}

/**
 * What dragging the handle of `from` to a cell fills: from the selection on in the direction that leads further away,
 * rows before columns. `undefined` while the pointer is inside of what is selected.
 */
export function fillTarget(from: Range, to: Cell): Range | undefined {
  if (contains(from, to)) return undefined
  const down = Math.max(to.row - from.bottom, from.top - to.row)
  const across = Math.max(to.column - from.right, from.left - to.column)
  return down >= across
    ? { ...from, top: Math.min(from.top, to.row), bottom: Math.max(from.bottom, to.row) }
    : { ...from, left: Math.min(from.left, to.column), right: Math.max(from.right, to.column) }
}
