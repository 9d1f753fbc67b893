import type { Cell, Range } from '../core/address'
import type { Outcome } from '../core/outcome'
import { Calculator, type ErrorReason } from './calculator/calculator'
import type { InfiniteResult } from './calculator/infinite-result'
import { CalculatorFeed } from './calculator-feed'
import { FormulaSeries } from './formula-series'
import { isFormula } from './input'
import type { DefinedName, SheetId } from './model'
import { PreparedFormulas } from './prepared-formulas'
import type { Run, Sheet } from './sheet'
import { Formula, SheetFormulas, unparsedSentence } from './sheet-formulas'
import type { Spill } from './spill-layout'
import type { Value } from './value'

/** Tells how far a calculation is: `done` of 0 to 1. */
export type Watcher = (done: number) => void

/** Formulas that spill over whole columns may make one another grow; after so many passes they stay as they are. */
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
  readonly #prepared = new PreparedFormulas(this.#sheets, this.#calculator)
  readonly #feed = new CalculatorFeed(this.#sheets, this.#calculator)
  #remembered = new WeakMap<object, unknown>()

  /** Says which names there are; formulas with names in them may mean something else now. */
  setNames(names: readonly DefinedName[]): void {
    this.#prepared.setNames(names)
    for (const formula of this.#prepared.named) this.#prepareAgain(formula)
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
      if (formula.held === 'array') this.#feed.replaceArray(formula, undefined)
    }
    this.#sheets.delete(id)
    this.#feed.removeSheet(id)
    this.#retranslate()
    this.#findRoom()
    this.#feed.give()
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
      if (before?.held === 'array') this.#feed.replaceArray(before, next)
    }
    const { row: top, column: left } = run
    formulas.touched({ top, left, bottom: top + run.length - 1, right: left })
    this.#feed.enterLiterals(run)
  }

  /** The result of `make`, kept under `key` until something is computed again. */
  remember<T>(key: object, make: () => T): T {
    if (!this.#remembered.has(key)) this.#remembered.set(key, make())
    return this.#remembered.get(key) as T
  }

  /** Brings every formula up to date. */
  compute(watch: Watcher = () => {}, stopped = false): void {
    this.#remembered = new WeakMap()
    this.#findRoom()
    this.#feed.give()
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

  /** Why the first formula of a range that does not parse does not, as a whole sentence. */
  parseProblemIn(sheet: SheetId, range: Range): string | undefined {
    const formulas = this.#formulas(sheet)
    for (const { cell, problem } of formulas.in(range)) {
      if (problem !== undefined) return unparsedSentence(cell, problem)
    }
    return undefined
  }

  /** Why a cell shows an error, and where the error began. */
  reasonAt(sheet: SheetId, cell: Cell): ErrorReason {
    return this.#calculator.reasonAt(sheet, cell)
  }

  /** What an expression, written without `=`, would come to inside the formula of a cell. */
  evaluate(sheet: SheetId, cell: Cell, expression: string): Outcome<readonly (readonly Value[])[]> {
    const prepared = this.#prepared.expression(sheet, cell, expression)
    if (!prepared.ok) return prepared
    return this.#calculator.evaluate(sheet, cell, prepared.value.parse, prepared.value.missing)
  }

  #formulaAt({ sheet, column }: Run, row: number, text: string): Formula {
    return new Formula(sheet, this.#calculator.placeOf(sheet, row, column), text)
  }

  #meet(formulas: SheetFormulas, formula: Formula, series: FormulaSeries): void {
    this.#prepared.add(formula, series)
    formulas.add(formula)
    this.#feed.enter(formula)
  }

  #forget(formulas: SheetFormulas, formula: Formula): void {
    formulas.remove(formula)
    this.#prepared.remove(formula)
    formula.entering = false
  }

  /** Prepares formulas again that name sheets: after a sheet was added, removed or renamed they may mean another. */
  #retranslate(): void {
    for (const formula of this.#prepared.ofSheets()) this.#prepareAgain(formula)
  }

  #prepareAgain(formula: Formula): boolean {
    if (!this.#prepared.prepare(formula)) return false
    this.#formulas(formula.sheet).resized(formula)
    this.#feed.enter(formula)
    return true
  }

  /** Places the arrays. What spills over whole columns may grow with what others spill. */
  #findRoom(): void {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      for (const formulas of this.#sheets.values()) this.#layOut(formulas)
      const grown = [...this.#prepared.elastic].filter((formula) => this.#prepareAgain(formula))
      if (grown.length === 0) return
    }
    for (const formulas of this.#sheets.values()) this.#layOut(formulas)
  }

  #layOut(formulas: SheetFormulas): void {
    if (!formulas.layOut()) return
    for (const formula of formulas.arrays()) {
      const wanted = formulas.obstacleOf(formula) ? 'error' : 'array'
      if (formula.held !== wanted || wanted === 'error') this.#feed.enter(formula)
    }
  }

  #formulas(sheet: SheetId): SheetFormulas {
    return this.#sheets.get(sheet)!
  }
}
