import { contains, intersection, rangeName, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { isOnSheet, usedRange, type Book } from '../book'
import type { FilterCondition, FilterValue, Frozen, SheetFilter, SheetLayout } from '../model'
import { CellReader, valueText } from '../read/cell-reader'
import type { Sheet } from '../sheet'
import { filteredRuns, unfilteredRuns } from '../structure/line-runs'
import type { Value } from '../value'
import type { Plan } from './plan'

/** More different values than this are not listed to choose from. */
const MOST_VALUES = 10_000
/** More frozen lines would leave no room to scroll in. */
export const MOST_FROZEN = 100

/** Hides the rows that a filter rejects; without a filter shows them again. */
export function planFilter(book: Book, sheet: Sheet, filter: SheetFilter | undefined): Outcome<Plan> {
  const { layout } = sheet
  const shown = withoutFilter(layout)
  if (!filter) {
    const range = layout.filter?.range ?? { top: 0, left: 0, bottom: 0, right: 0 }
    return planned(sheet, range, 'Removing the filter', shown)
  }
  const { range } = filter
  if (!isOnSheet(range)) return failure('That is no range of the sheet.')
  if (range.top === range.bottom)
    return failure(`A filter needs a row of headers and rows below them; ${rangeName(range)} is one row.`)
  if (!filter.columns.every(({ column }) => column >= range.left && column <= range.right))
    return failure(`A filter of ${rangeName(range)} has no other columns.`)
  const rows = filter.columns.length === 0 ? shown.rows : keptRuns(book, sheet, filter, shown.rows)
  return planned(sheet, range, 'Filtering', { ...shown, rows, filter })
}

function planned(sheet: Sheet, range: Range, label: string, after: SheetLayout): Outcome<Plan> {
  return success({
    label: `${label} ${rangeName(range)}`.trim(),
    patches: [{ type: 'layout', sheet: sheet.id, before: sheet.layout, after }],
    focus: { sheet: sheet.id, range: { ...range, bottom: range.top, right: range.left } },
  })
}

function withoutFilter(layout: SheetLayout): SheetLayout {
  const { rows, columns, frozen } = layout
  return { rows: unfilteredRuns(rows), columns, ...(frozen ? { frozen } : {}) }
}

function keptRuns(book: Book, sheet: Sheet, { range, columns }: SheetFilter, rows: SheetLayout['rows']) {
  const body = { ...range, top: range.top + 1 }
  const used = usedRange(book, sheet)
  const filled = used && intersection(body, used)
  if (!filled) return rows
  const reader = new CellReader(book, sheet, filled)
  const hidden = new Uint8Array(filled.bottom - filled.top + 1)
  for (const { column, keep } of columns) {
    const values = Array.from(hidden, (_, i) => reader.value(filled.top + i, column))
    const keeps = keeper(keep, values)
    for (const [i, value] of values.entries()) if (!keeps(value)) hidden[i] = 1
  }
  return filteredRuns(rows, filled.top, hidden)
}

/** Whether a value passes a condition on its column. */
function keeper(condition: FilterCondition, values: readonly Value[]): (value: Value) => boolean {
  switch (condition.kind) {
    case 'values': {
      const texts = new Set(condition.texts)
      return (value) => texts.has(valueText(value))
    }
    case 'compare':
      return comparer(condition)
    case 'between':
      return (value) => typeof value === 'number' && value >= condition.low && value <= condition.high
    case 'text': {
      const { how } = condition
      const text = condition.text.toLowerCase()
      return (value) => textFits(valueText(value).toLowerCase(), how, text)
    }
    case 'top':
      return topKeeper(values, condition.count, condition.least)
    case 'average': {
      const numbers = values.filter((value) => typeof value === 'number')
      const mean = numbers.reduce((sum, value) => sum + value / numbers.length, 0)
      return (value) =>
        typeof value === 'number' && (condition.side === 'above' ? value > mean : value < mean)
    }
    default:
      return condition satisfies never
  }
}

function comparer({ operator, than }: Extract<FilterCondition, { kind: 'compare' }>) {
  const number = than.trim() === '' ? NaN : Number(than)
  const text = than.toLowerCase()
  return (value: Value): boolean => {
    const isNumber = typeof value === 'number' && !Number.isNaN(number)
    const own = isNumber ? value : valueText(value).toLowerCase()
    const other = isNumber ? number : text
    // A number is neither less nor greater than a text.
    const comparable = isNumber || (typeof value === 'string' && Number.isNaN(number))
    switch (operator) {
      case '=':
        return own === other
      case '<>':
        return own !== other
      case '>':
        return comparable && own > other
      case '>=':
        return comparable && own >= other
      case '<':
        return comparable && own < other
      case '<=':
        return comparable && own <= other
      default:
        return operator satisfies never
    }
  }
}

function textFits(value: string, how: 'contains' | 'lacks' | 'begins' | 'ends', text: string): boolean {
  switch (how) {
    case 'contains':
      return value.includes(text)
    case 'lacks':
      return !value.includes(text)
    case 'begins':
      return value.startsWith(text)
    case 'ends':
      return value.endsWith(text)
    default:
      return how satisfies never
  }
}

/** Ties with the last of them are kept, as in Excel. */
function topKeeper(values: readonly Value[], count: number, least: boolean): (value: Value) => boolean {
  const numbers = Float64Array.from(values.filter((value) => typeof value === 'number')).toSorted()
  const wanted = Math.min(Math.max(1, Math.floor(count)), numbers.length)
  const limit = numbers[least ? wanted - 1 : numbers.length - wanted] ?? NaN
  return (value) => typeof value === 'number' && (least ? value <= limit : value >= limit)
}

/** What a column of the filter holds in the rows that its other columns keep, in Excel's order, blanks last. */
export function filterValues(book: Book, sheet: Sheet, column: number): readonly FilterValue[] {
  const { filter } = sheet.layout
  const used = usedRange(book, sheet)
  const filled = filter && used && intersection({ ...filter.range, top: filter.range.top + 1 }, used)
  if (!filter || !filled || !contains(filter.range, { row: filter.range.top, column })) return []
  const reader = new CellReader(book, sheet, filled)
  const rows = Array.from({ length: filled.bottom - filled.top + 1 }, (_, i) => filled.top + i)
  const kept = filter.columns
    .filter((other) => other.column !== column)
    .reduce((left, other) => {
      const all = rows.map((row) => reader.value(row, other.column))
      const keeps = keeper(other.keep, all)
      return left.filter((row) => keeps(all[row - filled.top]))
    }, rows)
  const counts = new Map<string, { count: number; value: Value }>()
  for (const row of kept) {
    const value = reader.value(row, column)
    const text = valueText(value)
    const known = counts.get(text)
    if (known) known.count++
    else if (counts.size < MOST_VALUES) counts.set(text, { count: 1, value })
  }
  return [...counts]
    .toSorted(([a, { value: x }], [b, { value: y }]) => compared(a, x, b, y))
    .map(([text, { count }]) => ({ text, count }))
}

function compared(a: string, x: Value, b: string, y: Value): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1
  if (typeof x === 'number' && typeof y === 'number') return x - y
  if ((typeof x === 'number') !== (typeof y === 'number')) return typeof x === 'number' ? -1 : 1
  return a.localeCompare(b, 'en')
}

/** Keeps so many first rows and columns on screen; none with 0. Refuses more than a screen could hold. */
export function planFreeze(sheet: Sheet, { rows, columns }: Frozen): Outcome<Plan> {
  if (![rows, columns].every((count) => Number.isInteger(count) && count >= 0 && count <= MOST_FROZEN))
    return failure(`At most the first ${MOST_FROZEN} rows and columns can be frozen.`)
  const { frozen: _, ...layout } = sheet.layout
  const after = rows + columns === 0 ? layout : { ...layout, frozen: { rows, columns } }
  return success({
    label: rows + columns === 0 ? 'Unfreezing panes' : 'Freezing panes',
    patches: [{ type: 'layout', sheet: sheet.id, before: sheet.layout, after }],
    focus: { sheet: sheet.id, range: { top: rows, left: columns, bottom: rows, right: columns } },
  })
}
