import { MAX_COLUMNS, MAX_ROWS, type Cell, type Range } from '../../core/address'

/** Pixels at 100%. */
export const ROW_HEIGHT = 25
export const HEADER_HEIGHT = 25
export const DEFAULT_WIDTH = 96
export const NARROWEST = 24

/** The width of the row numbers of a sheet of so many rows. */
export function rowHeaderWidth(rows: number): number {
  return Math.max(44, 16 + 8 * String(rows).length)
}

/** Widths that differ from the default, by column. */
export type ColumnWidths = ReadonlyMap<number, number>

/** A rectangle in pixels of the whole sheet, or of the window when shifted by the scroll position. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where columns begin: a prefix sum over the few columns that have a width of their own. */
export class ColumnLayout {
  readonly #widths: ColumnWidths
  /** Columns of their own width, ascending, and how far all before each are from the default. */
  readonly #custom: readonly { readonly column: number; readonly before: number; readonly width: number }[]
  readonly #extra: number

  constructor(widths: ColumnWidths) {
    this.#widths = widths
    let before = 0
    this.#custom = [...widths]
      .toSorted(([a], [b]) => a - b)
      .map(([column, width]) => {
        const entry = { column, before, width }
        before += width - DEFAULT_WIDTH
        return entry
      })
    this.#extra = before
  }

  widthOf(column: number): number {
    return this.#widths.get(column) ?? DEFAULT_WIDTH
  }

  /** The left edge of a column; of `MAX_COLUMNS` the right edge of the sheet. */
  leftOf(column: number): number {
    let shift = this.#extra
    for (const entry of this.#custom) {
      if (entry.column >= column) {
        shift = entry.before
        break
      }
    }
    return column * DEFAULT_WIDTH + shift
  }

  /** The column under a pixel, the last one beyond the sheet. */
  columnAt(x: number): number {
    let low = 0
    let high = MAX_COLUMNS - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.leftOf(middle) <= x) low = middle
      else high = middle - 1
    }
    return low
  }
}

export function topOf(row: number): number {
  return row * ROW_HEIGHT
}

export function rowAt(y: number): number {
  return Math.min(Math.max(Math.floor(y / ROW_HEIGHT), 0), MAX_ROWS - 1)
}

/** What of the sheet is on screen: pixels of the sheet at the top left, and the room for cells. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Every cell that a viewport shows, if only in part. */
export function visibleRange(view: Viewport, columns: ColumnLayout): Range {
  return {
    top: rowAt(view.y),
    bottom: rowAt(view.y + Math.max(view.height - 1, 0)),
    left: columns.columnAt(view.x),
    right: columns.columnAt(view.x + Math.max(view.width - 1, 0)),
  }
}

/** A range with so many more rows and columns around it as will soon be scrolled to. */
export function withMargin({ top, left, bottom, right }: Range): Range {
  const rows = bottom - top + 1
  return {
    top: Math.max(0, top - rows),
    bottom: Math.min(MAX_ROWS - 1, bottom + rows),
    left: Math.max(0, left - 4),
    right: Math.min(MAX_COLUMNS - 1, right + 4),
  }
}

/** The pixels that a range covers, relative to the viewport's corner. */
export function boxOf(range: Range, view: Viewport, columns: ColumnLayout): Box {
  const left = columns.leftOf(range.left)
  return {
    left: left - view.x,
    top: topOf(range.top) - view.y,
    width: columns.leftOf(range.right + 1) - left,
    height: topOf(range.bottom + 1) - topOf(range.top),
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

/** The scroll position that shows a cell with as little movement as can be. */
export function scrollToShow(cell: Cell, view: Viewport, columns: ColumnLayout): { x: number; y: number } {
  const left = columns.leftOf(cell.column)
  const right = left + columns.widthOf(cell.column)
  const top = topOf(cell.row)
  return {
    x: nearest(view.x, view.width, left, right),
    y: nearest(view.y, view.height, top, top + ROW_HEIGHT),
  }
}

function nearest(from: number, room: number, start: number, end: number): number {
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
