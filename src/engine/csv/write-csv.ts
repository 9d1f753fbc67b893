import type { CsvFormat } from '../model'
import { detectDialect } from './detect-dialect'
import { encodeText } from './encode'

/** A sheet as its file sees it: lines of texts. */
export interface CsvLines {
  readonly rows: number
  /** How many fields a line has. */
  fields(row: number): number
  text(row: number, column: number): string
}

const ROWS_PER_PIECE = 4096
const SAMPLE = 65_536
/** What cannot stand unquoted lest the dialect is taken for another: the first in any cell. */
const MARKS = ',;\t|^~:\'"'

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

/** Writes lines with as few quotes as the dialect of their beginning is recognised with. */
export function lineWriter(lines: CsvLines, format: CsvFormat): LineWriter {
  const { delimiter, quote = '"' } = format
  const writers = [delimiter + quote, delimiter + quote + MARKS, undefined].map((marks) =>
    writerOf(format, marks === undefined ? /^/ : new RegExp(`[${escaped(marks)}\\r\\n]|^[#%/ ]`)),
  )
  const sparing = writerOf(format, new RegExp(`[${escaped(delimiter + quote)}\\r\\n]`))
  return [sparing, ...writers].find((writer) => isRecognised(lines, format, writer)) ?? sparing
}

function escaped(marks: string): string {
  return marks.replaceAll(/[\\\]^-]/g, '\\$&')
}

function writerOf({ delimiter, quote = '"', escape = quote }: CsvFormat, quoting: RegExp): LineWriter {
  const quoted = (text: string) => {
    const safe = escape === quote ? text : text.replaceAll(escape, escape + escape)
    return quote + safe.replaceAll(quote, escape + quote) + quote
  }
  const needs = (text: string) =>
    quote !== '' && (quoting.test(text) || (escape !== quote && text.includes(escape)))
  return (lines, row) => {
    let line = ''
    const fields = lines.fields(row)
    for (let column = 0; column < fields; column++) {
      const text = lines.text(row, column)
      line += (column === 0 ? '' : delimiter) + (needs(text) ? quoted(text) : text)
    }
    return line
  }
}

function isRecognised(lines: CsvLines, format: CsvFormat, writer: LineWriter): boolean {
  let sample = ''
  for (const piece of piecesOf(lines, format, writer)) {
    sample += piece
    if (sample.length > SAMPLE) break
  }
  if (sample === '') return true
  const { delimiter, quote, escape, comment, skipLines } = detectDialect(sample)
  const { quote: own = '"', escape: ownEscape = own } = format
  const plain = !sample.includes(own)
  const isSame = delimiter === format.delimiter && (plain || (quote === own && escape === ownEscape))
  return isSame && comment === '' && skipLines === 0
}

function* piecesOf(
  lines: CsvLines,
  { newline, finalNewline }: CsvFormat,
  writer: LineWriter,
): Iterable<string> {
  for (let start = 0; start < lines.rows; start += ROWS_PER_PIECE) {
    const end = Math.min(start + ROWS_PER_PIECE, lines.rows)
    const texts = Array.from({ length: end - start }, (_, i) => writer(lines, start + i))
    yield texts.join(newline) + (end < lines.rows || finalNewline ? newline : '')
  }
}
