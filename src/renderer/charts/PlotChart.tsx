import Expand from 'lucide-solid/icons/maximize-2'
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { Icon } from '../bars/Icon'
import type { ChartPoint, SheetCell } from './chart-cells'
import type { ChartData } from './chart-data'
import type { SceneSize } from './chart-scene'
import type { ChartSpec, SeriesColor } from './chart-spec'
import { createChartStyle, seriesVariable } from './chart-style'
import { ChartNote } from './ChartNote'
import { ChartReadout } from './ChartReadout'
import { createCanvas } from './create-canvas'
import { createGrabHint } from './create-grab-hint'
import { createPlotGestures } from './create-plot-gestures'
import { createSpokenPoint } from './create-spoken-point'
import { createPointDrag, type Grab } from './create-point-drag'
import { drawnValues, isBars, pictureOf } from './picture'
import { plotKey, walkedTo } from './plot-keys'
import { plotLayout, type PlotLayout } from './plot-layout'
import { plotScene } from './plot-scene'
import { movedOn, placeSpan } from './point-place'
import { pointUnder, type PointUnder } from './point-under'
import { measureOf } from './text-measure'

export interface PlotChartProps {
  readonly spec: ChartSpec
  readonly data: ChartData
  readonly summary: string
  readonly onHover: (point: ChartPoint | undefined) => void
  readonly marked: ChartPoint | undefined
  readonly cellAt: (point: ChartPoint) => SheetCell | undefined
  readonly grab: Grab | undefined
}

/** One press of a key changes a number as much as dragging so far does. */
const KEY_PIXELS = 4

