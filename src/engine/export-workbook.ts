import { failure, success, type Outcome } from '../core/outcome'
import { sheetOf, type Book } from './book'
import { countFormulaLike, escapedLines } from './csv/formula-like'
import { inputLines, valueLines } from './csv/sheet-lines'
import { writeCsv } from './csv/write-csv'
import type { CsvExport, SheetId } from './model'
import { packageFiles, type PackageExtras } from './package/write-package'
import { writeZip } from './package/zip'

/** A sheet as a CSV file: what its cells were given, or what they show. */
export function sheetAsCsv(
  book: Book,
  id: SheetId,
  contents: 'formulas' | 'values',
  format: CsvExport,
): Outcome<Uint8Array> {
  const sheet = sheetOf(book, id)
  if (!sheet) return failure('That sheet is no longer part of the workbook.')
  const lines = contents === 'formulas' ? inputLines(sheet) : valueLines(book, sheet)
  return success(writeCsv(format.escape ? escapedLines(lines) : lines, format))
}

/** How many values of a sheet another spreadsheet could take for formulas. */
export function formulaLikeIn(book: Book, id: SheetId): number {
  const sheet = sheetOf(book, id)
  return sheet ? countFormulaLike(valueLines(book, sheet)) : 0
}

/** All sheets as a zipped Data Package. */
export function bookAsPackage(book: Book, extras: PackageExtras): Uint8Array {
  return writeZip(packageFiles(book, extras))
}
