import { failure, success, type Outcome } from '../core/outcome'
import { sheetOf, type Book } from './book'
import { countFormulaLike, escapedLines } from './csv/formula-like'
import { inputLines, valueLines } from './csv/sheet-lines'
import { csvText, writeCsv, type CsvLines } from './csv/write-csv'
import { writeOver } from './csv/write-over'
import { valueWriter } from './csv/write-value'
import type { CsvExport, CsvFormat, SheetId } from './model'
import type { Sheet } from './sheet'

/**
 * A sheet as a CSV file: what its cells were given, or what they show. Where it is the format of the file that it came
 * from, that file is kept but for what was edited.
 */
export function sheetAsCsv(
  book: Book,
  id: SheetId,
  contents: 'formulas' | 'values',
  format: CsvExport,
  isUnedited: boolean,
): Outcome<Uint8Array> {
  const sheet = sheetOf(book, id)
  if (!sheet) return failure('That sheet is no longer part of the workbook.')
  const { original } = sheet
  if (contents === 'formulas' && original && isSameFormat(original.format, format)) {
    const written = isUnedited ? original.bytes.slice() : writeOver(sheet, original, format)
    if (written) return success(written)
  }
  return success(writeCsv(linesOf(book, sheet, contents, format), format))
}

/** The beginning of what `sheetAsCsv` would write, as text: `rows` lines of the sheet at most. */
export function csvBeginning(
  book: Book,
  id: SheetId,
  contents: 'formulas' | 'values',
  format: CsvExport,
  rows: number,
): Outcome<string> {
  const sheet = sheetOf(book, id)
  if (!sheet) return failure('That sheet is no longer part of the workbook.')
  const lines = linesOf(book, sheet, contents, format)
  return success(csvText({ ...lines, rows: Math.min(lines.rows, rows) }, format))
}

function linesOf(book: Book, sheet: Sheet, contents: 'formulas' | 'values', format: CsvExport): CsvLines {
  if (contents === 'values') return valueLines(book, sheet, valueWriter(format))
  const lines = inputLines(sheet, format.reading)
  return format.escapeFormulas ? escapedLines(lines, format.reading?.decimal) : lines
}

function isSameFormat(original: CsvFormat, format: CsvExport): boolean {
  if (format.escapeFormulas) return false
  const { encoding, bom, newline, delimiter, quote, escape, finalNewline } = original
  return (
    encoding === format.encoding &&
    bom === format.bom &&
    newline === format.newline &&
    delimiter === format.delimiter &&
    quote === format.quote &&
    escape === format.escape &&
    finalNewline === format.finalNewline
  )
}

/** How many values of a sheet, or of all of them, another spreadsheet could take for formulas. */
export function formulaLikeIn(book: Book, id?: SheetId): number {
  const sheets = id === undefined ? book.sheets : book.sheets.filter((sheet) => sheet.id === id)
  return sheets.reduce((sum, sheet) => sum + countFormulaLike(valueLines(book, sheet)), 0)
}
