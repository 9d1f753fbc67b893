import { failure, success, type Outcome } from '../../core/outcome'
import { joined } from './encode'
import type { ImportChoice, WholeChoice } from './import-choice'
import { wholeChoice } from './read-csv'
import { decodeChosen } from './read-table'
import { RowSplitter } from './split-rows'
import { decodeWindows1252 } from './windows-1252'

/** How much of a file is looked at before its dialect is settled. */
export const SAMPLE_BYTES = 1_000_000

type Rows = Outcome<readonly (readonly string[])[]>

/**
 * Reads a file of text that comes piece by piece: each piece gives the rows that are whole by then. The first megabyte
 * is held back until its dialect is told.
 */
export class TableReader {
  readonly #name: string
  readonly #chosen: ImportChoice
  #held: Uint8Array[] = []
  #heldBytes = 0
  #choice: WholeChoice | undefined
  #decoder: Pick<TextDecoder, 'decode'> | undefined
  #rest = ''
  /** A row that is not whole yet is looked at again when there is this much of it. */
  #worth = 0
  #linesToSkip = 0

  readonly #sampleBytes: number

  constructor(name: string, chosen: ImportChoice = {}, sampleBytes = SAMPLE_BYTES) {
    this.#sampleBytes = sampleBytes
    this.#name = name
    this.#chosen = chosen
  }

  /** How the file is read; `undefined` before the first rows. */
  get choice(): WholeChoice | undefined {
    return this.#choice
  }

  push(bytes: Uint8Array): Rows {
    if (this.#decoder) return this.#decode(bytes, false)
    this.#held.push(bytes)
    this.#heldBytes += bytes.length
    return this.#heldBytes < this.#sampleBytes ? success([]) : this.#begin(false)
  }

  /** The rows that are left. */
  end(): Rows {
    return this.#decoder ? this.#decode(new Uint8Array(), true) : this.#begin(true)
  }

  #begin(whole: boolean): Rows {
    const bytes = joined(this.#held)
    this.#held = []
    const decoded = decodeChosen(this.#name, bytes, this.#chosen, whole)
    if (!decoded.ok) return decoded
    const { text, encoding } = decoded.value
    this.#choice = wholeChoice(text, encoding, this.#chosen)
    this.#linesToSkip = this.#choice.skipLines
    this.#decoder =
      encoding === 'windows-1252'
        ? { decode: (piece = new Uint8Array()) => decodeWindows1252(piece) }
        : new TextDecoder(encoding, { fatal: true })
    return this.#decode(bytes, whole)
  }

  #decode(bytes: Uint8Array, last: boolean): Rows {
    try {
      this.#rest += this.#decoder!.decode(bytes, { stream: !last })
    } catch {
      return failure(
        `“${this.#name}” begins as ${this.#choice!.encoding} text, but further on its bytes mean nothing there.`,
      )
    }
    return success(this.#rows(last))
  }

  #rows(last: boolean): readonly (readonly string[])[] {
    if (!last && this.#rest.length < this.#worth) return []
    const splitter = new RowSplitter(this.#rest, this.#choice!)
    splitter.skipLines(this.#linesToSkip)
    this.#linesToSkip = 0
    const rows: string[][] = []
    const next = last ? () => splitter.next() : () => splitter.nextWhole()
    for (let row = next(); row; row = next()) rows.push(row)
    this.#rest = this.#rest.slice(splitter.at)
    this.#worth = rows.length === 0 ? 2 * this.#rest.length : 0
    return rows
  }
}
