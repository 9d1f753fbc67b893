import type { ChartPlace, SheetId, SheetInfo } from '../../../protocol/api'
import type { Viewport } from '../../grid/layout'
import type { GridLines } from '../../grid/lines'
import type { Box } from '../../box'

export type Floating = Extract<ChartPlace, { kind: 'floating' }>

/** How small a chart over the cells can be made, in CSS pixels at 100%. */
const LEAST_WIDTH = 180
const LEAST_HEIGHT = 140
const MOST = 4000
const USUAL = { width: 420, height: 300 }
/** From what is beside it, and from one that floats already. */
const MARGIN = 24

/** Which sides of a chart move while it is dragged: none of them where it moves as a whole. */
export interface DragSides {
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}

/** Where a chart is among the pixels of the whole sheet, at the sheet's zoom. */
export function floatBox({ at, x, y, width, height }: Floating, { rows, columns, zoom }: GridLines): Box {
  return {
    left: Math.max(0, columns.startOf(at.column) + x * zoom),
    top: Math.max(0, rows.startOf(at.row) + y * zoom),
    width: width * zoom,
    height: height * zoom,
  }
}

/** The place of a chart with this box: it is tied to the cell under its upper left corner. */
export function floatingAt(sheet: SheetId, box: Box, { rows, columns, zoom }: GridLines): Floating {
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)]
  const at = { row: rows.lineAt(top), column: columns.lineAt(left) }
  return {
    kind: 'floating',
    sheet,
    at,
    x: Math.round((left - columns.startOf(at.column)) / zoom),
    y: Math.round((top - rows.startOf(at.row)) / zoom),
    width: Math.round(box.width / zoom),
    height: Math.round(box.height / zoom),
  }
}

/** A box after some of its sides, or all of it, were dragged; it stays on the sheet, and large enough to be read. */
export function draggedBox(
  box: Box,
  sides: DragSides,
  by: { readonly x: number; readonly y: number },
  zoom: number,
): Box {
  if (sides.x === 0 && sides.y === 0)
    return { ...box, left: Math.max(0, box.left + by.x), top: Math.max(0, box.top + by.y) }
  const across = draggedSide(box.left, box.width, sides.x, by.x, LEAST_WIDTH * zoom, MOST * zoom)
  const down = draggedSide(box.top, box.height, sides.y, by.y, LEAST_HEIGHT * zoom, MOST * zoom)
  return { left: across.start, width: across.size, top: down.start, height: down.size }
}

function draggedSide(start: number, size: number, side: -1 | 0 | 1, by: number, least: number, most: number) {
  if (side === 0) return { start, size }
  const wanted = Math.min(Math.max(size + side * by, least), most)
  if (side === 1) return { start, size: wanted }
  const moved = Math.max(0, start + size - wanted)
  return { start: moved, size: start + size - moved }
}

/** A sheet, and how far it is filled. */
type FilledSheet = Pick<SheetInfo, 'id' | 'rows' | 'columns'>

/**
 * Where a chart begins to float: beside the filled cells or below them, where there is room for it on screen, and else in
 * the middle of the cells on screen; a little aside for each that floats already.
 */
export function firstFloating(
  sheet: FilledSheet,
  view: Viewport,
  lines: GridLines,
  others: number,
): Floating {
  const { zoom } = lines
  const size = { width: USUAL.width * zoom, height: USUAL.height * zoom }
  const frozen = view.frozen ?? { width: 0, height: 0 }
  const least = { left: view.x + frozen.width + MARGIN, top: view.y + frozen.height + MARGIN }
  const middle = {
    left: Math.max(least.left, view.x + (view.width - size.width) / 2),
    top: Math.max(least.top, view.y + (view.height - size.height) / 3),
  }
  const aside = (others % 6) * MARGIN
  const [right, bottom] = [view.x + view.width - size.width, view.y + view.height - size.height]
  const free = freeCorners(sheet, lines, least)
    .map(({ left, top }) => ({ left: left + aside, top: top + aside }))
    .find(({ left, top }) => left <= right && top <= bottom)
  const corner = free ?? { left: middle.left + aside, top: middle.top + aside }
  return floatingAt(sheet.id, { ...corner, ...size }, lines)
}

interface Corner {
  readonly left: number
  readonly top: number
}

/** Where nothing is filled at the right, and below. */
function freeCorners({ rows, columns }: FilledSheet, lines: GridLines, least: Corner): readonly Corner[] {
  const [right, bottom] = [lines.columns.startOf(columns), lines.rows.startOf(rows)]
  return [
    { left: Math.max(least.left, right + MARGIN), top: least.top },
    { left: least.left, top: Math.max(least.top, bottom + MARGIN) },
  ]
}

/** Where a chart is drawn: in the part of the window that its anchor's cell scrolls in. */
export interface FloatOnScreen {
  /** What cuts it off: where cells that do not scroll end. */
  readonly clip: { readonly left: number; readonly top: number }
  /** Its corner, from that clip's. */
  readonly left: number
  readonly top: number
}

/** Where a chart is on screen; `undefined` where none of it is seen. */
export function floatOnScreen(box: Box, view: Viewport): FloatOnScreen | undefined {
  const frozen = view.frozen ?? { width: 0, height: 0 }
  const [stillX, stillY] = [box.left < frozen.width, box.top < frozen.height]
  const clip = { left: stillX ? 0 : frozen.width, top: stillY ? 0 : frozen.height }
  const left = box.left - (stillX ? 0 : view.x)
  const top = box.top - (stillY ? 0 : view.y)
  const seen =
    left + box.width > clip.left && top + box.height > clip.top && left < view.width && top < view.height
  return seen ? { clip, left: left - clip.left, top: top - clip.top } : undefined
}
