/** The room a heat map has, in CSS pixels, and how large its texts are. */
export interface HeatRoom {
  readonly width: number
  readonly height: number
  readonly rows: number
  readonly columns: number
  /** How wide the widest name of a row, a number in a cell, and a number of the key are. */
  readonly rowName: number
  readonly columnName: number
  readonly number: number
  readonly key: number
}

/** Where the parts of a heat map are, in CSS pixels. */
export interface HeatLayout {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Every how many rows and columns have their names. */
  readonly rowStep: number
  readonly columnStep: number
  /** Whether cells have room for their numbers. */
  readonly numbers: boolean
  /** The key of the colours: a strip from the least, below, to the greatest. */
  readonly key: { readonly left: number; readonly width: number }
}

const TEXT = 14
const GAP = 6
const KEY = 10
/** Names of rows take no more of the width than this. */
const LONGEST_NAME = 90

/** The matrix between its names at the left and below, and the key at the right. */
export function heatLayout(room: HeatRoom): HeatLayout {
  const left = Math.min(LONGEST_NAME, Math.ceil(room.rowName)) + GAP
  const right = GAP * 2 + KEY + GAP + Math.ceil(room.key)
  const width = Math.max(1, room.width - left - right)
  const height = Math.max(1, room.height - GAP - TEXT - GAP)
  const [cellWidth, cellHeight] = [width / Math.max(1, room.columns), height / Math.max(1, room.rows)]
  return {
    left,
    top: GAP,
    width,
    height,
    rowStep: Math.max(1, Math.ceil(TEXT / cellHeight)),
    columnStep: Math.max(1, Math.ceil((Math.min(LONGEST_NAME, room.columnName) + GAP) / cellWidth)),
    numbers: cellHeight >= TEXT && cellWidth >= room.number + GAP,
    key: { left: left + width + GAP * 2, width: KEY },
  }
}

/** The row and column under a point; `undefined` beside the matrix. */
export function heatCellAt(
  { left, top, width, height }: HeatLayout,
  { rows, columns }: Pick<HeatRoom, 'rows' | 'columns'>,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly row: number; readonly column: number } | undefined {
  const column = Math.floor(((x - left) / width) * columns)
  const row = Math.floor(((y - top) / height) * rows)
  return row >= 0 && row < rows && column >= 0 && column < columns ? { row, column } : undefined
}
