import type { Parse } from './calculator/calculator'
import { FormulaPattern } from './formula/pattern'
import type { Formula } from './sheet-formulas'

/** After this many patterns that no formula fitted, a pattern is made only of every this-many-th formula. */
const PATIENCE = 8

/**
 * Formulas of one column from the top down. What goes on as the formula before it, as a filled column does, takes its
 * parse instead of being parsed itself.
 */
export class FormulaSeries {
  #pattern: FormulaPattern | undefined
  #parse: Parse | undefined
  #inVain = 0

  /** The parse of a formula that continues the series. */
  parseOf({ text, row }: Formula): Parse | undefined {
    if (!this.#pattern?.fits(text, row)) return undefined
    this.#inVain = 0
    return this.#parse
  }

  /** Begins a new series with a formula that was parsed for itself. */
  begin({ text, row, parse, elastic }: Formula): void {
    this.#pattern = undefined
    if (!parse || elastic || parse.size.rows > 1 || parse.size.columns > 1) return
    if (++this.#inVain > PATIENCE && this.#inVain % PATIENCE !== 0) return
    this.#pattern = FormulaPattern.of(text, row)
    this.#parse = parse
  }
}
