import {
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  onMount,
  untrack,
  type Accessor,
} from 'solid-js'
import { contains, MAX_COLUMNS, rangeOf, type Cell, type Range } from '../../core/address'
import type { SheetId } from '../../protocol/api'
import { lastRange } from '../state/cells/selection'
import type { GridProps } from './grid-props'
import {
  boxOf,
  frozenExtent,
  HEADER_HEIGHT,
  rowHeaderWidth,
  scrollExtent,
  ScrollScale,
  scrollToShow,
  visibleRange,
  withMargin,
  type Viewport,
} from './layout'
import { gridLines, type GridLines } from './lines'
import { largestElement, SURE_HEIGHT } from './largest-element'
import { paneRange, panesOf, samePanes, type Pane } from './panes'

interface Size {
  readonly width: number
  readonly height: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** What of the sheet is on screen, and where. */
export interface GridView {
  readonly lines: Accessor<GridLines>
  readonly view: Accessor<Viewport>
  /** Pixels of the sheet at the left; apart, so that scrolling down moves rows and leaves their cells alone. */
  readonly left: Accessor<number>
  readonly top: Accessor<number>
  /** Room for the cells and the row numbers. */
  readonly room: Accessor<Size>
  readonly frozen: Accessor<Size>
  readonly visible: Accessor<Range>
  readonly panes: Accessor<readonly Pane[]>
  /** The room that row numbers take: as many digits as the last row has that can be scrolled to. */
  readonly headerWidth: Accessor<number>
  /** How large the scroller's contents are, headers included. */
  readonly space: Accessor<Size>
  /** A cell that was scrolled away is on no page that it could be named on. */
  readonly isActiveShown: Accessor<boolean>
  /** Columns of the cells that scroll up and down. */
  shownColumns(): readonly number[]
  readScroll(): void
  scrollBy(x: number, y: number): void
  /** Scrolls a cell into view, with the range that it is in. */
  reveal(cell: Cell, range?: Range): void
  /** Whole rows and columns on screen. */
  page(): { readonly rows: number; readonly columns: number }
  /** The window's pixel at which cells begin. */
  origin(): Point
  /** The window's pixel below a cell, at its left. */
  cornerBelow(cell: Cell): Point
}

/** Follows the scroller, and the selection with it. */
export function createGridView(props: GridProps, scroller: () => HTMLElement): GridView {
  const [scroll, setScroll] = createSignal<Point>({ x: 0, y: 0 })
  const [room, setRoom] = createSignal(likelyRoom())
  const lines = createMemo(() => gridLines(props.layout, props.zoom))
  const extent = createExtent(props, lines, scroll)
  const scale = createMemo(() => {
    const height = lines().rows.startOf(extent().rows)
    return new ScrollScale(height, room().height, height > SURE_HEIGHT ? largestElement() : height)
  })
  const headerWidth = createMemo(() => rowHeaderWidth(extent().rows))
  const forCells = createMemo(() => ({
    width: Math.max(0, room().width - headerWidth()),
    height: room().height,
  }))
  const frozen = createMemo(() => frozenExtent(props.layout.frozen, lines(), forCells()), undefined, {
    equals: (a, b) => a.width === b.width && a.height === b.height,
  })
  const view = createMemo<Viewport>(() => ({ ...scroll(), ...forCells(), frozen: frozen() }))
  const visible = createMemo(() => visibleRange(view(), lines()), undefined, { equals: sameRange })
  const panes = createMemo(() => panesOf(frozen(), lines()), undefined, { equals: samePanes })

  /** Where each sheet was left. */
  const left = new Map<SheetId, Point>()
  let shown = untrack(() => props.sheet)

  function readScroll() {
    const { scrollLeft, scrollTop } = scroller()
    const at = { x: scrollLeft, y: Math.round(scale().toSheet(scrollTop)) }
    left.set(shown, at)
    setScroll(at)
  }

  /** A sheet comes to the front as it was left, and one that was not shown before from its corner. */
  function turnTo(id: SheetId) {
    if (id === shown) return
    shown = id
    const { x, y } = left.get(id) ?? { x: 0, y: 0 }
    scroller().scrollLeft = x
    scroller().scrollTop = scale().toScroll(y)
    readScroll()
  }

  function reveal(cell: Cell, range = rangeOf(cell)) {
    const target = scrollToShow(range, cell, view(), lines())
    if (target.x !== view().x) scroller().scrollLeft = target.x
    if (target.y !== view().y) scroller().scrollTop = scale().toScroll(target.y)
    readScroll()
  }

  function origin(): Point {
    const { left, top } = scroller().getBoundingClientRect()
    return { x: left + headerWidth(), y: top + HEADER_HEIGHT }
  }

  createEffect(() => {
    if (room().height > 0)
      props.onVisible(panes().flatMap((pane) => withMargin(paneRange(pane, visible()), lines())))
  })
  // Only another active cell: while a selection is dragged or extended, its first cell may leave the window.
  const active = createMemo(() => props.selection.active, undefined, { equals: sameCell })
  const sheet = createMemo(() => props.sheet)
  createEffect(
    on(
      [active, sheet],
      ([cell, id]) => {
        const range = lastRange(props.selection)
        queueMicrotask(() => {
          turnTo(id)
          reveal(cell, range)
        })
      },
      { defer: true },
    ),
  )
  onMount(() => {
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = scroller()
      setRoom({ width: clientWidth, height: clientHeight - HEADER_HEIGHT })
    })
    observer.observe(scroller())
    onCleanup(() => observer.disconnect())
  })

  return {
    lines,
    view,
    left: createMemo(() => scroll().x),
    top: createMemo(() => scroll().y),
    room,
    frozen,
    visible,
    panes,
    headerWidth,
    space: () => ({
      width: lines().columns.startOf(Math.min(extent().columns, MAX_COLUMNS)) + headerWidth(),
      height: scale().size + HEADER_HEIGHT,
    }),
    isActiveShown: createMemo(() =>
      panes().some((pane) => contains(paneRange(pane, visible()), props.selection.active)),
    ),
    shownColumns: () =>
      panes()
        .filter(({ rows }) => rows === undefined)
        .flatMap((pane) => {
          const { left, right } = paneRange(pane, visible())
          return lines().columns.list(left, right)
        }),
    readScroll,
    scrollBy: (x, y) => scroller().scrollBy(x, scale().toScroll(y)),
    reveal,
    page: () => ({
      rows: Math.max(1, Math.floor((room().height - frozen().height) / lines().usualHeight) - 1),
      columns: Math.max(1, visible().right - visible().left),
    }),
    origin,
    cornerBelow(cell) {
      const box = boxOf(rangeOf(cell), view(), lines())
      const { x, y } = origin()
      return { x: x + box.left, y: y + box.top + box.height }
    },
  }
}

/** How far can be scrolled: beyond what is filled, selected and seen there is always some more. */
function createExtent(props: GridProps, lines: Accessor<GridLines>, scroll: Accessor<Point>) {
  const reached = createMemo<Cell>(
    (before) => {
      const { row, column } = props.selection.active
      const seen = { row: lines().rows.lineAt(scroll().y), column: lines().columns.lineAt(scroll().x) }
      const extent = scrollExtent(props.filled, before)
      return {
        row: Math.max(row, seen.row + 60 > extent.rows ? seen.row : 0, Math.min(before.row, seen.row + 500)),
        column: Math.max(column, seen.column + 16 > extent.columns ? seen.column : 0),
      }
    },
    { row: 0, column: 0 },
  )
  return createMemo(() =>
    scrollExtent(props.filled, { row: Math.floor(reached().row), column: reached().column }),
  )
}

function sameCell(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column
}

function sameRange(a: Range, b: Range): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

/** What the window will leave for the grid, so that cells are there before anything is measured. */
function likelyRoom(): Size {
  return { width: window.innerWidth, height: Math.max(0, window.innerHeight - 160) }
}
