import { around, type Span } from './aligned-columns'
import { isHeaderOf } from './header-rows'
import { WIDE_SPACES } from './table-dialect'
import { commonest } from './table-start'

/** A cell of a line, and where it begins. */
interface Placed {
  readonly cell: string
  readonly start: number
  readonly end: number
}

type Line = readonly Placed[]

const LINES_LOOKED_AT = 200
/** Lines that have as many cells as most, of all. */
const USUAL = 0.8
/** Lines of those that keep their columns: in the others a long cell has moved what is behind it. */
const KEPT = 0.6
/** A cell with its single spaces, or in quotes. */
const CELL = /"(?:[^"]|"")*"(?= {2}| ?$)|[^ ]+(?: [^ ]+)*/g
/** How no cell of such a table begins: code, remarks, lists, options of a command, other dialects. */
const FOREIGN_START = /^(?:[=,;|:{}]|\/[/*]|#(?!$|\d)|--?[a-z]|[-*+] |<(?!\w+>$)|\((?!.*\)$)|\[(?![^[]*\]$))/i
const FOREIGN_END = /[,;|:{([\\]$/

/**
 * Whether two spaces or more part the cells of a text, in which single ones stand: under one another in nearly all
 * lines, as programs print tables for a person to read. Two columns of words could be a text too, and are none.
 */
export function hasWideColumns(text: string): boolean {
  if (!text.includes(WIDE_SPACES)) return false
  const written = text.split(/\r\n?|\n/, LINES_LOOKED_AT).filter((line) => line.trim() !== '')
  const lines = written.map(placedIn)
  const width = commonest(lines.map((line) => line.length)) ?? 0
  const usual = lines.filter((line) => line.length === width)
  if (width < 2 || usual.length < 3 || usual.length < USUAL * lines.length) return false
  const rows = usual.map((line) => line.map(({ cell }) => cell))
  if (!rows.some((row) => row.some((cell) => /^[^"].* /.test(cell)))) return false
  if (width === 2 && !isHeaderOf(rows)) return false
  if (rows.some((row) => row.some(isForeign))) return false
  return !isPartedOtherwise(written) && areColumns(lines, usual)
}

function isForeign(cell: string): boolean {
  return FOREIGN_START.test(cell) || FOREIGN_END.test(cell) || cell.includes('\t')
}

function placedIn(line: string): Line {
  return Array.from(line.matchAll(CELL), ({ 0: cell, index }) => ({
    cell,
    start: index,
    end: index + cell.length,
  }))
}

/** Whether a usual delimiter stands in every line, as often as in the others. */
function isPartedOtherwise(lines: readonly string[]): boolean {
  return [',', ';', '\t', '|'].some((mark) => {
    const counts = new Set(lines.map((line) => line.split(mark).length))
    return counts.size === 1 && !counts.has(1)
  })
}

function areColumns(lines: readonly Line[], usual: readonly Line[]): boolean {
  const columns = usual[0]!.map((_, i) => usual.map((line) => line[i]!))
  const starts = columns.map((cells) => commonest(cells.map(({ start }) => start)))
  const ends = columns.map((cells) => commonest(cells.map(({ end }) => end)))
  // What names a column may stand at its other edge.
  const kept = usual.filter((line) =>
    line.every(({ start, end }, i) => start === starts[i] || end === ends[i]),
  )
  if (kept.length < Math.max(2, KEPT * usual.length)) return false
  const spans = columns.map((_, i) => around(kept.map((line) => [line[i]!.start, line[i]!.end])))
  if (!spans.every(([start], i) => i === 0 || spans[i - 1]![1] < start)) return false
  const first = lines.indexOf(usual[0]!)
  return lines.every((line, i) => (line.length === 1 && i < first) || isLineOf(spans, line))
}

/** Whether each cell stands in its column, or is moved by one that is too long for its own. */
function isLineOf(spans: readonly Span[], line: Line): boolean {
  const isNext = (i: number) => i > 0 && line[i]?.start === line[i - 1]!.end + WIDE_SPACES.length
  return line.every(({ start, end }, i) => {
    if (i >= spans.length) return false
    const isBehind = start > (spans[i - 1]?.[1] ?? -1) || isNext(i)
    const isBefore = end < (spans[i + 1]?.[0] ?? Infinity) || isNext(i + 1)
    return isBehind && isBefore
  })
}
