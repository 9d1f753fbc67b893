import { failure, success, type Outcome } from '../core/outcome'
import { sheetOf, type Book } from './book'
import { inputLines, valueLines } from './csv/sheet-lines'
import { writeCsv } from './csv/write-csv'
import type { CsvFormat, SheetId } from './model'
import { packageFiles, type PackageExtras } from './package/write-package'
import { writeZip } from './package/zip'

/** A sheet as a CSV file: what its cells were given, or what they show. */
export function sheetAsCsv(
  book: Book,
  id: SheetId,
  contents: 'formulas' | 'values',
  format: CsvFormat,
): Outcome<Uint8Array> {
  const sheet = sheetOf(book, id)
  if (!sheet) return failure('That sheet is no longer part of the workbook.')
  return success(writeCsv(contents === 'formulas' ? inputLines(sheet) : valueLines(book, sheet), format))
}

/** All sheets as a zipped Data Package. */
export function bookAsPackage(book: Book, extras: PackageExtras): Uint8Array {
  return writeZip(packageFiles(book, extras))
}
