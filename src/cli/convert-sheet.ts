import { success, type Outcome } from '../core/outcome'
import { inputLines } from '../engine/csv/sheet-lines'
import { editedText } from '../engine/input'
import type { FileSource } from '../engine/model'
import { readSource, type ReadSheet } from '../engine/read-source'
import type { ConvertedRows, Rows } from './convert-table'
import { sheetNamed } from './open-workbook'

const ROWS_AT_A_TIME = 4096

/** The cells of one sheet of a file of sheets, as text: formulas as they were typed, nothing is computed. */
export function convertedSheet(source: FileSource, name: string | undefined): Outcome<ConvertedRows> {
  const read = readSource(source, () => undefined)
  if (!read.ok) return read
  const sheet = sheetNamed(read.value.sheets, name)
  if (!sheet.ok) return sheet
  return success({ rows: () => rowsOf(sheet.value), warnings: read.value.notes })
}

async function* rowsOf(sheet: ReadSheet): AsyncIterable<Outcome<Rows>> {
  const lines = inputLines(sheet)
  // The apostrophe that makes text of what follows is this program's own.
  const text = (row: number, column: number) => {
    const input = sheet.cells.get(row, column)
    return input === undefined ? '' : editedText(input)
  }
  for (let start = 0; start < lines.rows; start += ROWS_AT_A_TIME) {
    const count = Math.min(ROWS_AT_A_TIME, lines.rows - start)
    yield success(
      Array.from({ length: count }, (_, i) =>
        Array.from({ length: lines.fields(start + i) }, (_unused, column) => text(start + i, column)),
      ),
    )
  }
}
