import type { Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { usedRange, type Book } from '../book'
import { isFormula } from '../input'
import { CellReader } from '../read/cell-reader'
import type { Sheet } from '../sheet'
import type { Spill } from '../spill-layout'
import type { Value } from '../value'
import { excelFormula } from './excel-formula'
import { excelNames, withExcelNames, type SheetNames } from './excel-names'
import type { CellObject, Library, WorkBook, WorkSheet } from './library'
import { excelFormatOf } from './number-formats'

/** What became of the formulas of a workbook that was written for Excel. */
export interface ExcelSummary {
  /** Formulas in which functions of classification stand in Excel's words. */
  readonly rewritten: number
  /** Formulas that Excel has no words for: their values were written, with a note. */
  readonly valued: number
  /** What stood in the way there, each once. */
  readonly functions: readonly string[]
  /** Sheets whose names Excel does not take, by the names that they have there. */
  readonly renamed: readonly string[]
  /** Texts that are longer than a cell of Excel’s holds, and are cut there. */
  readonly cut: number
}

export interface WrittenSpreadsheet extends ExcelSummary {
  readonly bytes: Uint8Array
}

interface Counts {
  rewritten: number
  valued: number
  cut: number
  readonly functions: Set<string>
}

/** All sheets as an `.xlsx` file, which Excel and LibreOffice compute as this program does. */
export function writeSpreadsheet(library: Library, book: Book): Outcome<WrittenSpreadsheet> {
  const counts: Counts = { rewritten: 0, valued: 0, cut: 0, functions: new Set() }
  const names = excelNames(book.sheets.map(({ name }) => name))
  const sheets = book.sheets.map(
    (sheet) => [names.get(sheet.name)!, worksheetOf(library, book, sheet, names, counts)] as const,
  )
  const file: WorkBook = {
    SheetNames: sheets.map(([name]) => name),
    Sheets: Object.fromEntries(sheets),
    Workbook: { Names: namesOf(book, names) },
  }
  try {
    const bytes = new Uint8Array(library.write(file, OPTIONS) as ArrayBuffer)
    const { functions, ...counted } = counts
    const renamed = [...names].flatMap(([own, there]) => (own === there ? [] : [there]))
    return success({ bytes, ...counted, functions: [...functions].toSorted(), renamed })
  } catch (error) {
    const reason = error instanceof RangeError ? 'it is too large for one' : String(error)
    return failure(`The workbook cannot be written as an Excel file: ${reason}.`)
  }
}

const OPTIONS = { type: 'array', bookType: 'xlsx', compression: true } as const

function namesOf(book: Book, sheetNames: SheetNames) {
  return book.names.flatMap(({ name, scope, refersTo }) => {
    const written = excelFormula(withExcelNames(refersTo, sheetNames))
    if ('problem' in written) return []
    const Sheet = book.sheets.findIndex(({ id }) => id === scope)
    return [{ Name: name, Ref: written.formula.text, ...(Sheet >= 0 && { Sheet }) }]
  })
}

function worksheetOf(
  library: Library,
  book: Book,
  sheet: Sheet,
  names: SheetNames,
  counts: Counts,
): WorkSheet {
  const used = usedRange(book, sheet)
  if (!used) return { '!ref': 'A1', '!data': [[]] } as WorkSheet
  const reader = new CellReader(book, sheet, used)
  const data = Array.from({ length: used.bottom + 1 }, (_, row) =>
    rowOf(library, sheet, reader, row, used, names, counts),
  )
  addFormats(data, sheet)
  const ref = library.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: used.bottom, c: used.right } })
  return { '!ref': ref, '!data': data, '!cols': widthsOf(sheet) } as WorkSheet
}

function rowOf(
  library: Library,
  sheet: Sheet,
  reader: CellReader,
  row: number,
  { right }: Range,
  names: SheetNames,
  counts: Counts,
): (CellObject | undefined)[] {
  const cells: (CellObject | undefined)[] = []
  for (let column = 0; column <= right; column++) {
    const value = reader.value(row, column)
    const input = sheet.cells.get(row, column)
    const cell = isFormula(input)
      ? formulaCell(
          library,
          withExcelNames(input, names),
          value,
          reader.spillAt(row, column),
          { row, column },
          counts,
        )
      : valueCell(value, counts)
    if (cell) cells[column] = cell
  }
  return cells
}

function formulaCell(
  library: Library,
  input: string,
  value: Value,
  spill: Spill | undefined,
  at: { readonly row: number; readonly column: number },
  counts: Counts,
): CellObject {
  // An empty result is 0 in Excel.
  const shown = valueCell(value, counts) ?? { t: 'n', v: 0 }
  const written = spill?.obstacle ? { problem: 'a result that has no room' } : excelFormula(input)
  if ('problem' in written) {
    counts.valued++
    counts.functions.add(written.problem)
    return { ...shown, c: noteOn(input, written.problem) }
  }
  const { text, isRewritten, isArray } = written.formula
  if (isRewritten) counts.rewritten++
  const { top, left, bottom, right } = spill?.range ?? {
    top: at.row,
    left: at.column,
    bottom: at.row,
    right: at.column,
  }
  const range = library.utils.encode_range({ s: { r: top, c: left }, e: { r: bottom, c: right } })
  return { ...shown, f: text, ...((isArray || spill) && { F: range }) }
}

function noteOn(input: string, problem: string): NonNullable<CellObject['c']> {
  const text = `${input}\nExcel has no equivalent of ${problem}: this is the value that Logit Sheet computed.`
  const note: NonNullable<CellObject['c']> = [{ a: 'Logit Sheet', t: text }]
  note.hidden = true
  return note
}

/** Excel's most for the text of a cell. */
const LONGEST_TEXT = 32_767

function valueCell(value: Value, counts: Counts): CellObject | undefined {
  switch (typeof value) {
    case 'undefined':
      return undefined
    case 'number':
      return { t: 'n', v: value }
    case 'boolean':
      return { t: 'b', v: value }
    case 'string':
      if (value.length > LONGEST_TEXT) counts.cut++
      return { t: 's', v: value.slice(0, LONGEST_TEXT) }
    default:
      return { t: 'e', v: ERROR_NUMBERS[value.code] ?? ERROR_NUMBERS['#VALUE!']! }
  }
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
}

function addFormats(data: readonly (CellObject | undefined)[][], { looks }: Sheet): void {
  for (const { range, look } of looks.areas) {
    if (!look.number) continue
    const format = excelFormatOf(look.number)
    for (let row = range.top; row <= Math.min(range.bottom, data.length - 1); row++) {
      const cells = data[row]!
      for (let column = range.left; column <= Math.min(range.right, cells.length - 1); column++) {
        const cell = cells[column]
        if (cell?.t === 'n') cell.z = format
      }
    }
  }
}

function widthsOf({ layout }: Sheet) {
  const columns: { wpx?: number; hidden?: boolean }[] = []
  for (const { start, count, size, hidden } of layout.columns) {
    for (let column = start; column < Math.min(start + count, MOST_WIDTHS); column++)
      columns[column] = { ...(size !== undefined && { wpx: size }), ...(hidden && { hidden: true }) }
  }
  return columns
}

const MOST_WIDTHS = 16_384
