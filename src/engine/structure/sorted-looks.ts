import { contains, type Range } from '../../core/address'
import type { LookArea, SheetLooks } from '../look-model'
import { areasInside, areasOutside, joinedAreas } from './look-areas'

/** Looks and comments after the rows of a range are sorted; `order` holds for each row the one that comes there. */
export function sortedLooks(looks: SheetLooks, range: Range, order: Uint32Array): SheetLooks {
  const inside = areasInside(looks.areas, range)
  const uneven = inside.some((area) => area.range.top !== range.top || area.range.bottom !== range.bottom)
  const commented = looks.comments.some(({ cell }) => contains(range, cell))
  if (!uneven && !commented) return looks
  const placeOf = new Uint32Array(order.length)
  for (const [i, row] of order.entries()) placeOf[row - range.top] = range.top + i
  const areas = uneven
    ? joinedAreas([
        ...areasOutside(looks.areas, range),
        ...inside.flatMap((area) => sortedArea(area, range.top, placeOf)),
      ])
    : looks.areas
  const comments = looks.comments.map((comment) => {
    const { cell, text } = comment
    if (!contains(range, cell)) return comment
    return { cell: { ...cell, row: placeOf[cell.row - range.top]! }, text }
  })
  return { ...looks, areas, comments }
}

function sortedArea({ range, look }: LookArea, top: number, placeOf: Uint32Array): readonly LookArea[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, i) => {
    const row = placeOf[range.top + i - top]!
    return { range: { ...range, top: row, bottom: row }, look }
  })
}
