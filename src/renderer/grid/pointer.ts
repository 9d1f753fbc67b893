import { createSignal, onCleanup, type Accessor } from 'solid-js'
import { contains, MAX_COLUMNS, MAX_ROWS, rangeOf, type Cell, type Range } from '../../core/address'
import {
  addCell,
  extendTo,
  isSingle,
  lastRange,
  selectCell,
  wholeSheet,
  type Selection,
} from '../state/selection'
import { fillTarget, handlePoint, isOnHandle } from './fill-handle'
import type { GridProps, LineBorder } from './grid-props'
import type { MenuSpot } from './GridMenu'
import { draggedRange, gripAt, type Grip } from './reference-grip'
import { boxOf, LOWEST, NARROWEST, onSheet, type Viewport } from './layout'
import type { GridLines } from './lines'

/** What the pointer needs of the grid around it. */
export interface PointerContext {
  readonly props: GridProps
  readonly view: Accessor<Viewport>
  readonly lines: Accessor<GridLines>
  /** The window's pixel at which cells begin. */
  readonly origin: () => { readonly x: number; readonly y: number }
  readonly scrollBy: (x: number, y: number) => void
  readonly focus: () => void
  readonly edit: () => void
  readonly autoFit: (border: LineBorder) => void
  readonly forgetTabs: () => void
}

/** Where a pointer is: in which part of the grid, and over which cell. */
interface Spot {
  readonly part: 'cells' | 'columns' | 'rows' | 'corner'
  readonly cell: Cell
  /** The line whose far border is under the pointer, in the column letters or the row numbers. */
  readonly border: LineBorder | undefined
  /** Pixels beyond the window, for scrolling by itself. */
  readonly beyond: { readonly x: number; readonly y: number }
  /** The pointer is on the fill handle. */
  readonly onHandle: boolean
  /** The pointer is on the grip by which the active cell's number is dragged. */
  readonly onScrub: boolean
}

const BORDER = 5
/** How much further rows scroll than the pointer is beyond them: a sheet is long. */
const PULL = 3
/** Pixels around the middle of the grip that drags a number. */
const GRIP = 8
/** How long the pointer rests on an error before its reason shows. */
const TIP_MS = 250

