import { cellName, intersection, MAX_COLUMNS, MAX_ROWS, type Cell, type Range } from '../core/address'
import type { Parse, Place } from './calculator/calculator'
import { strayAddress } from './formula/stray-address'
import type { SheetId } from './model'
import type { Sheet } from './sheet'
import { layOut, type Obstacle, type Spill } from './spill-layout'

/** What a formula names and there is not, as a whole sentence. */
export function missingSentence(
  [sheet]: readonly string[],
  [address]: readonly string[],
): string | undefined {
  if (sheet !== undefined) return `There is no sheet “${sheet}” in this workbook.`
  return address && `${strayAddress(address)}.`
}

/** Why a formula has no value, as a whole sentence; `problem` is the end of one. */
export function unparsedSentence(cell: Cell, problem: string): string {
  return `The formula in ${cellName(cell)} does not parse: ${problem}.`
}

/** What is known of a formula that was parsed by itself. One that continues the formula above it shares its parse and has none of this. */
export interface Reading {
  /** As the calculator was given it. */
  readonly translated: string
  /** Why it does not parse, as the end of a sentence. */
  readonly problem: string | undefined
  /** Sheets that it names and the workbook does not have. */
  readonly missingSheets: readonly string[]
  /** Addresses in it that are beyond the end of a sheet. */
  readonly beyond: readonly string[]
  /** It spills over a whole column or row, as far as that is filled. */
  readonly elastic: boolean
}

/** A formula of a sheet, on its way into the calculator. There may be millions: it keeps no more than it needs. */
export class Formula {
  /** Absent where it does not parse. */
  parse: Parse | undefined = undefined
  reading: Reading | undefined = undefined
  /** What the calculator holds in the cell. */
  held: 'nothing' | 'value' | 'array' | 'error' = 'nothing'
  /** The calculator has to be given it, or given it again. */
  entering = false

  constructor(
    readonly sheet: SheetId,
    /** As the calculator says it, which keeps the same object. */
    readonly place: Place,
    /** As it was typed. */
    readonly text: string,
  ) {}

  get row(): number {
    return this.place.row
  }

  get column(): number {
    return this.place.col
  }

  get cell(): Cell {
    return { row: this.row, column: this.column }
  }

  get elastic(): boolean {
    return this.reading?.elastic ?? false
  }

  get problem(): string | undefined {
    return this.reading?.problem
  }

  /** What it names and there is not, as a whole sentence. */
  get missing(): string | undefined {
    return this.reading && missingSentence(this.reading.missingSheets, this.reading.beyond)
  }
}

const LIMIT = { rows: MAX_ROWS, columns: MAX_COLUMNS }
const NOTHING: readonly Spill[] = []
const NO_FORMULAS: readonly (Formula | undefined)[] = []

/** The formulas of one sheet, and which of its arrays have room. */
export class SheetFormulas {
  /** By column, then by row. */
  readonly #columns: (Formula | undefined)[][] = []
  #count = 0
  readonly #arrays = new Map<number, Formula>()
  #spills: ReadonlyMap<number, Spill> = new Map()
  #shown: readonly Spill[] = NOTHING
  #stale = false

  constructor(readonly sheet: Sheet) {}

  get count(): number {
    return this.#count
  }

  *all(): Iterable<Formula> {
    for (const formulas of this.#columns) {
      if (!formulas) continue
      for (const formula of formulas) if (formula) yield formula
    }
  }

  /** The formulas of a range. */
  *in({ top, left, bottom, right }: Range): Iterable<Formula> {
    for (let column = left; column <= Math.min(right, this.#columns.length - 1); column++) {
      const formulas = this.#columns[column] ?? NO_FORMULAS
      for (let row = top; row <= Math.min(bottom, formulas.length - 1); row++) {
        const formula = formulas[row]
        if (formula) yield formula
      }
    }
  }

  at({ row, column }: Cell): Formula | undefined {
    return this.#columns[column]?.[row]
  }

  add(formula: Formula): void {
    const formulas = (this.#columns[formula.column] ??= [])
    formulas[formula.row] = formula
    this.#count++
    this.resized(formula)
  }

  remove(formula: Formula): void {
    const formulas = this.#columns[formula.column]!
    if (formula.row === formulas.length - 1) formulas.pop()
    else formulas[formula.row] = undefined
    this.#count--
    if (this.#arrays.size > 0 && this.#arrays.delete(keyOf(formula.cell))) this.#stale = true
  }

  /** Tells that a formula's result may reach further, or less far, than before. */
  resized(formula: Formula): void {
    const { parse } = formula
    if (parse && (parse.size.rows > 1 || parse.size.columns > 1)) {
      this.#arrays.set(keyOf(formula.cell), formula)
      this.#stale = true
    } else if (this.#arrays.size > 0 && this.#arrays.delete(keyOf(formula.cell))) this.#stale = true
  }

  /** Tells that inputs of `range` have changed. */
  touched(range: Range): void {
    if (this.#stale) return
    for (const spill of this.#spills.values()) {
      if (intersection(spill.range, range)) this.#stale = true
    }
  }

  /** Finds the arrays' places anew where anything has changed; answers whether it did. */
  layOut(): boolean {
    if (!this.#stale) return false
    this.#stale = false
    const wanted = [...this.#arrays.values()].map(({ cell, parse }) => ({ anchor: cell, size: parse!.size }))
    const spills = layOut(wanted, this.sheet.cells, LIMIT)
    this.#spills = new Map(spills.map((spill) => [keyOf(spill.anchor), spill]))
    this.#shown = spills.filter(({ obstacle }) => !obstacle)
    return true
  }

  arrays(): Iterable<Formula> {
    return this.#arrays.values()
  }

  obstacleOf(formula: Formula): Obstacle | undefined {
    return this.#spills.size === 0 ? undefined : this.#spills.get(keyOf(formula.cell))?.obstacle
  }

  /** The arrays whose results are shown, in the order of their anchors. */
  get spills(): readonly Spill[] {
    return this.#shown
  }
}

/** One number for each cell of a sheet. */
function keyOf({ row, column }: Cell): number {
  return row * MAX_COLUMNS + column
}

/** Whether a result covers more than its own cell. */
export function isArray({ parse }: Pick<Formula, 'parse'>): boolean {
  return parse !== undefined && (parse.size.rows > 1 || parse.size.columns > 1)
}

/** Whether a result spills over a whole column or row, as far as that goes. */
export function isEndless({ parse }: { readonly parse?: Parse | string | undefined }): boolean {
  if (parse === undefined || typeof parse === 'string') return false
  return !(Number.isFinite(parse.size.rows) && Number.isFinite(parse.size.columns))
}
