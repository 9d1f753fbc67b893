import type { RowPlaces } from './file-lines'
import { RowSplitter, type Splitting } from './split-rows'

/** A row as it stands in its file: remarks before it, its text, and the line break behind it. */
export interface OriginalRow {
  readonly before: string
  readonly text: string
  readonly newline: string
  readonly fields: readonly string[]
}

/** The rows of a text, each looked at only when it is asked for. */
export class OriginalRows {
  readonly #text: string
  readonly #dialect: Splitting
  readonly #places: RowPlaces

  constructor(text: string, dialect: Splitting, known: RowPlaces = placesOf(text, dialect)) {
    this.#text = text
    this.#dialect = dialect
    this.#places = known
  }

  get count(): number {
    return this.#places.ends.length
  }

  /** What stands before the first row and what is before it. */
  get head(): string {
    return this.#text.slice(0, this.#places.first)
  }

  /** What stands behind the last row. */
  get foot(): string {
    return this.#text.slice(this.#startOf(this.count))
  }

  /** The text of the rows from one to before another, with all that stands among them. */
  text(from: number, to: number): string {
    return this.#text.slice(this.#startOf(from), this.#startOf(to))
  }

  lengthOf(from: number, to: number): number {
    return this.#startOf(to) - this.#startOf(from)
  }

  row(row: number): OriginalRow {
    const all = this.text(row, row + 1)
    // Nothing behind a row has a say in it, or the row would not end there.
    const splitter = new RowSplitter(all, this.#dialect)
    const fields = splitter.next()!
    const { start, end } = splitter
    const before = all.slice(0, start)
    return { before, text: all.slice(start, end), newline: all.slice(end), fields }
  }

  /** Whether a row could be read otherwise where other rows follow: it has quotes that may find another partner. */
  isLoose(row: number): boolean {
    const { quote } = this.#dialect
    if (!this.#places.strays || !this.text(row, row + 1).includes(quote)) return false
    return this.row(row).fields.some((field) => field.includes(quote))
  }

  /** Where a row begins, with the remarks before it. */
  #startOf(row: number): number {
    return row === 0 ? this.#places.first : this.#places.ends[row - 1]!
  }
}

function placesOf(text: string, dialect: Splitting): RowPlaces {
  const splitter = new RowSplitter(text, dialect)
  splitter.skipLines(dialect.skipLines)
  const first = splitter.at
  const ends: number[] = []
  while (splitter.next()) ends.push(splitter.at)
  return { first, ends: Uint32Array.from(ends), strays: splitter.strays }
}
