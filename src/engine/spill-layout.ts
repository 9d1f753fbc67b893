import { intersection, type Cell, type Range } from '../core/address'
import type { Shape } from '../core/matrix'
import type { SheetCells } from './sheet-cells'

/** A formula whose result covers more than its own cell. */
export interface ArrayFormula {
  readonly anchor: Cell
  readonly size: Shape
}

/** An array formula with its place on the sheet. */
export interface Spill extends ArrayFormula {
  /** The cells that the result wants, the anchor included. */
  readonly range: Range
  /** What is in the way: the result is not shown, and the anchor is `#SPILL!`. */
  readonly obstacle?: Obstacle
}

export type Obstacle =
  | { readonly kind: 'cell'; readonly cell: Cell }
  /** Another array's spilled cells, anchored at `anchor`. */
  | { readonly kind: 'spill'; readonly cell: Cell; readonly anchor: Cell }
  | { readonly kind: 'edge' }

/**
 * Which of a sheet's arrays have room. Depends on nothing but the inputs and the arrays' sizes, never on the order
 * in which they were typed: an array is blocked by any filled cell in its way, and by the arrays whose anchors come
 * before its own row by row.
 */
export function layOut(arrays: Iterable<ArrayFormula>, cells: SheetCells, limit: Shape): readonly Spill[] {
  const ordered = [...arrays].toSorted(
    (a, b) => a.anchor.row - b.anchor.row || a.anchor.column - b.anchor.column,
  )
  let above: Spill[] = []
  return ordered.map((array) => {
    above = above.filter((spill) => spill.range.bottom >= array.anchor.row)
    const spill = place(array, cells, limit, above)
    if (!spill.obstacle) above.push(spill)
    return spill
  })
}

function place(
  { anchor, size }: ArrayFormula,
  cells: SheetCells,
  limit: Shape,
  above: readonly Spill[],
): Spill {
  const range = {
    top: anchor.row,
    left: anchor.column,
    bottom: anchor.row + size.rows - 1,
    right: anchor.column + size.columns - 1,
  }
  const spill = { anchor, size, range }
  if (range.bottom >= limit.rows || range.right >= limit.columns)
    return { ...spill, obstacle: { kind: 'edge' } }
  const cell = cells.firstIn(range, anchor)
  if (cell) return { ...spill, obstacle: { kind: 'cell', cell } }
  for (const other of above) {
    const shared = intersection(range, other.range)
    if (!shared) continue
    const cell = { row: shared.top, column: shared.left }
    return { ...spill, obstacle: { kind: 'spill', cell, anchor: other.anchor } }
  }
  return spill
}
