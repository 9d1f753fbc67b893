import type { Range } from '../../core/address'
import { inputOfText, inputText } from '../input'
import type { CellLook, SheetLooks } from '../look-model'
import type { SheetSource } from '../model'
import { numberFormatOf } from './number-formats'
import { handedFormula } from './ready-ods'
import type { CellObject, WorkSheet, Library } from './library'

/** What of a sheet is not as it was in its file. */
export interface SheetLosses {
  /** Dates that are text here. */
  dates: number
  /** Formulas that refer to what the workbook does not have: their last values stand instead. */
  foreign: number
}

/** What a file says of how it counts days. */
export interface DateSystem {
  readonly date1904: boolean
}

/** A sheet of a spreadsheet's file as this program keeps one: what each cell would have been given by typing. */
export function sheetSource(
  library: Library,
  name: string,
  sheet: WorkSheet,
  dates: DateSystem,
  losses: SheetLosses,
): SheetSource {
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  const lines: string[] = []
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] ?? []
    const fields: string[] = []
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]
      fields.push(cell ? csvField(inputOfCell(library, cell, { row, column }, dates, losses)) : '')
    }
    while (fields.length > 1 && fields.at(-1) === '') fields.pop()
    lines.push(fields.join(','))
  }
  while (lines.at(-1) === '') lines.pop()
  const csv = lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`
  const looks = looksOf(library, rows)
  return { name, csv, ...(looks && { looks }) }
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What typing into a cell would have been, to make it what the file says. */
function inputOfCell(
  library: Library,
  cell: CellObject,
  at: { readonly row: number; readonly column: number },
  dates: DateSystem,
  losses: SheetLosses,
): string {
  if (cell.F !== undefined && !isAnchor(library, cell.F, at)) return ''
  if (cell.f !== undefined && cell.f !== '') {
    const formula = plainFormula(handedFormula(cell.f))
    if (formula !== undefined) return formula
    losses.foreign++
  }
  return literalText(library, cell, dates, losses)
}

/** Of an array formula the first cell has the formula, and the others are what it spills into. */
function isAnchor(
  library: Library,
  range: string,
  at: { readonly row: number; readonly column: number },
): boolean {
  const { s } = library.utils.decode_range(range)
  return s.r === at.row && s.c === at.column
}

function literalText(library: Library, cell: CellObject, dates: DateSystem, losses: SheetLosses): string {
  switch (cell.t) {
    case 'n': {
      const value = Number(cell.v)
      if (!Number.isFinite(value)) return String(cell.v)
      if (typeof cell.z !== 'string' || !library.SSF.is_date(cell.z)) return String(value)
      const date = /\[[hms]+\]/i.test(cell.z) ? '' : library.SSF.format(dateFormat(value), value, dates)
      // A span of hours, or no day that there is.
      if (date === '') return String(value)
      losses.dates++
      return textInput(date)
    }
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE'
    case 'e':
      return ERROR_CODES[Number(cell.v)] ?? '#N/A'
    case 's':
      return textInput(String(cell.v ?? ''))
    case 'd':
      losses.dates++
      return textInput(cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v))
    default:
      return ''
  }
}

function textInput(text: string): string {
  return inputText(inputOfText(text))
}

function dateFormat(value: number): string {
  if (value < 1) return 'hh:mm:ss'
  return Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss'
}

/** Excel's numbers for errors. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** Parts of a formula in which nothing is replaced: texts, and sheets' names in quotes. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/

/**
 * A formula without the prefixes by which files mark functions that are younger than the format; `undefined` where it
 * refers to other files or to tables, which this program does not have.
 */
export function plainFormula(formula: string): string | undefined {
  const parts = formula.split(QUOTED)
  for (let i = 0; i < parts.length; i += 2) {
    const part = parts[i]!.replaceAll(/_xl(?:fn|ws|pm|udf)\./gi, '')
    if (part.includes('[')) return undefined
    parts[i] = part
  }
  if (parts.some((part, i) => i % 2 === 1 && part.startsWith("'") && part.includes('['))) return undefined
  return `=${parts.join('')}`
}

/** More areas than this are not worth the time that they cost. */
const MOST_AREAS = 5000

/** Number formats as areas: cells below one another that are written alike, columns beside one another joined. */
function looksOf(
  library: Library,
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[],
): SheetLooks | undefined {
  const areas: { range: Range; look: CellLook; format: string }[] = []
  const width = rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0)
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < rows.length; row++) {
      const format = formatAt(rows, row, column)
      const number = format === undefined ? undefined : numberFormatOf(library, format)
      if (format === undefined || !number) continue
      const top = row
      while (row + 1 < rows.length && formatAt(rows, row + 1, column) === format) row++
      const beside = areas.find(
        ({ range, format: other }) =>
          range.right === column - 1 && range.top === top && range.bottom === row && other === format,
      )
      if (beside) beside.range = { ...beside.range, right: column }
      else areas.push({ range: { top, left: column, bottom: row, right: column }, look: { number }, format })
      if (areas.length > MOST_AREAS) return undefined
    }
  }
  if (areas.length === 0) return undefined
  return { areas: areas.map(({ range, look }) => ({ range, look })), rules: [], comments: [] }
}

function formatAt(
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[],
  row: number,
  column: number,
): string | undefined {
  const cell = rows[row]?.[column]
  return cell?.t === 'n' && typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined
}
