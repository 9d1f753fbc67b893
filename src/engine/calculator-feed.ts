import type { Calculator } from './calculator/calculator'
import { isFormula } from './input'
import type { SheetId } from './model'
import type { Run } from './sheet'
import { isArray, unparsedSentence, type Formula, type SheetFormulas } from './sheet-formulas'
import { obstacleSentence } from './spill-sentence'

/** Collects what has changed in the cells, and gives it to the calculator once it is known which arrays have room. */
export class CalculatorFeed {
  readonly #sheets: ReadonlyMap<SheetId, SheetFormulas>
  readonly #calculator: Calculator
  /** Formulas that the calculator has to be given, or given again. */
  #entering: Formula[] = []
  /** Cells whose literal has changed or gone. */
  #literals: Run[] = []

  constructor(sheets: ReadonlyMap<SheetId, SheetFormulas>, calculator: Calculator) {
    this.#sheets = sheets
    this.#calculator = calculator
  }

  enter(formula: Formula): void {
    if (formula.entering) return
    formula.entering = true
    this.#entering.push(formula)
  }

  enterLiterals(run: Run): void {
    this.#literals.push(run)
  }

  removeSheet(id: SheetId): void {
    this.#literals = this.#literals.filter(({ sheet }) => sheet !== id)
  }

  /** The next formula of an array's anchor keeps the array where it fits it; otherwise the array goes. */
  replaceArray(before: Formula, next: Formula | undefined): void {
    if (next && isArray(next)) next.held = 'array'
    else this.#calculator.removeArray(before.sheet, before.cell)
  }

  /** Gives the calculator all that has changed, in an order in which no array ever meets an obstacle. */
  give(): void {
    // What has gone since, or was given another way, is no longer marked.
    const entering = this.#entering.filter((formula) => formula.entering)
    const literals = this.#literals
    this.#entering = []
    this.#literals = []
    for (const formula of entering) formula.entering = false
    for (const formula of entering) {
      if (formula.held !== 'array' || this.#keepsArray(formula)) continue
      this.#calculator.removeArray(formula.sheet, formula.cell)
      formula.held = 'nothing'
    }
    for (const run of literals) this.#giveLiterals(run)
    const arrays: Formula[] = []
    for (const formula of entering) {
      if (this.#isShownArray(formula)) arrays.push(formula)
      else this.#giveCell(formula)
    }
    for (const formula of arrays) {
      if (formula.held === 'array') this.#calculator.swapArray(formula.place, formula.parse!)
      else this.#giveFormula(formula, 'array')
    }
  }

  #giveLiterals({ sheet, column, row, length }: Run): void {
    const inputs = this.#sheets.get(sheet)!.sheet.cells.column(column)
    for (let i = row; i < row + length; i++) {
      const input = inputs.get(i)
      const cell = { row: i, column }
      if (input === undefined) this.#calculator.setEmpty(sheet, cell)
      else if (!isFormula(input)) this.#calculator.setLiteral(sheet, cell, input)
    }
  }

  /** A formula of one cell, or the error that stands in place of one. */
  #giveCell(formula: Formula): void {
    const { sheet, cell, parse, problem } = formula
    const obstacle = this.#sheets.get(sheet)!.obstacleOf(formula)
    if (!parse) {
      this.#calculator.setError(sheet, cell, '#ERROR!', unparsedSentence(cell, problem!))
      formula.held = 'error'
    } else if (obstacle && isArray(formula)) {
      this.#calculator.setError(sheet, cell, '#SPILL!', obstacleSentence(cell, parse.size, obstacle))
      formula.held = 'error'
    } else this.#giveFormula(formula, 'value')
  }

  #giveFormula(formula: Formula, held: 'value' | 'array'): void {
    this.#calculator.setFormula(formula.sheet, formula.place, formula.parse!)
    formula.held = held
  }

  #isShownArray(formula: Formula): boolean {
    return isArray(formula) && !this.#sheets.get(formula.sheet)!.obstacleOf(formula)
  }

  /** The calculator has an array of just this size there, which can take the formula. */
  #keepsArray(formula: Formula): boolean {
    const { place, parse } = formula
    return (
      this.#isShownArray(formula) && !parse!.isVolatile && this.#calculator.holdsArray(place, parse!.size)
    )
  }
}
