import { MAX_COLUMNS, MAX_ROWS, type Cell, type Range } from '../../core/address'
import type { Frozen } from '../../protocol/api'
import type { GridLines, LineLayout } from './lines'
import type { Box } from '../box'

/** Pixels at 100%. */
export const HEADER_HEIGHT = 25
export const NARROWEST = 24
export const LOWEST = 12

/** The width of the row numbers of a sheet of so many rows. */
export function rowHeaderWidth(rows: number): number {
  return Math.max(44, 16 + 8 * String(rows).length)
}

/** What of the sheet is on screen: pixels of the sheet at the top left, and the room for cells. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Pixels at the left and at the top that frozen columns and rows take: they are not scrolled. */
  readonly frozen?: Extent
}

export interface Extent {
  readonly width: number
  readonly height: number
}

const NOTHING_FROZEN: Extent = { width: 0, height: 0 }
/** So many pixels are always left to scroll in: a sheet with more frozen lines scrolls as a whole. */
const ROOM_TO_SCROLL = 80

/** The pixels that frozen lines take; none of those that would leave no room to scroll in. */
export function frozenExtent(frozen: Frozen | undefined, { rows, columns }: GridLines, room: Extent): Extent {
  if (!frozen) return NOTHING_FROZEN
  const width = columns.startOf(frozen.columns)
  const height = rows.startOf(frozen.rows)
  return {
    width: width + ROOM_TO_SCROLL <= room.width ? width : 0,
    height: height + ROOM_TO_SCROLL <= room.height ? height : 0,
  }
}

/** Where a pixel of the sheet is on screen: frozen ones stay, others are never drawn over them. */
function onScreen(pixel: number, scroll: number, frozen: number): number {
  if (frozen === 0) return pixel - scroll
  return pixel <= frozen ? pixel : Math.max(frozen, pixel - scroll)
}

/** The pixel of the sheet at a place on screen. */
export function onSheet(place: number, scroll: number, frozen: number): number {
  return place < frozen ? place : place + scroll
}

/** Every cell that a viewport shows beyond its frozen lines, if only in part; hidden lines among them. */
export function visibleRange(view: Viewport, { rows, columns }: GridLines): Range {
  const { width, height } = view.frozen ?? NOTHING_FROZEN
  return {
    top: rows.lineAt(view.y + height),
    bottom: rows.lineAt(view.y + Math.max(view.height - 1, 0)),
    left: columns.lineAt(view.x + width),
    right: columns.lineAt(view.x + Math.max(view.width - 1, 0)),
  }
}

/** So many columns beside those on screen are at hand. */
export const COLUMNS_AT_HAND = 4

/** The cells to load: those shown, and a margin around them for scrolling. */
export function withMargin(
  { top, left, bottom, right }: Range,
  { rows, columns }: GridLines,
): readonly Range[] {
  const margin = rows.list(top, bottom).length
  const across = columns.stretches(
    columns.further(left, -COLUMNS_AT_HAND),
    columns.further(right, COLUMNS_AT_HAND),
  )
  return rows
    .stretches(rows.further(top, -margin), rows.further(bottom, margin))
    .flatMap(([first, last]) =>
      across.map(([from, to]) => ({ top: first, bottom: last, left: from, right: to })),
    )
}

/** The pixels that a range covers, relative to the viewport's corner. */
export function boxOf(range: Range, view: Viewport, { rows, columns }: GridLines): Box {
  const frozen = view.frozen ?? NOTHING_FROZEN
  const left = onScreen(columns.startOf(range.left), view.x, frozen.width)
  const top = onScreen(rows.startOf(range.top), view.y, frozen.height)
  return {
    left,
    top,
    width: onScreen(columns.startOf(range.right + 1), view.x, frozen.width) - left,
    height: onScreen(rows.startOf(range.bottom + 1), view.y, frozen.height) - top,
  }
}

/** A box cut to what is on screen, a little beyond: browsers lay out huge boxes badly. */
export function clipBox(box: Box, view: Viewport): Box | undefined {
  const edge = 50
  const left = Math.max(box.left, -edge)
  const top = Math.max(box.top, -edge)
  const right = Math.min(box.left + box.width, view.width + edge)
  const bottom = Math.min(box.top + box.height, view.height + edge)
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined
}

/**
 * The scroll position that shows a range with as little movement as can be. Of one with more than there is room for
 * it shows what begins with its active cell where that is the first, and else that cell.
 */
export function scrollToShow(
  range: Range,
  active: Cell,
  view: Viewport,
  { rows, columns }: GridLines,
): { x: number; y: number } {
  const { width, height } = view.frozen ?? NOTHING_FROZEN
  const across = stretchToShow(columns, range.left, range.right, active.column, view.width - width)
  const down = stretchToShow(rows, range.top, range.bottom, active.row, view.height - height)
  return {
    x: across.start < width ? view.x : nearest(view.x + width, view.width - width, across) - width,
    y: down.start < height ? view.y : nearest(view.y + height, view.height - height, down) - height,
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function stretchToShow(
  lines: LineLayout,
  first: number,
  last: number,
  active: number,
  room: number,
): Stretch {
  const [start, end] = [lines.startOf(first), lines.startOf(last + 1)]
  if (end - start <= room) return { start, end }
  if (active === first) return { start, end: Math.max(start + room, start + lines.sizeOf(first)) }
  return { start: lines.startOf(active), end: lines.startOf(active) + lines.sizeOf(active) }
}

function nearest(from: number, room: number, { start, end }: Stretch): number {
  if (start < from) return start
  return end > from + room ? Math.min(start, end - room) : from
}

/** Rows and columns that the scroll bars span: what is filled, what was visited, and some room. */
export function scrollExtent(
  filled: { readonly rows: number; readonly columns: number },
  reached: Cell,
): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.min(MAX_ROWS, Math.max(200, filled.rows + 50, reached.row + 50)),
    columns: Math.min(MAX_COLUMNS, Math.max(26, filled.columns + 10, reached.column + 10)),
  }
}

/**
 * Scroll bars of elements end at some 33 million pixels in Chromium, sooner elsewhere: a longer sheet is
 * scrolled at a scale, so that its last row can be reached.
 */
export class ScrollScale {
  readonly size: number
  readonly #scale: number

  /** `content` is the sheet's size, `room` the window's, `limit` the largest element. */
  constructor(content: number, room: number, limit: number) {
    this.size = Math.min(content, limit)
    const travel = this.size - room
    this.#scale = this.size < content && travel > 0 ? (content - room) / travel : 1
  }

  toSheet(scroll: number): number {
    return scroll * this.#scale
  }

  toScroll(offset: number): number {
    return offset / this.#scale
  }
}
