import type { CsvFormat } from '../model'
import type { Sheet } from '../sheet'
import { detectDialect, sampleOf } from './detect-dialect'
import { editedRow, newRow } from './edited-row'
import { fieldTexts, type FieldTexts } from './field-texts'
import type { OriginalRows } from './original-rows'
import type { Original } from './read-csv'
import { sameCell, sameLine } from './same-cells'
import { splitRows } from './split-rows'
import type { TableDialect } from './table-dialect'
import { fieldWriters, lineWriter, type CsvLines, type FieldWriter } from './write-csv'

/** A sheet, and the file that it was read from. */
export interface Over {
  readonly sheet: Sheet
  readonly lines: CsvLines
  readonly original: Original
  readonly text: string
  readonly rows: OriginalRows
  readonly format: CsvFormat
}

/** Writes a line that is not as its row in the file; of one that was none, `row` is −1 and `next` the row behind it. */
export type EditedLine = (line: number, row: number, next: number) => string

/**
 * How edited lines are written: as little of them anew as their file is read back with where nothing is known of it.
 * `begin` is how that would begin, cut behind a line where it is longer than it was asked for.
 */
export function editedAlike(over: Over, begin: (edited: EditedLine, most: number) => string): EditedLine {
  const { lines, format, text, original } = over
  const { comment } = original.choice
  const ways = fieldWriters(format, comment).map((write) => editedWith(over, write))
  const sample = sampleOf(text)
  const isTold = isDialect(detectDialect(sample), original, sample)
  const alike = isTold ? ways.find((way) => isReadBack(over, begin(way, SAMPLE))) : ways[0]
  if (alike) return alike
  const writer = lineWriter(lines, format, comment)
  return (line) => writer(lines, line)
}

const SAMPLE = 65_536

function editedWith({ sheet, lines, original, rows, format }: Over, write: FieldWriter): EditedLine {
  const isSameCell = sameCell(sheet, original)
  const { delimiter } = format
  const { comment } = original.choice
  return (line, row, next) => {
    const beside = fieldsOf(rows, row < 0 ? Math.min(next, rows.count - 1) : row, original)
    if (row < 0) return newRow(lines, line, { write, delimiter, row: beside })
    if (!beside) return newRow(lines, line, { write, delimiter })
    const { fields } = rows.row(row)
    const isSame = (column: number, field: number) => isSameCell({ line, row }, fields, column, field)
    return editedRow(lines, line, { row: beside, isSame, write, delimiter, comment })
  }
}

/** How the fields of a row are written; `undefined` where that hangs on other rows too. */
function fieldsOf(rows: OriginalRows, row: number, { choice }: Original): FieldTexts | undefined {
  return row < 0 || rows.isLoose(row) ? undefined : fieldTexts(rows.row(row), choice)
}

/** Whether a text is the beginning of the sheet in the dialect of its file. */
function isReadBack({ sheet, lines, original }: Over, text: string): boolean {
  const dialect = detectDialect(text)
  if (!isDialect(dialect, original, text)) return false
  const isSame = sameLine(sheet, lines, original)
  let line = 0
  for (const fields of splitRows(text, dialect)) {
    if (line === lines.rows) break
    if (!isSame(line, line, fields)) return false
    line++
  }
  return line === lines.rows || text.length >= SAMPLE
}

/** Quotes that are nowhere in a text are as good as any. */
function isDialect(
  { delimiter, quote, escape, comment }: TableDialect,
  { choice }: Original,
  text: string,
): boolean {
  const isQuotedAlike = quote === choice.quote && escape === choice.escape
  return (
    delimiter === choice.delimiter &&
    comment === choice.comment &&
    (isQuotedAlike || (choice.quote !== '' && !text.includes(choice.quote)))
  )
}
