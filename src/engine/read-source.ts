import { failure, success, type Outcome } from '../core/outcome'
import { freeSheetName, sheetNameOfFile } from './commands/sheets'
import type { FilePart } from './csv/file-part'
import { readCsvFile, readCsvText } from './csv/read-csv'
import { readPart } from './csv/read-part'
import { isFormula, inputOfText } from './input'
import type {
  ColumnType,
  CsvFormat,
  FileForm,
  FileSource,
  Json,
  JsonObject,
  NameSource,
  SheetLayout,
  SheetLooks,
  Source,
} from './model'
import { folderEntries } from './package/package-entries'
import { withFreeNames } from './free-names'
import { readCharts } from './package/read-charts'
import { readPackage } from './package/read-package'
import { writtenCharts } from './package/write-charts'
import { readWorkbookFile } from './read-workbook-file'
import type { SheetCells } from './sheet-cells'
import { PLAIN_LAYOUT, PLAIN_LOOKS, type Sheet } from './sheet'
import type { Tour } from './tour-model'

/** A workbook as it was read, before anything of it is computed. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[]
  readonly names: readonly NameSource[]
  /** How the file was written, where it was one CSV file. */
  readonly format: CsvFormat | undefined
  readonly form: FileForm
  /** As a package keeps them. */
  readonly charts?: Json
  /** What there is to say of the charts is among the notes already. */
  readonly chartsTold?: true
  /** What the window had put into the file. */
  readonly window: JsonObject
  /** Whether the package's values have an apostrophe before texts that look like formulas. */
  readonly escapeValues?: boolean
  /** A guided tour, where the file has one that leads somewhere. */
  readonly tour?: Tour
  /** Properties of a package's descriptor that are kept as they are: its licence, its sources. */
  readonly metadata: JsonObject
  /** What could not be read as it was meant, a sentence each. */
  readonly notes: readonly string[]
}

export interface ReadSheet extends Pick<Sheet, 'cells' | 'fieldCounts' | 'original' | 'lines'> {
  readonly name: string
  readonly layout: SheetLayout
  readonly looks: SheetLooks
}

/** What a workbook has that is no more than sheets. */
export const JUST_SHEETS = {
  names: [],
  format: undefined,
  form: 'csv',
  window: {},
  metadata: {},
  notes: [],
} as const satisfies Partial<ReadWorkbook>

export function readSource(
  source: Exclude<Source, { kind: 'empty' | 'snapshot' }>,
  tell: (done: number) => void,
): Outcome<ReadWorkbook> {
  switch (source.kind) {
    case 'csv':
      return readCsv(source, tell)
    case 'workbook':
      tell(0)
      return asText(source, readWorkbookFile(source.name, source.bytes))
    case 'package':
      tell(0)
      return asText(source, readPackage(source.name, folderEntries(source.files)))
    case 'sheets':
      return asText(source, readSheets(source, tell))
    case 'files':
      return readFiles(source.files, tell)
    default:
      return source satisfies never
  }
}

function readCsv(
  source: Extract<Source, { kind: 'csv' }>,
  tell: (done: number) => void,
): Outcome<ReadWorkbook> {
  tell(0)
  const { name: file, bytes, choice, formulas, part } = source
  if (part) return readPartly(source, part, tell)
  const read = readCsvFile(file, bytes, tell, choice)
  if (!read.ok) return read
  const { format, notes, ...contents } = read.value
  const plain = { name: sheetNameOfFile(file), layout: PLAIN_LAYOUT, looks: PLAIN_LOOKS }
  const isPart = formulas === 'text' || choice?.columns?.includes('skip') === true
  if (!isPart) return success({ ...JUST_SHEETS, sheets: [{ ...contents, ...plain }], format, notes })
  // What the sheet leaves out or holds otherwise would be lost if it were written over the file.
  const { cells } = contents
  if (formulas === 'text') keepFormulasAsText(cells)
  withoutSkipped(cells, choice?.columns ?? [])
  return success({ ...JUST_SHEETS, sheets: [{ cells, ...plain }], format, notes, form: 'import' })
}

