import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'
import type { Input } from '../input'
import { SheetCells } from '../sheet-cells'

/** Rows that become a sheet, one after the other. */
export class TableCells {
  readonly cells = new SheetCells()
  readonly #counts: number[] = []
  #lost = false

  /** False when the sheet is full. */
  add(inputs: readonly (Input | undefined)[]): boolean {
    const row = this.#counts.length
    if (row >= MAX_ROWS) {
      this.#lost = true
      return false
    }
    if (inputs.length > MAX_COLUMNS) this.#lost = true
    const length = Math.min(inputs.length, MAX_COLUMNS)
    this.#counts.push(length)
    for (let column = 0; column < length; column++) {
      const input = inputs[column]
      if (input !== undefined) this.cells.set(row, column, input)
    }
    return true
  }

  /** Whether there was more than a sheet holds. */
  get lost(): boolean {
    return this.#lost
  }

  get rows(): number {
    return this.#counts.length
  }

  /** How many fields each line had, where a plain rectangle would be written differently. */
  get fieldCounts(): Uint16Array | undefined {
    const { rows, columns } = this.cells
    const isPlain = this.#counts.length === rows && this.#counts.every((count) => count === columns)
    return isPlain ? undefined : Uint16Array.from(this.#counts)
  }
}
