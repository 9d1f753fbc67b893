import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { CsvFormat } from '../model'
import { SheetCells } from '../sheet-cells'
import { damageNotes } from './damage'
import { decimalOf } from './decimal-mark'
import { detectDialect, sampleOf } from './detect-dialect'
import { FileLines } from './file-lines'
import type { ImportChoice, WholeChoice } from './import-choice'
import { placeIn } from './place-in'
import { PutFields } from './put-fields'
import { decodeChosen } from './read-table'
import { RowSplitter, splitRows } from './split-rows'
import { RFC_4180 } from './table-dialect'
import { textColumns } from './text-columns'

/** What a CSV file holds, and how it was written. */
export interface CsvContents {
  readonly cells: SheetCells
  readonly format: CsvFormat
  /** How many fields each line has, kept where a plain rectangle would be written differently. */
  readonly fieldCounts?: Uint16Array
  /** Where the rows are in the text. */
  readonly lines: FileLines
  /** What could not be read as it was meant, a sentence each. */
  readonly notes: readonly string[]
}

/** A file as it was before it was a sheet: what is not edited is written as it stands there. */
export interface Original {
  readonly bytes: Uint8Array
  readonly choice: WholeChoice
  readonly format: CsvFormat
}

/** Called now and then with how much of the text is read, 0 to 1. */
export type ReadProgress = (done: number) => void

const ROWS_PER_TELL = 20_000

/** Reads a CSV file's bytes. `name` stands in the sentences that say what is wrong with it. */
export function readCsvFile(
  name: string,
  bytes: Uint8Array,
  tell: ReadProgress,
  chosen: ImportChoice = {},
): Outcome<CsvContents & { readonly original: Original }> {
  const decoded = decodeChosen(name, bytes, chosen)
  if (!decoded.ok) return decoded
  const { text, encoding, bom } = decoded.value
  const choice = wholeChoice(text, encoding, chosen)
  const read = readCsvText(name, text, tell, choice)
  if (!read.ok) return read
  const format = { ...read.value.format, encoding, bom }
  const notes = [...damageNotes(name, decoded.value), ...read.value.notes]
  read.value.cells.watch(read.value.lines)
  return success({ ...read.value, notes, format, original: { bytes, choice, format } })
}

/** What was chosen, and for the rest what the text's beginning tells. */
export function wholeChoice(text: string, encoding: string, chosen: ImportChoice): WholeChoice {
  const dialect = detectDialect(text, chosen)
  const { delimiter, quote, escape, comment, skipLines, headerRows } = dialect
  const decimal = chosen.decimal ?? decimalOf(() => splitRows(sampleOf(text), dialect), delimiter)
  const columns = chosen.columns ?? textColumns(() => splitRows(sampleOf(text), dialect), headerRows)
  return { encoding, delimiter, quote, escape, comment, skipLines, headerRows, decimal, columns }
}

/** How this program writes sheets itself: nothing is detected. */
export const OWN_TABLE: WholeChoice = { ...RFC_4180, encoding: 'utf-8', decimal: '.', columns: [] }

/**
 * Reads text as a sheet. A last newline ends the last line; lines of different lengths are fine, and so is a quote that
 * is never closed, which is noted.
 */
export function readCsvText(
  name: string,
  text: string,
  tell: ReadProgress,
  choice: WholeChoice = OWN_TABLE,
): Outcome<CsvContents> {
  const cells = new SheetCells()
  const counts: number[] = []
  const ends: number[] = []
  const splitter = new RowSplitter(text, choice)
  splitter.skipLines(choice.skipLines)
  const first = splitter.at
  const put = new PutFields(cells, choice)
  for (;;) {
    const row = counts.length
    put.begin(row, row < choice.headerRows)
    const fields = splitter.nextInto(put)
    if (fields === undefined) break
    if (row >= MAX_ROWS) return { ...failure(tooLong(name)), kind: 'too-long' }
    if (fields > MAX_COLUMNS) return failure(tooWide(name, row, fields))
    counts.push(fields)
    ends.push(splitter.at)
    if (row % ROWS_PER_TELL === 0) tell(splitter.at / text.length)
  }
  const notes = splitter.unclosed === undefined ? [] : [unclosedNote(name, text, splitter.unclosed)]
  const isPlain = counts.length === cells.rows && counts.every((count) => count === cells.columns)
  return success({
    cells,
    format: { ...formatOf(text, choice), finalNewline: /[\r\n]$/.test(text) && splitter.end < text.length },
    lines: new FileLines({ first, ends: Uint32Array.from(ends), strays: splitter.strays }, cells.columns),
    notes,
    ...(isPlain ? {} : { fieldCounts: Uint16Array.from(counts) }),
  })
}

export function unclosedNote(name: string, text: string, quote: number): string {
  return `The quote in ${placeIn(text, quote)} of “${name}” is never closed; it is taken as a letter.`
}

export function formatOf(text: string, choice: WholeChoice): CsvFormat {
  const { delimiter, quote, escape, decimal, columns } = choice
  return {
    encoding: 'utf-8',
    bom: false,
    newline: firstLineBreak(text, choice),
    delimiter,
    finalNewline: /[\r\n]$/.test(text),
    ...(quote === '"' ? {} : { quote }),
    ...(escape === quote ? {} : { escape }),
    ...(decimal === '.' && columns.length === 0 ? {} : { reading: { decimal, columns } }),
  }
}

/** What the first row ends with: a line break inside of its quotes is none of the file. */
function firstLineBreak(text: string, choice: WholeChoice): CsvFormat['newline'] {
  const splitter = new RowSplitter(text, choice)
  splitter.skipLines(choice.skipLines)
  splitter.next()
  const found = text.slice(splitter.end, splitter.at)
  return found === '\r\n' || found === '\r' ? found : '\n'
}

function tooLong(name: string): string {
  return `“${name}” has more than ${countText(MAX_ROWS, 'row')}, which is all that a sheet holds.`
}

export function tooWide(name: string, row: number, columns: number): string {
  const line = (row + 1).toLocaleString('en')
  return `Line ${line} of “${name}” has ${countText(columns, 'column')}; a sheet holds ${MAX_COLUMNS.toLocaleString('en')}.`
}
