import { batch, createEffect, createMemo, createSignal, on } from 'solid-js'
import { columnsIn, MAX_COLUMNS, MAX_ROWS, rowsIn } from '../../core/address'
import type { CommitMove } from '../state/cells/editor'
import { extendTo, farCorner, lastRange, selectCell, type Selection } from '../state/cells/selection'
import type { GridProps } from './grid-props'
import type { GridView } from './grid-view'
import { enterKey, gridKey, tabKey, type GridKey } from './keys'

/** What keys need of the grid around them. */
export interface KeyboardContext {
  readonly props: GridProps
  readonly view: GridView
  readonly edit: (how: 'enter' | 'edit' | 'clear') => void
  readonly openFilter: (column: number) => void
}

export interface GridKeyboard {
  onKeyDown(event: KeyboardEvent): void
  /** Enter and Tab go on inside a selection of several cells; a commit by an arrow leaves it. */
  moveAfterCommit(move: CommitMove): void
  /** Enter goes no longer back to where Tab began. */
  forgetTabs(): void
}

/** Moves and selects by keys, and begins what they ask for. */
export function createGridKeyboard({ props, view, edit, openFilter }: KeyboardContext): GridKeyboard {
  const [tabStart, setTabStart] = createSignal<number>()
  const sheet = createMemo(() => props.sheet)
  createEffect(on(sheet, () => setTabStart(undefined)))

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey && event.key === 'ArrowDown' && openHeader()) return event.preventDefault()
    const action = gridKey(event, {
      selection: props.selection,
      page: view.page(),
      filled: props.filled,
      lines: view.lines(),
      home: { row: props.layout.frozen?.rows ?? 0, column: props.layout.frozen?.columns ?? 0 },
      tabStart: tabStart(),
    })
    if (!action) return
    if (action.type !== 'type') event.preventDefault()
    run(action)
  }

  /** Alt+arrow down on a header of the filter opens its column. */
  function openHeader(): boolean {
    const { filter } = props.layout
    const { row, column } = props.selection.active
    const isHeader = filter?.range.top === row && column >= filter.range.left && column <= filter.range.right
    if (isHeader) openFilter(column)
    return isHeader
  }

  function run(action: GridKey) {
    switch (action.type) {
      case 'select':
        return select(action)
      case 'edge':
        return void jump(action)
      case 'select-all':
        return props.onSelectAll()
      case 'edit':
        return edit('edit')
      case 'clear-and-edit':
        return edit('clear')
      case 'clear':
        return props.onClear()
      case 'escape':
        return props.onEscape()
      case 'type':
        return edit('enter')
      default:
        return action satisfies never
    }
  }

  function select(action: Extract<GridKey, { type: 'select' }>) {
    batch(() => {
      const [before, after] = [props.selection.active, action.selection.active]
      const isExtended = before.row === after.row && before.column === after.column
      props.onSelect(action.selection)
      setTabStart(action.tabStart)
      if (isExtended) revealEnd(action.selection)
    })
  }

  /** The end of a selection that is extended comes into view; whole rows and columns have none. */
  function revealEnd(selection: Selection) {
    const { row, column } = farCorner(selection)
    const range = lastRange(selection)
    const [{ x, y }, { width, height }] = [view.view(), view.frozen()]
    view.reveal({
      row: rowsIn(range) === MAX_ROWS ? view.lines().rows.lineAt(y + height) : row,
      column: columnsIn(range) === MAX_COLUMNS ? view.lines().columns.lineAt(x + width) : column,
    })
  }

  /** The selection may have moved on while the engine looked for the edge: later keys win. */
  async function jump({ from, direction, extend }: Extract<GridKey, { type: 'edge' }>) {
    const before = props.selection
    const cell = await props.edge(from, direction)
    if (props.selection !== before) return
    const selection = extend ? extendTo(before, cell) : selectCell(cell)
    props.onSelect(selection)
    if (extend) revealEnd(selection)
  }

  return {
    onKeyDown,
    moveAfterCommit(move) {
      if (move === 'stay' || move === 'fill') return
      const context = {
        selection: props.selection,
        page: { rows: 1, columns: 1 },
        filled: props.filled,
        lines: view.lines(),
        tabStart: tabStart(),
      }
      const backwards = move === 'up' || move === 'left'
      run(move === 'down' || move === 'up' ? enterKey(backwards, context) : tabKey(backwards, context))
    },
    forgetTabs: () => setTabStart(undefined),
  }
}
