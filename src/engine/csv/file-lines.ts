import type { RowWatcher } from '../sheet-cells'

/** Where the rows of a text are. */
export interface RowPlaces {
  /** Where the first row begins: behind the lines that were skipped. */
  readonly first: number
  /** Where each row ends, behind its line break. */
  readonly ends: Uint32Array
  /** Whether a quote had no partner: what its row is depends on the rows behind it too. */
  readonly strays: boolean
}

/**
 * Where the rows of a file are in its text, and which of them the rows of its sheet still are: nothing in such a row was
 * set since it was read. Saving takes them as they stand.
 */
export class FileLines implements RowWatcher {
  readonly places: RowPlaces
  /** How many columns the sheet had. */
  readonly columns: number
  /** The row of the file that each row of the sheet is, −1 where it is none; `undefined` while every row is its own. */
  #origins: Int32Array | undefined

  constructor(places: RowPlaces, columns: number) {
    this.places = places
    this.columns = columns
  }

  get #count(): number {
    return this.places.ends.length
  }

  /** The row of the file that a row of the sheet is, where nothing in it was set; −1 where that is not known. */
  originOf(row: number): number {
    if (this.#origins) return this.#origins[row] ?? -1
    return row < this.#count ? row : -1
  }

  rowsSet(row: number, count: number): void {
    if (row < this.#count || this.#origins) this.#known().fill(-1, row, row + count)
  }

  rowsInserted(at: number, count: number): void {
    const before = this.#known()
    if (at >= before.length) return
    const after = new Int32Array(before.length + count)
    after.set(before.subarray(0, at))
    after.fill(-1, at, at + count)
    after.set(before.subarray(at), at + count)
    this.#origins = after
  }

  rowsRemoved(at: number, count: number): void {
    const rows = this.#known()
    if (at >= rows.length) return
    rows.copyWithin(at, at + count)
    this.#origins = rows.slice(0, Math.max(at, rows.length - count))
  }

  columnsMoved(): void {
    this.#known().fill(-1)
  }

  #known(): Int32Array {
    return (this.#origins ??= Int32Array.from({ length: this.#count }, (_, row) => row))
  }
}
