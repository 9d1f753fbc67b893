import type { Cell, Range } from '../core/address'
import { ColumnCells } from './column-cells'
import type { Input } from './input'

/** What is told of every change to a sheet's cells. */
export interface RowWatcher {
  rowsSet(row: number, count: number): void
  rowsInserted(at: number, count: number): void
  rowsRemoved(at: number, count: number): void
  columnsMoved(): void
}

/** A column that is only looked at. */
export type SeenColumn = Pick<ColumnCells, 'length' | 'get' | 'slice' | 'filled'>

/** The inputs of one sheet, column by column. */
export class SheetCells {
  readonly #columns: (ColumnCells | undefined)[] = []
  #watcher: RowWatcher | undefined

  /** Tells `watcher` of every change from now on. */
  watch(watcher: RowWatcher): void {
    this.#watcher = watcher
  }

  get(row: number, column: number): Input | undefined {
    return this.#columns[column]?.get(row)
  }

  set(row: number, column: number, input: Input | undefined): void {
    this.#watcher?.rowsSet(row, 1)
    if (input === undefined) return this.#clear(row, column)
    const cells = (this.#columns[column] ??= new ColumnCells())
    cells.set(row, input)
  }

  /** Sets cells of one column, one below the other. */
  setRun(row: number, column: number, inputs: readonly (Input | undefined)[]): void {
    const cells = this.#columns[column]
    if (cells && row + inputs.length >= cells.length && row < cells.length) {
      // All that is below goes at once: taking it out cell by cell is slow.
      cells.cut(row)
      this.#dropEmpty(column)
    }
    inputs.forEach((input, i) => this.set(row + i, column, input))
  }

  /** The cells of a column from the top, no further than its last filled one. */
  column(column: number): SeenColumn {
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
      const cells = this.column(column).filled(range.top, range.bottom + 1)
      for (const [row, input] of cells) visit(input, row, column)
    }
  }

  /** Makes room for `count` rows in front of `at`. */
  insertRows(at: number, count: number): void {
    this.#watcher?.rowsInserted(at, count)
    for (const cells of this.#columns) cells?.insert(at, count)
  }

  /** Takes `count` rows out, with what is in them. */
  removeRows(at: number, count: number): void {
    this.#watcher?.rowsRemoved(at, count)
    for (const [column, cells] of this.#columns.entries()) {
      if (!cells) continue
      cells.remove(at, count)
      this.#dropEmpty(column)
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
    for (const cells of this.#columns) copy.#columns.push(cells?.copy())
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
    for (const [row] of this.column(column).filled(range.top, range.bottom + 1))
      if (row !== except.row || column !== except.column) return row
    return undefined
  }

  #clear(row: number, column: number): void {
    this.#columns[column]?.clear(row)
    this.#dropEmpty(column)
  }

  /** Lets go of a column with nothing in it, and of such columns at the end of the sheet. */
  #dropEmpty(column: number): void {
    if (this.#columns[column]?.length !== 0) return
    this.#columns[column] = undefined
    this.#trimColumns()
  }

  #trimColumns(): void {
    let columns = this.#columns.length
    while (columns > 0 && this.#columns[columns - 1] === undefined) columns--
    this.#columns.length = columns
  }
}

const NONE: SeenColumn = new ColumnCells()
