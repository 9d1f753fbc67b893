import type { CsvFormat } from '../model'
import { encodeText } from './encode'

/** A sheet as its file sees it: lines of texts. */
export interface CsvLines {
  readonly rows: number
  /** How many fields a line has. */
  fields(row: number): number
  text(row: number, column: number): string
}

const ROWS_PER_PIECE = 4096

/** Writes lines by RFC 4180 in the dialect of `format`; fields are quoted only where they have to be. */
export function writeCsv(lines: CsvLines, format: CsvFormat): Uint8Array {
  return encodeText(() => piecesOf(lines, format), format)
}

function* piecesOf(lines: CsvLines, { delimiter, newline, finalNewline }: CsvFormat): Iterable<string> {
  const mustQuote = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`)
  for (let start = 0; start < lines.rows; start += ROWS_PER_PIECE) {
    const end = Math.min(start + ROWS_PER_PIECE, lines.rows)
    const texts = Array.from({ length: end - start }, (_, i) =>
      lineText(lines, start + i, delimiter, mustQuote),
    )
    yield texts.join(newline) + (end < lines.rows || finalNewline ? newline : '')
  }
}

function lineText(lines: CsvLines, row: number, delimiter: string, mustQuote: RegExp): string {
  const fields = Array.from({ length: lines.fields(row) }, (_, column) => {
    const text = lines.text(row, column)
    return mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return fields.join(delimiter)
}
