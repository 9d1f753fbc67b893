import Papa from 'papaparse'
import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import { inputOf } from '../input'
import type { CsvFormat } from '../model'
import { SheetCells } from '../sheet-cells'
import { decodeText } from './decode'
import { dialectOf, withEvenNewlines, type Dialect } from './dialect'

/** What a CSV file holds, and how it was written. */
export interface CsvContents {
  readonly cells: SheetCells
  readonly format: CsvFormat
  /** How many fields each line has, kept where a plain rectangle would be written differently. */
  readonly fieldCounts?: Uint16Array
}

/** Called now and then with how much of the text is read, 0 to 1. */
export type ReadProgress = (done: number) => void

const ROWS_PER_TELL = 20_000

/** Reads a CSV file's bytes. `name` stands in the sentences that say what is wrong with it. */
export function readCsvFile(name: string, bytes: Uint8Array, tell: ReadProgress): Outcome<CsvContents> {
  const decoded = decodeText(name, bytes)
  if (!decoded.ok) return decoded
  const { text, encoding, bom } = decoded.value
  const read = readCsvText(name, text, tell)
  if (!read.ok) return read
  return success({ ...read.value, format: { ...read.value.format, encoding, bom } })
}

/**
 * Reads CSV text by RFC 4180, in any of its usual dialects. A last newline ends the last line; lines of different
 * lengths are fine. A quote that is never closed, or closed in the midst of a field, is refused with its place.
 */
export function readCsvText(name: string, text: string, tell: ReadProgress): Outcome<CsvContents> {
  const even = withEvenNewlines(text)
  const dialect = dialectOf(even)
  const finalNewline = even.endsWith(dialect.newline)
  const lines = finalNewline ? even.slice(0, -dialect.newline.length) : even
  const format: CsvFormat = { encoding: 'utf-8', bom: false, ...dialect, finalNewline }
  const cells = new SheetCells()
  if (text === '') return success({ cells, format })
  const counts: number[] = []
  const problem = eachLine(name, lines, dialect, (fields, cursor) => {
    const row = counts.length
    counts.push(fields.length)
    for (let column = 0; column < fields.length; column++) {
      const field = fields[column]!
      if (field !== '') cells.set(row, column, inputOf(field))
    }
    if (row % ROWS_PER_TELL === 0) tell(cursor / lines.length)
  })
  if (problem) return failure(problem)
  const isPlain = counts.length === cells.rows && counts.every((count) => count === cells.columns)
  return success({ cells, format, ...(isPlain ? {} : { fieldCounts: Uint16Array.from(counts) }) })
}

/** Hands every line's fields to `take`; answers with the sentence for the first thing that is wrong. */
function eachLine(
  name: string,
  text: string,
  { delimiter, newline }: Dialect,
  take: (fields: readonly string[], cursor: number) => void,
): string | undefined {
  let problem: string | undefined
  let row = 0
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    step({ data: fields, errors, meta }, parser) {
      const quote = errors.find(({ type }) => type === 'Quotes')
      if (quote) problem = quoteProblem(name, text, quote, newline)
      else if (row >= MAX_ROWS)
        problem = `“${name}” has more than ${countText(MAX_ROWS, 'row')}, which is all that a sheet holds.`
      else if (fields.length > MAX_COLUMNS) problem = tooWide(name, row, fields.length)
      if (problem) return parser.abort()
      take(fields, meta.cursor)
      row++
    },
  })
  return problem
}

function tooWide(name: string, row: number, columns: number): string {
  const line = (row + 1).toLocaleString('en')
  return `Line ${line} of “${name}” has ${countText(columns, 'column')}; a sheet holds ${MAX_COLUMNS.toLocaleString('en')}.`
}

function quoteProblem(
  name: string,
  text: string,
  { code, index }: { readonly code: string; readonly index?: number | undefined },
  newline: string,
): string {
  // The parser points behind the opening quote.
  const quote = (index ?? 1) - 1
  const before = text.slice(0, quote).split(newline)
  const place = `in line ${before.length.toLocaleString('en')}, column ${before.at(-1)!.length + 1} of “${name}”`
  if (code === 'MissingQuotes') return `The quote ${place} is never closed.`
  return `The quote ${place} is closed in the midst of its field. Quotes inside a quoted field are written twice.`
}
