import Papa from 'papaparse'
import { columnsIn, MAX_COLUMNS, MAX_ROWS, rowsIn, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import { usedRange, type Book } from '../book'
import type { Sheet } from '../sheet'
import { CellReader, valueText } from './cell-reader'
import { pastedTable } from './pasted-table'

const MOST_CELLS = 5_000_000

/**
 * Values of ranges as other programs take them: tab-separated, quoted where a text holds tabs or newlines, or begins
 * with a quote. The ranges of one band have the same rows and stand side by side; bands stand one below the other.
 */
export function copiedText(book: Book, sheet: Sheet, bands: readonly (readonly Range[])[]): Outcome<string> {
  const used = usedRange(book, sheet)
  const parts = bands.map((band) => band.map((range) => withoutEndlessRest(range, used)))
  const cells = parts.flat().reduce((sum, range) => sum + rowsIn(range) * columnsIn(range), 0)
  if (cells > MOST_CELLS) {
    return failure(
      `${countText(cells, 'cell')} are too many for the clipboard; up to ${MOST_CELLS.toLocaleString('en')} can be copied.`,
    )
  }
  const lines = parts.flatMap((band) => bandLines(book, sheet, band))
  // A newline at the end is not one more line, so an empty last one needs its own.
  if (lines.at(-1) === '') lines.push('')
  return success(lines.join('\r\n'))
}

function bandLines(book: Book, sheet: Sheet, band: readonly Range[]): readonly string[] {
  const readers = band.map((range) => new CellReader(book, sheet, range))
  const [first] = band
  if (!first) return []
  return Array.from({ length: rowsIn(first) }, (_, i) => {
    const fields: string[] = []
    for (const [r, { left, right }] of band.entries()) {
      for (let column = left; column <= right; column++)
        fields.push(quoted(valueText(readers[r]!.value(first.top + i, column))))
    }
    return fields.join('\t')
  })
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
  const table = lines.includes('\t') ? undefined : pastedTable(lines)
  if (table) return table
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: '\t' })
  if (errors.every(({ type }) => type !== 'Quotes')) return data
  // Programs that quote nothing may begin a field with a quote.
  return lines.split(/\r\n|\n|\r/).map((line) => line.split('\t'))
}

function quoted(text: string): string {
  return /^"|[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
