import { success, type Outcome } from '../../core/outcome'
import { damageNote, type Damage } from './damage'
import { joined } from '../../core/joined-bytes'
import type { ImportChoice, WholeChoice } from './import-choice'
import { countLines } from './line-count'
import { wholeChoice } from './read-csv'
import { decodeChosen } from './read-table'
import { RowSplitter } from './split-rows'
import { commonest } from './table-start'
import { TextPieces } from './text-pieces'

/** How much of a file is looked at before its dialect is settled. */
const SAMPLE_BYTES = 1_048_576
/** So many characters behind a quote are held back until it is closed: then it is a letter. */
const MOST_QUOTED = 67_108_864

type Rows = Outcome<readonly (readonly string[])[]>

/** How many of some kind, and where the first of them is. */
export interface Tally {
  count: number
  /** Counted from 1. */
  line: number
}

/**
 * Reads a file of text that comes piece by piece: each piece gives the rows that are whole by then. The first megabyte
 * is held back until its dialect is told.
 */
export class TableReader {
  readonly #name: string
  readonly #chosen: ImportChoice
  readonly #sampleBytes: number
  #held: Uint8Array[] = []
  #heldBytes = 0
  #choice: WholeChoice | undefined
  #pieces: TextPieces | undefined
  #rest = ''
  /** The line that `#rest` begins in, counted from 0. */
  #line = 0
  /** A row that is not whole yet is looked at again when there is this much of it. */
  #worth = 0
  #linesToSkip = 0
  #width: number | undefined
  readonly #ragged: Tally = { count: 0, line: 0 }
  readonly #unclosed: Tally = { count: 0, line: 0 }
  /** Whether the first quote that is not closed was waited for in vain, with text still to come. */
  #isGivenUp = false
  readonly #damages = new Map<Damage['kind'], Damage & { readonly place: string }>()

  constructor(name: string, chosen: ImportChoice = {}, sampleBytes = SAMPLE_BYTES) {
    this.#sampleBytes = sampleBytes
    this.#name = name
    this.#chosen = chosen
  }

  /** How the file is read; `undefined` before the first rows. */
  get choice(): WholeChoice | undefined {
    return this.#choice
  }

  /** How many cells a row of the table has: as many as most rows of its beginning. */
  get width(): number {
    return this.#width ?? 0
  }

  /** Rows that have not as many cells as the others, of those that have any text. */
  get ragged(): Readonly<Tally> {
    return this.#ragged
  }

  /** What could not be read as it was meant, a sentence each. */
  get notes(): readonly string[] {
    const damages = [...this.#damages.values()].map((damage) =>
      damageNote(this.#name, this.#choice!.encoding, damage, damage.place),
    )
    const { count, line } = this.#unclosed
    if (count === 0) return damages
    return [
      ...damages,
      `The quote in line ${line.toLocaleString('en')} of “${this.#name}” is ${this.#isGivenUp ? `not closed within ${MOST_QUOTED.toLocaleString('en')} characters` : 'never closed'}; it is taken as a letter.`,
    ]
  }

  push(bytes: Uint8Array): Rows {
    if (this.#pieces) return success(this.#decode(bytes, false))
    this.#held.push(bytes)
    this.#heldBytes += bytes.length
    return this.#heldBytes < this.#sampleBytes ? success([]) : this.#begin(false)
  }

  /** The rows that are left. */
  end(): Rows {
    return this.#pieces ? success(this.#decode(new Uint8Array(), true)) : this.#begin(true)
  }

  #begin(whole: boolean): Rows {
    const bytes = joined(this.#held)
    this.#held = []
    const sample = decodeChosen(this.#name, bytes, this.#chosen, whole)
    if (!sample.ok) return sample
    const { text, encoding } = sample.value
    this.#choice = wholeChoice(text, encoding, this.#chosen)
    this.#linesToSkip = this.#choice.skipLines
    const isTold = this.#chosen.encoding !== undefined || encoding !== 'utf-8' || text.length < bytes.length
    this.#pieces = new TextPieces(sample.value, isTold)
    return success(this.#decode(bytes, whole))
  }

  #decode(bytes: Uint8Array, last: boolean): readonly (readonly string[])[] {
    const { text, damages } = this.#pieces!.push(bytes, last)
    this.#choice = { ...this.#choice!, encoding: this.#pieces!.encoding }
    const before = this.#rest.length
    this.#rest += text
    for (const damage of damages) this.#tell(damage, before + damage.first)
    return this.#rows(last)
  }

  #tell(damage: Damage, at: number): void {
    const known = this.#damages.get(damage.kind)
    const count = damage.count + (known?.count ?? 0)
    const line = this.#line + countLines(this.#rest, 0, at) + 1
    const column = at - Math.max(this.#rest.lastIndexOf('\n', at - 1), this.#rest.lastIndexOf('\r', at - 1))
    const place = known?.place ?? `line ${line.toLocaleString('en')}, column ${column}`
    this.#damages.set(damage.kind, { ...damage, count, place })
  }

  #rows(last: boolean): readonly (readonly string[])[] {
    if (!last && this.#rest.length < this.#worth) return []
    const splitter = new RowSplitter(this.#rest, this.#choice!)
    if (!this.#skipLines(splitter, last)) return []
    const rows: string[][] = []
    const starts: number[] = []
    for (let row = this.#next(splitter, last); row; row = this.#next(splitter, last)) {
      rows.push(row)
      starts.push(splitter.start)
    }
    this.#tally(rows, starts)
    this.#tallyUnclosed(splitter, last)
    this.#keepFrom(splitter.at)
    return rows
  }

  /** Leaves out the lines before the table; false where it goes on to the text that is not there yet. */
  #skipLines(splitter: RowSplitter, last: boolean): boolean {
    while (this.#linesToSkip > 0) {
      const from = splitter.at
      splitter.skipLines(1)
      if (splitter.at === this.#rest.length) {
        if (!last) this.#keepFrom(from)
        return last
      }
      this.#linesToSkip--
    }
    return true
  }

  #keepFrom(at: number): void {
    this.#line += countLines(this.#rest, 0, at)
    this.#rest = this.#rest.slice(at)
    const { length } = this.#rest
    const next = length < MOST_QUOTED ? Math.min(2 * length, MOST_QUOTED) : 2 * length
    this.#worth = at === 0 ? next : 0
  }

  #next(splitter: RowSplitter, last: boolean): string[] | undefined {
    if (last) return splitter.next()
    const row = splitter.nextWhole()
    return row || this.#rest.length - splitter.at < MOST_QUOTED ? row : splitter.nextWhole(true)
  }

  #tallyUnclosed({ unclosed }: RowSplitter, last: boolean): void {
    if (unclosed === undefined || this.#unclosed.count++ > 0) return
    this.#unclosed.line = this.#line + countLines(this.#rest, 0, unclosed) + 1
    this.#isGivenUp = !last
  }

  #tally(rows: readonly (readonly string[])[], starts: readonly number[]): void {
    this.#width ??= commonest(rows.filter((row) => !isEmpty(row)).map((row) => row.length))
    for (const [i, row] of rows.entries()) {
      if (row.length === this.#width || isEmpty(row)) continue
      if (this.#ragged.count++ === 0)
        this.#ragged.line = this.#line + countLines(this.#rest, 0, starts[i]!) + 1
    }
  }
}

function isEmpty(row: readonly string[]): boolean {
  return row.length === 1 && row[0] === ''
}
