import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js'
import { sameCell, type ChartPoint, type SheetCell } from '../data/chart-cells'
import { createGrabHint } from './create-grab-hint'
import { createPlotGestures, type PlotGestures } from './create-plot-gestures'
import { createPointDrag, type DragTarget } from './create-point-drag'
import { createSpokenPoint } from './create-spoken-point'
import type { Press } from './follow-pointer'
import type { LiveChartProps } from './live-chart-props'
import { plotKey, type PlotKey } from './plot-keys'
import type { PlotLayout } from '../plot/plot-layout'
import type { Shares, ZoomRoom } from '../plot/plot-part'
import type { PlotPoint, PointUnder } from '../plot/point-under'

/** What hands have to know of what is drawn. */
export interface ChartView extends Pick<PlotLayout, 'frame' | 'horizontal'> {
  readonly room: ZoomRoom
  /** There is nothing but points: a drag moves what is seen, and only with Alt a number. */
  readonly full: boolean
  under(at: PlotPoint): PointUnder | undefined
  /** The cells of a point, and what dragging makes of them. */
  targets(point: ChartPoint): readonly DragTarget[]
  /** Where a point is among what is seen. */
  shares(point: ChartPoint): Shares
  /** By how much of what is seen it has to move for all of a point to be in sight. */
  beyond(point: ChartPoint): Shares
  /** The point that keys lead to from another, or from none. */
  walked(from: ChartPoint | undefined, key: Walk): ChartPoint | undefined
}

export type Walk = Extract<PlotKey, { type: 'walk' | 'end' }>

/** All that pointer, fingers and keys do in a chart. */
export interface ChartHands {
  readonly gestures: PlotGestures
  /** The point under the pointer, or where keys have led. */
  readonly hovered: Accessor<PointUnder | undefined>
  /** That, or what is pointed at elsewhere. */
  readonly held: Accessor<ChartPoint | undefined>
  readonly note: Accessor<string | undefined>
  /** Whether what is under the pointer can be dragged, or why not. */
  readonly hint: Accessor<true | string | undefined>
  readonly spoken: Accessor<string>
  readonly cursor: Accessor<string>
  readonly handlers: {
    readonly onPointerDown: (press: Press) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerLeave: (event: PointerEvent) => void
    readonly onBlur: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

/** One press of a key changes a number as much as dragging so far does. */
const KEY_PIXELS = 4
const MIDDLE: Shares = { places: 0.5, values: 0.5 }

export function createChartHands(props: LiveChartProps, view: Accessor<ChartView>): ChartHands {
  const [hovered, setHovered] = createSignal<PointUnder>()
  const held = () => hovered() ?? props.marked
  const spoken = createSpokenPoint(() => props.data, held)
  const cells = createMemo<readonly SheetCell[]>(
    () => {
      const point = hovered()
      return point?.near
        ? view()
            .targets(point)
            .map(({ at }) => at)
        : []
    },
    [],
    { equals: sameCells },
  )
  const hint = createGrabHint(() => props.grab, cells)
  const drag = createPointDrag({
    grab: () => props.grab,
    targets() {
      const point = held()
      return point ? view().targets(point) : []
    },
  })
  const gestures = createPlotGestures({
    layout: view,
    room: () => view().room,
    grab: (press) => hovered()?.near === true && (press.altKey || !view().full) && drag.start(press),
    dragging: () => drag.held() !== undefined,
  })

  // A point that is dragged sideways changes places with others.
  createEffect(
    on(
      () => props.data,
      () => {
        const cell = drag.held()
        const point = cell && props.pointAt(cell)
        if (point) setHovered({ ...point, near: true })
      },
      { defer: true },
    ),
  )

  let byFinger = false
  // What a finger has pointed at is not under it any more.
  createEffect(on(gestures.part, () => byFinger && show(undefined), { defer: true }))

  function show(point: PointUnder | undefined) {
    setHovered(point)
    props.onHover(point)
  }

  function touch(press: Press) {
    const { pointerType, offsetX: x, offsetY: y } = press
    const before = hovered()
    byFinger = pointerType === 'touch'
    if (pointerType !== 'touch' || drag.held()) return gestures.handlers.onPointerDown(press)
    const under = view().under({ x, y })
    // A finger first points, and takes hold of what it has pointed at.
    const again = under && before && under.series === before.series && under.place === before.place
    show(under && { ...under, near: under.near && again === true })
    gestures.handlers.onPointerDown(press)
    show(under)
  }

  function walk(key: Walk) {
    const next = view().walked(held(), key)
    if (!next) return
    show({ ...next, near: true })
    spoken.say(next)
    gestures.pan(view().beyond(next))
  }

  function act(key: PlotKey) {
    if (key.type === 'change') {
      spoken.changes()
      drag.step(key.by * KEY_PIXELS)
    } else if (key.type === 'zoom') gestures.zoom(key.factor, anchor())
    else if (key.type === 'pan') gestures.pan(alongAxes(key, view().horizontal))
    else if (key.type === 'reset') gestures.reset()
    else walk(key)
  }

  /** What is zoomed by keys stays around the point that is held, if it is seen. */
  function anchor(): Shares {
    const point = held()
    const at = point && view().shares(point)
    const seen = (share: number) => share >= 0 && share <= 1
    return at && seen(at.places) && seen(at.values) ? at : MIDDLE
  }

  return {
    gestures,
    hovered,
    held,
    note: drag.note,
    hint,
    spoken: spoken.text,
    cursor() {
      if (gestures.moving()) return 'grabbing'
      const at = hovered()
      if (at && hint() === true && !view().full) return cursorOf(view().targets(at))
      if (typeof hint() === 'string' && !view().full) return 'not-allowed'
      return gestures.whole() ? 'crosshair' : 'grab'
    },
    handlers: {
      onPointerDown: touch,
      onPointerMove({ buttons, offsetX: x, offsetY: y }) {
        if (buttons === 0) show(view().under({ x, y }))
      },
      // What a finger has pointed at is read when it is lifted.
      onPointerLeave: ({ pointerType }) => pointerType !== 'touch' && show(undefined),
      onBlur: () => show(undefined),
      onKeyDown(event) {
        const key = plotKey(event)
        if (!key) return
        event.preventDefault()
        event.stopPropagation()
        act(key)
      },
    },
  }
}

function sameCells(a: readonly SheetCell[], b: readonly SheetCell[]): boolean {
  return a.length === b.length && a.every((cell, i) => sameCell(cell, b[i]))
}

function alongAxes(
  { right, up }: { readonly right: number; readonly up: number },
  horizontal: boolean,
): Shares {
  return horizontal ? { places: -up, values: right } : { places: right, values: up }
}

function cursorOf(targets: readonly DragTarget[]): string {
  const [first] = targets
  if (targets.length > 1) return 'move'
  return first?.along === 'right' ? 'ew-resize' : 'ns-resize'
}
