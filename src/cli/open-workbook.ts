import path from 'node:path'
import { failure, success, type Outcome } from '../core/outcome'
import type { FilePart, FileSource } from '../engine/model'
import { isZip } from '../engine/package/zip'
import { readSpreadsheet } from '../engine/spreadsheet/read-spreadsheet'
import { Workbook, type OpenedWorkbook } from '../engine/workbook'
import { PART_OF_TEXT, TAKE_A_PART } from './part-option'
import type { Terminal } from './terminal'

/** Opens whatever a path names: a table of text, of which a part may be taken, a workbook in one file, or a Data Package as a folder. */
export async function openWorkbook(
  file: string,
  terminal: Pick<Terminal, 'read' | 'packageFiles'>,
  part: FilePart | undefined,
): Promise<Outcome<OpenedWorkbook>> {
  const files = await terminal.packageFiles(file)
  if (!files.ok) return files
  const name = file === '-' ? 'standard input' : path.basename(path.resolve(file))
  if (files.value) return openSheets({ kind: 'package', name, files: files.value }, part)
  const bytes = await terminal.read(file)
  if (!bytes.ok) return bytes
  const sheets = await sheetsIn(name, bytes.value)
  if (!sheets.ok) return sheets
  if (sheets.value) return openSheets(sheets.value, part)
  const opened = Workbook.open({ kind: 'csv', name, bytes: bytes.value, ...(part && { part }) })
  return !opened.ok && opened.kind === 'too-long' ? failure(`${opened.message} ${TAKE_A_PART}`) : opened
}

function openSheets(source: FileSource, part: FilePart | undefined): Outcome<OpenedWorkbook> {
  return part ? failure(PART_OF_TEXT) : Workbook.open(source)
}

/** A file of many sheets as what a workbook is opened from; `undefined` where the bytes are a table of text. */
export async function sheetsIn(name: string, bytes: Uint8Array): Promise<Outcome<FileSource | undefined>> {
  const spreadsheet = await readSpreadsheet(name, bytes)
  if (!spreadsheet.ok || spreadsheet.value) return spreadsheet
  return success(isZip(bytes) ? { kind: 'workbook', name, bytes } : undefined)
}

/** The sheet of a name, in any letter case; the first one where none is named. */
export function sheetNamed<T extends { readonly name: string }>(
  sheets: readonly T[],
  name: string | undefined,
): Outcome<T> {
  const found = name === undefined ? sheets[0] : sheets.find((sheet) => sameName(sheet.name, name))
  if (found) return success(found)
  const names = sheets.map((sheet) => `“${sheet.name}”`).join(', ')
  return failure(`there is no sheet “${name}”; the file has ${names}.`)
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
