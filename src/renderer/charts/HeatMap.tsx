import { createMemo, createSignal, Show } from 'solid-js'
import type { ChartPoint, SheetCell } from './chart-cells'
import type { ChartData } from './chart-data'
import type { SceneSize } from './chart-scene'
import { createChartStyle } from './chart-style'
import { ChartNote } from './ChartNote'
import { createCanvas } from './create-canvas'
import { createGrabHint } from './create-grab-hint'
import { createSpokenPoint } from './create-spoken-point'
import { createPointDrag, type Grab } from './create-point-drag'
import type { HeatLook } from './heat-colors'
import { heatCellAt } from './heat-layout'
import { heatPicture, heatScene, type HeatPicture } from './heat-scene'
import { exactText } from './number-text'
import { plotKey, walkedTo } from './plot-keys'
import { draggedValue } from './dragged-value'
import { measureOf } from './text-measure'

export interface HeatMapProps {
  readonly data: ChartData
  readonly look: HeatLook
  readonly summary: string
  readonly onHover: (point: ChartPoint | undefined) => void
  /** The cell that is pointed at elsewhere. */
  readonly marked?: ChartPoint | undefined
  readonly cellAt: (point: ChartPoint) => SheetCell | undefined
  readonly grab: Grab | undefined
}

/** Dragging this far, in CSS pixels, goes from one end of the colours to the other. */
const WHOLE_DRAG = 200
/** One press of a key changes a number as much as dragging so far does. */
const KEY_PIXELS = 4

/** A matrix as colours, with its numbers where they fit. */
export function HeatMap(props: HeatMapProps) {
  let canvas!: HTMLCanvasElement
  const style = createChartStyle()
  const [size, setSize] = createSignal<SceneSize>({ width: 0, height: 0 })
  const [hovered, setHovered] = createSignal<ChartPoint>()
  const measure = () => measureOf(style().font)
  const picture = createMemo(() =>
    size().width > 0 ? heatPicture(props.data, size(), measure(), props.look) : undefined,
  )
  const scene = createMemo(() => {
    const shown = picture()
    return shown && heatScene(shown, style(), measure())
  })
  createCanvas(() => canvas, { scene, onSize: setSize })

  const held = () => hovered() ?? props.marked
  const spoken = createSpokenPoint(() => props.data, held)
  const hint = createGrabHint(
    () => props.grab,
    createMemo(() => {
      const at = hovered()
      return at && props.cellAt(at)
    }),
  )
  const drag = createPointDrag({
    grab: () => props.grab,
    target() {
      const point = held()
      const at = point && props.cellAt(point)
      const scale = picture()?.scale
      if (!at || !scale) return undefined
      const unit = (scale.max - scale.min) / WHOLE_DRAG
      return { at, moved: (value, pixels) => draggedValue(value, pixels, unit) }
    },
  })

  function point(event: PointerEvent) {
    const shown = picture()
    const at = { x: event.offsetX, y: event.offsetY }
    const shape = { rows: props.data.length, columns: props.data.series.length }
    const cell = shown && heatCellAt(shown.layout, shape, at)
    show(cell && { series: cell.column, place: cell.row })
  }

  function show(next: ChartPoint | undefined) {
    setHovered(next)
    props.onHover(next)
  }

  function change(pixels: number) {
    spoken.changes()
    drag.step(pixels)
  }

  function press(event: KeyboardEvent) {
    const action = plotKey(event)
    if (action?.type === 'change') change(action.by * KEY_PIXELS)
    else if (action?.type === 'walk') walk(action.places, action.series)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Columns are series here, and rows places. */
  function walk(right: number, down: number) {
    const at = held()
    const { series, length } = props.data
    if (series.length === 0 || length === 0) return
    const next = {
      series: walkedTo(at?.series, right, series.length),
      place: walkedTo(at?.place, at ? down : 0, length),
    }
    spoken.say(next)
    show(next)
  }

  const ring = createMemo(() => {
    const at = held()
    const shown = picture()
    return at && shown && cellBox(shown, at)
  })
  const cursor = () => {
    if (typeof hint() === 'string') return 'not-allowed'
    return hint() === true ? 'ns-resize' : 'crosshair'
  }

  return (
    <div class="chart">
      <canvas
        class="chart-heat"
        role="application"
        aria-roledescription="chart"
        tabIndex={0}
        aria-label={props.summary}
        aria-keyshortcuts="ArrowLeft ArrowRight Home End ArrowUp ArrowDown Alt+ArrowUp Alt+ArrowDown"
        style={{ cursor: cursor() }}
        ref={(element) => (canvas = element)}
        onPointerDown={drag.start}
        onPointerMove={(event) => event.buttons === 0 && point(event)}
        onPointerLeave={() => show(undefined)}
        onKeyDown={press}
      />
      <ChartNote text={drag.note()} />
      <Show when={ring()}>{(box) => <span class="chart-ring" style={box()} />}</Show>
      <Show when={hovered()}>{(at) => <HeatReadout data={props.data} at={at()} picture={picture()!} />}</Show>
      <div class="visually-hidden" role="status">
        {spoken.text()}
      </div>
    </div>
  )
}

function HeatReadout(props: {
  readonly data: ChartData
  readonly at: ChartPoint
  readonly picture: HeatPicture
}) {
  const series = () => props.data.series[props.at.series]
  const side = () => (props.at.series * 2 < props.data.series.length ? 'right' : 'left')
  return (
    <div
      class="chart-readout"
      style={{ [side()]: side() === 'left' ? `${props.picture.layout.left}px` : '70px' }}
    >
      <div class="chart-readout-place">{props.data.label(props.at.place)}</div>
      <div class="chart-readout-row">
        <span class="chart-readout-name">{series()?.name}</span>
        <span class="mono">{exactText(series()?.values[props.at.place])}</span>
      </div>
    </div>
  )
}

/** Where a cell is, as a style. */
function cellBox({ layout, data }: HeatPicture, { series, place }: ChartPoint): Record<string, string> {
  const [width, height] = [layout.width / data.series.length, layout.height / data.length]
  return {
    left: `${layout.left + series * width}px`,
    top: `${layout.top + place * height}px`,
    width: `${width}px`,
    height: `${height}px`,
  }
}
