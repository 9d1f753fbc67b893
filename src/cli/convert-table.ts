import { success, type Outcome } from '../core/outcome'
import { countText } from '../core/wording'
import type { ImportChoice } from '../engine/csv/import-choice'
import { PlainRows } from '../engine/csv/plain-rows'
import { TableReader } from '../engine/csv/table-reader'
import type { Pieces } from './terminal'

export type Rows = readonly (readonly string[])[]

/** What is converted: rows of texts, and what a person should know of their file once all were read. */
export interface ConvertedRows {
  rows(): AsyncIterable<Outcome<Rows>>
  /** What its numbers have before their fraction, known from the first rows on; a point where it is absent. */
  readonly decimal?: '.' | ',' | undefined
  readonly warnings: readonly string[]
}

/**
 * The rows of a file that comes piece by piece, for another file of its kind. Empty lines are no rows of a table of
 * several columns. Below header rows, rows are records: see `PlainRows`, unless they are wanted as they are written.
 */
export class ConvertedTable implements ConvertedRows {
  readonly #name: string
  readonly #pieces: Pieces
  readonly #asWritten: boolean
  readonly #isEncodingTold: boolean
  readonly #reader: TableReader
  #empty = 0
  #taken = 0

  constructor(name: string, pieces: Pieces, known: ImportChoice, asWritten = false) {
    this.#name = name
    this.#pieces = pieces
    this.#asWritten = asWritten
    this.#isEncodingTold = known.encoding !== undefined
    this.#reader = new TableReader(name, known)
  }

  /** How the file is read, known from its first rows on. */
  get choice(): TableReader['choice'] {
    return this.#reader.choice
  }

  get decimal(): '.' | ',' | undefined {
    return this.choice?.decimal
  }

  /** How many rows name the columns, where the rows are to be records. */
  get #headerRows(): number {
    return this.#asWritten ? 0 : (this.choice?.headerRows ?? 0)
  }

  async *rows(): AsyncIterable<Outcome<Rows>> {
    let plain: PlainRows | undefined
    for await (const read of this.#read()) {
      if (!read.ok) {
        yield read
        return
      }
      if (read.value.length === 0) continue
      const rows = this.#withoutEmpty(read.value)
      if (this.#headerRows > 0) plain ??= new PlainRows(rows, this.#reader.width, this.#headerRows)
      yield success(plain ? [...plain.take(rows)] : rows)
    }
    if (plain) yield success([...plain.end()])
  }

  async *#read(): AsyncIterable<Outcome<Rows>> {
    for await (const piece of this.#pieces) yield piece.ok ? this.#reader.push(piece.value) : piece
    yield this.#reader.end()
  }

  #withoutEmpty(rows: Rows): Rows {
    if (this.#reader.width < 2) {
      this.#taken += rows.length
      return rows
    }
    const isEmpty = (row: readonly string[]) =>
      this.#headerRows > 0 ? row.every((cell) => cell === '') : row.length === 1 && row[0] === ''
    // An empty row among several header rows is one of them.
    const isHeader = () => this.#taken > 0 && this.#taken < this.#headerRows
    const filled = rows.filter((row) => {
      if (isEmpty(row) && !isHeader()) return false
      this.#taken++
      return true
    })
    this.#empty += rows.length - filled.length
    return filled
  }

  get warnings(): readonly string[] {
    const { ragged, width, notes, choice } = this.#reader
    const all = [...notes]
    if (choice?.encoding === 'windows-1252' && !this.#isEncodingTold)
      all.push(`“${this.#name}” was read as Windows-1252.`)
    if (ragged.count > 0)
      all.push(
        `${countText(ragged.count, 'row')} of “${this.#name}” ${ragged.count === 1 ? 'has' : 'have'} not ${countText(width, 'cell')} as most have; the first is in line ${ragged.line.toLocaleString('en')}.${this.#headerRows > 0 ? ' Empty cells are added or left out; --as-written keeps the rows as they are.' : ''}`,
      )
    if (this.#empty > 0)
      all.push(
        `${countText(this.#empty, 'row')} of “${this.#name}” without a text ${this.#empty === 1 ? 'is' : 'are'} left out.`,
      )
    if (this.#taken === 0 && (choice?.skipLines ?? 0) > 0)
      all.push(`“${this.#name}” has no rows behind the lines that are skipped.`)
    const headers = Math.min(this.#headerRows, this.#taken)
    if (headers > 1)
      all.push(`The ${countText(headers, 'header row')} of “${this.#name}” are joined into one.`)
    return all
  }
}
