import Papa from 'papaparse'
import { MAX_COLUMNS, MAX_ROWS, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import { usedRange, type Book } from '../book'
import type { Sheet } from '../sheet'
import { CellReader, valueText } from './cell-reader'

const MOST_CELLS = 5_000_000

/**
 * A range's values as other programs take them: tab-separated, quoted where a text holds tabs or newlines, or begins
 * with a quote.
 */
export function copiedText(book: Book, sheet: Sheet, range: Range): Outcome<string> {
  const { top, left, bottom, right } = withoutEndlessRest(range, usedRange(book, sheet))
  const cells = (bottom - top + 1) * (right - left + 1)
  if (cells > MOST_CELLS) {
    return failure(
      `${countText(cells, 'cell')} are too many for the clipboard; up to ${MOST_CELLS.toLocaleString('en')} can be copied.`,
    )
  }
  const reader = new CellReader(book, sheet, range)
  const lines: string[] = []
  for (let row = top; row <= bottom; row++) {
    const fields: string[] = []
    for (let column = left; column <= right; column++)
      fields.push(quoted(valueText(reader.value(row, column))))
    lines.push(fields.join('\t'))
  }
  // A newline at the end is not one more line, so an empty last one needs its own.
  if (lines.at(-1) === '') lines.push('')
  return success(lines.join('\r\n'))
}

/** Whole columns and rows go no further than the sheet is filled. */
function withoutEndlessRest(range: Range, used: Range | undefined): Range {
  const { top, left, bottom, right } = range
  return {
    ...range,
    bottom: bottom === MAX_ROWS - 1 ? Math.max(top, used?.bottom ?? 0) : bottom,
    right: right === MAX_COLUMNS - 1 ? Math.max(left, used?.right ?? 0) : right,
  }
}

/** Text from another program as rows of texts; a newline at its end is not one more row. */
export function parseClipboard(text: string): string[][] {
  const lines = text.replace(/(\r\n|\n|\r)$/, '')
  if (lines === '') return [['']]
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: '\t' })
  if (errors.every(({ type }) => type !== 'Quotes')) return data
  // Programs that quote nothing may begin a field with a quote.
  return lines.split(/\r\n|\n|\r/).map((line) => line.split('\t'))
}

function quoted(text: string): string {
  return /^"|[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
