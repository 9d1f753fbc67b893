import type { CsvFormat } from '../model'
import { DELIMITERS, dialectOf, SAMPLE } from './dialect'
import { encodeText } from './encode'

/** A sheet as its file sees it: lines of texts. */
export interface CsvLines {
  readonly rows: number
  /** How many fields a line has. */
  fields(row: number): number
  text(row: number, column: number): string
}

const ROWS_PER_PIECE = 4096

/**
 * Writes lines by RFC 4180 in the dialect of `format`. Fields are quoted only where they have to be: for what they
 * hold, or so that the delimiter is recognised when the file is read again.
 */
export function writeCsv(lines: CsvLines, format: CsvFormat): Uint8Array {
  const sparing = quotingOf([format.delimiter])
  const quoting = isRecognised(lines, format, sparing) ? sparing : quotingOf(DELIMITERS)
  return encodeText(() => piecesOf(lines, format, quoting), format)
}

/** Matches what cannot stand unquoted. */
function quotingOf(delimiters: readonly string[]): RegExp {
  return new RegExp(`["\\r\\n${delimiters.join('')}]`)
}

function isRecognised(lines: CsvLines, format: CsvFormat, quoting: RegExp): boolean {
  let sample = ''
  for (const piece of piecesOf(lines, format, quoting)) {
    sample += piece
    if (sample.length > SAMPLE) break
  }
  return sample === '' || dialectOf(sample).delimiter === format.delimiter
}

function* piecesOf(
  lines: CsvLines,
  { delimiter, newline, finalNewline }: CsvFormat,
  quoting: RegExp,
): Iterable<string> {
  for (let start = 0; start < lines.rows; start += ROWS_PER_PIECE) {
    const end = Math.min(start + ROWS_PER_PIECE, lines.rows)
    const texts = Array.from({ length: end - start }, (_, i) =>
      lineText(lines, start + i, delimiter, quoting),
    )
    yield texts.join(newline) + (end < lines.rows || finalNewline ? newline : '')
  }
}

function lineText(lines: CsvLines, row: number, delimiter: string, quoting: RegExp): string {
  const fields = Array.from({ length: lines.fields(row) }, (_, column) => {
    const text = lines.text(row, column)
    return quoting.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return fields.join(delimiter)
}
