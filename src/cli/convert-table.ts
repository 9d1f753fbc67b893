import { success, type Outcome } from '../core/outcome'
import { countText } from '../core/wording'
import type { ImportChoice } from '../engine/csv/import-choice'
import { PlainRows } from '../engine/csv/plain-rows'
import { TableReader } from '../engine/csv/table-reader'

type Rows = readonly (readonly string[])[]

/**
 * The rows of a file that comes piece by piece, for another file of its kind. Empty lines are no rows of a table of
 * several columns. Where the header rows are told, rows are records: see `PlainRows`.
 */
export class ConvertedTable {
  readonly #name: string
  readonly #pieces: AsyncIterable<Uint8Array>
  readonly #headerRows: number
  readonly #isEncodingTold: boolean
  readonly #reader: TableReader
  #empty = 0

  constructor(name: string, pieces: AsyncIterable<Uint8Array>, known: ImportChoice) {
    this.#name = name
    this.#pieces = pieces
    this.#headerRows = known.headerRows ?? 0
    this.#isEncodingTold = known.encoding !== undefined
    this.#reader = new TableReader(name, known)
  }

  /** How the file is read, known from its first rows on. */
  get choice(): TableReader['choice'] {
    return this.#reader.choice
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
    for await (const piece of this.#pieces) yield this.#reader.push(piece)
    yield this.#reader.end()
  }

  #withoutEmpty(rows: Rows): Rows {
    if (this.#reader.width < 2) return rows
    const isEmpty = (row: readonly string[]) =>
      this.#headerRows > 0 ? row.every((cell) => cell === '') : row.length === 1 && row[0] === ''
    const filled = rows.filter((row) => !isEmpty(row))
    this.#empty += rows.length - filled.length
    return filled
  }

  /** What a person should know of the file, a sentence each; after all rows were read. */
  get warnings(): readonly string[] {
    const { ragged, width, notes, choice } = this.#reader
    const all = [...notes]
    if (choice?.encoding === 'windows-1252' && !this.#isEncodingTold)
      all.push(`“${this.#name}” was read as Windows-1252.`)
    if (ragged.count > 0)
      all.push(
        `${countText(ragged.count, 'row')} of “${this.#name}” ${ragged.count === 1 ? 'has' : 'have'} not ${countText(width, 'cell')} as most have; the first is in line ${ragged.line.toLocaleString('en')}.`,
      )
    if (this.#empty > 0)
      all.push(
        `${countText(this.#empty, 'row')} of “${this.#name}” without a text ${this.#empty === 1 ? 'is' : 'are'} left out.`,
      )
    if (this.#headerRows > 1)
      all.push(`The ${countText(this.#headerRows, 'header row')} of “${this.#name}” are joined into one.`)
    return all
  }
}
