import type { InfiniteResult } from './calculator/infinite-result'
import { cellName, type Cell, type Range } from '../core/address'
import { failure, type Outcome } from '../core/outcome'
import { Calculator, type ErrorReason } from './calculator/calculator'
import type { Value } from './value'
import { FormulaReader } from './formula-reader'
import { FormulaSeries } from './formula-series'
import { mayHoldName } from './formula/expand-names'
import { withoutNeedlessSpaces } from './formula/spaces'
import { syntaxProblem } from './formula/syntax'
import { isFormula } from './input'
import type { DefinedName, SheetId } from './model'
import type { Run, Sheet } from './sheet'
import { Formula, isArray, isEndless, missingSentence, SheetFormulas } from './sheet-formulas'
import type { Spill } from './spill-layout'
import { obstacleSentence } from './spill-sentence'

/** Tells how far a calculation is: `done` of 0 to 1. */
export type Watcher = (done: number) => void

/** How often formulas that spill over whole columns may make one another grow before they are left as they are. */
const MOST_PASSES = 20
const TICKS_PER_TELL = 2000

/**
 * The formulas of a workbook, kept computed: which of them have changed, which arrays have room, what the calculator
 * holds. What comes out depends on the sheets' inputs alone, not on the way that led to them.
 */
export class Computation {
  readonly #calculator = new Calculator({
    sheetName: (id) => this.#formulas(id).sheet.name,
    missing: (id, cell) => this.#formulas(id).at(cell)?.missing,
  })
  readonly #sheets = new Map<SheetId, SheetFormulas>()
  #remembered = new WeakMap<object, unknown>()
  readonly #reader = new FormulaReader(this.#sheets, this.#calculator)
  readonly #elastic = new Set<Formula>()
  /** Formulas that name a sheet. */
  readonly #qualified = new Set<Formula>()
  /** Formulas that may hold a defined name. */
  readonly #named = new Set<Formula>()
  /** Formulas that the calculator has to be given, or given again. */
  #entering: Formula[] = []
  /** Cells whose literal has changed or gone. */
  #literals: Run[] = []

  /** Says which names there are; formulas with names in them may mean something else now. */
  setNames(names: readonly DefinedName[]): void {
    this.#reader.names = names
    for (const formula of this.#named) this.#prepareAgain(formula)
  }

  addSheet(sheet: Sheet): void {
    this.#calculator.addSheet(sheet.id, sheet.cells)
    this.#sheets.set(sheet.id, new SheetFormulas(sheet))
    for (let column = 0; column < sheet.cells.columns; column++) {
      const { length } = sheet.cells.column(column)
      this.changed({ sheet: sheet.id, column, row: 0, length })
    }
    this.#retranslate()
  }

  removeSheet(id: SheetId): void {
    const formulas = this.#formulas(id)
    for (const formula of formulas.all()) {
      this.#forget(formulas, formula)
      if (formula.held === 'array') this.#replaceArray(formula, undefined)
    }
    this.#sheets.delete(id)
    this.#literals = this.#literals.filter(({ sheet }) => sheet !== id)
    this.#retranslate()
    this.#findRoom()
    this.#give()
    this.#calculator.removeSheet(id)
  }

  /** Tells that a sheet has another name now. */
  renamedSheet(): void {
    this.#retranslate()
  }

  /** Tells that inputs have changed. Nothing is computed before `compute`. */
  changed(run: Run): void {
    const formulas = this.#formulas(run.sheet)
    const inputs = formulas.sheet.cells.column(run.column)
    const series = new FormulaSeries()
    for (let row = run.row; row < run.row + run.length; row++) {
      const cell = { row, column: run.column }
      const before = formulas.count > 0 ? formulas.at(cell) : undefined
      const input = inputs.get(row)
      const next = isFormula(input) ? this.#formulaAt(run, row, input) : undefined
      if (before) this.#forget(formulas, before)
      if (next) this.#meet(formulas, next, series)
      if (before?.held === 'array') this.#replaceArray(before, next)
    }
    const { row: top, column: left } = run
    formulas.touched({ top, left, bottom: top + run.length - 1, right: left })
    this.#literals.push(run)
  }

  /** What `make` makes of the values as they are now, made once for a key until something is computed again. */
  remember<T>(key: object, make: () => T): T {
    if (!this.#remembered.has(key)) this.#remembered.set(key, make())
    return this.#remembered.get(key) as T
  }

  /** Brings every formula up to date. */
  compute(watch: Watcher = () => {}, stopped = false): void {
    this.#remembered = new WeakMap()
    this.#findRoom()
    this.#give()
    const total = [...this.#sheets.values()].reduce((sum, { count }) => sum + count, 0)
    let ticks = 0
    const tick = () => {
      if (++ticks % TICKS_PER_TELL === 0) watch(Math.min(1, ticks / Math.max(total, 1)))
    }
    if (stopped) this.#calculator.leave()
    else this.#calculator.calculate(tick)
  }

  /** Lets the next `compute` take up what was left uncomputed. */
  resume(): void {
    this.#calculator.resume()
  }

  /** The infinity that the error in a cell stands for. */
  infinityAt(sheet: SheetId, row: number, column: number): InfiniteResult | undefined {
    return this.#calculator.infinityAt(sheet, row, column)
  }

  valueAt(sheet: SheetId, row: number, column: number): Value {
    return this.#calculator.valueAt(sheet, row, column)
  }

  /** The numbers of a range that is just an array's: see `Calculator.numbersOf`. */
  numbersOf(sheet: SheetId, range: Range, calls: (name: string) => boolean): Float64Array | undefined {
    return this.#calculator.numbersOf(sheet, range, calls)
  }

  /** The arrays whose results a sheet shows. */
  spillsOf(sheet: SheetId): readonly Spill[] {
    return this.#formulas(sheet).spills
  }

  /** The formulas of a sheet, in no order. */
  formulasOf(sheet: SheetId): Iterable<Pick<Formula, 'cell' | 'text'>> {
    return this.#formulas(sheet).all()
  }

  /** What the first formula of a range that does not parse is told, as a whole sentence. */
  parseProblemIn(sheet: SheetId, range: Range): string | undefined {
    const formulas = this.#formulas(sheet)
    for (const { cell, problem } of formulas.in(range)) {
      if (problem !== undefined) return unparsed(cell, problem)
    }
    return undefined
  }

  /** Why a cell shows an error, and where the error began. */
  reasonAt(sheet: SheetId, cell: Cell): ErrorReason {
    return this.#calculator.reasonAt(sheet, cell)
  }

  /** What an expression, written without `=`, would come to inside the formula of a cell. */
  evaluate(sheet: SheetId, cell: Cell, expression: string): Outcome<readonly (readonly Value[])[]> {
    const formula = `=${expression}`
    const read = (elastic: boolean) => {
      const translated = this.#reader.read({ sheet, cell }, formula, elastic)
      return { ...translated, parse: this.#calculator.parse(sheet, cell, translated.text) }
    }
    const problem =
      this.#reader.read({ sheet, cell }, formula, false).problem ??
      syntaxProblem(withoutNeedlessSpaces(formula))
    if (problem !== undefined) return failure(`That part cannot be computed by itself: ${problem}.`)
    const first = read(false)
    const { parse, missingSheets, beyond } = isEndless(first) ? read(true) : first
    if (typeof parse === 'string') return failure(`That part cannot be computed by itself: ${parse}.`)
    return this.#calculator.evaluate(sheet, cell, parse, missingSentence(missingSheets, beyond))
  }

  #formulaAt({ sheet, column }: Run, row: number, text: string): Formula {
    return new Formula(sheet, this.#calculator.placeOf(sheet, row, column), text)
  }

  #meet(formulas: SheetFormulas, formula: Formula, series: FormulaSeries): void {
    const parse = series.parseOf(formula)
    if (parse) formula.parse = parse
    else {
      const { text } = formula
      if (text.includes('!')) this.#qualified.add(formula)
      if (mayHoldName(text)) this.#named.add(formula)
      this.#prepare(formula)
      if (!this.#qualified.has(formula) && !this.#named.has(formula)) series.begin(formula)
    }
    formulas.add(formula)
    this.#enter(formula)
  }

  #enter(formula: Formula): void {
    if (formula.entering) return
    formula.entering = true
    this.#entering.push(formula)
  }

  #forget(formulas: SheetFormulas, formula: Formula): void {
    formulas.remove(formula)
    this.#elastic.delete(formula)
    this.#qualified.delete(formula)
    this.#named.delete(formula)
    formula.entering = false
  }

  /** The next formula of an array's anchor keeps the array where it fits it; otherwise the array goes. */
  #replaceArray(before: Formula, next: Formula | undefined): void {
    if (next && isArray(next)) next.held = 'array'
    else this.#calculator.removeArray(before.sheet, before.cell)
  }

  /** Translates and parses a formula; answers whether it now reads differently to the calculator. */
  #prepare(formula: Formula, elastic = formula.elastic): boolean {
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
    return this.#prepare(formula, true)
  }

  /** Sheets have come, gone or changed their names: what names a sheet may mean another one. */
  #retranslate(): void {
    for (const formula of this.#qualified) this.#prepareAgain(formula)
    if (this.#reader.names.length > 0) for (const formula of this.#named) this.#prepareAgain(formula)
  }

  #prepareAgain(formula: Formula): boolean {
    if (!this.#prepare(formula)) return false
    this.#formulas(formula.sheet).resized(formula)
    this.#enter(formula)
    return true
  }

  /** Places the arrays. What spills over whole columns may grow with what others spill. */
  #findRoom(): void {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      for (const formulas of this.#sheets.values()) this.#layOut(formulas)
      const grown = [...this.#elastic].filter((formula) => this.#prepareAgain(formula))
      if (grown.length === 0) return
    }
    for (const formulas of this.#sheets.values()) this.#layOut(formulas)
  }

  #layOut(formulas: SheetFormulas): void {
    if (!formulas.layOut()) return
    for (const formula of formulas.arrays()) {
      const wanted = formulas.obstacleOf(formula) ? 'error' : 'array'
      if (formula.held !== wanted || wanted === 'error') this.#enter(formula)
    }
  }

  /** Gives the calculator all that has changed, in an order in which no array ever meets an obstacle. */
  #give(): void {
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
    const inputs = this.#formulas(sheet).sheet.cells.column(column)
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
    const obstacle = this.#formulas(sheet).obstacleOf(formula)
    if (!parse) {
      this.#calculator.setError(sheet, cell, '#ERROR!', unparsed(cell, problem!))
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
    return isArray(formula) && !this.#formulas(formula.sheet).obstacleOf(formula)
  }

  /** The calculator has an array of just this size there, which can take the formula. */
  #keepsArray(formula: Formula): boolean {
    const { place, parse } = formula
    return (
      this.#isShownArray(formula) && !parse!.isVolatile && this.#calculator.holdsArray(place, parse!.size)
    )
  }

  #formulas(sheet: SheetId): SheetFormulas {
    return this.#sheets.get(sheet)!
  }
}

function unparsed(cell: Cell, problem: string): string {
  return `The formula in ${cellName(cell)} does not parse: ${problem}.`
}
