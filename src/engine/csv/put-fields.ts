import { plainDecimal } from '../plain-decimal'
import type { SheetCells } from '../sheet-cells'
import { inputOfField, readingsOf } from './column-input'
import type { WholeChoice } from './import-choice'
import type { FieldSink } from './split-rows'

const MINUS = '-'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)

/** Puts the fields of a file into the cells of a sheet, each as its column is taken. */
export class PutFields implements FieldSink {
  /** The row of the sheet that fields are put into. */
  row = 0
  readonly #cells: SheetCells
  readonly #typed: ReturnType<typeof readingsOf>
  readonly #names: ReturnType<typeof readingsOf>
  #readings: ReturnType<typeof readingsOf>

  constructor(cells: SheetCells, choice: WholeChoice) {
    this.#cells = cells
    this.#typed = readingsOf(choice)
    this.#names = readingsOf({ decimal: choice.decimal })
    this.#readings = this.#typed
  }

  /** Begins a row; one that names the columns is taken as if it was typed. */
  begin(row: number, isHeader: boolean): void {
    this.row = row
    this.#readings = isHeader ? this.#names : this.#typed
  }

  part(text: string, from: number, to: number, column: number): void {
    if (from === to) return
    const { type, decimal } = this.#readings(column)
    if (decimal === '.' && (type === 'general' || type === 'number')) {
      // Most fields of long files are numbers: those need no text of their own.
      const digit = text.charCodeAt(from) - ZERO
      const isNumber = (digit >= 0 && digit <= 9) || digit === MINUS - ZERO
      const number = isNumber ? plainDecimal(text, from, to) : undefined
      if (number !== undefined) return this.#cells.set(this.row, column, number)
    }
    this.field(text.slice(from, to), column)
  }

  field(field: string, column: number): void {
    if (field !== '') this.#cells.set(this.row, column, inputOfField(field, this.#readings(column)))
  }
}
