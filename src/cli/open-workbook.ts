import path from 'node:path'
import { failure, success, type Outcome } from '../core/outcome'
import type { FilePart, ImportChoice, SheetInfo } from '../engine/model'
import { isZip } from '../engine/package/zip'
import { readSpreadsheet } from '../engine/spreadsheet/read-spreadsheet'
import { Workbook, type OpenedWorkbook } from '../engine/workbook'
import { TAKE_A_PART } from './part-option'
import type { Terminal } from './terminal'

/** How a table of text is read: what is known of it, or which part of it is taken. */
export type TableRequest = { readonly choice: ImportChoice } | { readonly part: FilePart | undefined }

/** Opens whatever a path names: a table of text, a workbook in one file, or a Data Package as a folder. */
export async function openWorkbook(
  file: string,
  terminal: Pick<Terminal, 'read' | 'packageFiles'>,
  how: TableRequest,
): Promise<Outcome<OpenedWorkbook>> {
  const files = await terminal.packageFiles(file)
  if (!files.ok) return files
  const name = file === '-' ? 'standard input' : path.basename(file)
  if (files.value) return Workbook.open({ kind: 'package', name, files: files.value })
  const bytes = await terminal.read(file)
  if (!bytes.ok) return bytes
  const spreadsheet = await readSpreadsheet(name, bytes.value)
  if (!spreadsheet.ok) return spreadsheet
  const given = 'choice' in how ? how : how.part && { part: how.part }
  const table = isZip(bytes.value)
    ? ({ kind: 'workbook', name, bytes: bytes.value } as const)
    : ({ kind: 'csv', name, bytes: bytes.value, ...given } as const)
  const opened = Workbook.open(spreadsheet.value ?? table)
  const mayTakePart = !opened.ok && opened.kind === 'too-long' && 'part' in how
  return mayTakePart ? failure(`${opened.message} ${TAKE_A_PART}`) : opened
}

/** The sheet of a name, in any letter case; the first one where none is named. */
export function sheetNamed(workbook: Workbook, name: string | undefined): Outcome<SheetInfo> {
  const { sheets } = workbook.info()
  const found = name === undefined ? sheets[0] : sheets.find((sheet) => sameName(sheet.name, name))
  if (found) return success(found)
  const names = sheets.map((sheet) => `“${sheet.name}”`).join(', ')
  return failure(`there is no sheet “${name}”; the file has ${names}.`)
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
