import {
  columnsIn,
  contains,
  intersection,
  rangeName,
  rowsIn,
  type Cell,
  type Range,
} from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import { isOnSheet, type Book } from '../book'
import type { Value } from '../value'
import { copiedFormula } from '../formula/rewrite'
import { inputOf, inputOfText, isFormula, type Input } from '../input'
import type { Patch } from '../patch'
import type { Sheet } from '../sheet'
import type { Spill } from '../spill-layout'
import { columnPatch, type Plan } from './plan'
import { doesNotFit } from './set-cells'

/** More cells than this are a slip of the hand: a single cell pasted onto the whole sheet. */
const MOST_CELLS = 5_000_000

interface Place {
  readonly sheet: Sheet
  readonly range: Range
}

/**
 * Copies cells: relative references follow, `$` stays. A target that is a multiple of the source is filled with copies
 * of it; any other target only says where the copy begins. Cells of an array are copied as values, unless its
 * anchor is copied with them: then they spill again.
 */
export function planCopy(book: Book, from: Place, to: Place): Outcome<Plan> {
  const target = { sheet: to.sheet, range: targetRange(from.range, to.range) }
  if (!isOnSheet(target.range)) return failure(doesNotFit(target.range))
  const source = new Source(book, from)
  const height = Math.min(rowsIn(target.range), filledHeight(source, from, target))
  const cells = height * columnsIn(target.range)
  if (cells > MOST_CELLS) {
    return failure(
      `That would fill ${countText(cells, 'cell')}; at most ${MOST_CELLS.toLocaleString('en')} can be filled at once.`,
    )
  }
  const patches: Patch[] = []
  for (let i = 0; i < columnsIn(target.range); i++) {
    const at = { row: target.range.top, column: target.range.left + i }
    const after = Array.from({ length: height }, (_, j) =>
      source.copyFor({ row: at.row + j, column: at.column }, j, i),
    )
    patches.push(columnPatch(to.sheet, at, after))
  }
  return success({
    label: `Pasting into ${rangeName(target.range)}`,
    patches,
    focus: { sheet: to.sheet.id, range: target.range },
  })
}

/** The whole target where the source fits into it without a rest, otherwise one copy. */
function targetRange(from: Range, to: Range): Range {
  const tiles = rowsIn(to) % rowsIn(from) === 0 && columnsIn(to) % columnsIn(from) === 0
  if (tiles) return to
  return {
    top: to.top,
    left: to.left,
    bottom: to.top + rowsIn(from) - 1,
    right: to.left + columnsIn(from) - 1,
  }
}

/** Rows of the target that the copy can change: below, neither source nor target holds anything. */
function filledHeight(source: Source, from: Place, to: Place): number {
  const tiled = rowsIn(to.range) > rowsIn(from.range)
  if (tiled && source.height > 0) return Infinity
  return Math.max(source.height, to.sheet.cells.rows - to.range.top, 1)
}

/** What is copied. */
class Source {
  readonly #book: Book
  readonly #sheet: Sheet
  readonly #range: Range
  /** Arrays of which cells are copied without the anchor. */
  readonly #parts: readonly Spill[]

  constructor(book: Book, { sheet, range }: Place) {
    this.#book = book
    this.#sheet = sheet
    this.#range = range
    this.#parts = book.computation
      .spillsOf(sheet.id)
      .filter((spill) => intersection(spill.range, range) && !contains(range, spill.anchor))
  }

  /** Rows from the top of the range that hold anything. */
  get height(): number {
    const { top, bottom } = this.#range
    const last = this.#parts.reduce(
      (most, { range }) => Math.max(most, range.bottom),
      this.#sheet.cells.rows - 1,
    )
    return Math.max(0, Math.min(bottom, last) - top + 1)
  }

  /** What a target cell gets, `row` rows and `column` columns from where the copy begins. */
  copyFor(target: Cell, row: number, column: number): Input | undefined {
    const cell = {
      row: this.#range.top + (row % rowsIn(this.#range)),
      column: this.#range.left + (column % columnsIn(this.#range)),
    }
    const input = this.#sheet.cells.get(cell.row, cell.column)
    if (isFormula(input)) {
      return copiedFormula(input, { rows: target.row - cell.row, columns: target.column - cell.column })
    }
    if (input !== undefined || !this.#parts.some(({ range }) => contains(range, cell))) return input
    return inputOfValue(this.#book.computation.valueAt(this.#sheet.id, cell.row, cell.column))
  }
}

/** The input that gives a cell `value`. */
function inputOfValue(value: Value): Input | undefined {
  switch (typeof value) {
    case 'string':
      return inputOfText(value)
    case 'boolean':
      return value ? 'TRUE' : 'FALSE'
    case 'object':
      return inputOf(value.code)
    default:
      return value
  }
}
