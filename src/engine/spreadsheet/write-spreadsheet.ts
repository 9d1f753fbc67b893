import type { Range } from '../../core/address'
import { cellName } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { usedRange, type Book } from '../book'
import { sheetPrefix } from '../formula/reference'
import { expandNames } from '../formula/expand-names'
import { isFormula } from '../input'
import { findName } from '../names'
import { openZip, writeZip } from '../package/zip'
import { CellReader } from '../read/cell-reader'
import type { Sheet } from '../sheet'
import type { Spill } from '../spill-layout'
import type { Value } from '../value'
import { cellsIn, dressedSheet, hasOwnFormat, StyleGrid, writtenRange } from './excel-dress'
import { excelFormula } from './excel-formula'
import { excelNames, withExcelNames, type SheetNames } from './excel-names'
import { ExcelStyles } from './excel-styles'
import { PIXELS_PER_POINT } from './lines'
import type { FolderFile } from '../model'
import { KEPT_PART, KEPT_RELATION, keptPart, NO_EQUIVALENT, type KeptFormula } from './kept-formulas'
import { exportNotes, noExportLosses, type ExportLosses } from './export-losses'
import { InfiniteTexts } from './infinite-texts'
import type { CellObject, Library, WorkBook, WorkSheet } from './library'

export interface WrittenSpreadsheet {
  readonly bytes: Uint8Array
  /** What the file does not have as this program does, a sentence each. */
  readonly notes: readonly string[]
}

/** A sheet on its way into the file. */
interface Writing {
  readonly library: Library
  readonly book: Book
  readonly sheet: Sheet
  readonly reader: CellReader
  readonly infinite: InfiniteTexts
  readonly names: SheetNames
  readonly losses: ExportLosses
  readonly kept: KeptFormula[]
}

/** All sheets as an `.xlsx` file, which Excel and LibreOffice compute as this program does. */
export function writeSpreadsheet(library: Library, book: Book): Outcome<WrittenSpreadsheet> {
  const losses = noExportLosses()
  const names = excelNames(book.sheets.map(({ name }) => name))
  losses.renamed = [...names].flatMap(([own, there]) => (own === there ? [] : [there]))
  losses.charts = book.charts.length
  const styles = new ExcelStyles()
  const ranges = book.sheets.map((sheet) => writtenRange(sheet, usedRange(book, sheet), losses))
  const vast = ranges.findIndex((range) => cellsIn(range) > MOST_CELLS)
  if (vast >= 0)
    return failure(
      `The sheet “${book.sheets[vast]!.name}” reaches to ${cellName({ row: ranges[vast]!.bottom, column: ranges[vast]!.right })}, over ${cellsIn(ranges[vast]!).toLocaleString('en')} cells, and ${MOST_CELLS.toLocaleString('en')} can be written. Move what is far out nearer to A1.`,
    )
  const grids = book.sheets.map((sheet, i) => new StyleGrid(sheet, ranges[i]!, styles))
  try {
    const kept: KeptFormula[] = []
    const common = { library, book, infinite: new InfiniteTexts(book), names, losses, kept }
    const sheets = book.sheets.map(
      (sheet, i) => [names.get(sheet.name)!, worksheetOf({ ...common, sheet }, grids[i]!)] as const,
    )
    const file: WorkBook = {
      SheetNames: sheets.map(([name]) => name),
      Sheets: Object.fromEntries(sheets),
      Workbook: { Names: namesOf(book, names, losses) },
    }
    const plain = new Uint8Array(library.write(file, OPTIONS) as ArrayBuffer)
    const added =
      kept.length > 0 ? [{ path: KEPT_PART, bytes: new TextEncoder().encode(keptPart(kept)) }] : []
    const bytes = dressed(plain, added, (path, text) => {
      if (path === 'xl/styles.xml') return styles.part
      if (path === WORKBOOK_RELATIONS && kept.length > 0)
        return text().replace('</Relationships>', `${KEPT_RELATION}$&`)
      const place = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1]) - 1
      const sheet = book.sheets[place]
      return sheet ? dressedSheet(text(), sheet, grids[place]!) : undefined
    })
    return success({ bytes, notes: exportNotes(losses) })
  } catch (error) {
    const reason = error instanceof RangeError ? 'it is too large for one' : String(error)
    return failure(`The workbook cannot be written as an Excel file: ${reason}.`)
  }
}

