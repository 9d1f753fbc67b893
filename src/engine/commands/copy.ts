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
import { turned } from '../../core/rectangles'
import { countText } from '../../core/wording'
import { isOnSheet, type Book } from '../book'
import type { Value } from '../value'
import { copiedFormula, transposedFormula } from '../formula/rewrite'
import { inputOf, inputOfText, isFormula, type Input } from '../input'
import type { CopyWhat, SheetLooks } from '../model'
import type { Patch } from '../patch'
import type { Sheet } from '../sheet'
import type { Spill } from '../spill-layout'
import { copiedLooks } from '../structure/copied-looks'
import { looksPatch } from './looks'
import { columnPatch, type Plan } from './plan'
import { doesNotFit } from './set-cells'

/** More cells than this are a slip of the hand: a single cell pasted onto the whole sheet. */
const MOST_CELLS = 5_000_000

export interface CopyHow {
  readonly what?: CopyWhat
  /** Rows become columns. */
  readonly transpose?: boolean
}

interface Place {
  readonly sheet: Sheet
  readonly range: Range
}

/**
 * Copies cells: relative references follow, `$` stays. A target that is a multiple of the source is filled with copies
 * of it; any other target only says where the copy begins. Cells of an array are copied as values, unless its
 * anchor is copied with them: then they spill again.
 */
export function planCopy(book: Book, from: Place, to: Place, how: CopyHow = {}): Outcome<Plan> {
  const { what = 'all', transpose = false } = how
  const size = transpose ? turned(from.range) : from.range
  const target = { sheet: to.sheet, range: targetRange(size, to.range) }
  if (!isOnSheet(target.range)) return failure(doesNotFit(target.range))
  const patches = what === 'formats' ? success([]) : copiedCells(book, from, target, { what, transpose })
  if (!patches.ok) return patches
  const looks =
    what === 'all' || what === 'formats' ? looksPatch(to.sheet, looksOf(from, target, transpose)) : []
  return success({
    label: `Pasting into ${rangeName(target.range)}`,
    patches: [...patches.value, ...looks],
    focus: { sheet: to.sheet.id, range: target.range },
  })
}

function looksOf(from: Place, target: Place, transpose: boolean): SheetLooks {
  const { top, left } = target.range
  const copy = {
    from: from.range,
    to: target.range,
    origin: { row: top, column: left },
    turned: transpose,
  }
  return copiedLooks(from.sheet.looks, target.sheet.looks, copy)
}

function copiedCells(
  book: Book,
  from: Place,
  target: Place,
  how: Required<CopyHow>,
): Outcome<readonly Patch[]> {
  const source = new Source(book, from, how)
  const height = Math.min(rowsIn(target.range), filledHeight(source, target))
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
    patches.push(columnPatch(target.sheet, at, after))
  }
  return success(patches)
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
function filledHeight(source: Source, to: Place): number {
  const tiled = rowsIn(to.range) > source.rows
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

  readonly #how: Required<CopyHow>

  constructor(book: Book, { sheet, range }: Place, how: Required<CopyHow>) {
    this.#book = book
    this.#how = how
    this.#sheet = sheet
    this.#range = range
    this.#parts = book.computation
      .spillsOf(sheet.id)
      .filter(
        (spill) =>
          intersection(spill.range, range) && (how.what === 'values' || !contains(range, spill.anchor)),
      )
  }

  /** Rows of one copy. */
  get rows(): number {
    return this.#how.transpose ? columnsIn(this.#range) : rowsIn(this.#range)
  }

  /** Rows of one copy, from its top, that hold anything. */
  get height(): number {
    if (this.#how.transpose) return this.rows
    const { top, bottom } = this.#range
    const last = this.#parts.reduce(
      (most, { range }) => Math.max(most, range.bottom),
      this.#sheet.cells.rows - 1,
    )
    return Math.max(0, Math.min(bottom, last) - top + 1)
  }

  /** Whether the cell shows a part of an array: of one that is not copied as a whole, or of any where values are. */
  #isPart(cell: Cell): boolean {
    return this.#parts.some(({ range }) => contains(range, cell))
  }

  /** What a target cell gets, `row` rows and `column` columns from where the copy begins. */
  copyFor(target: Cell, row: number, column: number): Input | undefined {
    const [down, across] = this.#how.transpose ? [column, row] : [row, column]
    const cell = {
      row: this.#range.top + (down % rowsIn(this.#range)),
      column: this.#range.left + (across % columnsIn(this.#range)),
    }
    const input = this.#sheet.cells.get(cell.row, cell.column)
    if (isFormula(input) && this.#how.what !== 'values') {
      if (this.#how.transpose) return transposedFormula(input, cell, target)
      return copiedFormula(input, { rows: target.row - cell.row, columns: target.column - cell.column })
    }
    if (!isFormula(input) && !(input === undefined && this.#isPart(cell))) return input
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
