import { success, type Outcome } from '../core/outcome'
import { countText } from '../core/wording'
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
  const { valued, functions } = written.value
  if (valued > 0)
    terminal.complain(
      `${countText(valued, 'formula')} stand as values: Excel has no equivalent of ${functions.join(', ')}.`,
    )
  return success(written.value.bytes)
}