/** Every cell up to the last one is gone through. */
const MOST_CELLS = 50_000_000

const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels'

const OPTIONS = { type: 'array', bookType: 'xlsx', compression: false, bookSST: true } as const

/** A file with some of its parts written anew. */
function dressed(
  bytes: Uint8Array,
  added: readonly FolderFile[],
  part: (path: string, text: () => string) => string | undefined,
): Uint8Array {
  const zip = openZip('', bytes)
  if (!zip.ok) throw new Error(zip.message)
  const files = zip.value.paths.map((path) => {
    const file = zip.value.read(path)
    if (!file?.ok) throw new Error(`${path} is missing`)
    const anew = part(path, () => new TextDecoder('utf-8').decode(file.value))
    return { path, bytes: anew === undefined ? file.value : new TextEncoder().encode(anew) }
  })
  return writeZip([...files, ...added])
}

function namesOf(book: Book, sheetNames: SheetNames, losses: ExportLosses) {
  return book.names.flatMap(({ name, scope, refersTo }) => {
    const written = excelFormula(withExcelNames(refersTo, sheetNames))
    if ('problem' in written) {
      losses.names.push(name)
      return []
    }
    const Sheet = book.sheets.findIndex(({ id }) => id === scope)
    return [{ Name: name, Ref: written.formula.text, ...(Sheet >= 0 && { Sheet }) }]
  })
}

function worksheetOf(common: Omit<Writing, 'reader'>, grid: StyleGrid): WorkSheet {
  const { library, book, sheet, losses } = common
  const { looks, layout } = sheet
  losses.formats += looks.areas.filter(({ look }) => hasOwnFormat(look)).length
  losses.differences += looks.rules.filter(({ rule }) => rule.type === 'difference').length
  const writing = { ...common, reader: new CellReader(book, sheet, grid.range) }
  const data = Array.from({ length: grid.range.bottom + 1 }, (_, row) => rowOf(writing, row, grid))
  addComments(data, sheet, grid.range)
  const { bottom, right } = grid.range
  const ref = library.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: right } })
  if (layout.filter && layout.filter.columns.length > 0) losses.filters++
  return {
    '!ref': ref,
    '!data': data,
    '!rows': heightsOf(sheet),
    ...(layout.filter && { '!autofilter': { ref: rangeText(library, layout.filter.range) } }),
  } as WorkSheet
}

function rowOf(writing: Writing, row: number, grid: StyleGrid): (CellObject | undefined)[] {
  const { reader, sheet, losses } = writing
  const cells: (CellObject | undefined)[] = []
  for (let column = 0; column <= grid.range.right; column++) {
    const value = reader.value(row, column)
    const input = sheet.cells.get(row, column)
    const cell = isFormula(input)
      ? formulaCell(writing, input, value, reader.spillAt(row, column), { row, column })
      : valueCell(value, losses)
    if (cell) cells[column] = cell
    else if (grid.at(row, column) !== 0) cells[column] = EMPTY
  }
  return cells
}

/** A cell that is there for its look alone: the library leaves out one without a format. */
const EMPTY: CellObject = { t: 'z', z: 'General' }

