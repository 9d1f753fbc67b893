import type { Cell } from '../core/address'
import { failure, success, type Outcome } from '../core/outcome'
import type { Calculator, Parse } from './calculator/calculator'
import { FormulaReader } from './formula-reader'
import type { FormulaSeries } from './formula-series'
import { mayHoldName } from './formula/expand-names'
import { withoutNeedlessSpaces } from '../core/needless-spaces'
import { syntaxProblem } from './formula/syntax'
import type { DefinedName, SheetId } from './model'
import { isEndless, missingSentence, type Formula, type SheetFormulas } from './sheet-formulas'

/** An expression that the calculator can evaluate. */
export interface PreparedExpression {
  readonly parse: Parse
  /** What it names and there is not, as a whole sentence. */
  readonly missing: string | undefined
}

/** Translates and parses formulas for the calculator, and knows which of them may read differently some day. */
export class PreparedFormulas {
  readonly #calculator: Pick<Calculator, 'parse' | 'sheetKey'>
  readonly #reader: FormulaReader
  readonly #elastic = new Set<Formula>()
  /** Formulas that name a sheet. */
  readonly #qualified = new Set<Formula>()
  readonly #named = new Set<Formula>()

  constructor(
    sheets: ReadonlyMap<SheetId, SheetFormulas>,
    calculator: Pick<Calculator, 'parse' | 'sheetKey'>,
  ) {
    this.#calculator = calculator
    this.#reader = new FormulaReader(sheets, calculator)
  }

  /** Says which names there are; nothing is prepared again. */
  setNames(names: readonly DefinedName[]): void {
    this.#reader.names = names
  }

  /** Those that spill over whole columns or rows, as far as these are filled. */
  get elastic(): Iterable<Formula> {
    return this.#elastic
  }

  /** Those that may hold a defined name. */
  get named(): Iterable<Formula> {
    return this.#named
  }

  /** Those that may mean another sheet when sheets come, go or are renamed. */
  *ofSheets(): Iterable<Formula> {
    yield* this.#qualified
    if (this.#reader.names.length > 0) yield* this.#named
  }

  /** Prepares a new formula, or gives it the parse of the series that it continues. */
  add(formula: Formula, series: FormulaSeries): void {
    const parse = series.parseOf(formula)
    if (parse) {
      formula.parse = parse
      return
    }
    const { text } = formula
    if (text.includes('!')) this.#qualified.add(formula)
    if (mayHoldName(text)) this.#named.add(formula)
    this.prepare(formula)
    if (!this.#qualified.has(formula) && !this.#named.has(formula)) series.begin(formula)
  }

  remove(formula: Formula): void {
    this.#elastic.delete(formula)
    this.#qualified.delete(formula)
    this.#named.delete(formula)
  }

  /** Translates and parses a formula; answers whether it now reads differently to the calculator. */
  prepare(formula: Formula, elastic = formula.elastic): boolean {
    const { text, missingSheets, beyond, problem: own } = this.#reader.read(formula, formula.text, elastic)
    if (text === formula.reading?.translated) {
      formula.reading = { ...formula.reading, missingSheets }
      return false
    }
    const parse = own ?? this.#calculator.parse(formula.sheet, formula.cell, text)
    const failed = typeof parse === 'string' || formula.text.includes('{')
    const mistake = failed ? syntaxProblem(withoutNeedlessSpaces(formula.text)) : undefined
    const problem = own ?? mistake ?? (typeof parse === 'string' ? parse : undefined)
    formula.reading = { translated: text, problem, missingSheets, beyond, elastic }
    formula.parse = typeof parse === 'string' || problem !== undefined ? undefined : parse
    if (elastic || !isEndless(formula)) return true
    this.#elastic.add(formula)
    return this.prepare(formula, true)
  }

  /** An expression, written without `=`, as it reads inside the formula of a cell. */
  expression(sheet: SheetId, cell: Cell, text: string): Outcome<PreparedExpression> {
    const formula = `=${text}`
    const read = (elastic: boolean) => {
      const translated = this.#reader.read({ sheet, cell }, formula, elastic)
      return { ...translated, parse: this.#calculator.parse(sheet, cell, translated.text) }
    }
    const problem =
      this.#reader.read({ sheet, cell }, formula, false).problem ??
      syntaxProblem(withoutNeedlessSpaces(formula))
    if (problem !== undefined) return notComputed(problem)
    const first = read(false)
    const { parse, missingSheets, beyond } = isEndless(first) ? read(true) : first
    if (typeof parse === 'string') return notComputed(parse)
    return success({ parse, missing: missingSentence(missingSheets, beyond) })
  }
}

function notComputed(problem: string) {
  return failure(`That part cannot be computed by itself: ${problem}.`)
}
