import type { Range } from '../../core/address'
import type { ChartSpec } from '../charts/chart-spec'
import { rowHeaderWidth } from '../grid/layout'
import type { GridLines } from '../grid/lines'
import { chartPlaces, placesBeside, type PlacedChart } from './chart-places'
import { extent, paginate, type PrintedPages } from './paginate'
import type { Page } from './paper'
import type { PrintSettings } from './print-settings'
import type { Box } from '../box'

const HEADING_HEIGHT = 20

/** What is to be printed, and on what. */
export interface PageQuestion {
  readonly settings: PrintSettings
  readonly page: Page
  readonly lines: GridLines
  /** `undefined` where no cells are printed. */
  readonly range: Range | undefined
  /** Charts that are not over cells. */
  readonly charts: readonly ChartSpec[]
  /** So many first rows stand on every page. */
  readonly repeated: number
}

/** What stands on which page. */
export interface PagePlan {
  readonly cells: PrintedPages | undefined
  readonly headings: { readonly width: number; readonly height: number }
  readonly count: number
  /** The charts in the room of a page, counted from 0: beside its cells, or on a page of their own. */
  charts(index: number): readonly PlacedChart[]
  /** Charts were wanted beside the cells, and some stand after them for want of room. */
  readonly crowded: boolean
}

export function planPages({ settings, page, lines, range, charts, repeated }: PageQuestion): PagePlan {
  const headings =
    settings.headings && range
      ? { width: rowHeaderWidth(range.bottom + 1), height: HEADING_HEIGHT }
      : { width: 0, height: 0 }
  const cells =
    range && paginate({ range, lines, scale: settings.scale, repeated, headings, room: page.room })
  const width = range && extent(lines.columns, { first: range.left, last: range.right })
  const beside =
    cells?.across === 1 && settings.charts === 'beside'
      ? placesBeside(charts.length, page.room, (headings.width + width!) * cells.scale, cells.count)
      : []
  const first = placed(charts, beside)
  const standing = beside.flat().length
  const after = placed(charts.slice(standing), chartPlaces(charts.length - standing, page.room))
  const pages = cells?.count ?? 0
  return {
    cells,
    headings,
    count: pages + after.length,
    charts: (index) => (index < pages ? first[index] : after[index - pages]) ?? [],
    crowded: cells !== undefined && settings.charts === 'beside' && after.length > 0,
  }
}

/** Charts in their order, one for each place. */
function placed(
  specs: readonly ChartSpec[],
  pages: readonly (readonly Box[])[],
): readonly (readonly PlacedChart[])[] {
  let next = 0
  return pages.map((boxes) => boxes.map((box) => ({ spec: specs[next++]!, box })))
}
