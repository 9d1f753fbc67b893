import { MAX_ROWS } from '../../core/address'
import { tokensOf } from '../../core/formula-tokens'

/** A cell, or one end of whole rows, which have no letters. */
const CORNER = /(\$?[A-Za-z]{1,3}|)(\$?)(\d+)/g
const ZERO = '0'.charCodeAt(0)

/**
 * A formula as it goes on down its column: the text around the row numbers that move, and the numbers. A cell further
 * down whose text fits is the same formula, and need not be parsed again.
 */
export class FormulaPattern {
  readonly #row: number
  readonly #pieces: readonly string[]
  readonly #rows: readonly number[]

  private constructor(row: number, pieces: readonly string[], rows: readonly number[]) {
    this.#row = row
    this.#pieces = pieces
    this.#rows = rows
  }

  /** The pattern of a formula in a row; its references are cells and ranges of its own sheet. */
  static of(formula: string, row: number): FormulaPattern {
    const pieces: string[] = []
    const rows: number[] = []
    let piece = formula[0]!
    for (const { type, text } of tokensOf(formula)) {
      if (type !== 'reference') {
        piece += text
        continue
      }
      let end = 0
      for (const corner of text.matchAll(CORNER)) {
        const [all, letters, fixed, digits] = corner as unknown as [string, string, string, string]
        piece += text.slice(end, corner.index) + letters + fixed
        end = corner.index + all.length
        if (fixed === '$') piece += digits
        else {
          pieces.push(piece)
          rows.push(Number(digits))
          piece = ''
        }
      }
      piece += text.slice(end)
    }
    pieces.push(piece)
    return new FormulaPattern(row, pieces, rows)
  }

  /** Whether `text` is the formula moved to `row`. */
  fits(text: string, row: number): boolean {
    const by = row - this.#row
    const last = this.#rows.length
    let at = 0
    for (let i = 0; i < last; i++) {
      const piece = this.#pieces[i]!
      if (!text.startsWith(piece, at)) return false
      at += piece.length
      const wanted = this.#rows[i]! + by
      if (wanted < 1 || wanted > MAX_ROWS) return false
      let number = 0
      let digit = text.charCodeAt(at) - ZERO
      if (!(digit > 0 && digit <= 9)) return false
      while (digit >= 0 && digit <= 9) {
        number = number * 10 + digit
        digit = text.charCodeAt(++at) - ZERO
      }
      if (number !== wanted) return false
    }
    const rest = this.#pieces[last]!
    return text.length === at + rest.length && text.startsWith(rest, at)
  }
}
