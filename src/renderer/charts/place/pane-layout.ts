import type { Box } from '../../box'

export interface PaneLayout {
  readonly columns: number
  readonly boxes: readonly Box[]
  /** The height of all rows: more than the pane has where it is scrolled. */
  readonly height: number
  /** Heights of the rows, which dividers move. */
  readonly rows: readonly number[]
}

export interface PaneRoom {
  readonly width: number
  readonly height: number
}

export const PANE_GAP = 12
/** A chart that is narrower or lower cannot be read. */
const LEAST_WIDTH = 300
const LEAST_HEIGHT = 250
/** Rows are no higher than this share of a chart's width, and room for its title and legend. */
const SHAPE = 0.6
const FRAME = 94
const MOST_COLUMNS = 4

/**
 * Charts in rows that share the pane's height: as many beside each other as there is width for, each row as high as
 * its first chart's share says, and never so low that its numbers cannot be read: then the pane is scrolled.
 */
export function paneLayout(shares: readonly number[], room: PaneRoom): PaneLayout {
  const fitting = Math.floor((room.width + PANE_GAP) / (LEAST_WIDTH + PANE_GAP))
  const columns = columnCount(shares.length, Math.max(1, Math.min(fitting, MOST_COLUMNS)))
  const width = (room.width - PANE_GAP * (columns - 1)) / columns
  const rows = rowHeights(rowShares(shares, columns), width, room.height)
  const tops = rows.map((_, row) => rows.slice(0, row).reduce((sum, height) => sum + height + PANE_GAP, 0))
  return {
    columns,
    rows,
    height: (tops.at(-1) ?? 0) + (rows.at(-1) ?? 0),
    boxes: shares.map((_, chart) => {
      const [row, column] = [Math.floor(chart / columns), chart % columns]
      return { left: column * (width + PANE_GAP), top: tops[row]!, width, height: rows[row]! }
    }),
  }
}

/** As few rows as can be, and then as few columns: four charts are two by two where three would fit. */
function columnCount(charts: number, most: number): number {
  const rows = Math.max(1, Math.ceil(charts / most))
  return Math.max(1, Math.ceil(charts / rows))
}

/** The share of each row: what its first chart has. */
function rowShares(shares: readonly number[], columns: number): readonly number[] {
  return shares.filter((_, chart) => chart % columns === 0)
}

function rowHeights(shares: readonly number[], width: number, room: number): readonly number[] {
  const count = shares.length
  const least = count * LEAST_HEIGHT
  const most = Math.max(least, count * (width * SHAPE + FRAME))
  const height = Math.min(Math.max(room - PANE_GAP * (count - 1), least), most)
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => Math.max(LEAST_HEIGHT, Math.round((height * share) / sum)))
}

/**
 * The shares of two rows after the divider between them was moved by so many pixels: together they have what they had,
 * and neither is lower than can be read.
 */
export function movedDivider(
  shares: readonly [upper: number, lower: number],
  heights: readonly [upper: number, lower: number],
  by: number,
): readonly [upper: number, lower: number] {
  const both = heights[0] + heights[1]
  const upper = Math.min(Math.max(heights[0] + by, LEAST_HEIGHT), Math.max(LEAST_HEIGHT, both - LEAST_HEIGHT))
  const share = ((shares[0] + shares[1]) * upper) / both
  return [share, shares[0] + shares[1] - share]
}

/** The place in the order of the charts at a point of the pane, for one that is dropped there. */
export function placeAt({ boxes }: PaneLayout, x: number, y: number): number {
  let [nearest, distance] = [0, Infinity]
  boxes.forEach(({ left, top, width, height }, place) => {
    const away = Math.hypot(left + width / 2 - x, top + height / 2 - y)
    if (away < distance) [nearest, distance] = [place, away]
  })
  return nearest
}
