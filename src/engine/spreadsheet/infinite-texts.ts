import { intersection, type Range } from '../../core/address'
import { ieeeValue } from '../../core/ieee-text'
import { usedRange, type Book } from '../book'
import { tokensOf } from '../../core/formula-tokens'
import { parseReference, referenceRange } from '../formula/reference'
import { sheetCalled } from '../names'
import { CellReader } from '../read/cell-reader'
import type { Sheet } from '../sheet'

/** Tells of formulas whether cells that they refer to hold `inf`, `-inf` or `nan`, which are texts to Excel. */
export class InfiniteTexts {
  readonly #known = new Map<string, boolean>()

  constructor(readonly book: Book) {}

  isIn(formula: string, sheet: Sheet): boolean {
    return tokensOf(formula).some(({ type, text }) => type === 'reference' && this.#isInCells(text, sheet))
  }

  #isInCells(text: string, own: Sheet): boolean {
    const key = `${own.id} ${text}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const reference = parseReference(text)
    const sheet = reference.sheet === undefined ? own : sheetCalled(this.book.sheets, reference.sheet)
    const used = sheet && usedRange(this.book, sheet)
    const range = used && intersection(referenceRange(reference), used)
    const isIn = sheet !== undefined && range !== undefined && this.#isInRange(sheet, range)
    this.#known.set(key, isIn)
    return isIn
  }

  #isInRange(sheet: Sheet, range: Range): boolean {
    const reader = new CellReader(this.book, sheet, range)
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const value = reader.value(row, column)
        if (typeof value === 'string' && ieeeValue(value) !== undefined) return true
      }
    }
    return false
  }
}
