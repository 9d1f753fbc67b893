import { columnsIn, contains, rowsIn, type Range } from '../../../core/address'
import type { FilterCondition, FilterValue, SheetFilter } from '../../../protocol/api'
import { lastRange } from './selection'
import type { WorkbookState } from '../workbook'

/** The filter of the sheet in front. */
export interface Filtering {
  current(): SheetFilter | undefined
  /** Puts a filter over the selected table, or takes the present one away. */
  toggle(): void
  /** What a column keeps; `undefined` for everything. */
  keep(column: number, condition: FilterCondition | undefined): void
  /** Takes the conditions of all columns away; the headers keep their buttons. */
  clear(): void
  /** Hides rows by what they hold now. */
  reapply(): void
  values(column: number): Promise<readonly FilterValue[]>
  sort(column: number, descending: boolean): void
}

export function createFiltering(workbook: WorkbookState): Filtering {
  const current = () => workbook.layout().filter

  function apply(filter: SheetFilter | undefined) {
    const sheet = workbook.sheet()
    if (sheet) void workbook.apply({ type: 'filter', sheet: sheet.id, ...(filter ? { filter } : {}) })
  }

  return {
    current,
    toggle() {
      if (current()) return apply(undefined)
      const sheet = workbook.sheet()
      if (sheet) apply({ range: tableRange(sheet, lastRange(workbook.selection())), columns: [] })
    },
    keep(column, condition) {
      const filter = current()
      if (!filter) return
      const others = filter.columns.filter((other) => other.column !== column)
      apply({ ...filter, columns: condition ? [...others, { column, keep: condition }] : others })
    },
    clear() {
      const filter = current()
      if (filter) apply({ ...filter, columns: [] })
    },
    reapply() {
      const filter = current()
      if (filter) apply(filter)
    },
    async values(column) {
      const sheet = workbook.sheet()
      return sheet ? workbook.client.call('filterValues', sheet.id, column) : []
    },
    sort(column, descending) {
      const filter = current()
      const sheet = workbook.sheet()
      if (!filter || !sheet || !contains(filter.range, { row: filter.range.top, column })) return
      const range = { ...filter.range, top: filter.range.top + 1 }
      void workbook.apply({ type: 'sort', sheet: sheet.id, range, keys: [{ column, descending }] })
    },
  }
}

/** The selected table; of a single cell, all that the sheet holds. */
function tableRange(sheet: { readonly rows: number; readonly columns: number }, selected: Range): Range {
  const single = rowsIn(selected) * columnsIn(selected) === 1
  const range = { ...selected, bottom: Math.max(selected.top, Math.min(selected.bottom, sheet.rows - 1)) }
  if (!single && rowsIn(selected) > 1)
    return { ...range, right: Math.max(range.left, Math.min(range.right, sheet.columns - 1)) }
  const top = single ? 0 : selected.top
  return { top, left: 0, bottom: Math.max(top, sheet.rows - 1), right: Math.max(0, sheet.columns - 1) }
}