/** A part of a file, or all of it in several sheets: never written over the file. */
function readPartly(
  { name: file, bytes, choice, formulas, notes: before = [], format: own }: Extract<Source, { kind: 'csv' }>,
  part: FilePart,
  tell: (done: number) => void,
): Outcome<ReadWorkbook> {
  const read = readPart(file, bytes, tell, choice ?? {}, part)
  if (!read.ok) return read
  const { notes } = read.value
  const format = own ?? read.value.format
  const name = sheetNameOfFile(file)
  const sheets: ReadSheet[] = []
  for (const cells of read.value.sheets) {
    if (formulas === 'text') keepFormulasAsText(cells)
    withoutSkipped(cells, choice?.columns ?? [])
    const taken = sheets.map((sheet) => sheet.name)
    sheets.push({ cells, name: freeSheetName(name, taken), layout: PLAIN_LAYOUT, looks: PLAIN_LOOKS })
  }
  return success({ ...JUST_SHEETS, sheets, format, notes: [...before, ...notes], form: 'import' })
}

/** Columns that are skipped leave no gap. */
function withoutSkipped(cells: SheetCells, columns: readonly ColumnType[]): void {
  for (let column = columns.length - 1; column >= 0; column--) {
    if (columns[column] === 'skip') cells.removeColumns(column, 1)
  }
}

function readSheets(
  source: Extract<Source, { kind: 'sheets' }>,
  tell: (done: number) => void,
): Outcome<ReadWorkbook> {
  const sheets: ReadSheet[] = []
  for (const { name, csv, layout = PLAIN_LAYOUT, looks = PLAIN_LOOKS } of source.sheets) {
    const read = readCsvText(name, csv, tell)
    if (!read.ok) return read
    const { cells, fieldCounts } = read.value
    sheets.push({ cells, ...(fieldCounts ? { fieldCounts } : {}), name, layout, looks })
  }
  if (sheets.length === 0) return failure('The workbook has no sheets.')
  const { names = [], charts, form = 'csv', notes = [] } = source
  return success({ ...JUST_SHEETS, sheets, names, form, notes, ...(charts === undefined ? {} : { charts }) })
}

/** Several files as one workbook, with their charts; saving it asks for a file of its own. */
function readFiles(files: readonly FileSource[], tell: (done: number) => void): Outcome<ReadWorkbook> {
  const sheets: ReadSheet[] = []
  const charts: Json[] = []
  const notes: string[] = []
  for (const [at, file] of files.entries()) {
    const read = readSource(file, tell)
    if (!read.ok) return { ...read, at }
    const taken = sheets.map(({ name }) => name)
    const named = withFreeNames(read.value.sheets, taken)
    // Charts name the sheets as their file does.
    const own = readCharts(read.value.charts, numbered(read.value.sheets))
    charts.push(...writtenCharts(own.charts, numbered(named)))
    notes.push(...read.value.notes, ...own.notes)
    sheets.push(...named)
  }
  if (sheets.length === 0) return failure('The files hold no sheets.')
  return success({ ...JUST_SHEETS, sheets, charts, chartsTold: true, notes, form: 'import' })
}

function numbered(sheets: readonly ReadSheet[]): readonly Sheet[] {
  return sheets.map((sheet, id) => ({ ...sheet, id }))
}

/** A workbook whose formulas are to stay text is not what its file holds, and is saved as another. */
function asText(
  { formulas }: { readonly formulas?: 'text' },
  read: Outcome<ReadWorkbook>,
): Outcome<ReadWorkbook> {
  if (formulas !== 'text' || !read.ok) return read
  for (const { cells } of read.value.sheets) keepFormulasAsText(cells)
  return success({ ...read.value, form: 'import' })
}

/** How many formulas the sheets of a file hold, and the first of them. */
export function formulasIn(source: FileSource): Outcome<{ readonly count: number; readonly first?: string }> {
  const read = readSource(source, () => {})
  if (!read.ok) return read
  const found = read.value.sheets.map(({ cells }) => formulasOf(cells))
  const first = found.find(({ count }) => count > 0)?.first
  const count = found.reduce((sum, sheet) => sum + sheet.count, 0)
  return success({ count, ...(first === undefined ? {} : { first }) })
}

/** The first is the leftmost of the topmost row that has any. */
function formulasOf(cells: SheetCells): { readonly count: number; readonly first?: string | undefined } {
  let count = 0
  let top = Infinity
  let first: string | undefined
  for (let column = 0; column < cells.columns; column++) {
    for (const [row, input] of cells.column(column).filled()) {
      if (!isFormula(input)) continue
      count++
      if (row >= top) continue
      top = row
      first = input
    }
  }
  return { count, first }
}

function keepFormulasAsText(cells: SheetCells): void {
  for (let column = 0; column < cells.columns; column++) {
    for (const [row, input] of cells.column(column).filled()) {
      if (isFormula(input)) cells.set(row, column, inputOfText(input))
    }
  }
}
