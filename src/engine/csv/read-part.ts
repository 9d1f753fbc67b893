import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { CsvFormat } from '../model'
import { SheetCells } from '../sheet-cells'
import { inputOfField, readingsOf, type FieldReading } from './column-input'
import { holdsRow, type FilePart } from './file-part'
import { markOf } from './find-encoding'
import type { ImportChoice, WholeChoice } from './import-choice'
import { formatOf, tooWide, type ReadProgress } from './read-csv'
import { TableReader } from './table-reader'

/** So much of a file is text at one time: the rest of it is bytes, or cells. */
const PIECE_BYTES = 4_194_304
const MOST_SHEETS = 1000

export interface PartContents {
  /** One sheet's cells after another. */
  readonly sheets: readonly SheetCells[]
  readonly format: CsvFormat
  /** What was taken and what could not be read as it was meant, a sentence each. */
  readonly notes: readonly string[]
}

/**
 * Reads a part of a file, piece by piece: no more than a piece is text at a time, so that a file may be longer than a
 * text can be. Reading ends where nothing more can be part of it.
 */
export function readPart(
  name: string,
  bytes: Uint8Array,
  tell: ReadProgress,
  chosen: ImportChoice,
  part: FilePart,
  { pieceBytes = PIECE_BYTES, mostRows = MAX_ROWS } = {},
): Outcome<PartContents> {
  const reader = new TableReader(name, chosen)
  const taking = new Taking(name, part, mostRows)
  for (let at = 0; at < bytes.length && !taking.isDone; at += pieceBytes) {
    const rows = reader.push(bytes.subarray(at, at + pieceBytes))
    if (!rows.ok) return rows
    const problem = taking.take(rows.value, reader.choice)
    if (problem !== undefined) return failure(problem)
    tell(Math.min(1, (at + pieceBytes) / bytes.length))
  }
  if (!taking.isDone) {
    const rows = reader.end()
    if (!rows.ok) return rows
    const problem = taking.take(rows.value, reader.choice)
    if (problem !== undefined) return failure(problem)
  }
  taking.fit()
  return success({
    sheets: taking.sheets,
    format: formatOfBeginning(bytes, reader.choice!),
    notes: [...taking.notes, ...reader.notes],
  })
}

/** So much of a file's beginning tells how its lines end. */
export const FORMAT_BYTES = 65_536

/** How a file is written, by its beginning: a mark of its encoding before it too. */
export function formatOfBeginning(bytes: Uint8Array, choice: WholeChoice): CsvFormat {
  const { encoding } = choice
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, FORMAT_BYTES))
  return { ...formatOf(sample, choice), encoding, bom: markOf(bytes) === encoding, finalNewline: true }
}

/** Puts rows that are part of it into sheets. */
class Taking {
  readonly sheets = [new SheetCells()]
  readonly #name: string
  readonly #part: FilePart
  readonly #mostRows: number
  #readings: { readonly typed: Readings; readonly names: Readings; readonly headerRows: number } | undefined
  /** Rows of the table that have come. */
  #seen = 0
  /** Rows that the last sheet has. */
  #height = 0
  #last = 0

  constructor(name: string, part: FilePart, mostRows: number) {
    this.#mostRows = mostRows
    this.#name = name
    this.#part = part
  }

  /** Whether nothing that comes yet can be part of it. */
  get isDone(): boolean {
    const part = this.#part
    if (part.kind === 'split') return false
    return this.#seen >= part.last || this.#height >= this.#mostRows
  }

  get notes(): readonly string[] {
    const part = this.#part
    if (part.kind === 'split' || this.#height < this.#mostRows || this.#last >= part.last) return []
    return [
      `A sheet holds ${countText(this.#mostRows, 'row')}: the last that was taken is row ${this.#last.toLocaleString('en')} of “${this.#name}”.`,
    ]
  }

  /** Answers with a sentence where a row does not fit a sheet. */
  take(rows: readonly (readonly string[])[], choice: WholeChoice | undefined): string | undefined {
    if (!choice) return undefined
    const { headerRows } = choice
    const readings = (this.#readings ??= {
      typed: readingsOf(choice),
      names: readingsOf({ decimal: choice.decimal }),
      headerRows,
    })
    for (const fields of rows) {
      if (this.isDone) return undefined
      this.#seen++
      if (!holdsRow(this.#part, this.#seen, headerRows)) continue
      if (fields.length > MAX_COLUMNS) return tooWide(this.#name, this.#seen - 1, fields.length)
      if (this.#height === this.#mostRows) {
        if (this.sheets.length === MOST_SHEETS)
          return `“${this.#name}” would take more than ${MOST_SHEETS.toLocaleString('en')} sheets.`
        this.fit()
        this.sheets.push(new SheetCells())
        this.#height = 0
      }
      this.#put(fields, this.#seen <= headerRows ? readings.names : readings.typed)
    }
    return undefined
  }

  /** Lets the last sheet take no more room than it has cells: a copy has none to grow into. */
  fit(): void {
    this.sheets.push(this.sheets.pop()!.copy())
  }

  #put(fields: readonly string[], readings: Readings): void {
    const cells = this.sheets.at(-1)!
    for (let column = 0; column < fields.length; column++) {
      const field = fields[column]!
      if (field !== '') cells.set(this.#height, column, inputOfField(field, readings(column)))
    }
    this.#height++
    this.#last = this.#seen
  }
}

type Readings = (column: number) => FieldReading
