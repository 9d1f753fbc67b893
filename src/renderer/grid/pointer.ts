import { createSignal, onCleanup, type Accessor } from 'solid-js'
import { MAX_COLUMNS, MAX_ROWS, type Cell } from '../../core/address'
import { addCell, extendTo, selectCell, wholeSheet, type Selection } from '../state/selection'
import type { GridProps } from './grid-props'
import { draggedRange, gripAt, type Grip } from './reference-grip'
import { boxOf, NARROWEST, rowAt, type ColumnLayout, type Viewport } from './layout'

/** What the pointer needs of the grid around it. */
export interface PointerContext {
  readonly props: GridProps
  readonly view: Accessor<Viewport>
  readonly columns: Accessor<ColumnLayout>
  /** The window's pixel at which cells begin. */
  readonly origin: () => { readonly x: number; readonly y: number }
  readonly scrollBy: (x: number, y: number) => void
  readonly focus: () => void
  readonly edit: () => void
  readonly autoFit: (column: number) => void
  readonly forgetTabs: () => void
}

/** Where a pointer is: in which part of the grid, and over which cell. */
interface Spot {
  readonly part: 'cells' | 'columns' | 'rows' | 'corner'
  readonly cell: Cell
  /** The column whose right border is under the pointer, in the column letters. */
  readonly border: number | undefined
  /** Pixels beyond the window, for scrolling by itself. */
  readonly beyond: { readonly x: number; readonly y: number }
}

const BORDER = 5
/** How long the pointer rests on an error before its reason shows. */
const TIP_MS = 250

