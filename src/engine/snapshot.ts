import { success, type Outcome } from '../core/outcome'
import type { Contents } from './carry-patch'
import { decodeDamaged } from './csv/decode'
import { readCsvText } from './csv/read-csv'
import { inputLines } from './csv/sheet-lines'
import { writeCsv } from './csv/write-csv'
import type { CsvFormat, Snapshot, SnapshotSheet } from './model'
import type { Sheet } from './sheet'

/** Read back to the very inputs, whatever they hold: halves of characters and bytes without meaning too. */
const FORMAT: CsvFormat = {
  encoding: 'utf-16le',
  bom: false,
  newline: '\n',
  delimiter: ',',
  finalNewline: true,
}

/** A workbook as it is, under the numbers that commands name its sheets with. */
export function snapshotOf(
  { sheets, names, charts }: Contents,
  beside: Pick<Snapshot, 'nextId' | 'metadata' | 'tour'>,
): Snapshot {
  return { kind: 'snapshot', sheets: sheets.map(keptSheet), names, charts, ...beside }
}

/** The sheets of a snapshot. */
export function sheetsIn(snapshot: Snapshot, tell: (done: number) => void): Outcome<readonly Sheet[]> {
  const sheets: Sheet[] = []
  for (const { csv, fieldCounts, ...sheet } of snapshot.sheets) {
    const text = decodeDamaged(csv, FORMAT.encoding, true)
    const read = readCsvText(sheet.name, text, tell)
    if (!read.ok) return read
    const counts = fieldCounts ? { fieldCounts: Uint16Array.from(fieldCounts) } : {}
    sheets.push({ ...sheet, cells: read.value.cells, ...counts })
  }
  return success(sheets)
}

function keptSheet({ cells, fieldCounts, lines: _lines, ...sheet }: Sheet): SnapshotSheet {
  const csv = writeCsv(inputLines({ ...sheet, cells }), FORMAT)
  return { ...sheet, csv, ...(fieldCounts ? { fieldCounts: [...fieldCounts] } : {}) }
}
