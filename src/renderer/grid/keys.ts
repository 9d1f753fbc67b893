import type { Cell } from '../../core/address'
import type { Direction } from '../../protocol/api'
import type { GridLines } from './lines'
import {
  clampCell,
  extendTo,
  farCorner,
  isSingle,
  nextInside,
  selectCell,
  wholeColumns,
  wholeRows,
  wholeSheet,
  type Selection,
} from '../state/cells/selection'

/** What the grid must know to say where a key leads. */
export interface KeyContext {
  readonly selection: Selection
  /** Whole rows and columns on screen. */
  readonly page: { readonly rows: number; readonly columns: number }
  readonly filled: { readonly rows: number; readonly columns: number }
  /** Which lines are hidden: keys pass over them. */
  readonly lines: GridLines
  /** The first cell that scrolls, where Home leads. */
  readonly home?: Cell
  /** The column where a run of Tabs began; Enter returns to it. */
  readonly tabStart: number | undefined
}

/** What a key asks of the grid. */
export type GridKey =
  | { readonly type: 'select'; readonly selection: Selection; readonly tabStart?: number }
  /** Ctrl+arrow: the engine knows where the filled cells end. */
  | { readonly type: 'edge'; readonly from: Cell; readonly direction: Direction; readonly extend: boolean }
  | { readonly type: 'edit' | 'clear' | 'clear-and-edit' | 'escape' | 'select-all' }
  /** A letter: typing replaces. */
  | { readonly type: 'type' }

/** A key press, as far as the grid cares. */
export interface GridPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  getModifierState(key: 'AltGraph'): boolean
}

const ORIGIN: Cell = { row: 0, column: 0 }

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number, direction: Direction]>> = {
  ArrowUp: [-1, 0, 'up'],
  ArrowDown: [1, 0, 'down'],
  ArrowLeft: [0, -1, 'left'],
  ArrowRight: [0, 1, 'right'],
}

/** The keys of a grid as in Excel; `undefined` for those that are not its own. */
export function gridKey(key: GridPress, context: KeyContext): GridKey | undefined {
  const command = (key.ctrlKey || key.metaKey) && !key.getModifierState('AltGraph')
  const arrow = ARROWS[key.key]
  if (arrow && !key.altKey) return arrowKey(arrow, { command, extend: key.shiftKey }, context)
  return jumpKey(key, command, context) ?? editKey(key, command, context)
}

function arrowKey(
  [rows, columns, direction]: readonly [number, number, Direction],
  { command, extend }: { command: boolean; extend: boolean },
  { selection, lines }: KeyContext,
): GridKey {
  const from = extend ? farCorner(selection) : selection.active
  if (command) return { type: 'edge', from, direction, extend }
  return moved(selection, further(lines, from, rows, columns), extend)
}

/** The cell so many shown rows and columns further on. */
function further(lines: GridLines, { row, column }: Cell, rows: number, columns: number): Cell {
  return { row: lines.rows.further(row, rows), column: lines.columns.further(column, columns) }
}

function moved(selection: Selection, to: Cell, extend: boolean): GridKey {
  const cell = clampCell(to)
  return { type: 'select', selection: extend ? extendTo(selection, cell) : selectCell(cell) }
}

function jumpKey(
  key: GridPress,
  command: boolean,
  { selection, page, filled, lines, home = ORIGIN }: KeyContext,
): GridKey | undefined {
  const extend = key.shiftKey
  const from = extend ? farCorner(selection) : selection.active
  const last = { row: Math.max(filled.rows - 1, 0), column: Math.max(filled.columns - 1, 0) }
  switch (key.key) {
    case 'Home':
      return moved(selection, { row: command ? home.row : from.row, column: home.column }, extend)
    case 'End':
      return moved(selection, { row: command ? last.row : from.row, column: last.column }, extend)
    case 'PageDown':
    case 'PageUp': {
      if (command) return undefined
      const sign = key.key === 'PageDown' ? 1 : -1
      const rows = key.altKey ? 0 : sign * page.rows
      const columns = key.altKey ? sign * page.columns : 0
      return moved(selection, further(lines, from, rows, columns), extend)
    }
    default:
      return undefined
  }
}

function editKey(key: GridPress, command: boolean, context: KeyContext): GridKey | undefined {
  const { selection } = context
  switch (key.key) {
    case 'Enter':
      return key.altKey || command ? undefined : enterKey(key.shiftKey, context)
    case 'Tab':
      return tabKey(key.shiftKey, context)
    case 'F2':
      return key.shiftKey ? undefined : { type: 'edit' }
    case 'Delete':
      return { type: 'clear' }
    case 'Backspace':
      return { type: 'clear-and-edit' }
    case 'Escape':
      return { type: 'escape' }
    case ' ':
      if (command && key.shiftKey) return { type: 'select', selection: wholeSheet(selection) }
      if (command) return { type: 'select', selection: wholeColumns(selection) }
      return key.shiftKey ? { type: 'select', selection: wholeRows(selection) } : { type: 'type' }
    case 'a':
    case 'A':
      return command ? { type: 'select-all' } : letter(key, command)
    default:
      return letter(key, command)
  }
}

function letter(key: GridPress, command: boolean): GridKey | undefined {
  if (command || (key.altKey && !key.getModifierState('AltGraph'))) return undefined
  return key.key.length === 1 || key.key === 'Process' || key.key === 'Dead' ? { type: 'type' } : undefined
}

/** Enter goes down, and after a run of Tabs back to the column where it began. */
export function enterKey(backwards: boolean, { selection, tabStart, lines }: KeyContext): GridKey {
  if (!isSingle(selection)) return { type: 'select', selection: nextInside(selection, false, backwards) }
  const { row, column } = selection.active
  const next = lines.rows.further(row, backwards ? -1 : 1)
  return { type: 'select', selection: selectCell({ row: next, column: tabStart ?? column }) }
}

export function tabKey(backwards: boolean, { selection, tabStart, lines }: KeyContext): GridKey {
  const start = tabStart ?? selection.active.column
  if (!isSingle(selection)) {
    return { type: 'select', selection: nextInside(selection, true, backwards), tabStart: start }
  }
  const { row, column } = selection.active
  const next = lines.columns.further(column, backwards ? -1 : 1)
  return { type: 'select', selection: selectCell({ row, column: next }), tabStart: start }
}