/** Selecting, resizing and editing with the mouse, a pen or a finger. */
export function createPointer(context: PointerContext) {
  const { props } = context
  const { editor } = props.assist
  const [resizing, setResizing] = createSignal<number>()
  const [hovered, setHovered] = createSignal<Cell>()
  let tip: ReturnType<typeof setTimeout> | undefined
  let stopDrag: (() => void) | undefined
  onCleanup(() => {
    clearTimeout(tip)
    stopDrag?.()
  })

  function spotAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Spot {
    const { x: left, y: top } = context.origin()
    const { x, y, width, height } = context.view()
    const [inX, inY] = [clientX - left, clientY - top]
    const cell = {
      row: rowAt(y + Math.min(Math.max(inY, 0), height - 1)),
      column: context.columns().columnAt(x + Math.min(Math.max(inX, 0), width - 1)),
    }
    const part = inY < 0 ? (inX < 0 ? 'corner' : 'columns') : inX < 0 ? 'rows' : 'cells'
    const beyond = { x: overshoot(inX, width), y: overshoot(inY, height) }
    return { part, cell, border: part === 'columns' ? borderAt(x + inX) : undefined, beyond }
  }

  function borderAt(x: number): number | undefined {
    const layout = context.columns()
    const column = layout.columnAt(x)
    if (layout.leftOf(column + 1) - x <= BORDER) return column
    return x - layout.leftOf(column) <= BORDER && column > 0 ? column - 1 : undefined
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || isScrollBar(event)) return
    const spot = spotAt(event)
    event.preventDefault()
    if (spot.border === undefined && (startReference(event) || startPointing(spot, event))) return
    if (!endEdit()) return
    context.focus()
    context.forgetTabs()
    if (spot.border !== undefined) return startResize(spot.border, event)
    const first = pressed(props.selection, spot, event)
    props.onSelect(first)
    if (spot.part !== 'corner') startSelecting(spot.part, first, props.onSelect)
  }

  /** Ends an edit before anything else is pressed; false where that is all that the press does. */
  function endEdit(): boolean {
    if (editor.mode() === 'idle') return true
    const here = editor.target()?.sheet === props.sheet
    return editor.commit('stay') && here
  }

  /** Picks cells for the formula that is being typed. */
  function startPointing(spot: Spot, event: PointerEvent): boolean {
    if (editor.mode() === 'idle') return false
    const first = pressed(props.pointed ?? props.selection, spot, event)
    const add = props.pointed !== undefined && (event.ctrlKey || event.metaKey)
    if (!props.onPoint(first, add ? 'add' : 'press')) return false
    if (spot.part !== 'corner') startSelecting(spot.part, first, (next) => props.onPoint(next, 'drag'))
    return true
  }

  function pressed(from: Selection, { part, cell }: Spot, event: PointerEvent): Selection {
    if (part === 'corner') return wholeSheet(from)
    if (event.shiftKey) return stretched(part, from, cell)
    const add = event.ctrlKey || event.metaKey
    const single = add ? addCell(from, cell) : selectCell(cell)
    return part === 'cells'
      ? single
      : stretched(part, { ...single, anchor: startOf(part, cell), active: startOf(part, cell) }, cell)
  }

  function startSelecting(part: Spot['part'], first: Selection, select: (selection: Selection) => void) {
    let last: PointerEvent | undefined
    let timer: ReturnType<typeof setInterval> | undefined
    const follow = () => {
      if (!last) return
      const { cell, beyond } = spotAt(last)
      if (beyond.x !== 0 || beyond.y !== 0) context.scrollBy(beyond.x, beyond.y)
      select(stretched(part, first, cell))
    }
    drag(
      (event) => {
        last = event
        timer ??= setInterval(follow, 40)
        follow()
      },
      () => clearInterval(timer),
    )
  }

  /** While a formula is typed, the border of a range that it refers to can be dragged. */
  function gripUnder(event: PointerEvent): Grip | undefined {
    if (editor.mode() === 'idle') return undefined
    const { x, y } = context.origin()
    const boxes = props.references.map(({ range }) => boxOf(range, context.view(), context.columns()))
    return gripAt(boxes, { x: event.clientX - x, y: event.clientY - y })
  }

  function startReference(event: PointerEvent): boolean {
    const grip = gripUnder(event)
    if (!grip) return false
    const { index, range } = props.references[grip.box]!
    const from = spotAt(event).cell
    drag(
      (move) => props.onReference(index, draggedRange(range, grip, { from, to: spotAt(move).cell })),
      () => {},
    )
    return true
  }

  function startResize(column: number, event: PointerEvent) {
    const start = context.columns().widthOf(column)
    setResizing(column)
    drag(
      (move) => props.onWidth(column, Math.max(NARROWEST, Math.round(start + move.clientX - event.clientX))),
      () => setResizing(undefined),
    )
  }

  function drag(move: (event: PointerEvent) => void, end: () => void) {
    stopDrag?.()
    const stop = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', stop)
      window.removeEventListener('pointercancel', stop)
      stopDrag = undefined
      end()
    }
    stopDrag = stop
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', stop)
    window.addEventListener('pointercancel', stop)
  }

  function onDblClick(event: MouseEvent) {
    const spot = spotAt(event)
    if (spot.border !== undefined) context.autoFit(spot.border)
    else if (spot.part === 'cells' && editor.mode() === 'idle') context.edit()
  }

  function onPointerMove(event: PointerEvent) {
    const spot = spotAt(event)
    const target = event.currentTarget as HTMLElement
    target.classList.toggle('on-border', spot.border !== undefined)
    const grip = spot.part === 'cells' ? gripUnder(event) : undefined
    target.dataset['grip'] = grip?.part ?? ''
    clearTimeout(tip)
    const shown = hovered()
    if (
      shown &&
      (spot.part !== 'cells' || shown.row !== spot.cell.row || shown.column !== spot.cell.column)
    ) {
      setHovered(undefined)
    }
    if (spot.part === 'cells' && props.explain(spot.cell) !== undefined) {
      tip = setTimeout(() => setHovered(spot.cell), TIP_MS)
    }
  }

  function onPointerLeave() {
    clearTimeout(tip)
    setHovered(undefined)
  }

  return { resizing, hovered, handlers: { onPointerDown, onDblClick, onPointerMove, onPointerLeave } }
}

function startOf(part: Spot['part'], cell: Cell): Cell {
  return part === 'columns' ? { row: 0, column: cell.column } : { row: cell.row, column: 0 }
}

/** The selection from its anchor to a cell: whole columns in the letters, whole rows in the numbers. */
function stretched(part: Spot['part'], from: Selection, cell: Cell): Selection {
  if (part === 'columns') return extendTo(from, { row: MAX_ROWS - 1, column: cell.column })
  if (part === 'rows') return extendTo(from, { row: cell.row, column: MAX_COLUMNS - 1 })
  return extendTo(from, cell)
}

function overshoot(at: number, room: number): number {
  if (at < 0) return Math.max(at, -60)
  return at > room ? Math.min(at - room, 60) : 0
}

/** The scroll bars are inside the element that hears the pointer, and outside what they scroll. */
function isScrollBar(event: PointerEvent): boolean {
  const target = event.currentTarget as HTMLElement
  const { left, top } = target.getBoundingClientRect()
  return event.clientX - left >= target.clientWidth || event.clientY - top >= target.clientHeight
}
