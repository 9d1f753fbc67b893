import { createMemo, onCleanup, onMount, Show } from 'solid-js'
import { cellName, MAX_COLUMNS, MAX_ROWS, rangeOf, type Cell } from '../../core/address'
import { isSingle } from '../state/cells/selection'
import { CellEditor } from './CellEditor'
import { CellPanes } from './CellPanes'
import { createColumnFormats } from './column-formats'
import { cellView, spokenCell } from './cell-view'
import { ErrorTip } from './ErrorTip'
import { FilterButtons } from './FilterButtons'
import { handlePoint } from './fill-handle'
import { createGridKeyboard } from './grid-keyboard'
import type { GridProps } from './grid-props'
import { createGridView } from './grid-view'
import { Headers } from './Headers'
import { HEADER_HEIGHT } from './layout'
import { Overlay } from './Overlay'
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
  const { editor } = props.assist
  const grid = createGridView(props, () => scroller)
  const { frozen, headerWidth, lines, room, view, visible } = grid
  const sheet = createMemo(() => props.sheet)
  const formats = createColumnFormats(sheet, () => props.blocks, grid.shownColumns)
  const keyboard = createGridKeyboard({ props, view: grid, edit: startEditing, openFilter })
  const focus = () => frame.focus({ preventScroll: true })
  const pointer = createPointer({
    props,
    view,
    lines,
    slider(cell) {
      const { columns, zoom } = lines()
      const width = columns.sizeOf(cell.column) / zoom
      return cellView(props.blocks, cell, formats.of(cell.column), width).slider
    },
    origin: grid.origin,
    scrollBy: grid.scrollBy,
    focus,
    edit: () => startEditing('edit'),
    autoFit: (border) =>
      props.onResize(border, border.axis === 'column' ? formats.fittingWidth(border.line) : undefined, true),
    forgetTabs: keyboard.forgetTabs,
  })

  onMount(() => {
    props.ref?.({
      focus,
      reveal: grid.reveal,
      moveAfterCommit: keyboard.moveAfterCommit,
      fittingWidth: formats.fittingWidth,
      page: grid.page,
    })
    // Focusing lays the page out: not before it is painted.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focus()
    })
  })
  onCleanup(() => props.onHover(undefined))

  const editedHere = () => {
    const target = editor.place() === 'cell' ? editor.target() : undefined
    return target?.sheet === props.sheet ? target.cell : undefined
  }

  function startEditing(how: 'enter' | 'edit' | 'clear') {
    if (props.sheet < 0) return
    const target = { sheet: props.sheet, cell: props.selection.active }
    grid.reveal(target.cell)
    const editing = how === 'edit'
    editor.start(target, editing ? props.input(target.cell) : '', editing ? 'edit' : 'enter', 'cell')
  }

  function openFilter(column: number) {
    const row = props.layout.filter?.range.top ?? 0
    props.onFilter(column, grid.cornerBelow({ row, column }))
  }

  /** From the keyboard a context menu is about the active cell. */
  function onContextMenu(event: MouseEvent) {
    if (event.target instanceof HTMLElement && event.target.closest('.cell-editor.open')) return
    event.preventDefault()
    const byKey = event instanceof PointerEvent && event.pointerType === ''
    const { active } = props.selection
    props.onMenu(byKey ? { part: 'cells', ...grid.cornerBelow(active) } : pointer.menuSpot(event))
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
        aria-activedescendant={grid.isActiveShown() ? cellId(props.selection.active) : undefined}
        onKeyDown={(event) => {
          if (event.target === frame && !event.isComposing) keyboard.onKeyDown(event)
        }}
        onContextMenu={onContextMenu}
      >
        <div
          class="grid-scroller"
          role="rowgroup"
          ref={scroller}
          tabindex="-1"
          onScroll={grid.readScroll}
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
              width: `${grid.space().width}px`,
              height: `${grid.space().height}px`,
            }}
          />
          <div
            class="grid-window"
            style={{ width: `${room().width}px`, height: `${room().height + HEADER_HEIGHT}px` }}
          >
            <Headers
              x={grid.left()}
              y={grid.top()}
              visible={visible()}
              frozen={frozen()}
              lines={lines()}
              selection={props.selection}
              resizing={pointer.resizing()}
            />
            <div class="grid-cells" role="presentation">
              <CellPanes
                grid={grid}
                blocks={props.blocks}
                formats={formats.of}
                selection={props.selection}
                editing={editedHere()}
              />
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
                    onDone={focus}
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

/** The id of a cell's element, for `aria-activedescendant`. */
function cellId({ row, column }: Cell): string {
  return `cell-${row}-${column}`
}
