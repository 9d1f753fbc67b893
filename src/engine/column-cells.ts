import type { Input } from './input'

/**
 * The inputs of one column, from the top. Numbers stand by themselves, eight bytes each, and texts by themselves, so
 * that a heading costs the numbers below it nothing; a far cell costs nothing for the empty ones before it.
 */
export class ColumnCells {
  /** NaN or nothing where there is no number. */
  #numbers: number[] = []
  #texts: (string | undefined)[] = []

  /** How many rows from the top hold every filled cell. */
  get length(): number {
    return Math.max(this.#numbers.length, this.#texts.length)
  }

  get(row: number): Input | undefined {
    const number = this.#numbers[row]
    return number === undefined || Number.isNaN(number) ? this.#texts[row] : number
  }

  set(row: number, input: Input): void {
    if (typeof input === 'number') {
      this.#numbers[row] = input
      if (row < this.#texts.length) this.#dropText(row)
    } else {
      this.#texts[row] = input
      if (row < this.#numbers.length) this.#dropNumber(row)
    }
  }

  clear(row: number): void {
    if (row < this.#numbers.length) this.#dropNumber(row)
    if (row < this.#texts.length) this.#dropText(row)
  }

  /** Empties every row from one on. */
  cut(row: number): void {
    if (row < this.#numbers.length) {
      this.#numbers.length = row
      this.#trimNumbers()
    }
    if (row < this.#texts.length) {
      this.#texts.length = row
      this.#trimTexts()
    }
  }

  slice(from: number, to = this.length): (Input | undefined)[] {
    const end = Math.min(to, this.length)
    return Array.from({ length: Math.max(0, end - from) }, (_, i) => this.get(from + i))
  }

  /** Every filled cell between two rows, from the top. */
  *filled(from = 0, to = this.length): Iterable<readonly [row: number, input: Input]> {
    const end = Math.min(to, this.length)
    for (let row = from; row < end; row++) {
      const input = this.get(row)
      if (input !== undefined) yield [row, input]
    }
  }

  insert(at: number, count: number): void {
    insertInto(this.#numbers, at, count, NaN)
    insertInto(this.#texts, at, count, undefined)
  }

  remove(at: number, count: number): void {
    removeFrom(this.#numbers, at, count)
    removeFrom(this.#texts, at, count)
    this.#trimNumbers()
    this.#trimTexts()
  }

  copy(): ColumnCells {
    const copy = new ColumnCells()
    copy.#numbers = this.#numbers.slice()
    copy.#texts = this.#texts.slice()
    return copy
  }

  #dropNumber(row: number): void {
    this.#numbers[row] = NaN
    if (row === this.#numbers.length - 1) this.#trimNumbers()
  }

  #dropText(row: number): void {
    if (row < this.#texts.length - 1) delete this.#texts[row]
    else {
      this.#texts.length = row
      this.#trimTexts()
    }
  }

  #trimNumbers(): void {
    let length = this.#numbers.length
    while (length > 0 && Number.isNaN(this.#numbers[length - 1] ?? NaN)) length--
    this.#numbers.length = length
  }

  #trimTexts(): void {
    let length = this.#texts.length
    while (length > 0 && this.#texts[length - 1] === undefined) length--
    this.#texts.length = length
  }
}

function insertInto<T>(cells: T[], at: number, count: number, empty: T): void {
  const { length } = cells
  if (length <= at) return
  cells.length = length + count
  cells.copyWithin(at + count, at, length)
  cells.fill(empty, at, at + count)
}

function removeFrom(cells: unknown[], at: number, count: number): void {
  if (cells.length <= at) return
  cells.copyWithin(at, at + count, cells.length)
  cells.length = Math.max(at, cells.length - count)
}
