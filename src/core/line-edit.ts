/** Rows and columns are lines: what is true of one is true of the other, turned. */
import { MAX_COLUMNS, MAX_ROWS, type Range } from './address'

/** Rows or columns: what is said of one is true of the other, turned. */
export type Axis = 'row' | 'column'

/** Lines that come, go, or change places. Indices are 0-based and mean the sheet before the edit. */
export type LineEdit =
  | { readonly kind: 'insert'; readonly axis: Axis; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly axis: Axis; readonly at: number; readonly count: number }
  /** The lines from `at` on go in front of the line that is now at `to`. */
  | {
      readonly kind: 'move'
      readonly axis: Axis
      readonly at: number
      readonly count: number
      readonly to: number
    }

/** The first and the last line of a reference. */
export type Span = readonly [first: number, last: number]

/** How many rows or columns a sheet has. */
export function linesOn(axis: Axis): number {
  return axis === 'row' ? MAX_ROWS : MAX_COLUMNS
}

/** Where a line is after the edit; `undefined` where it has gone. */
export function lineAfter(edit: LineEdit, line: number): number | undefined {
  return spanAfter(edit, [line, line])?.[0]
}

/**
 * The lines that a reference means after the edit, as in Excel: a range grows with what is inserted inside it, shrinks
 * with what is deleted, and follows lines that move only where it moves as a whole. `undefined` where nothing is left.
 */
export function spanAfter(edit: LineEdit, span: Span): Span | undefined {
  switch (edit.kind) {
    case 'insert':
      return inserted(edit.at, edit.count, linesOn(edit.axis), span)
    case 'delete':
      return deleted(edit.at, edit.count, span)
    case 'move':
      return moved(edit, span)
    default:
      return edit satisfies never
  }
}

/**
 * A range after an edit of its sheet. With `band` only cells of that range move: a range across it follows where it lies
 * inside as a whole. `undefined` where nothing is left.
 */
export function rangeAfter(edit: LineEdit, range: Range, band?: Range): Range | undefined {
  if (band && !isInBand(range, band, edit.axis)) return range
  const span =
    edit.axis === 'row'
      ? spanAfter(edit, [range.top, range.bottom])
      : spanAfter(edit, [range.left, range.right])
  if (!span) return undefined
  return edit.axis === 'row'
    ? { ...range, top: span[0], bottom: span[1] }
    : { ...range, left: span[0], right: span[1] }
}

/** Whether a range lies in a band of rows or columns, and is not wholly before it. */
export function isInBand(range: Range, band: Range, axis: Axis): boolean {
  return axis === 'row'
    ? range.left >= band.left && range.right <= band.right && range.bottom >= band.top
    : range.top >= band.top && range.bottom <= band.bottom && range.right >= band.left
}

function inserted(at: number, count: number, limit: number, [first, last]: Span): Span | undefined {
  const start = first >= at ? first + count : first
  const end = last >= at ? last + count : last
  return start < limit ? [start, Math.min(end, limit - 1)] : undefined
}

function deleted(at: number, count: number, [first, last]: Span): Span | undefined {
  const start = first < at ? first : Math.max(at, first - count)
  const end = last < at ? last : last < at + count ? at - 1 : last - count
  return start <= end ? [start, end] : undefined
}

/** Room is made, what moves as a whole goes there, and the gap that it leaves is closed. */
function moved({ at, count, to }: Extract<LineEdit, { kind: 'move' }>, span: Span): Span | undefined {
  const [first, last] = inserted(to, count, Infinity, span)!
  const gap = at >= to ? at + count : at
  const goes = first >= gap && last < gap + count
  return deleted(gap, count, goes ? [first - gap + to, last - gap + to] : [first, last])
}
