import { columnsIn, rowsIn, type Range } from '../../../core/address'
import type { SheetLayout } from '../../../protocol/api'

/** Ranges that are copied as one block: bands one below the other, the ranges of each side by side. */
export type Bands = readonly (readonly Range[])[]

/**
 * What a selection of several ranges comes to, as one block without the gaps between them; rows that a filter hides are
 * left out. `undefined` where the ranges have neither their rows nor their columns in common.
 */
export function bandsOf(ranges: readonly Range[], layout: SheetLayout): Bands | undefined {
  const [first] = ranges
  if (!first) return undefined
  const sameRows = ranges.every(({ top, bottom }) => top === first.top && bottom === first.bottom)
  const sameColumns = ranges.every(({ left, right }) => left === first.left && right === first.right)
  if (!sameRows && !sameColumns) return undefined
  const bands = sameRows
    ? [ranges.toSorted((a, b) => a.left - b.left)]
    : ranges.toSorted((a, b) => a.top - b.top).map((range) => [range])
  return bands.flatMap((band) =>
    unfiltered(layout, band[0]!).map(([top, bottom]) => band.map((range) => ({ ...range, top, bottom }))),
  )
}

/** The parts of ranges that no filter hides: what is done to a selection is done to these, as in Excel. */
export function shownRanges(ranges: readonly Range[], layout: SheetLayout): readonly Range[] {
  if (!layout.rows.some(({ filtered }) => filtered)) return ranges
  return ranges.flatMap((range) =>
    unfiltered(layout, range).map(([top, bottom]) => ({ ...range, top, bottom })),
  )
}

/** The stretches of rows of a range that no filter hides. */
function unfiltered({ rows }: SheetLayout, { top, bottom }: Range): readonly (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = []
  let next = top
  for (const { start, count, filtered } of rows) {
    if (!filtered || start + count <= top || start > bottom) continue
    if (start > next) stretches.push([next, start - 1])
    next = Math.max(next, start + count)
  }
  if (next <= bottom) stretches.push([next, bottom])
  return stretches
}

/** Where each range lies in the block, from its first cell. */
export interface Part {
  readonly range: Range
  readonly row: number
  readonly column: number
}

export function partsOf(bands: Bands): readonly Part[] {
  let row = 0
  return bands.flatMap((band) => {
    let column = 0
    const parts = band.map((range) => {
      const part = { range, row, column }
      column += columnsIn(range)
      return part
    })
    row += band[0] ? rowsIn(band[0]) : 0
    return parts
  })
}

export function sizeOf(bands: Bands): { readonly rows: number; readonly columns: number } {
  return {
    rows: bands.reduce((sum, [first]) => sum + (first ? rowsIn(first) : 0), 0),
    columns: (bands[0] ?? []).reduce((sum, range) => sum + columnsIn(range), 0),
  }
}
