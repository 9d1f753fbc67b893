import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { Part } from '../scales/axis-mapping'
import { movedByFingers, type Hold } from './fingers'
import { followPointer, type Press } from './follow-pointer'
import { boxed, isWhole, panned, zoomed, type Shares, type ZoomRoom } from '../plot/plot-part'
import { WHOLE, type PlotLayout, type PlotPart } from '../plot/plot-layout'
import type { PlotPoint } from '../plot/point-under'
import type { Box } from '../../box'

export interface PlotGesturesOptions {
  readonly layout: () => Pick<PlotLayout, 'frame' | 'horizontal'>
  readonly room: () => ZoomRoom
  /** Takes hold of the point under the pointer; false where there is none, and the plot is moved instead. */
  readonly grab: (event: Press) => boolean
  /** A point is being dragged: other fingers do nothing meanwhile. */
  readonly dragging: () => boolean
}

/** What of a plot is seen, and how that is changed by hand. */
export interface PlotGestures {
  readonly part: Accessor<PlotPart>
  readonly whole: Accessor<boolean>
  /** The box that is being drawn around what is to be seen. */
  readonly box: Accessor<Box | undefined>
  /** What is seen is being moved, or two fingers are on it. */
  readonly moving: Accessor<boolean>
  reset(): void
  /** `factor` times as much is seen as before, around `at`. */
  zoom(factor: number, at: Shares): void
  pan(by: Shares): void
  readonly handlers: {
    readonly onPointerDown: (event: Press) => void
    readonly onDblClick: () => void
    readonly onWheel: (event: WheelEvent & { readonly currentTarget: HTMLElement }) => void
    /** Must be able to prevent: two fingers are for the plot, and so is one that changes a number. */
    readonly onTouch: (event: TouchEvent) => void
  }
}

/** A box smaller than this was a click. */
const SMALLEST_BOX = 5
/** A notch of a wheel, about 100, sees three quarters of what was seen. */
const WHEEL = 0.003
/** A line of text, where a wheel counts in lines. */
const LINE = 16

export function createPlotGestures({ layout, room, grab, dragging }: PlotGesturesOptions): PlotGestures {
  const [part, setPart] = createSignal<PlotPart>(WHOLE, { equals: samePart })
  const [box, setBox] = createSignal<Box>()
  const [moving, setMoving] = createSignal(false)
  const stops = new Set<() => void>()
  const fingers = new Map<number, PlotPoint>()
  let hold: Hold | undefined
  onCleanup(() => {
    for (const stop of stops) stop()
  })

  function sharesAt({ x, y }: PlotPoint): Shares {
    const { frame, horizontal } = layout()
    const [right, down] = [(x - frame.left) / frame.width, (y - frame.top) / frame.height]
    return horizontal ? { places: down, values: right } : { places: right, values: 1 - down }
  }

  function follow(press: Press, move: (at: PlotPoint) => void, end: (kept: boolean) => void) {
    const { left, top } = press.currentTarget.getBoundingClientRect()
    const stop = followPointer(press, {
      move: ({ clientX, clientY }) => move({ x: clientX - left, y: clientY - top }),
      end(kept) {
        stops.delete(stop)
        end(kept)
      },
    })
    stops.add(stop)
    return { x: press.clientX - left, y: press.clientY - top }
  }

  /** From here on the plot goes with the fingers that are on it. */
  function takeHold() {
    hold = { part: part(), at: [...fingers.values()], room: room() }
    setMoving(fingers.size > 1 || (fingers.size === 1 && !isWhole(part())))
  }

  function addFinger(press: Press) {
    const id = press.pointerId
    const from = follow(
      press,
      (at) => {
        fingers.set(id, at)
        setPart(movedByFingers(hold!, [...fingers.values()], sharesAt))
      },
      () => {
        fingers.delete(id)
        takeHold()
      },
    )
    fingers.set(id, from)
    takeHold()
  }

  function startBox(press: Press) {
    let to: PlotPoint | undefined
    const from = follow(
      press,
      (at) => {
        to = at
        setBox(boxBetween(from, at))
      },
      (kept) => {
        setBox(undefined)
        if (!kept || !to || Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) < SMALLEST_BOX) return
        const end = to
        setPart((seen) => boxed(seen, sharesAt(from), sharesAt(end), room()))
      },
    )
  }

  return {
    part,
    whole: () => isWhole(part()),
    box,
    moving,
    reset: () => setPart(WHOLE),
    zoom: (factor, at) => setPart((seen) => zoomed(seen, at, factor, room())),
    pan: (by) => setPart((seen) => panned(seen, by)),
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0 || fingers.size > 1 || dragging()) return
        if (event.shiftKey) startBox(event)
        else if (fingers.size > 0 || !grab(event)) addFinger(event)
      },
      onDblClick: () => setPart(WHOLE),
      onWheel(event) {
        const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1)
        // A pinch on a touch pad comes as a wheel with Ctrl, in smaller steps.
        const factor = Math.exp(Math.max(-300, Math.min(300, pixels)) * WHEEL * (event.ctrlKey ? 3 : 1))
        // All is seen already: the panel scrolls on.
        if (factor >= 1 && isWhole(part()) && !event.ctrlKey) return
        event.preventDefault()
        const { left, top } = event.currentTarget.getBoundingClientRect()
        const at = sharesAt({ x: event.clientX - left, y: event.clientY - top })
        setPart((seen) => zoomed(seen, at, factor, room()))
      },
      onTouch(event) {
        if (event.touches.length > 1 || dragging()) event.preventDefault()
      },
    },
  }
}

function samePart(a: PlotPart, b: PlotPart): boolean {
  const same = (one: Part, other: Part) => one.from === other.from && one.to === other.to
  return same(a.places, b.places) && same(a.values, b.values)
}

function boxBetween(a: PlotPoint, b: PlotPoint): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}
