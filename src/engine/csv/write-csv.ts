import type { CsvFormat } from '../model'
import { detectDialect } from './detect-dialect'
import { encodeText } from './encode'
import { inPlaces, placesFor } from './in-places'
import { splitRows } from './split-rows'
import { isSpaced, WIDE_SPACES } from './table-dialect'

/** A sheet as its file sees it: lines of texts. */
export interface CsvLines {
  readonly rows: number
  /** How many fields a line has. */
  fields(row: number): number
  text(row: number, column: number): string
}

const ROWS_PER_PIECE = 4096
const SAMPLE = 65_536
/** At the beginning of a file it is no letter. */
const BYTE_ORDER_MARK = '\uFEFF'
/** What cannot stand unquoted lest the dialect is taken for another: the first in any cell. */
const MARKS = ',;\t|^~:\'"'
/** Spaces that are no part of a cell where two or more part the cells. */
const NOT_SINGLE = /^ | {2}| $/
/** No column of a table that spaces align is wider: a long text in one cell would be so many spaces in all others. */
const WIDEST = 80

/**
 * Writes lines by RFC 4180 in the dialect of `format`. Fields are quoted only where they have to be: for what they
 * hold, or so that the dialect is recognised when the file is read again.
 */
export function writeCsv(lines: CsvLines, format: CsvFormat): Uint8Array {
  return encodeText(() => piecesOf(lines, format, lineWriter(lines, format)), format)
}

/** What `writeCsv` writes, before it is encoded. */
export function csvText(lines: CsvLines, format: CsvFormat): string {
  return [...piecesOf(lines, format, lineWriter(lines, format))].join('')
}

export type LineWriter = (lines: CsvLines, row: number) => string
/** A field as it stands in its file; `quoted` has it stand in quotes though it needs none. */
export type FieldWriter = (text: string, column: number, quoted?: boolean) => string

/** Writes lines with as few quotes as their beginning is read back with; with all of them where nothing else is. */
export function lineWriter(lines: CsvLines, format: CsvFormat, comment = ''): LineWriter {
  const { delimiter } = format
  const writers = fieldWriters(format, comment).map((write) =>
    delimiter === WIDE_SPACES ? inColumns(lines, write) : joinedBy(delimiter, write),
  )
  let sameCells: LineWriter | undefined
  for (const writer of writers) {
    const read = readBack(lines, format, writer)
    if (read === 'alike') return writer
    if (read === 'same cells') sameCells ??= writer
  }
  return sameCells ?? writers.at(-1)!
}

/**
 * Ways to write fields, from as few quotes as they need to quotes around all. No line begins as a remark does, or as the
 * mark of an encoding.
 */
export function fieldWriters(format: CsvFormat, comment = ''): readonly FieldWriter[] {
  const { delimiter, quote = '"' } = format
  if (quote === '') return [unquoted(format)]
  const isWide = delimiter === WIDE_SPACES
  const own = isWide ? quote : delimiter + quote
  const spaces = isWide ? `|${NOT_SINGLE.source}` : ''
  const marked = [own, own + MARKS].map((marks) => `[${escaped(marks)}\\r\\n]${spaces}`)
  const quotings = [marked[0]!, ...marked.map((marks) => `${marks}|^[#%/ ]`), '^']
  return quotings.map((quoting) => quotedWhere(new RegExp(quoting), format, comment))
}

function joinedBy(delimiter: string, write: FieldWriter): LineWriter {
  return (lines, row) => {
    let line = ''
    const fields = lines.fields(row)
    for (let column = 0; column < fields; column++)
      line += (column === 0 ? '' : delimiter) + write(lines.text(row, column), column)
    return line
  }
}