/** A chart with axes: it can be zoomed, moved, read out, and taken hold of. */
export function PlotChart(props: PlotChartProps) {
  let canvas!: HTMLCanvasElement
  const [size, setSize] = createSignal<SceneSize>({ width: 0, height: 0 })
  const [hovered, setHovered] = createSignal<PointUnder>()
  const style = createChartStyle()
  const picture = createMemo(() => pictureOf(props.spec, props.data))
  const room = () => ({ ...size(), part: gestures.part(), measure: measureOf(style().font) })
  const gestures = createPlotGestures({
    kind: () => props.spec.kind,
    layout: () => layout(),
    grab: (event) => hovered()?.near === true && drag.start(event),
  })
  const layout = createMemo<PlotLayout>(() => plotLayout(picture(), room()))
  const scene = createMemo(() => (size().width > 0 ? plotScene(picture(), layout(), style()) : undefined))
  createCanvas(() => canvas, { scene, onSize: setSize })

  // Bars, which stand on zero, would be cut off by what was seen of a line.
  createEffect(on(() => props.spec.kind, gestures.reset, { defer: true }))

  const held = () => hovered() ?? props.marked
  const spoken = createSpokenPoint(() => props.data, held)
  const hoveredCell = createMemo(
    () => {
      const point = hovered()
      return point?.near ? props.cellAt(point) : undefined
    },
    undefined,
    {
      equals: (a, b) =>
        a?.sheet === b?.sheet && a?.cell.row === b?.cell.row && a?.cell.column === b?.cell.column,
    },
  )
  const hint = createGrabHint(() => props.grab, hoveredCell)
  const drag = createPointDrag({
    grab: () => props.grab,
    sideways: () => picture().horizontal,
    target() {
      const point = held()
      const series = point && props.data.series[point.series]
      const at = point && props.cellAt(point)
      return at && series && { at, moved: movedOn(layout(), series.axis) }
    },
  })

  function point(event: PointerEvent) {
    if (event.buttons !== 0) return
    const under = pointUnder(picture(), layout(), { x: event.offsetX, y: event.offsetY })
    setHovered(under)
    props.onHover(under)
  }

  function leave() {
    setHovered(undefined)
    props.onHover(undefined)
  }

  function change(pixels: number) {
    spoken.changes()
    drag.step(pixels)
  }

  function press(event: KeyboardEvent) {
    const action = plotKey(event)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    if (action.type === 'change') change(action.by * KEY_PIXELS)
    else if (action.type === 'zoom') gestures.zoom(action.factor)
    else if (action.type === 'pan') gestures.pan(action.by)
    else if (action.type === 'reset') gestures.reset()
    else walk(action.places, action.series)
  }

  /** To the next place or series, as if it were pointed at. */
  function walk(places: number, series: number) {
    const at = held()
    const shown = props.data.series.flatMap(({ hidden }, index) => (hidden ? [] : [index]))
    const place = walkedTo(at?.place, places, props.data.length)
    const index = shown.indexOf(at?.series ?? shown[0] ?? 0) + series
    if (props.data.length === 0 || shown[index] === undefined) return
    const next = { series: shown[index], place, near: true }
    setHovered(next)
    spoken.say(next)
    props.onHover(next)
  }

  const cursor = () => {
    if (gestures.panning()) return 'grabbing'
    if (hint() === true) return picture().horizontal ? 'ew-resize' : 'ns-resize'
    if (typeof hint() === 'string') return 'not-allowed'
    return gestures.whole() ? 'crosshair' : 'grab'
  }

  const span = createMemo(() => {
    const at = held()
    return at && size().width > 0 ? placeSpan(layout(), props.data, at.place) : undefined
  })

  return (
    <div class="chart">
      <Show when={isBars(props.spec.kind) || !props.data.measured ? span() : undefined}>
        {(box) => <span class="chart-band" style={pixels(box())} />}
      </Show>
      <canvas
        class="chart-plot"
        role="application"
        aria-roledescription="chart"
        tabIndex={0}
        aria-label={props.summary}
        aria-keyshortcuts="ArrowLeft ArrowRight Home End Alt+ArrowUp Alt+ArrowDown Plus - 0"
        style={{ cursor: cursor(), 'touch-action': gestures.whole() ? 'pan-y' : 'none' }}
        ref={(element) => (canvas = element)}
        onPointerDown={gestures.handlers.onPointerDown}
        onPointerMove={point}
        onPointerLeave={leave}
        onDblClick={gestures.handlers.onDblClick}
        on:wheel={{
          handleEvent: (event: Event) => gestures.handlers.onWheel(event as never),
          passive: false,
        }}
        onKeyDown={press}
      />
      <Show when={!isBars(props.spec.kind) && held()}>
        <Dots
          data={props.data}
          layout={layout()}
          colors={picture().colors}
          at={held()!}
          all={hovered() !== undefined}
        />
      </Show>
      <Show when={gestures.box()}>{(box) => <span class="chart-box" style={pixels(box())} />}</Show>
      <Show when={!gestures.whole()}>
        <button
          type="button"
          class="icon-button chart-reset"
          aria-label="Show the whole chart"
          title="Show the whole chart (0)"
          onClick={gestures.reset}
        >
          <Icon of={Expand} size={14} />
        </button>
      </Show>
      <ChartNote text={drag.note() ?? props.data.problem} />
      <Show when={!gestures.panning() && !gestures.box() && hovered()}>
        {(at) => (
          <ChartReadout
            data={props.data}
            colors={picture().colors}
            place={at().place}
            left={(span()?.left ?? 0) + (span()?.width ?? 0) / 2}
            width={size().width}
            hint={typeof hint() === 'string' && !drag.note() ? (hint() as string) : undefined}
          />
        )}
      </Show>
      <div class="visually-hidden" role="status">
        {spoken.text()}
      </div>
    </div>
  )
}

interface DotsProps {
  readonly data: ChartData
  readonly layout: PlotLayout
  readonly colors: readonly SeriesColor[]
  readonly at: ChartPoint
  /** The points of all series at the place, else of its own alone. */
  readonly all: boolean
}

/** The points at a place, larger than they are drawn. */
function Dots(props: DotsProps) {
  const dots = () =>
    props.data.series.flatMap((series, index) => {
      const value = drawnValues(series)[props.at.place]
      const { frame } = props.layout
      const [x, y] = [
        props.layout.placeAt(props.data.x[props.at.place]!),
        props.layout.valueAt(series.axis, value ?? NaN),
      ]
      const inside =
        x >= frame.left - 1 &&
        x <= frame.left + frame.width + 1 &&
        y >= frame.top - 1 &&
        y <= frame.top + frame.height + 1
      const shown = !series.hidden && inside && (props.all || index === props.at.series)
      return shown ? [{ x, y, color: props.colors[index] ?? index, own: index === props.at.series }] : []
    })
  return (
    <For each={dots()}>
      {({ x, y, color, own }) => (
        <span
          class="chart-dot"
          classList={{ own }}
          style={{ transform: `translate(${x}px, ${y}px)`, background: seriesVariable(color) }}
        />
      )}
    </For>
  )
}

function pixels(box: { left: number; top: number; width: number; height: number }) {
  return { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` }
}
