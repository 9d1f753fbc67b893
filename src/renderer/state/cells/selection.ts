import {
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  rangeBetween,
  rangeOf,
  type Cell,
  type Range,
} from '../../../core/address'

/** What is selected: one or more ranges, and the active cell inside the last of them. */
export interface Selection {
  /** Where typing goes. */
  readonly active: Cell
  /** The corner of the last range that stays while the selection is extended. */
  readonly anchor: Cell
  readonly ranges: readonly Range[]
}

export function selectCell(cell: Cell): Selection {
  const inside = clampCell(cell)
  return { active: inside, anchor: inside, ranges: [rangeOf(inside)] }
}

/** Selects a range; its top left cell is active unless another one inside is named. */
export function selectRange(range: Range, active?: Cell): Selection {
  const corner = { row: range.top, column: range.left }
  return { active: active && contains(range, active) ? active : corner, anchor: corner, ranges: [range] }
}

/** The last range, which extending changes. */
export function lastRange(selection: Selection): Range {
  return selection.ranges.at(-1) ?? rangeOf(selection.active)
}

/** The cell of the last range that moves while it is extended: the corner across from the anchor. */
export function farCorner(selection: Selection): Cell {
  const { anchor } = selection
  const range = lastRange(selection)
  return {
    row: anchor.row === range.top ? range.bottom : range.top,
    column: anchor.column === range.left ? range.right : range.left,
  }
}

/** Stretches the last range from its anchor to `cell`; the active cell stays. */
export function extendTo(selection: Selection, cell: Cell): Selection {
  const range = rangeBetween(selection.anchor, clampCell(cell))
  return { ...selection, ranges: [...selection.ranges.slice(0, -1), range] }
}

/** Adds a range, as Ctrl+click does, and makes its first cell active. */
export function addCell(selection: Selection, cell: Cell): Selection {
  return { active: cell, anchor: cell, ranges: [...selection.ranges, rangeOf(cell)] }
}

/** Whole rows or columns of the last range, as Shift+Space and Ctrl+Space select them. */
export function wholeRows(selection: Selection): Selection {
  const { top, bottom } = lastRange(selection)
  return { ...selection, ranges: [{ top, bottom, left: 0, right: MAX_COLUMNS - 1 }] }
}

export function wholeColumns(selection: Selection): Selection {
  const { left, right } = lastRange(selection)
  return { ...selection, ranges: [{ top: 0, bottom: MAX_ROWS - 1, left, right }] }
}

export function wholeSheet(selection: Selection): Selection {
  const range = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }
  return { active: selection.active, anchor: { row: 0, column: 0 }, ranges: [range] }
}

/** The next cell in the selection as Tab (`across`) and Enter walk it, around the edges and into the next range. */
export function nextInside(selection: Selection, across: boolean, backwards: boolean): Selection {
  const index = Math.max(
    0,
    selection.ranges.findIndex((range) => contains(range, selection.active)),
  )
  const range = selection.ranges[index]!
  const height = range.bottom - range.top + 1
  const width = range.right - range.left + 1
  const row = selection.active.row - range.top
  const column = selection.active.column - range.left
  const place = (across ? row * width + column : column * height + row) + (backwards ? -1 : 1)
  if (place >= 0 && place < width * height) return { ...selection, active: cellAt(range, place, across) }
  const count = selection.ranges.length
  const next = selection.ranges[(index + (backwards ? count - 1 : 1)) % count]!
  const size = (next.bottom - next.top + 1) * (next.right - next.left + 1)
  return { ...selection, active: cellAt(next, backwards ? size - 1 : 0, across) }
}

function cellAt(range: Range, place: number, across: boolean): Cell {
  const height = range.bottom - range.top + 1
  const width = range.right - range.left + 1
  return across
    ? { row: range.top + Math.floor(place / width), column: range.left + (place % width) }
    : { row: range.top + (place % height), column: range.left + Math.floor(place / height) }
}

/** Only one cell is selected. */
export function isSingle({ ranges }: Selection): boolean {
  const [first, second] = ranges
  return (
    first !== undefined && second === undefined && first.top === first.bottom && first.left === first.right
  )
}

/** The nearest cell of the sheet. */
export function clampCell({ row, column }: Cell): Cell {
  return {
    row: Math.min(Math.max(row, 0), MAX_ROWS - 1),
    column: Math.min(Math.max(column, 0), MAX_COLUMNS - 1),
  }
}
