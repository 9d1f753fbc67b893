import { MAX_ROWS } from '../../core/address'
import { success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { CsvFormat } from '../model'
import { encodeUtf8 } from './damaged-text'
import { joined } from '../../core/joined-bytes'
import { holdsRow, type FilePart } from './file-part'
import type { ImportChoice, WholeChoice } from './import-choice'
import { FORMAT_BYTES, formatOfBeginning } from './read-part'
import { TableReader } from './table-reader'

type RowsPart = Extract<FilePart, { kind: 'rows' }>

/** Rows that were cut out of a file, as a file of their own. */
export interface CutPart {
  readonly bytes: Uint8Array
  /** How that is read: as the file that they are from, but for how it is written. */
  readonly choice: WholeChoice
  /** How the file is written that they are from. */
  readonly format: CsvFormat
  /** What could not be taken or read as it was meant, a sentence each. */
  readonly notes: readonly string[]
}

/** How the rows are written that were cut out. */
const WRITTEN = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  comment: '',
  skipLines: 0,
} as const

/**
 * Cuts rows out of a file that comes piece by piece: no more than what is taken is ever held, so that the file may be of
 * any size. No more is taken than a sheet has rows, and not more than `mostBytes`.
 */
export class PartCutter {
  readonly #name: string
  readonly #part: RowsPart
  readonly #mostBytes: number
  readonly #mostRows: number
  readonly #reader: TableReader
  readonly #taken: Uint8Array[] = []
  #beginning: Uint8Array = new Uint8Array()
  #bytes = 0
  #rows = 0
  #seen = 0
  /** The last row that was taken. */
  #last = 0
  #full: 'rows' | 'bytes' | undefined

  constructor(name: string, choice: ImportChoice, part: RowsPart, mostBytes: number, mostRows = MAX_ROWS) {
    this.#name = name
    this.#part = part
    this.#mostBytes = mostBytes
    this.#mostRows = mostRows
    this.#reader = new TableReader(name, choice)
  }

  /** Takes what of the next piece belongs to the part; answers whether more can belong to it. */
  push(piece: Uint8Array): Outcome<boolean> {
    if (this.#beginning.length < FORMAT_BYTES)
      this.#beginning = joined([this.#beginning, piece.slice(0, FORMAT_BYTES)])
    const rows = this.#reader.push(piece)
    if (!rows.ok) return rows
    this.#take(rows.value)
    return success(!this.#isDone)
  }

  end(): Outcome<CutPart> {
    const rows = this.#isDone && this.#reader.choice ? success([]) : this.#reader.end()
    if (!rows.ok) return rows
    this.#take(rows.value)
    const read = this.#reader.choice!
    return success({
      bytes: joined(this.#taken),
      choice: { ...read, ...WRITTEN },
      format: formatOfBeginning(this.#beginning, read),
      notes: [...this.#notes(), ...this.#reader.notes],
    })
  }

  get #isDone(): boolean {
    return this.#full !== undefined || this.#seen >= this.#part.last
  }

  #take(rows: readonly (readonly string[])[]): void {
    const headerRows = this.#reader.choice?.headerRows ?? 0
    const lines: string[] = []
    for (const fields of rows) {
      if (this.#isDone) break
      const row = this.#seen + 1
      if (holdsRow(this.#part, row, headerRows)) {
        // What is left out is known only once there is something to leave out.
        if (this.#rows === this.#mostRows) this.#full = 'rows'
        else if (this.#bytes >= this.#mostBytes) this.#full = 'bytes'
        if (this.#full) break
        const line = lineOf(fields)
        lines.push(line)
        this.#bytes += line.length
        this.#rows++
        this.#last = row
      }
      this.#seen = row
    }
    if (lines.length > 0) this.#taken.push(encodeUtf8(lines.join('')))
  }

  #notes(): readonly string[] {
    if (!this.#full) return []
    const limit =
      this.#full === 'rows'
        ? `A sheet holds ${countText(this.#mostRows, 'row')}`
        : `About ${Math.round(this.#mostBytes / 1e6).toLocaleString('en')} MB of it can be used here`
    return [`${limit}: the last that was taken is row ${this.#last.toLocaleString('en')} of “${this.#name}”.`]
  }
}

function lineOf(fields: readonly string[]): string {
  // An empty line ends like others; a lone empty field is one.
  return `${fields.map((field) => (/[",\r\n]|^ | $/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`
}
