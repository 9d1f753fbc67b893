import { success, type Outcome } from '../core/outcome'
import type { ImportChoice } from '../engine/csv/import-choice'
import { loadLibrary } from '../engine/spreadsheet/library'
import { readSpreadsheet } from '../engine/spreadsheet/read-spreadsheet'
import { Workbook } from '../engine/workbook'
import { countText } from '../core/wording'

/** A file as an Excel workbook: numbers as numbers, text as text, formulas in Excel's words. */
export async function excelOf(
  name: string,
  bytes: Uint8Array,
  choice: ImportChoice,
  tell: (note: string) => void,
): Promise<Outcome<Uint8Array>> {
  const spreadsheet = await readSpreadsheet(name, bytes)
  if (!spreadsheet.ok) return spreadsheet
  const opened = Workbook.open(spreadsheet.value ?? { kind: 'csv', name, bytes, choice })
  if (!opened.ok) return opened
  for (const note of opened.value.notes) tell(note)
  const written = opened.value.workbook.exportSpreadsheet(await loadLibrary())
  if (!written.ok) return written
  const { valued, functions } = written.value
  if (valued > 0)
    tell(
      `${countText(valued, 'formula')} stand as values: Excel has no equivalent of ${functions.join(', ')}.`,
    )
  return success(written.value.bytes)
}
