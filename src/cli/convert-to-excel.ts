import { success, type Outcome } from '../core/outcome'
import type { ImportChoice } from '../engine/csv/import-choice'
import { loadLibrary } from '../engine/spreadsheet/library'
import { countText } from '../core/wording'
import { openWorkbook } from './open-workbook'
import type { Terminal } from './terminal'

/** Whatever a path names as an Excel workbook: numbers as numbers, text as text, formulas in Excel's words. */
export async function excelOf(
  file: string,
  choice: ImportChoice,
  terminal: Terminal,
): Promise<Outcome<Uint8Array>> {
  const opened = await openWorkbook(file, terminal, { choice })
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
