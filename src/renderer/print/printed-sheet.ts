import type { Cell, Range } from '../../core/address'
import type { CellBlock } from '../../protocol/api'
import { paintText } from '../grid/cell-paint'
import { cellView, learnColumn, type CellView } from '../grid/cell-view'
import type { GridLines } from '../grid/lines'
import { NO_FORMAT, type ColumnFormat } from '../grid/number-format'
import type { CellPage, Stretch } from './paginate'

/** A text on a page, where it stands, in pixels of cells at 100%. */
export interface PrintedText {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly text: string
  readonly look: CellView['look'] | 'heading'
  /** Declarations of its own: colours, weight. */
  readonly paint: string
}

/** Everything that a page of cells draws; layout is done. */
export interface PrintedCells {
  readonly width: number
  readonly height: number
  readonly texts: readonly PrintedText[]
  /** Where lines run down and across, edges included. */
  readonly verticals: readonly number[]
  readonly horizontals: readonly number[]
  /** Pixels that headings take at the left and on top. */
  readonly headings: { readonly width: number; readonly height: number }
}

export type Formats = (column: number) => ColumnFormat

/** How the columns of these cells write their numbers. */
export function formatsOf(blocks: readonly CellBlock[]): Formats {
  const known = new Map<number, ColumnFormat>()
  for (const block of blocks)
    for (let column = block.range.left; column <= block.range.right; column++)
      known.set(column, learnColumn(known.get(column) ?? NO_FORMAT, [block], column))
  return (column) => known.get(column) ?? NO_FORMAT
}

/** The ranges whose cells a page shows. */
export function rangesOn({ repeated, rows, columns }: CellPage): readonly Range[] {
  const across = { left: columns.first, right: columns.last }
  return [...(repeated ? [repeated] : []), rows].map(({ first, last }) => ({
    top: first,
    bottom: last,
    ...across,
  }))
}

interface PlacedLine {
  readonly line: number
  readonly from: number
  readonly to: number
}

export function printedCells(
  page: CellPage,
  blocks: readonly CellBlock[],
  lines: GridLines,
  formats: Formats,
  headings: PrintedCells['headings'],
  names: { readonly row: (row: number) => string; readonly column: (column: number) => string },
): PrintedCells {
  const rows = placed(
    [page.repeated, page.rows].flatMap((stretch) =>
      stretch ? lines.rows.list(stretch.first, stretch.last) : [],
    ),
    headings.height,
    (row) => lines.rows.sizeOf(row),
  )
  const columns = placed(listOf(page.columns, lines), headings.width, (column) =>
    lines.columns.sizeOf(column),
  )
  const width = columns.at(-1)?.to ?? headings.width
  const height = rows.at(-1)?.to ?? headings.height
  const texts = rows.flatMap((row) => rowTexts(row, columns, blocks, formats))
  const named = headings.width > 0 ? headingTexts(rows, columns, headings, names) : []
  return {
    width,
    height,
    headings,
    texts: [...named, ...texts],
    verticals: [headings.width, ...columns.map(({ to }) => to)],
    horizontals: [headings.height, ...rows.map(({ to }) => to)],
  }
}

function listOf({ first, last }: Stretch, lines: GridLines): readonly number[] {
  return lines.columns.list(first, last)
}

function placed(
  lines: readonly number[],
  start: number,
  sizeOf: (line: number) => number,
): readonly PlacedLine[] {
  let at = start
  return lines.map((line) => {
    const from = at
    at += sizeOf(line)
    return { line, from, to: at }
  })
}

function rowTexts(
  row: PlacedLine,
  columns: readonly PlacedLine[],
  blocks: readonly CellBlock[],
  formats: Formats,
): readonly PrintedText[] {
  const views = columns.map(({ line, from, to }) =>
    cellView(blocks, { row: row.line, column: line } satisfies Cell, formats(line), to - from),
  )
  return columns.flatMap((column, i) => {
    const view = views[i]!
    if (view.look === 'empty' && !view.paint) return []
    return [
      {
        left: column.from,
        top: row.from,
        width: columns[overflowing(views, i)]!.to - column.from,
        height: row.to - row.from,
        text: view.text,
        look: view.look,
        paint: view.paint ? paintText(view.paint) : '',
      },
    ]
  })
}

/** The last column that a text runs over: a long one goes on where nothing stands beside it. */
function overflowing(views: readonly CellView[], at: number): number {
  const { look, paint, text } = views[at]!
  if (look !== 'text' || paint || text.includes('\n')) return at
  let last = at
  while (views[last + 1]?.look === 'empty' && !views[last + 1]!.paint) last++
  return last
}

function headingTexts(
  rows: readonly PlacedLine[],
  columns: readonly PlacedLine[],
  { width, height }: PrintedCells['headings'],
  names: { readonly row: (row: number) => string; readonly column: (column: number) => string },
): readonly PrintedText[] {
  const heading = { look: 'heading', paint: '' } as const
  return [
    ...columns.map(({ line, from, to }) => ({
      ...heading,
      left: from,
      top: 0,
      width: to - from,
      height,
      text: names.column(line),
    })),
    ...rows.map(({ line, from, to }) => ({
      ...heading,
      left: 0,
      top: from,
      width,
      height: to - from,
      text: names.row(line),
    })),
  ]
}
