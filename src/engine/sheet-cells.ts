import type { Cell, Range } from '../core/address'
import type { Input } from './input'

/** What is told of every change to a sheet's cells. */
export interface RowWatcher {
  rowsSet(row: number, count: number): void
  rowsInserted(at: number, count: number): void
  rowsRemoved(at: number, count: number): void
  columnsMoved(): void
}

type Column = (Input | undefined)[]

/**
 * The inputs of one sheet, column by column. A column of numbers costs eight bytes a cell; one far cell costs
 * nothing for the empty ones before it.
 */
export class SheetCells {
  readonly #columns: (Column | undefined)[] = []
  #watcher: RowWatcher | undefined

  /** Tells `watcher` of every change from now on. */
  watch(watcher: RowWatcher): void {
    this.#watcher = watcher
  }

  get(row: number, column: number): Input | undefined {
    return this.#columns[column]?.[row]
  }

  set(row: number, column: number, input: Input | undefined): void {
    this.#watcher?.rowsSet(row, 1)
    if (input === undefined) return this.#clear(row, column)
    const cells = (this.#columns[column] ??= [])
    cells[row] = input
  }

  /** Sets cells of one column, one below the other. */
  setRun(row: number, column: number, inputs: readonly (Input | undefined)[]): void {
    const cells = this.#columns[column]
    if (cells && row + inputs.length >= cells.length && row < cells.length) {
      // All that is below goes at once: taking it out cell by cell is slow.
      cells.length = row
      this.#trim(column)
    }
    inputs.forEach((input, i) => this.set(row + i, column, input))
  }

  /** The cells of a column from the top, no further than its last filled one; not to be changed. */
  column(column: number): readonly (Input | undefined)[] {
    return this.#columns[column] ?? NONE
  }

  /** How many rows from the top hold every filled cell. */
  get rows(): number {
    return this.#columns.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0)
  }

  /** How many columns from the left hold every filled cell. */
  get columns(): number {
    return this.#columns.length
  }

  /** Every filled cell of `range`, column by column. */
  forEachIn(range: Range, visit: (input: Input, row: number, column: number) => void): void {
    const right = Math.min(range.right, this.#columns.length - 1)
    for (let column = range.left; column <= right; column++) {
      const cells = this.#columns[column]
      if (!cells) continue
      const bottom = Math.min(range.bottom, cells.length - 1)
      for (let row = range.top; row <= bottom; row++) {
        const input = cells[row]
        if (input !== undefined) visit(input, row, column)
      }
    }
  }

  /** Makes room for `count` rows in front of `at`. */
  insertRows(at: number, count: number): void {
    this.#watcher?.rowsInserted(at, count)
    for (const cells of this.#columns) {
      if (!cells || cells.length <= at) continue
      const length = cells.length
      cells.length = length + count
      cells.copyWithin(at + count, at, length)
      cells.fill(undefined, at, at + count)
    }
  }

  /** Takes `count` rows out, with what is in them. */
  removeRows(at: number, count: number): void {
    this.#watcher?.rowsRemoved(at, count)
    for (const [column, cells] of this.#columns.entries()) {
      if (!cells || cells.length <= at) continue
      cells.copyWithin(at, at + count, cells.length)
      cells.length = Math.max(at, cells.length - count)
      this.#trim(column)
    }
  }

  insertColumns(at: number, count: number): void {
    this.#watcher?.columnsMoved()
    if (at >= this.#columns.length) return
    this.#columns.splice(at, 0, ...Array.from({ length: count }, () => undefined))
  }

  removeColumns(at: number, count: number): void {
    this.#watcher?.columnsMoved()
    this.#columns.splice(at, count)
    this.#trimColumns()
  }

  /** The same inputs, to be changed on their own. */
  copy(): SheetCells {
    const copy = new SheetCells()
    for (const cells of this.#columns) copy.#columns.push(cells?.slice())
    return copy
  }

  /** The first filled cell of `range` other than `except`, row by row; `undefined` where there is none. */
  firstIn(range: Range, except: Cell): Cell | undefined {
    let first: Cell | undefined
    const right = Math.min(range.right, this.#columns.length - 1)
    for (let column = range.left; column <= right; column++) {
      const row = this.#firstInColumn(range, column, except)
      if (row !== undefined && (first === undefined || row < first.row)) first = { row, column }
    }
    return first
  }

  #firstInColumn(range: Range, column: number, except: Cell): number | undefined {
    const cells = this.#columns[column]
    if (!cells) return undefined
    const bottom = Math.min(range.bottom, cells.length - 1)
    for (let row = range.top; row <= bottom; row++) {
      if (cells[row] !== undefined && !(row === except.row && column === except.column)) return row
    }
    return undefined
  }

  #clear(row: number, column: number): void {
    const cells = this.#columns[column]
    if (!cells || row >= cells.length) return
    if (row < cells.length - 1) {
      delete cells[row]
      return
    }
    cells.length = row
    this.#trim(column)
  }

  /** Takes empty cells from the end of a column, and empty columns from the end of the sheet. */
  #trim(column: number): void {
    const cells = this.#columns[column]!
    let length = cells.length
    while (length > 0 && cells[length - 1] === undefined) length--
    cells.length = length
    if (length > 0) return
    this.#columns[column] = undefined
    this.#trimColumns()
  }

  #trimColumns(): void {
    let columns = this.#columns.length
    while (columns > 0 && this.#columns[columns - 1] === undefined) columns--
    this.#columns.length = columns
  }
}

const NONE: readonly (Input | undefined)[] = []
