import { columnsIn, MAX_COLUMNS, MAX_ROWS, rowsIn, type Range } from '../../../core/address'
import { CellKind } from '../../../core/cell-kind'
import type { Axis, Command, LineSpan } from '../../../protocol/api'
import { shownRanges } from './copied-parts'
import { lastRange, selectRange, type Selection } from './selection'
import { sortedRange } from './sorting'
import type { WorkbookState } from '../workbook'

/** What is done to the rows, columns and cells that are selected. */
export interface Structure {
  insertLines(axis: Axis): void
  deleteLines(axis: Axis): void
  insertCells(axis: Axis): void
  deleteCells(axis: Axis): void
  hide(axis: Axis, hidden: boolean): void
  size(axis: Axis, size: number): void
  /** Copies the first row or column of the selection through it. */
  fill(direction: 'down' | 'right'): void
  /** Goes on from `from` through `to`, which is selected then. */
  fillSeries(from: Range, to: Range, how: 'series' | 'copy'): void
  /** Goes on through the selection from the cells of it that are filled. */
  fillOn(): Promise<void>
  /** Goes on downwards as far as the column beside is filled. */
  fillDownBeside(from: Range): Promise<void>
  /** Sorts by the column of the active cell. */
  sortBy(descending: boolean): void
  /** Whole rows (or columns) are selected: nothing has to be asked. */
  whole(): Axis | undefined
}

export function createStructure(workbook: WorkbookState): Structure {
  const sheet = () => workbook.sheet()?.id
  const spans = (axis: Axis) => lineSpans(workbook.selection(), axis)

  function apply(make: (sheet: number) => Command | undefined) {
    const id = sheet()
    const command = id === undefined ? undefined : make(id)
    if (command) void workbook.apply(command)
  }

  /** One command for each stretch of lines, from the last on: those before keep their places. */
  function onLines(type: 'insert-lines' | 'delete-lines', axis: Axis, label: string) {
    apply((id) => {
      const shown = shownRanges(workbook.selection().ranges, workbook.layout())
      // Rows that a filter hides are not what is meant to go.
      const lines =
        type === 'delete-lines' && axis === 'row'
          ? lineSpans({ ...workbook.selection(), ranges: shown }, axis)
          : spans(axis)
      const commands = lines
        .toReversed()
        .map(({ start, count }): Command => ({ type, sheet: id, axis, at: start, count }))
      return commands.length === 1 ? commands[0] : { type: 'together', label, commands }
    })
  }

  function fillSeries(from: Range, to: Range, how: 'series' | 'copy') {
    apply((id) => ({ type: 'fill', sheet: id, from, to, how }))
    workbook.select(selectRange(to, workbook.selection().active))
  }

  function whole(): Axis | undefined {
    const { ranges } = workbook.selection()
    if (ranges.every((range) => columnsIn(range) === MAX_COLUMNS)) return 'row'
    return ranges.every((range) => rowsIn(range) === MAX_ROWS) ? 'column' : undefined
  }

  return {
    insertLines: (axis) => onLines('insert-lines', axis, `Inserting ${axis}s`),
    deleteLines: (axis) => onLines('delete-lines', axis, `Deleting ${axis}s`),
    insertCells: (axis) =>
      apply((id) => ({ type: 'insert-cells', sheet: id, range: lastRange(workbook.selection()), axis })),
    deleteCells: (axis) =>
      apply((id) => ({ type: 'delete-cells', sheet: id, range: lastRange(workbook.selection()), axis })),
    hide: (axis, hidden) =>
      apply((id) => ({ type: 'hide-lines', sheet: id, axis, lines: spans(axis), hidden })),
    size: (axis, size) => apply((id) => ({ type: 'size-lines', sheet: id, axis, lines: spans(axis), size })),
    fill(direction) {
      apply((id) => {
        const range = lastRange(workbook.selection())
        const from = fillSource(range, direction)
        return (
          from && {
            type: 'copy',
            from: { sheet: id, range: from.source },
            to: { sheet: id, range: from.target },
          }
        )
      })
    },
    fillSeries,
    async fillOn() {
      const id = sheet()
      const range = lastRange(workbook.selection())
      const down = rowsIn(range) >= columnsIn(range)
      if (id === undefined || rowsIn(range) * columnsIn(range) === 1) return
      const line = down ? { ...range, right: range.left } : { ...range, bottom: range.top }
      const { kinds } = await workbook.client.call('read', { sheet: id, range: line })
      const empty = kinds.indexOf(CellKind.empty)
      const given = Math.max(1, empty < 0 ? 1 : empty)
      const from = down
        ? { ...range, bottom: range.top + given - 1 }
        : { ...range, right: range.left + given - 1 }
      fillSeries(from, range, 'series')
    },
    async fillDownBeside(from) {
      const bottom = await filledBeside(workbook, from)
      if (bottom > from.bottom) fillSeries(from, { ...from, bottom }, 'series')
    },
    sortBy(descending) {
      apply((id) => {
        const range = sortedRange(workbook.sheet(), workbook.selection())
        const { column } = workbook.selection().active
        return { type: 'sort', sheet: id, range, keys: [{ column, descending }] }
      })
    },
    whole,
  }
}

