import type { FieldTexts } from './field-texts'
import { inPlaces } from './in-places'
import { WIDE_SPACES } from './table-dialect'
import type { CsvLines, FieldWriter } from './write-csv'

/** Whether a cell of the line holds what a field of the row gives it. */
export type SameCell = (column: number, field: number) => boolean

/**
 * A line that was written as `row` before it was edited. Fields that hold the same stay as they stand there, also where
 * columns were inserted among them; the others take over its quotes.
 */
export function editedRow(
  lines: CsvLines,
  line: number,
  { row, isSame, write, delimiter, comment }: Editing,
): string {
  const count = lines.fields(line)
  const fields = row.texts.length
  const shift = fields - count
  const before = countWhile(Math.min(count, fields), (i) => isSame(i, i))
  const behind = countWhile(Math.min(count, fields) - before, (i) => isSame(count - 1 - i, fields - 1 - i))
  const fieldOf = (column: number) => {
    if (column >= count - behind) return column + shift
    return column < fields - behind ? column : -1
  }
  const written: string[] = []
  for (let column = 0; column < count; column++) {
    const field = fieldOf(column)
    const kept = field >= 0 && isSame(column, field) ? row.texts[field]! : undefined
    const isRemark = column === 0 && comment !== '' && kept?.startsWith(comment) === true
    const quoted = row.isQuoted[field] ?? row.isQuoted.every(Boolean)
    written.push(kept === undefined || isRemark ? write(lines.text(line, column), column, quoted) : kept)
  }
  return joined(written, row, delimiter, fieldOf)
}

/** The fields of a line with what was between those of its row; spaces are so many that columns stay where they are. */
function joined(
  written: readonly string[],
  row: FieldTexts,
  delimiter: string,
  fieldOf: (column: number) => number,
): string {
  if (delimiter === WIDE_SPACES) {
    const known = placesOf(row)
    const places = written.map((_, column) => known[fieldOf(column)])
    return inPlaces(written, places) + row.behind.at(-1)!
  }
  if (delimiter !== ' ') return row.lead + written.join(delimiter)
  const last = written.length - 1
  const parts = written.map(
    (text, column) => text + (column < last ? gapBehind(row, fieldOf(column), text) : row.behind.at(-1)!),
  )
  return row.lead + parts.join('')
}

/** Where each field of a row begins. */
function placesOf({ lead, texts, behind }: FieldTexts): readonly number[] {
  let at = lead.length
  return texts.map((text, i) => {
    const place = at
    at += text.length + behind[i]!.length
    return place
  })
}

export interface Editing {
  readonly row: FieldTexts
  readonly isSame: SameCell
  readonly write: FieldWriter
  readonly delimiter: string
  readonly comment: string
}

/** What is put where no line was has the quotes of the lines beside it, and stands in their columns. */
export function newRow(
  lines: CsvLines,
  line: number,
  { row, write, delimiter }: Pick<Editing, 'write' | 'delimiter'> & { readonly row?: FieldTexts | undefined },
): string {
  const isAllQuoted = row !== undefined && row.isQuoted.length > 0 && row.isQuoted.every(Boolean)
  const written = Array.from({ length: lines.fields(line) }, (_, column) => {
    const text = lines.text(line, column)
    return write(text, column, isAllQuoted || (text !== '' && row?.isQuoted[column] === true))
  })
  if (delimiter === WIDE_SPACES) return inPlaces(written, row ? placesOf(row) : [])
  return written.join(delimiter)
}

function countWhile(most: number, holds: (i: number) => boolean): number {
  let count = 0
  while (count < most && holds(count)) count++
  return count
}

/** The spaces behind a field; where there are several, what follows stays in its column. */
function gapBehind({ texts, behind }: FieldTexts, field: number, written: string): string {
  const gap = behind[field] ?? ''
  if (gap.length < 2) return ' '
  return ' '.repeat(Math.max(1, texts[field]!.length + gap.length - written.length))
}
