import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { Cell, Range } from '../../core/address'
import { lastRange, type Selection } from '../state/cells/selection'
import type { CellSlider } from './cell-slider'
import { createDragging } from './drag'
import { fillTarget } from './fill-handle'
import type { GridProps, LineBorder } from './grid-props'
import type { MenuSpot } from './GridMenu'
import { boxOf, LOWEST, NARROWEST, type Viewport } from './layout'
import type { GridLines } from './lines'
import { createNumberDrags } from './number-drag'
import { createSpots, type Spot } from './pointer-spot'
import { meantSelection, pressed, stretched } from './pressed-selection'
import { draggedRange, gripAt, type Grip } from './reference-grip'

/** What the pointer needs of the grid around it. */
export interface PointerContext {
  readonly props: GridProps
  readonly view: Accessor<Viewport>
  readonly lines: Accessor<GridLines>
  /** A cell's slider as it is drawn. */
  readonly slider: (cell: Cell) => CellSlider | undefined
  /** The window's pixel at which cells begin. */
  readonly origin: () => { readonly x: number; readonly y: number }
  readonly scrollBy: (x: number, y: number) => void
  readonly focus: () => void
  readonly edit: () => void
  readonly autoFit: (border: LineBorder) => void
  readonly forgetTabs: () => void
}

/** How much further rows scroll than the pointer is beyond them: a sheet is long. */
const PULL = 3
/** How long the pointer rests on an error before its reason shows. */
const TIP_MS = 250

