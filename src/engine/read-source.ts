import { failure, success, type Outcome } from '../core/outcome'
import { sheetNameOfFile } from './commands/sheets'
import { readCsvFile, readCsvText, type CsvContents } from './csv/read-csv'
import type { CsvFormat, NameSource, SheetLayout, SheetLooks, Source } from './model'
import { PLAIN_LAYOUT, PLAIN_LOOKS } from './sheet'

/** A workbook as it was read, before anything of it is computed. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[]
  readonly names: readonly NameSource[]
  /** How the file was written, where it was one CSV file. */
  readonly format: CsvFormat | undefined
}

export interface ReadSheet extends Pick<CsvContents, 'cells' | 'fieldCounts'> {
  readonly name: string
  readonly layout: SheetLayout
  readonly looks: SheetLooks
}

export function readSource(
  source: Exclude<Source, { kind: 'empty' }>,
  tell: (done: number) => void,
): Outcome<ReadWorkbook> {
  if (source.kind === 'csv') {
    tell(0)
    const read = readCsvFile(source.name, source.bytes, tell)
    if (!read.ok) return read
    const sheet = {
      ...read.value,
      name: sheetNameOfFile(source.name),
      layout: PLAIN_LAYOUT,
      looks: PLAIN_LOOKS,
    }
    return success({ sheets: [sheet], names: [], format: read.value.format })
  }
  const sheets: ReadSheet[] = []
  for (const { name, csv, layout = PLAIN_LAYOUT, looks = PLAIN_LOOKS } of source.sheets) {
    const read = readCsvText(name, csv, tell)
    if (!read.ok) return read
    sheets.push({ ...read.value, name, layout, looks })
  }
  if (sheets.length === 0) return failure('The workbook has no sheets.')
  return success({ sheets, names: source.names ?? [], format: undefined })
}
