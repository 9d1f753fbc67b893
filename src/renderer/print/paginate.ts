import type { Range } from '../../core/address'
import type { GridLines, LineLayout } from '../grid/lines'

/** Lines from the first to the last, hidden ones among them. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** How large cells are printed: so that all columns, or all cells, fit one page, or a share of their size on screen. */
export type PrintScale = 'fit-width' | 'fit-page' | number

/** What decides where pages end; pixels are those of cells at 100%. */
export interface PrintPlan {
  readonly range: Range
  readonly lines: GridLines
  readonly scale: PrintScale
  /** So many of the range's first rows stand on top of each page. */
  readonly repeated: number
  /** Pixels that row numbers and column letters take; 0 without them. */
  readonly headings: { readonly width: number; readonly height: number }
  /** Pixels of a page that cells can have. */
  readonly room: { readonly width: number; readonly height: number }
}

/** One page of cells. */
export interface CellPage {
  /** Rows that it repeats from the first page. */
  readonly repeated: Stretch | undefined
  readonly rows: Stretch
  readonly columns: Stretch
}

/** Where all pages begin: down first, then across, as Excel counts them. */
export interface PrintedPages {
  readonly scale: number
  readonly count: number
  /** How many pages lie beside each other. */
  readonly across: number
  /** The page of a number from 0 on. */
  at(index: number): CellPage
}

/** Cells smaller than this cannot be read. */
const LEAST_SCALE = 0.1

/**
 * Cuts a range into pages. A page ends between two lines and never in one; a line that is larger than a page has one
 * of its own, which cuts it off. Repeated rows that would take more than half of a page are not repeated.
 */
export function paginate(plan: PrintPlan): PrintedPages {
  const { range, lines, room, headings } = plan
  const scale = scaleOf(plan)
  const width = room.width / scale - headings.width
  const height = room.height / scale - headings.height
  const repeated = repeatedOf(plan, height)
  const columns = breaks(lines.columns, { first: range.left, last: range.right }, width)
  const rows = breaks(
    lines.rows,
    { first: range.top, last: range.bottom },
    height,
    repeated ? extent(lines.rows, repeated) : 0,
  )
  return {
    scale,
    count: rows.length * columns.length,
    across: columns.length,
    at(index) {
      const row = index % rows.length
      return {
        repeated: row > 0 ? repeated : undefined,
        rows: rows[row]!,
        columns: columns[Math.floor(index / rows.length)]!,
      }
    },
  }
}

/** Pixels from the beginning of the first line to the end of the last. */
export function extent(lines: LineLayout, { first, last }: Stretch): number {
  return lines.startOf(last + 1) - lines.startOf(first)
}

function scaleOf({ range, lines, scale, headings, room }: PrintPlan): number {
  if (typeof scale === 'number') return scale
  const width = headings.width + extent(lines.columns, { first: range.left, last: range.right })
  const height = headings.height + extent(lines.rows, { first: range.top, last: range.bottom })
  const fitting =
    scale === 'fit-width' ? room.width / width : Math.min(room.width / width, room.height / height)
  return Math.min(1, Math.max(LEAST_SCALE, fitting))
}

function repeatedOf({ range, lines, repeated }: PrintPlan, height: number): Stretch | undefined {
  const rows = { first: range.top, last: Math.min(range.top + repeated, range.bottom + 1) - 1 }
  return rows.last >= rows.first && extent(lines.rows, rows) <= height / 2 ? rows : undefined
}

/** Stretches that each fit into `room` pixels; all but the first leave `taken` of them. */
function breaks(lines: LineLayout, { first, last }: Stretch, room: number, taken = 0): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = lines.shown(first, 1)
  while (at <= last) {
    // A fraction of a pixel more or less comes from scaling, not from the lines.
    const end = lines.startOf(at) + room - (stretches.length > 0 ? taken : 0) + 0.01
    const cut = lines.startOf(last + 1) <= end ? last + 1 : Math.max(at + 1, lines.lineAt(end))
    stretches.push({ first: at, last: Math.min(cut - 1, last) })
    const next = lines.shown(cut, 1)
    if (next < cut) break
    at = next
  }
  return stretches.length > 0 ? stretches : [{ first, last }]
}
