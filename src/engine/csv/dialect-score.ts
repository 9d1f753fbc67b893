import { isAligned } from './aligned-columns'
import { typeScore } from './cell-type-score'
import { isNumber } from './header-rows'
import { splitRows } from './split-rows'
import { isSpaced, type TableDialect } from './table-dialect'

/** These stand inside of cells everywhere: they part them only where every row has as many, or where spaces align them. */
const STRICT: ReadonlySet<string> = new Set([' ', ':'])
/** What a dialect still counts that cuts through cells. */
const TORN = 1e-6
/** The kinds of all cells of so many rows are looked at, and of every 16th row further on. */
const ROWS_TYPED = 500

/**
 * How much a text looks like a table in a dialect: its rows have as many cells as one another, and its cells look like
 * cells. After van den Burg, Nazábal and Sutton, *Wrangling messy CSV files by detecting row and type patterns*, 2019.
 */
export function scoreOf(sample: string, dialect: TableDialect): number {
  const shapes = new Map<number, number>()
  const types = new ColumnTypes(dialect)
  const quotes = new TornQuotes()
  const isStrict = STRICT.has(dialect.delimiter) && !(dialect.delimiter === ' ' && isAligned(sample))
  let torn = 1
  let rows = 0
  let valued = 0
  for (const row of splitRows(sample, dialect)) {
    if (row.length === 1 && row[0] === '') continue
    if (isTorn(row, dialect) || quotes.areTornBy(row)) torn = TORN
    shapes.set(row.length, (shapes.get(row.length) ?? 0) + 1)
    if (isStrict && (shapes.size > 1 || shapes.has(1))) return 0
    if (isStrict && row.some(isNumber)) valued++
    if (rows++ < ROWS_TYPED || rows % 16 === 0) types.add(row)
  }
  if (rows === 0 || (isStrict && rows < 2)) return 0
  // Names of two words each are no table.
  if (isStrict && dialect.delimiter === ' ' && 2 * valued < rows) return 0
  // Sentences have their semicolons: what parts the cells of a table does so in most of its rows.
  if (2 * (shapes.get(1) ?? 0) >= rows && shapes.size > 1) return 1e-9 * types.score
  const patterns = [...shapes].map(([length, count]) => (count * Math.max(1e-3, length - 1)) / length)
  return torn * (patterns.reduce((sum, pattern) => sum + pattern, 0) / shapes.size) * types.score
}

/** How much cells look like cells, on the whole. */
class ColumnTypes {
  readonly #dialect: TableDialect
  readonly #empty: number[] = []
  readonly #isFilled: boolean[] = []
  #cells = 0
  #sum = 0

  constructor(dialect: TableDialect) {
    this.#dialect = dialect
  }

  add(row: readonly string[]): void {
    this.#cells += row.length
    for (const [column, cell] of row.entries()) {
      this.#sum += scoreInside(cell, this.#dialect)
      if (cell === '') this.#empty[column] = (this.#empty[column] ?? 0) + 1
      else this.#isFilled[column] = true
    }
  }

  /** A column that is empty throughout stands between two halves of a longer delimiter. */
  get score(): number {
    const nothing = this.#empty.reduce((sum, count, column) => sum + (this.#isFilled[column] ? 0 : count), 0)
    return (this.#sum - nothing) / this.#cells
  }
}

/** A formula whose brackets are closed in another cell, or a quoted text that ends in another one, was one cell. */
function isTorn(row: readonly string[], { quote }: TableDialect): boolean {
  if (row.length === 1) return false
  if (row.some((cell) => cell.startsWith('=') && !isBalanced(cell))) return true
  if (quote !== '') return false
  const opened = row.findIndex((cell) => /^"(?:.*[^"])?$/s.test(cell))
  return opened >= 0 && row.slice(opened + 1).some((cell) => /^[^"].*"$/s.test(cell))
}

/** A quote that is opened behind what parts cells elsewhere, and closed in a later cell, was around one cell. */
class TornQuotes {
  #isOpen = false

  areTornBy(row: readonly string[]): boolean {
    for (const cell of row) {
      if (!cell.includes('"')) continue
      if (this.#isOpen && /^[^"]*"(?:[,;\t|]|$)/.test(cell)) return true
      if (/[,;\t|] ?"[^"]*$/.test(cell)) this.#isOpen = true
    }
    return false
  }
}

function isBalanced(formula: string): boolean {
  let depth = 0
  for (const [mark] of formula.replaceAll(/"[^"]*"/g, '').matchAll(/[(){}]/g)) {
    depth += mark === '(' || mark === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

/** A cell that still holds a quote was cut in the wrong place, or quoted another way. */
function scoreInside(cell: string, { quote, delimiter }: TableDialect): number {
  const text = cell.trim()
  if (text === "''") return 1
  if (isSpaced(delimiter) && /[;,|]$/.test(text)) return 0
  if (quote === '' && text.length > 1 && /^(?:"|'.*'$)/.test(text)) return 0
  if (/^ +["']./.test(cell)) return 0
  return typeScore(/[\r\n]/.test(text) ? text.replaceAll(/[\r\n]+/g, ' ') : text)
}
