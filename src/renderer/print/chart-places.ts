import type { ChartSpec } from '../charts/chart-spec'
import type { Box } from '../box'

/** A chart, and where it stands. */
export interface PlacedChart {
  readonly spec: ChartSpec
  readonly box: Box
}

/** Height of a chart by its width. */
const SHAPE = 0.56
const GAP = 24
/** A chart that has a page of its own is no higher than this share of its width. */
const HIGHEST = 0.75
/** A chart that is narrower than this cannot be read: some 55 millimetres. */
const LEAST_WIDTH = 208

interface Room {
  readonly width: number
  readonly height: number
}

/**
 * Where charts stand on pages of their own: one below the other over the whole width, in two columns where the page
 * is wide and there is more than one.
 */
export function chartPlaces(count: number, room: Room): readonly (readonly Box[])[] {
  const columns = count > 1 && room.width > room.height ? 2 : 1
  const width = (room.width - GAP * (columns - 1)) / columns
  const wanted = count === 1 ? width * HIGHEST : width * SHAPE
  const rows = Math.max(1, Math.floor((room.height + GAP) / (wanted + GAP)))
  const height = Math.min(wanted, (room.height - GAP * (rows - 1)) / rows)
  const pages: Box[][] = []
  for (let chart = 0; chart < count; chart++) {
    const onPage = chart % (rows * columns)
    if (onPage === 0) pages.push([])
    const [row, column] = [Math.floor(onPage / columns), onPage % columns]
    pages.at(-1)!.push({ left: column * (width + GAP), top: row * (height + GAP), width, height })
  }
  return pages
}

/**
 * Where charts stand beside cells that take `taken` pixels of each page's width: one below the other, as many as so
 * many pages of cells have room for. None where a chart would be too narrow to be read.
 */
export function placesBeside(
  count: number,
  room: Room,
  taken: number,
  pages: number,
): readonly (readonly Box[])[] {
  const left = taken + GAP
  const width = room.width - left
  if (width < LEAST_WIDTH) return []
  const height = Math.min(width * HIGHEST, room.height)
  const rows = Math.max(1, Math.floor((room.height + GAP) / (height + GAP)))
  const used = Math.min(pages, Math.ceil(count / rows))
  return Array.from({ length: used }, (_, page) =>
    Array.from({ length: Math.min(rows, count - page * rows) }, (_, row) => ({
      left,
      top: row * (height + GAP),
      width,
      height,
    })),
  )
}
