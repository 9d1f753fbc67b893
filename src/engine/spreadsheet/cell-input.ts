import { contains, type Cell, type Range } from '../../core/address'
import { TYPED_CODES } from '../error-code'
import { inputOfText, inputText, isFormula } from '../input'
import { isDate } from './dates'
import { handedFormula } from './ready-ods'
import { importedFormula, type FormulaContext } from './imported-formula'
import type { KeptFormulas } from './kept-formulas'
import type { ImportLosses } from './import-losses'
import type { CellObject, Library } from './library'

/** What the cells of a file are read with. */
export interface CellContext {
  readonly library: Library
  readonly formulas: FormulaContext
  /** Its cells hold what was typed, whatever it is: HTML. */
  readonly isTyped: boolean
  /** The file counts its days from 1904 on. */
  readonly date1904: boolean
  /** Whether the dates of a column are numbers, as formulas compute with them. */
  readonly areNumbers: (sheet: string, column: number) => boolean
  readonly losses: ImportLosses
  /** What the formulas of a file of this program were. */
  readonly kept: KeptFormulas
}

/** A cell as typing would make it, and the formula that could not be kept. */
export interface CellInput {
  readonly text: string
  /** It stands again where the file has a value, and a note on it. */
  readonly isRestored?: true
  readonly lost?: string
}

/** Reads the cells of one sheet, row by row. */
export class CellInputs {
  /** Array formulas that could not be kept, by their ranges: their cells have values. */
  readonly #lostArrays = new Set<string>()
  /** What formulas that stand again fill. */
  readonly #filled: Range[] = []

  constructor(
    readonly sheet: string,
    readonly context: CellContext,
  ) {}

  of(cell: CellObject, at: Cell): CellInput {
    if (this.#filled.some((range) => contains(range, at))) return { text: '' }
    const { kept } = this.context
    const instead = cell.f === undefined ? String(cell.v) : cell.f
    const own = isInside(this.context.library, cell.F, at) ? undefined : kept.at(this.sheet, at, instead)
    if (!own) return this.#read(cell, at)
    if (own.values) this.#filled.push(own.values)
    return { text: own.formula, isRestored: true }
  }

  #read(cell: CellObject, at: Cell): CellInput {
    const { formulas, library, losses } = this.context
    if (isInside(library, cell.F, at))
      return { text: this.#lostArrays.has(cell.F!) ? this.#literal(cell, at) : '' }
    if (cell.f === undefined || cell.f === '') return { text: this.#literal(cell, at) }
    const own = handedFormula(cell.f)
    const read = importedFormula(
      own,
      { sheet: this.sheet, cell: at, isArray: cell.F !== undefined },
      formulas,
    )
    // Without a last value there is nothing better to show than what is wrong with the formula.
    const isComputed = !isUncomputed(cell)
    if ('problem' in read && isComputed) {
      losses.at(read.problem, this.sheet, at, read.what)
      if (cell.F !== undefined) this.#lostArrays.add(cell.F)
      return { text: this.#literal(cell, at), lost: `=${own}` }
    }
    if ('problem' in read && read.problem === 'function')
      losses.at('without value', this.sheet, at, read.what)
    if (isDate(library, cell)) losses.at('date result', this.sheet, at)
    return { text: 'problem' in read ? `=${own}` : read.formula }
  }

  #literal(cell: CellObject, at: Cell): string {
    switch (cell.t) {
      case 'n':
        return this.#number(cell, at)
      case 'b':
        return cell.v === true ? 'TRUE' : 'FALSE'
      case 'e':
        return ERROR_CODES[Number(cell.v)] ?? '#N/A'
      case 's':
        return this.#text(String(cell.v ?? ''), cell.f !== undefined)
      case 'd':
        return cell.v instanceof Date
          ? this.#date(cell.v.getTime() / MILLISECONDS + UNIX_DAY, at)
          : textInput(String(cell.v))
      default:
        return ''
    }
  }

  #text(text: string, isResult: boolean): string {
    // What an .ods file has of an error is its text.
    if (isResult && TYPED_CODES.some((code) => code === text)) return text
    // In HTML nothing says what is text: numbers are read as if they were typed, formulas are not.
    return this.context.isTyped && !isFormula(text) ? text : textInput(text)
  }

  #number(cell: CellObject, at: Cell): string {
    const value = Number(cell.v)
    // Of a cell with nothing but a comment.
    if (Number.isNaN(value)) return ''
    if (!Number.isFinite(value)) return String(cell.v)
    if (!isDate(this.context.library, cell)) return String(value)
    return this.#date(this.context.date1904 && value >= 1 ? value + DAYS_1904 : value, at)
  }

  #date(day: number, at: Cell): string {
    const { library, losses, areNumbers } = this.context
    const text = library.SSF.format(dateFormat(day), day)
    // No day that there is.
    if (text === '') return String(day)
    if (areNumbers(this.sheet, at.column)) {
      losses.at('day', this.sheet, at)
      return String(day)
    }
    losses.at('date', this.sheet, at)
    return textInput(text)
  }
}

const MILLISECONDS = 86_400_000
/** The first of January 1970, and of 1904, as Excel counts days. */
const UNIX_DAY = 25_569
const DAYS_1904 = 1462

function dateFormat(day: number): string {
  if (day < 1) return 'hh:mm:ss'
  return Number.isInteger(day) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss'
}

/** Of an array formula the first cell has the formula, and the others are what it spills into. */
function isInside(library: Library, range: string | undefined, at: Cell): boolean {
  if (range === undefined) return false
  const { s } = library.utils.decode_range(range)
  return s.r !== at.row || s.c !== at.column
}

/** Its file has no last value for the formula: what it was written by does not compute. */
function isUncomputed({ v }: CellObject): boolean {
  return v === undefined || Number.isNaN(v)
}

function textInput(text: string): string {
  return inputText(inputOfText(text))
}

/** Excel's numbers for errors. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  // What Excel calls #NULL! has no code here.
  0x00: '#VALUE!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}
