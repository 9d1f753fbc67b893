import { columnsIn, type Range } from '../../../core/address'
import { CellKind } from '../../../core/cell-kind'
import type { CellBlock, SheetRange } from '../../../protocol/api'
import { numberText } from '../scales/number-text'

/** Reads the cells of a block by their place on the sheet. */
export class BlockReader {
  readonly #block: Pick<CellBlock, 'sheet' | 'range' | 'kinds' | 'numbers' | 'texts'>
  readonly #columns: number

  constructor(block: Pick<CellBlock, 'sheet' | 'range' | 'kinds' | 'numbers' | 'texts'>) {
    this.#block = block
    this.#columns = columnsIn(block.range)
  }

  kind(row: number, column: number): number {
    return this.#block.kinds[this.#index(row, column)] ?? CellKind.empty
  }

  /** NaN where the cell holds no number. */
  number(row: number, column: number): number {
    const index = this.#index(row, column)
    return this.#block.kinds[index] === CellKind.number ? this.#block.numbers[index]! : NaN
  }

  /** Empty where the cell holds no text. */
  text(row: number, column: number): string {
    const index = this.#index(row, column)
    if (this.#block.kinds[index] !== CellKind.text) return ''
    return this.#block.texts[this.#block.numbers[index]!] ?? ''
  }

  /** A text, or a number as it is named: a year above a column. */
  name(row: number, column: number): string {
    const value = this.number(row, column)
    return Number.isNaN(value) ? this.text(row, column) : numberText(value)
  }

  /** How many cells of `range` are of `kind`. */
  count(range: Range, kind: CellKind): number {
    let found = 0
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (this.kind(row, column) === kind) found++
      }
    }
    return found
  }

  /** The smallest range that holds all cells that are not empty; `undefined` where all are. */
  filledRange(): Range | undefined {
    const { top, left } = this.#block.range
    let [first, last, leftmost, rightmost] = [Infinity, -1, Infinity, -1]
    for (const [index, kind] of this.#block.kinds.entries()) {
      if (kind === CellKind.empty) continue
      const row = top + Math.floor(index / this.#columns)
      const column = left + (index % this.#columns)
      first = Math.min(first, row)
      last = Math.max(last, row)
      leftmost = Math.min(leftmost, column)
      rightmost = Math.max(rightmost, column)
    }
    return last < 0 ? undefined : { top: first, left: leftmost, bottom: last, right: rightmost }
  }

  sheetRange(range: Range): SheetRange {
    return { sheet: this.#block.sheet, range }
  }

  #index(row: number, column: number): number {
    const { top, left } = this.#block.range
    return (row - top) * this.#columns + (column - left)
  }
}
