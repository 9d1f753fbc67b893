import { batch, createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import {
  cellName,
  contains,
  columnsIn,
  MAX_COLUMNS,
  MAX_ROWS,
  rangeOf,
  rowsIn,
  type Cell,
} from '../../core/address'
import type { CommitMove } from '../state/editor'
import { extendTo, farCorner, isSingle, lastRange, selectCell, type Selection } from '../state/selection'
import { CellEditor } from './CellEditor'
import { CellRows } from './CellRows'
import { createColumnFormats } from './column-formats'
import { cellView, spokenCell } from './cell-view'
import { ErrorTip } from './ErrorTip'
import { FilterButtons } from './FilterButtons'
import { handlePoint } from './fill-handle'
import type { GridProps } from './grid-props'
import { Headers } from './Headers'
import { enterKey, gridKey, tabKey, type GridKey } from './keys'
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
import { gridLines } from './lines'
import { largestElement, SURE_HEIGHT } from './largest-element'
import { Overlay } from './Overlay'
import { paneBox, paneRange, panesOf, samePanes } from './panes'
import { createPointer } from './pointer'
import { TraceArrows } from './TraceArrows'
import './grid.css'

/**
 * The sheet: 1,048,576 × 16,384 cells of which only those on screen are in the document. A native scroller
 * moves over an empty space of the sheet's size; the cells lie in a layer that stays in place and is
 * painted for the scroll position.
 */
export function Grid(props: GridProps) {
  let frame!: HTMLDivElement
  let scroller!: HTMLDivElement
  const [scroll, setScroll] = createSignal({ x: 0, y: 0 })
  const [room, setRoom] = createSignal(likelyRoom())
  const [tabStart, setTabStart] = createSignal<number>()
  const sheet = createMemo(() => props.sheet)
  const { editor } = props.assist
  const editedHere = () => {
    const target = editor.place() === 'cell' ? editor.target() : undefined
    return target?.sheet === props.sheet ? target.cell : undefined
  }

  const lines = createMemo(() => gridLines(props.layout, props.zoom))
  const reached = createMemo<Cell>(
    (before) => {
      const { row, column } = props.selection.active
      const seen = { row: lines().rows.lineAt(scroll().y), column: lines().columns.lineAt(scroll().x) }
      const extent = scrollExtent(props.filled, before)
      // Near the far end of the scroll bar there is always some more to scroll into.
      return {
        row: Math.max(row, seen.row + 60 > extent.rows ? seen.row : 0, Math.min(before.row, seen.row + 500)),
        column: Math.max(column, seen.column + 16 > extent.columns ? seen.column : 0),
      }
    },
    { row: 0, column: 0 },
  )
  const extent = createMemo(() =>
    scrollExtent(props.filled, { row: Math.floor(reached().row), column: reached().column }),
  )
  const scale = createMemo(() => {
    const height = lines().rows.startOf(extent().rows)
    return new ScrollScale(height, room().height, height > SURE_HEIGHT ? largestElement() : height)
  })
  /** The room that row numbers take: as many digits as the last row has that can be scrolled to. */
  const headerWidth = createMemo(() => rowHeaderWidth(extent().rows))
  const spaceWidth = () => lines().columns.startOf(Math.min(extent().columns, MAX_COLUMNS))
  const space = createMemo(() => ({
    width: Math.max(0, room().width - headerWidth()),
    height: room().height,
  }))
  const frozen = createMemo(() => frozenExtent(props.layout.frozen, lines(), space()), undefined, {
    equals: (a, b) => a.width === b.width && a.height === b.height,
  })
  const view = createMemo<Viewport>(() => ({ ...scroll(), ...space(), frozen: frozen() }))
  // Apart, so that scrolling down moves rows and leaves their cells alone.
  const left = createMemo(() => scroll().x)
  const top = createMemo(() => scroll().y)
  const visible = createMemo(() => visibleRange(view(), lines()), undefined, { equals: sameRange })
  const panes = createMemo(() => panesOf(frozen(), lines()), undefined, { equals: samePanes })
  const formats = createColumnFormats(sheet, () => props.blocks, shownColumns)

  function shownColumns() {
    return panes()
      .filter(({ rows }) => rows === undefined)
      .flatMap((pane) => {
        const { left, right } = paneRange(pane, visible())
        return lines().columns.list(left, right)
      })
  }

  /** A cell that was scrolled away is on no page that it could be named on. */
  const isActiveShown = createMemo(() =>
    panes().some((pane) => contains(paneRange(pane, visible()), props.selection.active)),
  )

  createEffect(() => {
    if (room().height > 0)
      props.onVisible(panes().flatMap((pane) => withMargin(paneRange(pane, visible()), lines())))
  })

  function readScroll() {
    setScroll({ x: scroller.scrollLeft, y: Math.round(scale().toSheet(scroller.scrollTop)) })
  }

  function reveal(cell: Cell) {
    const target = scrollToShow(cell, view(), lines())
    if (target.x !== view().x) scroller.scrollLeft = target.x
    if (target.y !== view().y) scroller.scrollTop = scale().toScroll(target.y)
    readScroll()
  }

  // Only another active cell: while a selection is dragged or extended, its first cell may leave the window.
  const active = createMemo(() => props.selection.active, undefined, { equals: sameCell })
  createEffect(on([active, sheet], ([cell]) => queueMicrotask(() => reveal(cell)), { defer: true }))
  createEffect(on(sheet, () => setTabStart(undefined)))

  onCleanup(() => props.onHover(undefined))

  onMount(() => {
    const observer = new ResizeObserver(() => {
      setRoom({ width: scroller.clientWidth, height: scroller.clientHeight - HEADER_HEIGHT })
    })
    observer.observe(scroller)
    onCleanup(() => observer.disconnect())
    props.ref?.({
      focus: () => frame.focus({ preventScroll: true }),
      reveal,
      moveAfterCommit,
      fittingWidth: formats.fittingWidth,
      page,
    })
    // Focusing lays the page out: not before it is painted.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) frame.focus({ preventScroll: true })
    })
  })

  const pointer = createPointer({
    props,
    view,
    lines,
    slider: (cell) => {
      const { columns, zoom } = lines()
      const width = columns.sizeOf(cell.column) / zoom
      return cellView(props.blocks, cell, formats.of(cell.column), width).slider
    },
    origin: () => {
      const { left, top } = scroller.getBoundingClientRect()
      return { x: left + headerWidth(), y: top + HEADER_HEIGHT }
    },
    scrollBy: (x, y) => scroller.scrollBy(x, scale().toScroll(y)),
    focus: () => frame.focus({ preventScroll: true }),
    edit: () => startEditing('edit'),
    autoFit: (border) =>
      props.onResize(border, border.axis === 'column' ? formats.fittingWidth(border.line) : undefined, true),
    forgetTabs: () => setTabStart(undefined),
  })

  function startEditing(how: 'enter' | 'edit' | 'clear') {
    if (props.sheet < 0) return
    const target = { sheet: props.sheet, cell: props.selection.active }
    reveal(target.cell)
    const editing = how === 'edit'
    editor.start(target, editing ? props.input(target.cell) : '', editing ? 'edit' : 'enter', 'cell')
  }

  function page() {
    return {
      rows: Math.max(1, Math.floor((room().height - frozen().height) / lines().usualHeight) - 1),
      columns: Math.max(1, visible().right - visible().left),
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== frame || event.isComposing) return
    if (event.altKey && event.key === 'ArrowDown' && openHeader()) return event.preventDefault()
    const action = gridKey(event, {
      selection: props.selection,
      page: page(),
      filled: props.filled,
      lines: lines(),
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

  function openFilter(column: number) {
    const row = props.layout.filter?.range.top ?? 0
    props.onFilter(column, cornerBelow({ row, column }))
  }

  /** The window's pixel below a cell, at its left. */
  function cornerBelow(cell: Cell) {
    const box = boxOf(rangeOf(cell), view(), lines())
    const { left, top } = scroller.getBoundingClientRect()
    return { x: left + headerWidth() + box.left, y: top + HEADER_HEIGHT + box.top + box.height }
  }

  /** From the keyboard a context menu is about the active cell. */
  function onContextMenu(event: MouseEvent) {
    if (event.target instanceof HTMLElement && event.target.closest('.cell-editor.open')) return
    event.preventDefault()
    const byKey = event instanceof PointerEvent && event.pointerType === ''
    props.onMenu(byKey ? { part: 'cells', ...cornerBelow(props.selection.active) } : pointer.menuSpot(event))
  }

  function run(action: GridKey) {
    switch (action.type) {
      case 'select':
        batch(() => {
          const isExtended = sameCell(action.selection.active, props.selection.active)
          props.onSelect(action.selection)
          setTabStart(action.tabStart)
          if (isExtended) revealEnd(action.selection)
        })
        return
      case 'edge':
        return void jump(action)
      case 'select-all':
        return props.onSelectAll()
      case 'edit':
        return startEditing('edit')
      case 'clear-and-edit':
        return startEditing('clear')
      case 'clear':
        return props.onClear()
      case 'escape':
        return props.onEscape()
      case 'type':
        return startEditing('enter')
      default:
        return action satisfies never
    }
  }

  /** Enter and Tab go on inside a selection of several cells; a commit by an arrow leaves it. */
  function moveAfterCommit(move: CommitMove) {
    if (move === 'stay' || move === 'fill') return
    const context = {
      selection: props.selection,
      page: { rows: 1, columns: 1 },
      filled: props.filled,
      lines: lines(),
      tabStart: tabStart(),
    }
    const backwards = move === 'up' || move === 'left'
    run(move === 'down' || move === 'up' ? enterKey(backwards, context) : tabKey(backwards, context))
  }

  /** The end of a selection that is extended comes into view; whole rows and columns have none. */
  function revealEnd(selection: Selection) {
    const { row, column } = farCorner(selection)
    const range = lastRange(selection)
    reveal({
      row: rowsIn(range) === MAX_ROWS ? lines().rows.lineAt(view().y + frozen().height) : row,
      column: columnsIn(range) === MAX_COLUMNS ? lines().columns.lineAt(view().x + frozen().width) : column,
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

  return (
    <>
      <div
        class="grid"
        style={{
          '--row-header': `${headerWidth()}px`,
          '--row-height': `${lines().usualHeight}px`,
          '--zoom': props.zoom,
        }}
        role="grid"
        tabindex="0"
        ref={frame}
        aria-label={`Sheet ${props.sheetName}`}
        aria-rowcount={MAX_ROWS + 1}
        aria-colcount={MAX_COLUMNS + 1}
        aria-multiselectable="true"
        aria-activedescendant={isActiveShown() ? cellId(props.selection.active) : undefined}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        <div
          class="grid-scroller"
          role="rowgroup"
          ref={scroller}
          tabindex="-1"
          onScroll={readScroll}
          onWheel={(event) => {
            if (!event.ctrlKey && !event.metaKey) return
            event.preventDefault()
            if (event.deltaY !== 0) props.onZoom(event.deltaY < 0 ? 1 : -1)
          }}
          {...pointer.handlers}
        >
          <div
            class="grid-space"
            style={{
              width: `${spaceWidth() + headerWidth()}px`,
              height: `${scale().size + HEADER_HEIGHT}px`,
            }}
          />
          <div
            class="grid-window"
            style={{ width: `${room().width}px`, height: `${room().height + HEADER_HEIGHT}px` }}
          >
            <Headers
              x={left()}
              y={top()}
              visible={visible()}
              frozen={frozen()}
              lines={lines()}
              selection={props.selection}
              resizing={pointer.resizing()}
            />
            <div class="grid-cells" role="presentation">
              <For each={panes()}>
                {(pane) => (
                  <div
                    class="grid-pane"
                    role="presentation"
                    classList={{
                      'has-frozen-rows': pane.rows !== undefined,
                      'has-frozen-columns': pane.columns !== undefined,
                    }}
                    style={paneBox(pane, frozen())}
                  >
                    <CellRows
                      blocks={props.blocks}
                      x={pane.columns ? 0 : left() + frozen().width}
                      y={pane.rows ? 0 : top() + frozen().height}
                      visible={paneRange(pane, visible())}
                      lines={lines()}
                      formats={formats.of}
                      selection={props.selection}
                      editing={editedHere()}
                    />
                  </div>
                )}
              </For>
              <Show when={props.layout.filter}>
                {(filter) => (
                  <div role="row">
                    <div role="gridcell">
                      <FilterButtons filter={filter()} view={view()} lines={lines()} onOpen={openFilter} />
                    </div>
                  </div>
                )}
              </Show>
              <Overlay
                blocks={props.blocks}
                view={view()}
                lines={lines()}
                selection={props.selection}
                references={props.references}
                editing={editor.mode() !== 'idle'}
                copied={props.copied}
                marked={props.marked}
                filling={pointer.filling()}
                scrub={pointer.scrubPoint()}
                handle={editor.mode() === 'idle' ? handlePoint(props.selection, view(), lines()) : undefined}
              />
              <TraceArrows
                arrows={props.arrows}
                sheet={props.sheet}
                view={view()}
                lines={lines()}
                onGo={props.onGo}
              />
              <div role="row">
                <div role="gridcell">{props.floats(view, lines)}</div>
              </div>
              {/* A field belongs to a cell, also for those who hear the sheet. */}
              <div role="row">
                <div role="gridcell">
                  <CellEditor
                    assist={props.assist}
                    sheet={props.sheet}
                    view={view()}
                    lines={lines()}
                    onDone={() => frame.focus({ preventScroll: true })}
                  />
                </div>
              </div>
            </div>
          </div>
        </div>
        <Show when={pointer.hovered()}>
          {(hovered) => (
            <ErrorTip
              text={props.explain(hovered())}
              range={rangeOf(hovered())}
              view={view()}
              lines={lines()}
              left={headerWidth()}
            />
          )}
        </Show>
      </div>
      <div class="visually-hidden" role="status" aria-live="polite">
        {isSingle(props.selection)
          ? spokenCell(cellName(props.selection.active), props.blocks, props.selection.active)
          : `${cellName(props.selection.active)}, selection`}
      </div>
    </>
  )
}

function sameCell(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column
}

function sameRange(a: ReturnType<typeof visibleRange>, b: ReturnType<typeof visibleRange>): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

/** The id of a cell's element, for `aria-activedescendant`. */
export function cellId({ row, column }: Cell): string {
  return `cell-${row}-${column}`
}

/** What the window will leave for the grid, so that cells are there before anything is measured. */
function likelyRoom(): { readonly width: number; readonly height: number } {
  return { width: window.innerWidth, height: Math.max(0, window.innerHeight - 160) }
}