/** Ctrl+D copies the first row of the selection down; of a single row, the row above it. */
function fillSource(range: Range, direction: 'down' | 'right'): { source: Range; target: Range } | undefined {
  if (direction === 'down') {
    const first = rowsIn(range) === 1 ? range.top - 1 : range.top
    if (first < 0) return undefined
    return { source: { ...range, top: first, bottom: first }, target: { ...range, top: first + 1 } }
  }
  const first = columnsIn(range) === 1 ? range.left - 1 : range.left
  if (first < 0) return undefined
  return { source: { ...range, left: first, right: first }, target: { ...range, left: first + 1 } }
}

/** The selected rows or columns, ascending and without overlaps. */
export function lineSpans(selection: Selection, axis: Axis): readonly LineSpan[] {
  const pairs = selection.ranges
    .map(
      ({ top, left, bottom, right }) => (axis === 'row' ? [top, bottom] : [left, right]) as [number, number],
    )
    .toSorted((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [first, last] of pairs) {
    const before = joined.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else joined.push([first, last])
  }
  return joined.map(([first, last]) => ({ start: first, count: last - first + 1 }))
}

/** Gives each selected column that holds anything the width that `fitting` computes, as one step to undo. */
export function fitColumns(workbook: WorkbookState, fitting: (column: number) => number): void {
  const sheet = workbook.sheet()
  if (!sheet) return
  const commands = lineSpans(workbook.selection(), 'column').flatMap(({ start, count }) =>
    Array.from({ length: Math.max(0, Math.min(count, sheet.columns - start)) }, (_, i): Command => ({
      type: 'size-lines',
      sheet: sheet.id,
      axis: 'column',
      lines: [{ start: start + i, count: 1 }],
      size: fitting(start + i),
    })),
  )
  if (commands.length > 0) void workbook.apply({ type: 'together', label: 'Fitting columns', commands })
}

/** The last row that the column to the left of a range, or else to its right, is filled to without a gap. */
async function filledBeside(workbook: WorkbookState, from: Range): Promise<number> {
  const sheet = workbook.sheet()
  if (!sheet) return from.bottom
  for (const column of [from.left - 1, from.right + 1]) {
    if (column < 0 || column >= MAX_COLUMNS || from.bottom + 1 >= MAX_ROWS) continue
    const below = { top: from.bottom + 1, bottom: from.bottom + 1, left: column, right: column }
    const { kinds } = await workbook.client.call('read', { sheet: sheet.id, range: below })
    if (kinds[0] === CellKind.empty) continue
    const last = await workbook.client.call('edge', sheet.id, { row: from.bottom, column }, 'down')
    return last.row
  }
  return from.bottom
}
