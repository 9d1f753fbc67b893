import type { Part } from '../scales/axis-mapping'
import { roundStep } from '../scales/label-plan'
import { WHOLE, type PlotPart } from '../plot/plot-layout'
import type { ZoomRoom } from '../plot/plot-part'
import type { Box } from '../../box'

/** The room a heat map has, in CSS pixels, and how large its texts are. */
export interface HeatRoom {
  readonly width: number
  readonly height: number
  readonly rows: number
  readonly columns: number
  /** What of the matrix is seen: its rows are places, its columns values. All of it where nothing is said. */
  readonly part?: PlotPart
  /** How wide the widest name of a row, a number in a cell, and a number of the key are. */
  readonly rowName: number
  readonly columnName: number
  readonly number: number
  readonly key: number
  /** What the titles of rows and columns take, at the left and below. */
  readonly rowTitle: number
  readonly columnTitle: number
  /** Whether the key has room for what lies beyond its ends. */
  readonly above?: boolean
  readonly below?: boolean
}

/** Where the parts of a heat map are, in CSS pixels. */
export interface HeatLayout {
  readonly frame: Box
  readonly rows: number
  readonly columns: number
  readonly part: PlotPart
  /** How large a cell is. */
  readonly cell: { readonly width: number; readonly height: number }
  /** Every how many rows and columns have their names. */
  readonly rowStep: number
  readonly columnStep: number
  /** Whether cells have room for their numbers. */
  readonly numbers: boolean
  /** The key of the colours: a strip from the least, below, to the greatest. */
  readonly key: Box
  /** How far in it can be zoomed, from what is seen now. */
  readonly zoom: ZoomRoom
}

const TEXT = 14
const GAP = 6
const KEY = 10
/** Names of rows take no more of the width than this. */
const LONGEST_NAME = 90
/** Names of columns are cut to this before one is left out. */
const CUT_NAME = 44
/** A swatch of the key beside its strip, with the room between. */
export const SWATCH_ROOM = 16

/** The matrix between its names at the left and below, and the key at the right. */
export function heatLayout(room: HeatRoom): HeatLayout {
  const part = room.part ?? WHOLE
  const [rows, columns] = [Math.max(1, room.rows), Math.max(1, room.columns)]
  const left = room.rowTitle + Math.min(LONGEST_NAME, Math.ceil(room.rowName)) + GAP
  const right = GAP * 2 + KEY + GAP + Math.ceil(room.key)
  const width = Math.max(1, room.width - left - right)
  const height = Math.max(1, room.height - GAP - TEXT - GAP - room.columnTitle)
  const frame = { left, top: GAP, width, height }
  const cell = {
    width: width / (columns * spanOf(part.values)),
    height: height / (rows * spanOf(part.places)),
  }
  const readable = { width: room.number + GAP, height: TEXT }
  const above = room.above ? SWATCH_ROOM : 0
  const keyHeight = Math.max(1, height - above - (room.below ? SWATCH_ROOM : 0))
  return {
    frame,
    rows: room.rows,
    columns: room.columns,
    part,
    cell,
    rowStep: roundStep(TEXT / cell.height),
    columnStep: roundStep((Math.min(CUT_NAME, room.columnName) + GAP) / cell.width),
    numbers: cell.height >= readable.height && cell.width >= readable.width,
    key: { left: left + width + GAP * 2, width: KEY, top: frame.top + above, height: keyHeight },
    zoom: {
      least: { places: 1 / rows, values: 1 / columns },
      unread: { places: readable.height / cell.height, values: readable.width / cell.width },
    },
  }
}

function spanOf({ from, to }: Part): number {
  return to - from
}

/** Where a row begins; halfway through it is half a row on. */
export function rowTop({ frame, rows, part, cell }: HeatLayout, row: number): number {
  return frame.top + (row - part.places.from * rows) * cell.height
}

export function columnLeft({ frame, columns, part, cell }: HeatLayout, column: number): number {
  return frame.left + (column - part.values.from * columns) * cell.width
}

/** The first row that is seen and the last. */
export function seenRows({ rows, part }: HeatLayout): readonly [number, number] {
  return seen(rows, part.places)
}

export function seenColumns({ columns, part }: HeatLayout): readonly [number, number] {
  return seen(columns, part.values)
}

/** A rounding error beside an edge shows no further line. */
function seen(count: number, { from, to }: Part): readonly [number, number] {
  return [Math.max(0, Math.floor(from * count + 1e-9)), Math.min(count - 1, Math.ceil(to * count - 1e-9) - 1)]
}

/** The row and column under a point; `undefined` beside the matrix. */
export function heatCellAt(
  layout: HeatLayout,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly row: number; readonly column: number } | undefined {
  const { frame, rows, columns, part, cell } = layout
  const [right, down] = [x - frame.left, y - frame.top]
  if (!(right >= 0 && down >= 0 && right < frame.width && down < frame.height)) return undefined
  const column = Math.floor(right / cell.width + part.values.from * columns)
  const row = Math.floor(down / cell.height + part.places.from * rows)
  return row < rows && column < columns ? { row, column } : undefined
}

/** Where a cell begins and ends among what is seen. */
export interface CellShares {
  readonly places: readonly [from: number, to: number]
  readonly values: readonly [from: number, to: number]
}

export function cellShares({ rows, columns, part }: HeatLayout, row: number, column: number): CellShares {
  const share = (at: number, { from, to }: Part) => (at - from) / (to - from)
  return {
    places: [share(row / rows, part.places), share((row + 1) / rows, part.places)],
    values: [share(column / columns, part.values), share((column + 1) / columns, part.values)],
  }
}

/** The box of a cell, as far as it is seen. */
export function seenCell(layout: HeatLayout, row: number, column: number): Box | undefined {
  const { frame, cell } = layout
  const [left, top] = [columnLeft(layout, column), rowTop(layout, row)]
  const right = Math.min(frame.left + frame.width, left + cell.width)
  const bottom = Math.min(frame.top + frame.height, top + cell.height)
  const [from, high] = [Math.max(frame.left, left), Math.max(frame.top, top)]
  return right > from && bottom > high
    ? { left: from, top: high, width: right - from, height: bottom - high }
    : undefined
}
