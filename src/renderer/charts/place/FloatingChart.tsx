import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import type { Viewport } from '../../grid/layout'
import type { GridLines } from '../../grid/lines'
import { startSeparatorDrag } from '../../panels/separator-drag'
import { draggedBox, floatBox, floatingAt, floatOnScreen, type DragSides, type Floating } from './float-box'
import type { FloatingSpec } from './FloatingCharts'
import type { Box } from '../../box'

export interface FloatingChartProps {
  readonly chart: FloatingSpec
  readonly view: Viewport
  readonly lines: GridLines
  readonly onPlace: (place: Floating, drag: string) => Promise<unknown>
  readonly onRemove: () => void
  readonly onLeave: () => void
  readonly children: JSX.Element
}

const HANDLES: readonly DragSides[] = [
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: -1, y: 0 },
  { x: 1, y: 0 },
  { x: -1, y: 1 },
  { x: 0, y: 1 },
  { x: 1, y: 1 },
]
const NAMES = { x: { '-1': 'left', 0: '', 1: 'right' }, y: { '-1': 'top', 0: '', 1: 'bottom' } } as const
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const STEP = 8
const WHOLE: DragSides = { x: 0, y: 0 }
let drags = 0

/** One chart over the cells: dragged by its header, resized by its handles, or both by the arrow keys. */
export function FloatingChart(props: FloatingChartProps) {
  /** Where it is until the workbook has heard of it. */
  const [draft, setDraft] = createSignal<Floating>()
  let keys = `keys ${++drags}`
  let unheard = 0
  const place = () => draft() ?? props.chart.place
  const box = createMemo(() => floatBox(place(), props.lines))
  const seen = createMemo(() => floatOnScreen(box(), props.view))

  function show(next: Box): Floating {
    const floating = floatingAt(place().sheet, next, props.lines)
    setDraft(floating)
    return floating
  }

  async function keep(floating: Floating, drag: string) {
    unheard++
    try {
      await props.onPlace(floating, drag)
    } finally {
      if (--unheard === 0) setDraft(undefined)
    }
  }

  function drag(sides: DragSides, event: PointerEvent & { readonly currentTarget: HTMLElement }) {
    const [from, { zoom }] = [box(), props.lines]
    let last: Floating | undefined
    startSeparatorDrag(event, {
      move: (by) => (last = show(draggedBox(from, sides, by, zoom))),
      end: () => last && void keep(last, `drag ${++drags}`),
    })
  }

  function press(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
    // What happens here is not about the cells below.
    event.stopPropagation()
    const target = event.target as Element
    // Menus of the chart hang elsewhere, and their events come here all the same.
    if (!event.currentTarget.contains(target)) return
    if (target.closest('.chart, .chart-table, button, input, .chart-handle')) return
    event.currentTarget.focus({ preventScroll: true })
    drag(WHOLE, event)
  }

  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) {
    if (!event.currentTarget.contains(event.target as Element)) return
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      return props.onLeave()
    }
    if (event.target !== event.currentTarget) return
    const arrow = ARROWS[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove()
    else if (arrow && !event.altKey) step(arrow, event.shiftKey, event.ctrlKey || event.metaKey ? 1 : STEP)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function step([x, y]: readonly [number, number], resizing: boolean, pixels: number) {
    const sides: DragSides = resizing ? { x: x === 0 ? 0 : 1, y: y === 0 ? 0 : 1 } : WHOLE
    const { zoom } = props.lines
    const by = { x: x * pixels * zoom, y: y * pixels * zoom }
    void keep(show(draggedBox(box(), sides, by, zoom)), keys)
  }

  return (
    <Show when={seen()}>
      {(at) => (
        <div class="chart-clip" style={{ left: `${at().clip.left}px`, top: `${at().clip.top}px` }}>
          <div
            class="chart-float"
            role="group"
            aria-roledescription="floating chart"
            aria-label={props.chart.title}
            tabIndex={0}
            style={{
              transform: `translate(${at().left}px, ${at().top}px)`,
              width: `${box().width}px`,
              height: `${box().height}px`,
            }}
            onPointerDown={press}
            onDblClick={(event) => event.stopPropagation()}
            onContextMenu={(event) => event.stopPropagation()}
            onKeyDown={onKeyDown}
            onFocus={() => (keys = `keys ${++drags}`)}
          >
            {props.children}
            <For each={HANDLES}>
              {(sides) => (
                <div
                  class={`chart-handle ${NAMES.x[sides.x]} ${NAMES.y[sides.y]}`}
                  aria-hidden="true"
                  onPointerDown={(event) => {
                    event.stopPropagation()
                    event.currentTarget.parentElement?.focus({ preventScroll: true })
                    drag(sides, event)
                  }}
                />
              )}
            </For>
          </div>
        </div>
      )}
    </Show>
  )
}
