import type { Range } from '../../core/address'
import type { SheetId } from '../../protocol/api'
import type { ChartSpec } from '../charts/chart-spec'
import { floatBox } from '../charts/place/float-box'
import type { GridLines } from '../grid/lines'
import type { PlacedChart } from './chart-places'
import { extent, type CellPage } from './paginate'

/** The charts over the cells of a sheet, where they are among the pixels of the whole sheet. */
export function floatsOf(
  specs: readonly ChartSpec[],
  sheet: SheetId,
  lines: GridLines,
): readonly PlacedChart[] {
  return specs.flatMap((spec) =>
    spec.place?.kind === 'floating' && spec.place.sheet === sheet
      ? [{ spec, box: floatBox(spec.place, lines) }]
      : [],
  )
}

/** A range from the first cell, large enough that all these charts lie over it. */
export function reachOf(filled: Range, floats: readonly PlacedChart[], { rows, columns }: GridLines): Range {
  // The pixel after a chart's last one is the next cell's.
  const ends = floats.map(({ box }) => ({
    row: rows.lineAt(box.top + box.height - 1),
    column: columns.lineAt(box.left + box.width - 1),
  }))
  return {
    ...filled,
    bottom: Math.max(filled.bottom, ...ends.map(({ row }) => row)),
    right: Math.max(filled.right, ...ends.map(({ column }) => column)),
  }
}

/** What of the charts over the cells stands on one page: the part of the page that they lie in, which cuts them off. */
export interface PageFloats {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Their boxes are counted from the corner of that part. */
  readonly charts: readonly PlacedChart[]
}

/** The charts over the cells of a page; where pages end, so does each part of a chart. Repeated rows repeat no chart. */
export function floatsOn(
  { repeated, rows, columns }: CellPage,
  floats: readonly PlacedChart[],
  lines: GridLines,
  headings: { readonly width: number; readonly height: number },
): PageFloats {
  const from = { left: lines.columns.startOf(columns.first), top: lines.rows.startOf(rows.first) }
  const part = {
    left: headings.width,
    top: headings.height + (repeated ? extent(lines.rows, repeated) : 0),
    width: extent(lines.columns, columns),
    height: extent(lines.rows, rows),
  }
  const charts = floats
    .map(({ spec, box }) => ({ spec, box: { ...box, left: box.left - from.left, top: box.top - from.top } }))
    .filter(
      ({ box }) =>
        box.left < part.width &&
        box.top < part.height &&
        box.left + box.width > 0 &&
        box.top + box.height > 0,
    )
  return { ...part, charts }
}
