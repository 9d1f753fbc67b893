import { MAX_COLUMNS, MAX_ROWS, rangeBetween, type Cell, type Range } from '../../core/address'
import { clampCell } from '../state/cells/selection'
import type { Box } from '../box'

type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

/** What of a box is under the pointer: its border moves it, a corner resizes it. */
export interface Grip {
  /** Which of the boxes. */
  readonly box: number
  readonly part: 'border' | Corner
}

const CORNER = 6
const BORDER = 4

/** The border or the corner at a point, of the box that was drawn last; `undefined` where there is none. */
export function gripAt(
  boxes: readonly Box[],
  point: { readonly x: number; readonly y: number },
): Grip | undefined {
  for (let box = boxes.length - 1; box >= 0; box--) {
    const part = partAt(boxes[box]!, point)
    if (part) return { box, part }
  }
  return undefined
}

function partAt(
  { left, top, width, height }: Box,
  { x, y }: { readonly x: number; readonly y: number },
): Grip['part'] | undefined {
  const [toLeft, toRight] = [Math.abs(x - left), Math.abs(x - left - width)]
  const [toTop, toBottom] = [Math.abs(y - top), Math.abs(y - top - height)]
  if (Math.min(toLeft, toRight) <= CORNER && Math.min(toTop, toBottom) <= CORNER) {
    return `${toTop < toBottom ? 'top' : 'bottom'}-${toLeft < toRight ? 'left' : 'right'}`
  }
  const beside = y >= top && y <= top + height && Math.min(toLeft, toRight) <= BORDER
  const along = x >= left && x <= left + width && Math.min(toTop, toBottom) <= BORDER
  return beside || along ? 'border' : undefined
}

/** The range after its border, or a corner, was dragged from one cell to another; it stays on the sheet. */
export function draggedRange(
  range: Range,
  { part }: Grip,
  { from, to }: { readonly from: Cell; readonly to: Cell },
): Range {
  if (part === 'border') return shifted(range, { rows: to.row - from.row, columns: to.column - from.column })
  const fixed = {
    row: part.startsWith('top') ? range.bottom : range.top,
    column: part.endsWith('left') ? range.right : range.left,
  }
  return rangeBetween(fixed, clampCell(to))
}

/** Whole columns stay whole, and go sideways only; whole rows alike. */
function shifted(range: Range, by: { readonly rows: number; readonly columns: number }): Range {
  const { top, left, bottom, right } = range
  const rows = Math.min(Math.max(by.rows, -top), MAX_ROWS - 1 - bottom)
  const columns = Math.min(Math.max(by.columns, -left), MAX_COLUMNS - 1 - right)
  return { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns }
}