/** Selecting, resizing and editing with the mouse, a pen or a finger. */
export function createPointer(context: PointerContext) {
  const { props } = context
  const { editor } = props.assist
  const [resizing, setResizing] = createSignal<LineBorder>()
  const [filling, setFilling] = createSignal<Range>()
  const spots = createSpots(context)
  const drag = createDragging()
  const numbers = createNumberDrags(context, drag)
  const tip = createTip(props)

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || isScrollBar(event)) return
    const spot = spots.at(event)
    event.preventDefault()
    if (spot.border === undefined && (startReference(event) || startPointing(spot, event))) return
    if (!endEdit()) return
    context.focus()
    context.forgetTabs()
    if (spot.onHandle) return startFilling(event)
    if (startNumber(spot, event)) return
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

  /** Takes hold of a number: by its slider, its grip, or anywhere with Alt. */
  function startNumber(spot: Spot, event: PointerEvent): boolean {
    if (spot.part !== 'cells') return false
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (spot.slider && plain) return numbers.startSlide(spot, event)
    const cell = spot.onScrub ? props.selection.active : event.altKey ? spot.cell : undefined
    return cell !== undefined && numbers.startScrub(cell, event)
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

  function startSelecting(part: Spot['part'], first: Selection, select: (selection: Selection) => void) {
    let last: PointerEvent | undefined
    let timer: ReturnType<typeof setInterval> | undefined
    const follow = () => {
      if (!last) return
      const { cell, beyond } = spots.at(last)
      if (beyond.x !== 0 || beyond.y !== 0) context.scrollBy(beyond.x, PULL * beyond.y)
      select(stretched(part, first, cell))
    }
    drag({
      move(event) {
        last = event
        timer ??= setInterval(follow, 40)
        follow()
      },
      end: () => clearInterval(timer),
    })
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
    const from = spots.at(event).cell
    drag({
      move: (moved) =>
        props.onReference(index, draggedRange(range, grip, { from, to: spots.at(moved).cell })),
      end: () => {},
    })
    return true
  }

  function startFilling(event: PointerEvent) {
    const from = lastRange(props.selection)
    let target: Range | undefined
    let copies = event.ctrlKey || event.metaKey
    drag({
      move(moved) {
        const { cell, beyond } = spots.at(moved)
        if (beyond.x !== 0 || beyond.y !== 0) context.scrollBy(beyond.x, beyond.y)
        copies = moved.ctrlKey || moved.metaKey
        target = fillTarget(from, cell)
        setFilling(target)
      },
      end() {
        setFilling(undefined)
        if (target) props.onFill(from, target, copies ? 'copy' : 'series')
      },
    })
  }

  function startResize(border: LineBorder, event: PointerEvent) {
    const across = border.axis === 'column'
    const start = (across ? context.lines().columns : context.lines().rows).sizeOf(border.line)
    let size: number | undefined
    setResizing(border)
    drag({
      move(moved) {
        const by = across ? moved.clientX - event.clientX : moved.clientY - event.clientY
        size = Math.max(across ? NARROWEST : LOWEST, Math.round((start + by) / context.lines().zoom))
        props.onResize(border, size, false)
      },
      end() {
        setResizing(undefined)
        if (size !== undefined) props.onResize(border, size, true)
      },
    })
  }

  function onDblClick(event: MouseEvent) {
    const spot = spots.at(event)
    if (spot.border !== undefined) context.autoFit(spot.border)
    else if (spot.onHandle) props.onFillDown(lastRange(props.selection))
    else if (spot.part === 'cells' && !spot.slider?.drawn.live && editor.mode() === 'idle') context.edit()
  }

  function onPointerMove(event: PointerEvent) {
    const spot = spots.at(event)
    const target = event.currentTarget as HTMLElement
    target.classList.toggle('on-border', spot.border?.axis === 'column')
    target.classList.toggle('on-row-border', spot.border?.axis === 'row')
    target.classList.toggle('on-handle', spot.onHandle)
    target.classList.toggle('on-scrub', isOnNumber(spot, event.altKey))
    const grip = spot.part === 'cells' ? gripUnder(event) : undefined
    target.dataset['grip'] = grip?.part ?? ''
    props.onHover(spot.part === 'cells' ? spot.cell : undefined)
    tip.over(spot)
  }

  /** Whether a drag from here changes a number. */
  function isOnNumber({ part, cell, onScrub, slider }: Spot, alt: boolean): boolean {
    if (onScrub || (slider?.drawn.live && editor.mode() === 'idle')) return true
    return alt && part === 'cells' && props.scrubbing.numberAt(cell) !== undefined
  }

  /** What a context menu is about: pressed outside of the selection, it selects first. */
  function menuSpot(event: MouseEvent): MenuSpot {
    const { part: pressedPart, cell } = spots.at(event)
    const part = pressedPart === 'corner' ? 'cells' : pressedPart
    const meant = meantSelection(props.selection, { part, cell })
    if (meant !== props.selection) props.onSelect(meant)
    return { part, x: event.clientX, y: event.clientY }
  }

  function onPointerLeave() {
    tip.leave()
    props.onHover(undefined)
  }

  return {
    resizing,
    filling,
    hovered: tip.hovered,
    menuSpot,
    scrubPoint: spots.scrubPoint,
    handlers: { onPointerDown, onDblClick, onPointerMove, onPointerLeave },
  }
}

/** The cell whose error or comment shows, after the pointer has rested on it. */
function createTip(props: GridProps) {
  const [hovered, setHovered] = createSignal<Cell>()
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  return {
    hovered,
    over({ part, cell }: Spot) {
      clearTimeout(timer)
      const shown = hovered()
      const isOther = part !== 'cells' || shown?.row !== cell.row || shown.column !== cell.column
      if (shown && isOther) setHovered(undefined)
      if (part === 'cells' && props.explain(cell) !== undefined)
        timer = setTimeout(() => setHovered(cell), TIP_MS)
    },
    leave() {
      clearTimeout(timer)
      setHovered(undefined)
    },
  }
}

/** The scroll bars are inside the element that hears the pointer, and outside what they scroll. */
function isScrollBar(event: PointerEvent): boolean {
  const target = event.currentTarget as HTMLElement
  const { left, top } = target.getBoundingClientRect()
  return event.clientX - left >= target.clientWidth || event.clientY - top >= target.clientHeight
}