/** Columns as wide as the beginning needs them; what is longer moves the cells behind it. */
function inColumns(lines: CsvLines, write: FieldWriter): LineWriter {
  const cellsOf = (row: number, all: CsvLines) =>
    Array.from({ length: all.fields(row) }, (_, column) => write(all.text(row, column), column))
  const widths: number[] = []
  for (let row = 0; row < Math.min(lines.rows, ROWS_PER_PIECE); row++)
    for (const [i, { length }] of cellsOf(row, lines).entries())
      widths[i] = Math.max(widths[i] ?? 0, Math.min(length, WIDEST))
  const places = placesFor(widths)
  return (all, row) => inPlaces(cellsOf(row, all), places)
}

function escaped(marks: string): string {
  return marks.replaceAll(/[\\\]^-]/g, '\\$&')
}

function quotedWhere(
  quoting: RegExp,
  { delimiter, quote = '"', escape = quote }: CsvFormat,
  comment: string,
): FieldWriter {
  // Spaces part cells however many there are: an empty one among them has to be seen.
  const needs = (text: string) =>
    quoting.test(text) || (escape !== quote && text.includes(escape)) || (text === '' && isSpaced(delimiter))
  const isRemark = (text: string, column: number) =>
    column === 0 && (text.startsWith(BYTE_ORDER_MARK) || (comment !== '' && text.startsWith(comment)))
  return (text, column, quoted = false) =>
    quoted || needs(text) || isRemark(text, column) ? inQuotes(text, quote, escape) : text
}

/** Where nothing stands in quotes, delimiters and line breaks are escaped; what no escape helps has quotes all the same. */
function unquoted({ delimiter, escape = '' }: CsvFormat): FieldWriter {
  return (text) => {
    if (text === '' && isSpaced(delimiter)) return inQuotes(text, '"', '"')
    const isWide = delimiter === WIDE_SPACES
    const isParted = isWide ? NOT_SINGLE.test(text) : text.includes(delimiter)
    if (escape === '') return isParted || /[\r\n]/.test(text) ? inQuotes(text, '"', '"') : text
    const safe = text.replaceAll(escape, escape + escape).replaceAll(/\r\n?|\n/g, `${escape}$&`)
    return isWide
      ? safe.replaceAll(/^ | (?= )|(?<= ) | $/g, `${escape} `)
      : safe.replaceAll(delimiter, escape + delimiter)
  }
}

export function inQuotes(text: string, quote: string, escape: string): string {
  const safe = escape === quote ? text : text.replaceAll(escape, escape + escape)
  return quote + safe.replaceAll(quote, escape + quote) + quote
}

/** What the beginning is read as where nothing of its dialect is known. */
function readBack(
  lines: CsvLines,
  format: CsvFormat,
  writer: LineWriter,
): 'alike' | 'same cells' | undefined {
  let sample = ''
  for (const piece of piecesOf(lines, format, writer)) {
    sample += piece
    if (sample.length > SAMPLE) break
  }
  if (sample === '') return 'alike'
  const dialect = detectDialect(sample)
  let row = 0
  for (const cells of splitRows(sample, dialect)) if (!isLine(lines, row++, cells)) return undefined
  if (row < lines.rows && sample.length <= SAMPLE) return undefined
  const { quote: own = '"', escape: ownEscape = own } = format
  const isQuotedAlike = !sample.includes(own) || (dialect.quote === own && dialect.escape === ownEscape)
  return dialect.delimiter === format.delimiter && isQuotedAlike ? 'alike' : 'same cells'
}

function isLine(lines: CsvLines, row: number, cells: readonly string[]): boolean {
  return (
    row < lines.rows &&
    cells.length === lines.fields(row) &&
    cells.every((cell, column) => cell === lines.text(row, column))
  )
}

function* piecesOf(
  lines: CsvLines,
  { newline, finalNewline }: CsvFormat,
  writer: LineWriter,
): Iterable<string> {
  for (let start = 0; start < lines.rows; start += ROWS_PER_PIECE) {
    const end = Math.min(start + ROWS_PER_PIECE, lines.rows)
    const texts = Array.from({ length: end - start }, (_, i) => writer(lines, start + i))
    // An empty line without a newline is none.
    const isOpen = end < lines.rows || finalNewline || texts.at(-1) === ''
    yield texts.join(newline) + (isOpen ? newline : '')
  }
}