function formulaCell(
  writing: Writing,
  input: string,
  value: Value,
  spill: Spill | undefined,
  at: { readonly row: number; readonly column: number },
): CellObject {
  const { library, sheet, losses, kept, names } = writing
  const own = { sheet: names.get(sheet.name)!, cell: at, formula: withExcelNames(input, names) }
  // An empty result is 0 in Excel.
  const shown = valueCell(value, losses) ?? { t: 'n', v: 0 }
  const written = spill?.obstacle ? { problem: 'a result that has no room' } : inExcel(writing, input)
  if ('problem' in written) {
    losses.valued++
    losses.firstValued ??= `${sheetPrefix(sheet.name)}!${cellName(at)}`
    losses.functions.add(written.problem)
    const values = spill && !spill.obstacle ? { values: spill.range } : {}
    kept.push({ ...own, instead: String(shown.v), ...values })
    return { ...shown, c: [{ a: AUTHOR, t: noteOn(own.formula, written.problem) }] }
  }
  const { text, isRewritten, isArray } = written.formula
  if (isRewritten) {
    losses.rewritten++
    kept.push({ ...own, instead: text })
  }
  const { row, column } = at
  const range = spill?.range ?? { top: row, left: column, bottom: row, right: column }
  return { ...shown, f: text, ...((isArray || spill) && { F: rangeText(library, range) }) }
}

/** A formula in Excel's words, its names as what they stand for where they are in the way. */
function inExcel({ book, sheet, names, infinite }: Writing, input: string): ReturnType<typeof excelFormula> {
  const asTyped = excelFormula(withExcelNames(input, names))
  const plain = expandNames(input, (name) => findName(book.names, name, sheet.id)?.refersTo)
  const written =
    'problem' in asTyped && plain !== input ? excelFormula(withExcelNames(plain, names)) : asTyped
  const isRewritten = 'formula' in written && written.formula.isRewritten
  return isRewritten && infinite.isIn(plain, sheet) ? { problem: 'inf, -inf and nan in cells' } : written
}

function rangeText({ utils }: Library, { top, left, bottom, right }: Range): string {
  return utils.encode_range({ s: { r: top, c: left }, e: { r: bottom, c: right } })
}

const AUTHOR = 'Logit Sheet'

function noteOn(input: string, problem: string): string {
  return `${input}\n${NO_EQUIVALENT} ${problem}: this is the value that Logit Sheet computed.`
}

/** Comments of the sheet, with what is noted on a cell already below them: Excel has one for a cell. */
function addComments(data: readonly (CellObject | undefined)[][], { looks }: Sheet, { right }: Range): void {
  for (const { cell, text } of looks.comments) {
    const row = data[cell.row]
    if (!row || cell.column > right) continue
    const own = row[cell.column] ?? EMPTY
    const notes = (own.c ?? []).map(({ t }) => t)
    row[cell.column] = { ...own, c: [{ a: AUTHOR, t: [text, ...notes].join('\n') }] }
  }
  for (const row of data) {
    for (const { c } of row.filter((cell) => cell?.c).map((cell) => cell!)) {
      for (const note of c!) note.t = withEscapes(note.t ?? '')
      c!.hidden = true
    }
  }
}

/** Excel's most for the text of a cell. */
const LONGEST_TEXT = 32_767

function valueCell(value: Value, losses: ExportLosses): CellObject | undefined {
  switch (typeof value) {
    case 'undefined':
      return undefined
    case 'number':
      return { t: 'n', v: value }
    case 'boolean':
      return { t: 'b', v: value }
    case 'string':
      if (value.length > LONGEST_TEXT) losses.cut++
      return { t: 's', v: withEscapes(value.slice(0, LONGEST_TEXT)) }
    default:
      return { t: 'e', v: ERROR_NUMBERS[value.code] ?? ERROR_NUMBERS['#VALUE!']! }
  }
}

/** Text in which nothing is taken for one of the escapes that files of Excel have, such as `_x000D_`. */
function withEscapes(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
}

function heightsOf({ layout }: Sheet) {
  const rows: { hpt?: number; hidden?: boolean }[] = []
  for (const { start, count, size, hidden, filtered } of layout.rows) {
    for (let row = start; row < start + count; row++)
      rows[row] = {
        ...(size !== undefined && { hpt: size / PIXELS_PER_POINT }),
        ...((hidden || filtered) && { hidden: true }),
      }
  }
  return rows
}