/** Selecting, resizing and editing with the mouse, a pen or a finger. */
export function createPointer(context: PointerContext) {
  const { props } = context
  const { editor } = props.assist
  const [resizing, setResizing] = createSignal<LineBorder>()
  const [hovered, setHovered] = createSignal<Cell>()
  const [filling, setFilling] = createSignal<Range>()
  let tip: ReturnType<typeof setTimeout> | undefined
  let stopDrag: (() => void) | undefined
  onCleanup(() => {
    clearTimeout(tip)
    stopDrag?.()
  })

  function spotAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Spot {
    const { x: left, y: top } = context.origin()
    const { width, height } = context.view()
    const [inX, inY] = [clientX - left, clientY - top]
    const { rows, columns } = context.lines()
    const [across, down] = onSheetAt(inX, inY)
    const cell = { row: rows.lineAt(down), column: columns.lineAt(across) }
    const part = inY < 0 ? (inX < 0 ? 'corner' : 'columns') : inX < 0 ? 'rows' : 'cells'
    const beyond = { x: overshoot(inX, width), y: overshoot(inY, height) }
    return {
      part,
      cell,
      border: borderAt(part, across, down),
      beyond,
      onHandle: part === 'cells' && isHandle(inX, inY),
      onScrub: part === 'cells' && isScrub(inX, inY),
    }
  }

  /** The sheet's pixel at a place of the window, or at the nearest one that shows cells. */
  function onSheetAt(inX: number, inY: number): readonly [number, number] {
    const { x, y, width, height, frozen } = context.view()
    return [
      onSheet(Math.min(Math.max(inX, 0), width - 1), x, frozen?.width ?? 0),
      onSheet(Math.min(Math.max(inY, 0), height - 1), y, frozen?.height ?? 0),
    ]
  }

  const isHandle = (x: number, y: number) =>
    editor.mode() === 'idle' &&
    isOnHandle(handlePoint(props.selection, context.view(), context.lines()), x, y)

  /** Where the grip of the active cell is; none where its number is computed, or its cell is narrow. */
  function scrubPoint(): { readonly x: number; readonly y: number } | undefined {
    const { active } = props.selection
    if (editor.mode() !== 'idle' || props.scrubbing.numberAt(active) === undefined) return undefined
    const box = boxOf(rangeOf(active), context.view(), context.lines())
    return box.width < 64 || box.height < 16 ? undefined : { x: box.left + 10, y: box.top + box.height / 2 }
  }

  const isScrub = (x: number, y: number) => {
    const at = scrubPoint()
    return at !== undefined && Math.abs(x - at.x) <= GRIP && Math.abs(y - at.y) <= GRIP
  }

  function borderAt(part: Spot['part'], x: number, y: number): LineBorder | undefined {
    if (part !== 'columns' && part !== 'rows') return undefined
    const [axis, at] = part === 'columns' ? (['column', x] as const) : (['row', y] as const)
    const layout = axis === 'column' ? context.lines().columns : context.lines().rows
    const line = layout.lineAt(at)
    // A thin line still has a middle to press.
    const reach = Math.min(BORDER, layout.sizeOf(line) / 3)
    if (layout.startOf(line) + layout.sizeOf(line) - at <= reach) return { axis, line }
    return at - layout.startOf(line) <= reach && line > 0
      ? { axis, line: layout.shown(line - 1, -1) }
      : undefined
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || isScrollBar(event)) return
    const spot = spotAt(event)
    event.preventDefault()
    if (spot.border === undefined && (startReference(event) || startPointing(spot, event))) return
    if (!endEdit()) return
    context.focus()
    context.forgetTabs()
    if (spot.onHandle) return startFilling(event)
    const scrubbed = spot.onScrub ? props.selection.active : event.altKey ? spot.cell : undefined
    if (spot.part === 'cells' && scrubbed && startScrub(scrubbed, event)) return
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
      if (beyond.x !== 0 || beyond.y !== 0) context.scrollBy(beyond.x, PULL * beyond.y)
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
    const boxes = props.references.map(({ range }) => boxOf(range, context.view(), context.lines()))
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

  /** Drags a number: to the right and up it grows. */
  function startScrub(cell: Cell, event: PointerEvent): boolean {
    const scrub = props.scrubbing.start(cell)
    if (!scrub) return false
    if (!isSingle(props.selection) || !contains(lastRange(props.selection), cell))
      props.onSelect(selectCell(cell))
    let { clientX, clientY } = event
    drag((move) => {
      const pixels = move.clientX - clientX - (move.clientY - clientY)
      ;({ clientX, clientY } = move)
      scrub.move(pixels, move.shiftKey ? 'fine' : move.ctrlKey || move.metaKey ? 'coarse' : 'usual')
    }, scrub.end)
    return true
  }

  function startFilling(event: PointerEvent) {
    const from = lastRange(props.selection)
    let target: Range | undefined
    let copies = event.ctrlKey || event.metaKey
    drag(
      (move) => {
        const { cell, beyond } = spotAt(move)
        if (beyond.x !== 0 || beyond.y !== 0) context.scrollBy(beyond.x, beyond.y)
        copies = move.ctrlKey || move.metaKey
        target = fillTarget(from, cell)
        setFilling(target)
      },
      () => {
        setFilling(undefined)
        if (target) props.onFill(from, target, copies ? 'copy' : 'series')
      },
    )
  }

  function startResize(border: LineBorder, event: PointerEvent) {
    const across = border.axis === 'column'
    const start = (across ? context.lines().columns : context.lines().rows).sizeOf(border.line)
    let size: number | undefined
    setResizing(border)
    drag(
      (move) => {
        const by = across ? move.clientX - event.clientX : move.clientY - event.clientY
        size = Math.max(across ? NARROWEST : LOWEST, Math.round((start + by) / context.lines().zoom))
        props.onResize(border, size, false)
      },
      () => {
        setResizing(undefined)
        if (size !== undefined) props.onResize(border, size, true)
      },
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
    else if (spot.onHandle) props.onFillDown(lastRange(props.selection))
    else if (spot.part === 'cells' && editor.mode() === 'idle') context.edit()
  }

  function onPointerMove(event: PointerEvent) {
    const spot = spotAt(event)
    const target = event.currentTarget as HTMLElement
    target.classList.toggle('on-border', spot.border?.axis === 'column')
    target.classList.toggle('on-handle', spot.onHandle)
    target.classList.toggle(
      'on-scrub',
      spot.onScrub ||
        (event.altKey && spot.part === 'cells' && props.scrubbing.numberAt(spot.cell) !== undefined),
    )
    target.classList.toggle('on-row-border', spot.border?.axis === 'row')
    const grip = spot.part === 'cells' ? gripUnder(event) : undefined
    target.dataset['grip'] = grip?.part ?? ''
    props.onHover(spot.part === 'cells' ? spot.cell : undefined)
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

  /** What a context menu is about: pressed outside of the selection, it selects first. */
  function menuSpot(event: MouseEvent): MenuSpot {
    const spot = spotAt(event)
    const part = spot.part === 'corner' ? 'cells' : spot.part
    if (!props.selection.ranges.some((range) => isMeant(range, part, spot.cell))) {
      const single = selectCell(spot.cell)
      const start = startOf(part, spot.cell)
      props.onSelect(
        part === 'cells' ? single : stretched(part, { ...single, anchor: start, active: start }, spot.cell),
      )
    }
    return { part, x: event.clientX, y: event.clientY }
  }

  function onPointerLeave() {
    clearTimeout(tip)
    setHovered(undefined)
    props.onHover(undefined)
  }

  return {
    resizing,
    filling,
    hovered,
    menuSpot,
    scrubPoint,
    handlers: { onPointerDown, onDblClick, onPointerMove, onPointerLeave },
  }
}

/** Whether a selected range is what was pressed: a cell in it, or a whole line of it. */
function isMeant(range: Range, part: Spot['part'], cell: Cell): boolean {
  if (part === 'rows') return rowsMeant(range) && cell.row >= range.top && cell.row <= range.bottom
  if (part === 'columns')
    return columnsMeant(range) && cell.column >= range.left && cell.column <= range.right
  return contains(range, cell)
}

const rowsMeant = (range: Range) => range.left === 0 && range.right === MAX_COLUMNS - 1
const columnsMeant = (range: Range) => range.top === 0 && range.bottom === MAX_ROWS - 1

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
