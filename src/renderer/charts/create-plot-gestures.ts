import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { ChartKind } from './chart-spec'
import type { Part } from './axis-mapping'
import { boxed, isWhole, panned, zoomed, type Shares } from './plot-part'
import { WHOLE, type PlotLayout, type PlotPart } from './plot-layout'
import type { PlotPoint } from './point-under'
import type { Box } from './scene'

type Held = PointerEvent & { readonly currentTarget: HTMLElement }

export interface PlotGesturesOptions {
  readonly kind: () => ChartKind
  readonly layout: () => PlotLayout
  /** Takes hold of the point under the pointer; false where there is none, and the plot is moved instead. */
  readonly grab: (event: Held) => boolean
}

/** What of a plot is seen, and how that is changed by hand. */
export interface PlotGestures {
  readonly part: Accessor<PlotPart>
  readonly whole: Accessor<boolean>
  /** The box that is being drawn around what is to be seen. */
  readonly box: Accessor<Box | undefined>
  readonly panning: Accessor<boolean>
  reset(): void
  /** So many times as much as before, around the middle. */
  zoom(factor: number): void
  pan(by: Shares): void
  readonly handlers: {
    readonly onPointerDown: (event: Held) => void
    readonly onDblClick: () => void
    readonly onWheel: (event: WheelEvent & { readonly currentTarget: HTMLElement }) => void
  }
}

/** A box smaller than this was a click. */
const SMALLEST_BOX = 5
/** A notch of a wheel, about 100, sees three quarters of what was seen. */
const WHEEL = 0.003
/** A line of text, where a wheel counts in lines. */
const LINE = 16

export function createPlotGestures({ kind, layout, grab }: PlotGesturesOptions): PlotGestures {
  const [part, setPart] = createSignal<PlotPart>(WHOLE, { equals: samePart })
  const [box, setBox] = createSignal<Box>()
  const [panning, setPanning] = createSignal(false)
  let stop: (() => void) | undefined
  onCleanup(() => stop?.())

  function sharesAt({ x, y }: PlotPoint): Shares {
    const { frame, horizontal } = layout()
    const [right, down] = [(x - frame.left) / frame.width, (y - frame.top) / frame.height]
    return horizontal ? { places: down, values: right } : { places: right, values: 1 - down }
  }

  function follow(start: Held, move: (event: PointerEvent) => void, end: () => void) {
    stop?.()
    // A chart may be in a window of its own.
    const view = start.currentTarget.ownerDocument.defaultView ?? window
    const finish = (event?: PointerEvent) => {
      view.removeEventListener('pointermove', move)
      view.removeEventListener('pointerup', finish)
      view.removeEventListener('pointercancel', finish)
      stop = undefined
      if (event?.type === 'pointerup') end()
      setBox(undefined)
      setPanning(false)
    }
    stop = finish
    view.addEventListener('pointermove', move)
    view.addEventListener('pointerup', finish)
    view.addEventListener('pointercancel', finish)
  }

  function startPan(event: Held) {
    const start = part()
    const from = sharesAt({ x: event.clientX, y: event.clientY })
    setPanning(true)
    follow(
      event,
      ({ clientX, clientY }) => {
        const to = sharesAt({ x: clientX, y: clientY })
        setPart(panned(start, { places: from.places - to.places, values: from.values - to.values }, kind()))
      },
      () => undefined,
    )
  }

  function startBox(event: Held) {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const from = { x: event.clientX - left, y: event.clientY - top }
    let to = from
    follow(
      event,
      ({ clientX, clientY }) => {
        to = { x: clientX - left, y: clientY - top }
        setBox(boxBetween(from, to))
      },
      () => {
        if (Math.abs(to.x - from.x) < SMALLEST_BOX && Math.abs(to.y - from.y) < SMALLEST_BOX) return
        setPart((seen) => boxed(seen, sharesAt(from), sharesAt(to), kind()))
      },
    )
  }

  return {
    part,
    whole: () => isWhole(part()),
    box,
    panning,
    reset: () => setPart(WHOLE),
    zoom: (factor) => setPart((seen) => zoomed(seen, { places: 0.5, values: 0.5 }, factor, kind())),
    pan: (by) => setPart((seen) => panned(seen, by, kind())),
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0) return
        if (event.shiftKey) startBox(event)
        else if (!grab(event) && !isWhole(part())) startPan(event)
      },
      onDblClick: () => setPart(WHOLE),
      onWheel(event) {
        const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1)
        // A pinch comes as a wheel with Ctrl, in smaller steps.
        const factor = Math.exp(Math.max(-300, Math.min(300, pixels)) * WHEEL * (event.ctrlKey ? 3 : 1))
        // All is seen already: the panel scrolls on.
        if (factor >= 1 && isWhole(part()) && !event.ctrlKey) return
        event.preventDefault()
        const { left, top } = event.currentTarget.getBoundingClientRect()
        const at = sharesAt({ x: event.clientX - left, y: event.clientY - top })
        setPart((seen) => zoomed(seen, at, factor, kind()))
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
