import { cellName, columnName, intersection, rangeName, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { usedRange, type Book } from '../book'
import { copiedFormula } from '../formula/rewrite'
import { isFormula } from '../input'
import type { SortKey } from '../model'
import { CellReader } from '../read/cell-reader'
import type { Sheet } from '../sheet'
import { sortedLooks } from '../structure/sorted-looks'
import type { Value } from '../value'
import { looksPatch } from './looks'
import { columnPatch, type Plan } from './plan'

const collator = new Intl.Collator('en', { sensitivity: 'accent' })

/**
 * Sorts rows as Excel does: numbers before texts before FALSE before TRUE before errors, blanks last in either
 * direction; letter case does not count; equal rows keep their order. Formulas go with their rows, and mean the cells
 * of the row that they come to.
 */
export function planSort(book: Book, sheet: Sheet, range: Range, keys: readonly SortKey[]): Outcome<Plan> {
  if (keys.length === 0) return failure('Sorting needs a column to sort by.')
  const outside = keys.find(({ column }) => column < range.left || column > range.right)
  if (outside) return failure(`Column ${columnName(outside.column)} is not part of ${rangeName(range)}.`)
  const spill = book.computation.spillsOf(sheet.id).find((other) => intersection(other.range, range))
  if (spill) {
    const anchor = cellName(spill.anchor)
    return failure(
      `${rangeName(range)} holds the result of ${anchor}, which fills ${rangeName(spill.range)}: an array cannot be sorted. Sort what ${anchor} is computed from, or use =SORT(…).`,
    )
  }
  const used = usedRange(book, sheet)
  const rows = used && intersection(range, used)
  if (!rows) return failure(`There is nothing to sort in ${rangeName(range)}.`)
  const order = withoutHidden(sheet, rows.top, sortedRows(book, sheet, rows, keys))
  const patches = []
  for (let column = rows.left; column <= rows.right; column++) {
    const inputs = sheet.cells.column(column)
    const after = Array.from(order, (from, i) => {
      const input = inputs.get(from)
      return isFormula(input) ? copiedFormula(input, { rows: rows.top + i - from, columns: 0 }) : input
    })
    if (after.some((input, i) => input !== inputs.get(rows.top + i)))
      patches.push(columnPatch(sheet, { row: rows.top, column }, after))
  }
  return success({
    label: `Sorting ${rangeName(range)}`,
    patches: [...patches, ...looksPatch(sheet, sortedLooks(sheet.looks, rows, order))],
    focus: { sheet: sheet.id, range },
  })
}

/** The order without the rows that a filter hides, as in Excel: they stay where they are, and what is seen is sorted. */
function withoutHidden({ layout }: Sheet, top: number, order: Uint32Array): Uint32Array {
  if (!layout.rows.some(({ filtered }) => filtered)) return order
  const hidden = new Uint8Array(order.length)
  for (const { start, count, filtered } of layout.rows) {
    if (filtered) hidden.fill(1, Math.max(0, start - top), Math.max(0, start + count - top))
  }
  const shown = order.filter((row) => !hidden[row - top])
  let next = 0
  return Uint32Array.from(hidden, (is, i) => (is ? top + i : shown[next++]!))
}

/** For each row of the sorted range, the row that comes there. */
function sortedRows(book: Book, sheet: Sheet, range: Range, keys: readonly SortKey[]): Uint32Array {
  const reader = new CellReader(book, sheet, range)
  const columns = keys.map(({ column, descending }) => ({
    sign: descending ? -1 : 1,
    values: Array.from({ length: range.bottom - range.top + 1 }, (_, i) =>
      reader.value(range.top + i, column),
    ),
  }))
  const order = Uint32Array.from({ length: range.bottom - range.top + 1 }, (_, i) => i)
  order.sort((a, b) => {
    for (const { sign, values } of columns) {
      const difference = compareValues(values[a], values[b], sign)
      if (difference !== 0) return difference
    }
    return a - b
  })
  return order.map((i) => i + range.top)
}

function compareValues(a: Value, b: Value, sign: number): number {
  const [kindA, kindB] = [rankOf(a), rankOf(b)]
  if (kindA === BLANK || kindB === BLANK) return kindA - kindB
  if (kindA !== kindB) return sign * (kindA - kindB)
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return typeof a === 'string' && typeof b === 'string' ? sign * collator.compare(a, b) : 0
}

const BLANK = 5

function rankOf(value: Value): number {
  if (value === undefined || value === '') return BLANK
  if (typeof value === 'number') return 0
  if (typeof value === 'string') return 1
  if (typeof value === 'boolean') return value ? 3 : 2
  return 4
}
