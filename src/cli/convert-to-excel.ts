import { success, type Outcome } from '../core/outcome'
import type { Source } from '../engine/model'
import { loadLibrary } from '../engine/spreadsheet/library'
import { Workbook } from '../engine/workbook'
import type { Terminal } from './terminal'

/** A workbook for Excel: numbers as numbers, text as text, formulas in Excel's words. */
export async function excelOf(source: Source, terminal: Terminal): Promise<Outcome<Uint8Array>> {
  const opened = Workbook.open(source)
  if (!opened.ok) return opened
  for (const note of opened.value.notes) terminal.complain(note)
  const written = opened.value.workbook.exportSpreadsheet(await loadLibrary())
  if (!written.ok) return written
  for (const note of written.value.notes) terminal.complain(note)
  return success(written.value.bytes)
}
