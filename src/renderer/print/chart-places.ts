/** A rectangle on a page, in CSS pixels of its room. */
export interface PlacedBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Height of a chart by its width. */
const SHAPE = 0.56
const GAP = 24
/** A chart that has a page of its own is no higher than this share of its width. */
const HIGHEST = 0.75

/**
 * Where charts stand on pages of their own: one below the other over the whole width, in two columns where the page
 * is wide and there is more than one.
 */
export function chartPlaces(
  count: number,
  room: { readonly width: number; readonly height: number },
): readonly (readonly PlacedBox[])[] {
  const columns = count > 1 && room.width > room.height ? 2 : 1
  const width = (room.width - GAP * (columns - 1)) / columns
  const wanted = count === 1 ? width * HIGHEST : width * SHAPE
  const rows = Math.max(1, Math.floor((room.height + GAP) / (wanted + GAP)))
  const height = Math.min(wanted, (room.height - GAP * (rows - 1)) / rows)
  const pages: PlacedBox[][] = []
  for (let chart = 0; chart < count; chart++) {
    const onPage = chart % (rows * columns)
    if (onPage === 0) pages.push([])
    const [row, column] = [Math.floor(onPage / columns), onPage % columns]
    pages.at(-1)!.push({ left: column * (width + GAP), top: row * (height + GAP), width, height })
  }
  return pages
}
