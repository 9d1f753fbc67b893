import { strToU8, zipSync } from 'fflate'
import { readSpreadsheet } from '../../../../src/engine/spreadsheet/read-spreadsheet'
import type { OpenedWorkbook } from '../../../../src/engine/workbook'
import { Workbook } from '../../../../src/engine/workbook'
import type { Outcome } from '../../../../src/core/outcome'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface MadeSheet {
  readonly name: string
  /** The rows, as XML. */
  readonly rows: string
  readonly before?: string
  readonly after?: string
  readonly attributes?: string
}

/** An .xlsx file with just these parts. */
export function xlsx(sheets: readonly MadeSheet[], names = '', formats = ''): Uint8Array {
  const list = sheets
    .map(
      ({ name, attributes = '' }, i) =>
        `<sheet name="${name}" sheetId="${i + 1}" ${attributes} r:id="rId${i + 1}"/>`,
    )
    .join('')
  const relations = sheets
    .map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join('')
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${formats}</styleSheet>`,
  }
  for (const [i, { rows, before = '', after = '' }] of sheets.entries()) {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
  }
  return zipped(files)
}

/** An .ods file with this in its spreadsheet. */
export function ods(tables: string): Uint8Array {
  const spaces = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': `<?xml version="1.0"?><office:document-content ${spaces.join(' ')} office:version="1.3"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  })
}

export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}

export async function opened(bytes: Uint8Array, name = 'book.xlsx'): Promise<Outcome<OpenedWorkbook>> {
  const source = await readSpreadsheet(name, bytes)
  if (!source.ok) return source
  return Workbook.open(source.value ?? { kind: 'workbook', name, bytes })
}

/** What the cells of a sheet were given, by their names. */
export async function inputs(bytes: Uint8Array, ...cells: readonly (readonly [number, number])[]) {
  const book = await opened(bytes)
  if (!book.ok) throw new Error(book.message)
  const { workbook, notes } = book.value
  const [sheet] = workbook.info().sheets
  const at = cells.map(([row, column]) => workbook.inspect(sheet!.id, { row, column }))
  return { inputs: at.map(({ input }) => input), texts: at.map(({ text }) => text), notes, workbook }
}
