import { CellKind } from '../../core/cell-kind'
import { intersection, type Range } from '../../core/address'
import type { Book } from '../book'
import type { Value } from '../value'
import { isFormula } from '../input'
import { literalOf } from '../literal'
import type { Sheet } from '../sheet'
import type { Spill } from '../spill-layout'
import { SpillIndex } from './spill-index'

/** Reads the values of a range's cells, whichever way they came about. */
export class CellReader {
  readonly #book: Book
  readonly #sheet: Sheet
  /** Arrays that show something in the range. */
  readonly spills: readonly Spill[]
  readonly #index: SpillIndex

  constructor(book: Book, sheet: Sheet, range: Range) {
    this.#book = book
    this.#sheet = sheet
    this.spills = book.computation.spillsOf(sheet.id).filter((spill) => intersection(spill.range, range))
    this.#index = new SpillIndex(this.spills)
  }

  value(row: number, column: number): Value {
    const input = this.#sheet.cells.get(row, column)
    if (typeof input === 'number') return input
    if (input === undefined && !this.spilled(row, column)) return undefined
    if (input !== undefined && !isFormula(input)) return literalOf(input)
    return this.#book.computation.valueAt(this.#sheet.id, row, column)
  }

  isFormula(row: number, column: number): boolean {
    return isFormula(this.#sheet.cells.get(row, column))
  }

  /** Whether an array has spilled into the cell; its anchor does not count. */
  spilled(row: number, column: number): boolean {
    const spill = this.spillAt(row, column)
    return spill !== undefined && !(spill.anchor.row === row && spill.anchor.column === column)
  }

  /** The array that the cell belongs to. */
  spillAt(row: number, column: number): Spill | undefined {
    return this.#index.at(row, column)
  }
}

export function kindOf(value: Value): CellKind {
  switch (typeof value) {
    case 'undefined':
      return CellKind.empty
    case 'number':
      return CellKind.number
    case 'string':
      return CellKind.text
    case 'boolean':
      return CellKind.boolean
    default:
      return CellKind.error
  }
}

/** A value with every digit, as text: `0.15849719094210835`, `TRUE`, an error's code. */
export function valueText(value: Value): string {
  switch (typeof value) {
    case 'undefined':
      return ''
    case 'boolean':
      return value ? 'TRUE' : 'FALSE'
    case 'object':
      return value.code
    default:
      return String(value)
  }
}
