import { isFormula, type Input } from '../input'

/*
 * Bytes that cells take, as measured on a 64-bit engine, where they take most: a million numbers 11 each with and without
 * a heading above them, short texts 36, texts of 27 letters 74, `=A1*2` filled down 550, formulas of 40 letters that are
 * all different 4,000. `tests/unit/engine/cell-memory.test.ts` measures them again.
 */

/** A double or a pointer, and the room that its list grows by: half as much at most. */
const SLOT_BYTES = 12
/** The same without that room. */
const FITTED_BYTES = 8
/** A short text has its letters in itself. */
const SHORT_TEXT = 12
const TEXT_BYTES = 24
/** A longer one shows a part of the text that its file was read to, which stays for its sake. */
const PART_BYTES = 32
/** What a formula is parsed to, for each of its letters. */
const FORMULA_BYTES = 100
/** Where a row of the file ends, and how many fields it has. */
const ROW_BYTES = 6

/** Adds up what the cells of a sheet take that are filled row by row. */
export class CellMemory {
  /** How many rows of each column have a place for a number, and for a text: all down to the last. */
  readonly #numbers: number[] = []
  readonly #texts: number[] = []
  #rows = 0
  #strings = 0
  #letters = 0

  add(row: number, column: number, input: Input | undefined): void {
    this.#rows = row + 1
    if (input === undefined) return
    if (typeof input === 'number') {
      this.#numbers[column] = row + 1
      return
    }
    this.#texts[column] = row + 1
    const isShort = input.length <= SHORT_TEXT
    this.#strings += isShort ? TEXT_BYTES : PART_BYTES
    if (isFormula(input)) this.#strings += FORMULA_BYTES * input.length
    if (!isShort) this.#letters += input.length
  }

  /** Letters of the text that the file is read to which stay for the sake of cells. */
  get letters(): number {
    return this.#letters
  }

  /** About how many bytes all of it takes, besides `letters`. */
  get bytes(): number {
    return ROW_BYTES * this.#rows + SLOT_BYTES * this.#slots + this.#strings
  }

  /** How many of these bytes a part of a file does without, which is fitted and does not know its lines. */
  get slack(): number {
    return ROW_BYTES * this.#rows + (SLOT_BYTES - FITTED_BYTES) * this.#slots
  }

  get #slots(): number {
    return [...this.#numbers, ...this.#texts].reduce((sum, rows = 0) => sum + rows, 0)
  }
}

/** Bytes for each letter of a text: all of them take two where one of them does. */
export function letterBytes(text: string): 1 | 2 {
  // oxlint-disable-next-line no-control-regex
  return /[^\0-\xff]/.test(text) ? 2 : 1
}
