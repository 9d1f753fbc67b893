import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { ChartPoint, SheetCell } from './chart-cells'
import type { ChartData } from './chart-data'
import { ChartNote } from './ChartNote'
import { createChartStyle } from './chart-style'
import { createPointDrag, type Grab } from './create-point-drag'
import { heatCellAt } from './heat-layout'
import { heatPicture, paintHeat, type HeatPicture } from './heat-paint'
import { exactText } from './number-text'

export interface HeatMapProps {
  readonly data: ChartData
  readonly summary: string
  readonly onHover: (point: ChartPoint | undefined) => void
  /** The cell that is pointed at elsewhere. */
  readonly marked?: ChartPoint | undefined
  readonly cellAt: (point: ChartPoint) => SheetCell | undefined
  readonly grab: Grab | undefined
}

/** Dragging this far, in CSS pixels, goes from one end of the colours to the other. */
const WHOLE_DRAG = 200

/** A matrix as colours, with its numbers where they fit. */
export function HeatMap(props: HeatMapProps) {
  let canvas: HTMLCanvasElement | undefined
  const style = createChartStyle()
  const [size, setSize] = createSignal({ width: 0, height: 0 })
  const [picture, setPicture] = createSignal<HeatPicture>()
  const [hovered, setHovered] = createSignal<ChartPoint>()

  onMount(() => {
    const resized = new ResizeObserver(() =>
      setSize({ width: canvas!.clientWidth, height: canvas!.clientHeight }),
    )
    resized.observe(canvas!)
    onCleanup(() => resized.disconnect())
    createEffect(() => setPicture(paintOn(canvas!, props.data, size(), style())))
  })

  const drag = createPointDrag({
    grab: () => props.grab,
    target() {
      const point = hovered() ?? props.marked
      const at = point && props.cellAt(point)
      const scale = picture()?.scale
      return at && scale && { at, unit: (scale.max - scale.min) / WHOLE_DRAG }
    },
  })

  function point(event: PointerEvent) {
    const shown = picture()
    const at = { x: event.offsetX, y: event.offsetY }
    const shape = { rows: props.data.length, columns: props.data.series.length }
    const cell = shown && heatCellAt(shown.layout, shape, at)
    const next = cell && { series: cell.column, place: cell.row }
    setHovered(next)
    props.onHover(next)
  }

  function leave() {
    setHovered(undefined)
    props.onHover(undefined)
  }

  const ring = createMemo(() => {
    const at = hovered() ?? props.marked
    const shown = picture()
    return at && shown && cellBox(shown, at)
  })

  return (
    <div class="chart">
      <canvas
        class="chart-heat"
        role="img"
        aria-label={props.summary}
        ref={(element) => (canvas = element)}
        onPointerDown={drag.start}
        onPointerMove={(event) => event.buttons === 0 && point(event)}
        onPointerLeave={leave}
      />
      <ChartNote text={drag.note()} />
      <Show when={ring()}>{(box) => <span class="chart-ring" style={box()} />}</Show>
      <Show when={hovered()}>{(at) => <HeatReadout data={props.data} at={at()} picture={picture()!} />}</Show>
    </div>
  )
}

function HeatReadout(props: {
  readonly data: ChartData
  readonly at: ChartPoint
  readonly picture: HeatPicture
}) {
  const series = () => props.data.series[props.at.series]
  const { layout } = props.picture
  const side = () => (props.at.series * 2 < props.data.series.length ? 'right' : 'left')
  return (
    <div class="chart-readout" style={{ [side()]: side() === 'left' ? `${layout.left}px` : '70px' }}>
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

function paintOn(
  canvas: HTMLCanvasElement,
  data: ChartData,
  size: { readonly width: number; readonly height: number },
  style: ReturnType<ReturnType<typeof createChartStyle>>,
): HeatPicture | undefined {
  const context = canvas.getContext('2d')
  if (!context || size.width === 0) return undefined
  const ratio = window.devicePixelRatio
  canvas.width = Math.round(size.width * ratio)
  canvas.height = Math.round(size.height * ratio)
  context.scale(ratio, ratio)
  context.font = style.font
  const picture = heatPicture(context, data, size)
  if (data.length > 0 && data.series.length > 0) paintHeat(context, picture, style)
  return picture
}
