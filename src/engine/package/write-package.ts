import type { Book } from '../book'
import { inputLines, valueLines } from '../csv/sheet-lines'
import { valueWriter } from '../csv/write-value'
import { writeCsv, type CsvLines } from '../csv/write-csv'
import { writeOver } from '../csv/write-over'
import type { FolderFile, Json, JsonObject } from '../model'
import { NEW_FILE } from '../../shared/new-file'
import { DESCRIPTOR } from '../../shared/package-files'
import type { Sheet } from '../sheet'
import { writtenCharts } from './write-charts'
import { writtenRuns } from './layout'
import { writtenLooks, writtenPanes } from './looks'
import { isOwnFormat } from './own-table'
import { OWN, VERSION } from './read-package'
import { resourceNames, safeFileNames } from './safe-file-name'
import { describeValues } from './value-schema'

const TABLE = { type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' } as const

/** What a package holds besides its sheets. */
export interface PackageExtras {
  /** What it is called. */
  readonly title: string
  /** What the window wants back, as properties of its own. */
  readonly window: JsonObject
  /** What the descriptor said that it was opened with. */
  readonly metadata: JsonObject
  /** Whether texts of its values have an apostrophe in front that another spreadsheet could take for formulas. */
  readonly escapeValues?: boolean
}

/**
 * A workbook as the files of a Data Package: for each sheet what its cells were given, and beside it what they come
 * to, for programs that do not compute. `isUnedited` where all cells are as they were opened.
 */
export function packageFiles(book: Book, extras: PackageExtras, isUnedited: boolean): readonly FolderFile[] {
  const write = valueWriter({ ...NEW_FILE, escapeFormulas: extras.escapeValues === true })
  const names = safeFileNames(book.sheets.map(({ name }) => name))
  const resources = resourceNames(names)
  const sheets = book.sheets.map((sheet, i) => ({ sheet, file: names[i]!, resource: resources[i]! }))
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: resourceNames([extras.title])[0]!,
    title: extras.title,
    ...extras.metadata,
    resources: [
      ...sheets.map(({ sheet, file, resource }) => inputResource(sheet, file, resource)),
      ...sheets.map(({ sheet, file, resource }) => valueResource(book, sheet, file, resource, extras)),
    ],
    [OWN]: {
      version: VERSION,
      sheets: sheets.map(({ sheet, resource }) => sheetEntry(sheet, resource)),
      ...(book.names.length === 0 ? {} : { names: writtenNames(book) }),
      ...(book.charts.length === 0 ? {} : { charts: writtenCharts(book.charts, book.sheets) }),
      ...(extras.escapeValues ? { escapeValues: true } : {}),
      ...extras.window,
    },
  }
  return [
    { path: DESCRIPTOR, bytes: new TextEncoder().encode(`${JSON.stringify(descriptor, undefined, 2)}\n`) },
    ...sheets.map(({ sheet, file }) => ({ path: inputPath(file), bytes: inputBytes(sheet, isUnedited) })),
    ...sheets.map(({ sheet, file }) => ({
      path: valuePath(file),
      bytes: csvOf(valueLines(book, sheet, write)),
    })),
  ]
}

/** What is not edited is written as it stands in the file that the sheet is from. */
function inputBytes(sheet: Sheet, isUnedited: boolean): Uint8Array {
  const { original } = sheet
  if (!original || !isOwnFormat(original)) return csvOf(inputLines(sheet))
  if (isUnedited) return original.bytes.slice()
  return writeOver(sheet, original, original.format) ?? csvOf(inputLines(sheet))
}

/** A text that begins with a byte order mark would lose it, had the file none of its own. */
function csvOf(lines: CsvLines): Uint8Array {
  const bom = lines.rows > 0 && lines.text(0, 0).startsWith('\ufeff')
  return writeCsv(lines, { ...NEW_FILE, bom })
}

const ESCAPED = 'An apostrophe stands in front of texts that a spreadsheet could take for formulas.'

const inputPath = (file: string) => `sheets/${file}.csv`
const valuePath = (file: string) => `values/${file}.csv`

function inputResource({ name }: Sheet, file: string, resource: string): JsonObject {
  return { name: resource, title: name, path: inputPath(file), ...TABLE, dialect: { header: false } }
}

function valueResource(
  book: Book,
  sheet: Sheet,
  file: string,
  resource: string,
  { escapeValues }: PackageExtras,
): JsonObject {
  const title = `Values of ${sheet.name}`
  return {
    name: `${resource}-values`,
    title,
    ...(escapeValues ? { description: ESCAPED } : {}),
    path: valuePath(file),
    ...TABLE,
    ...describeValues(book, sheet),
  }
}

function sheetEntry({ name, layout, looks }: Sheet, resource: string): JsonObject {
  const rows = writtenRuns(layout.rows)
  const columns = writtenRuns(layout.columns)
  return {
    name,
    resource,
    ...(rows === undefined ? {} : { rows }),
    ...(columns === undefined ? {} : { columns }),
    ...writtenPanes(layout),
    ...writtenLooks(looks),
  }
}

function writtenNames(book: Book): Json {
  return book.names.map(({ name, scope, refersTo }) => {
    const sheet = scope === undefined ? undefined : book.sheets.find(({ id }) => id === scope)
    return { name, refersTo, ...(sheet ? { sheet: sheet.name } : {}) }
  })
}
