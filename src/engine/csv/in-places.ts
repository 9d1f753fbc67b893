import { WIDE_SPACES } from './table-dialect'

/**
 * Cells with two spaces or more between them, each where its column begins. One that is too long for that begins
 * further left where there is room, and moves those behind it where there is not.
 */
export function inPlaces(cells: readonly string[], places: readonly (number | undefined)[]): string {
  let line = ''
  for (const [i, cell] of cells.entries()) {
    const least = i === 0 ? 0 : line.length + WIDE_SPACES.length
    const next = places[i + 1] ?? Infinity
    const place = Math.min(places[i] ?? 0, next - WIDE_SPACES.length - cell.length)
    line = line.padEnd(Math.max(least, place)) + cell
  }
  return line
}

/** Where columns begin that hold cells of these widths. */
export function placesFor(widths: readonly number[]): readonly number[] {
  let at = 0
  return widths.map((width) => {
    const place = at
    at += width + WIDE_SPACES.length
    return place
  })
}
