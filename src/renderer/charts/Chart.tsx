import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js'
import { cellOf, pointOf, type ChartPoint, type SheetCell } from './chart-cells'
import type { ChartData } from './chart-data'
import type { ChartSpec } from './chart-spec'
import { ChartNote } from './ChartNote'
import { createChartStyle } from './chart-style'
import { chartSummary } from './chart-summary'
import { ChartReadout } from './ChartReadout'
import { createPointDrag, type Grab } from './create-point-drag'
import { HeatMap } from './HeatMap'
import { makePlot, type Plot } from './make-plot'
import { pictureOf } from './picture'
import './chart.css'

export interface ChartProps {
  readonly spec: ChartSpec
  readonly data: ChartData
  /** What the pointer is over: a cell of the sheet, where one alone is shown there. */
  readonly onHover?: ((cell: SheetCell | undefined) => void) | undefined
  /** A cell that is pointed at or selected in the grid; its part of the chart is marked. */
  readonly marked?: SheetCell | undefined
  /** Takes hold of a cell that a bar or a point shows, so that dragging changes its number. */
  readonly grab?: Grab | undefined
}

/** One press of a key changes a number as much as dragging so far does. */
const KEY_PIXELS = 4

/** The place under the pointer and where it is, in CSS pixels. */
interface Hovered extends ChartPoint {
  readonly left: number
  readonly width: number
}

/**
 * A picture of numbers that follows them: new data is painted in the frame in which it arrives. What it
 * shows is also its name in words.
 */
export function Chart(props: ChartProps) {
  const summary = createMemo(() => chartSummary(props.spec.kind, props.data))
  const marked = createMemo(() => props.marked && pointOf(props.spec, props.data, props.marked))
  const hover = (point: ChartPoint | undefined) =>
    props.onHover?.(point && cellOf(props.spec, props.data, point))
  onCleanup(() => props.onHover?.(undefined))
  const cell = (point: ChartPoint) => cellOf(props.spec, props.data, point)
  const grab = () => props.grab
  return (
    <Show
      when={props.spec.kind === 'heatmap'}
      fallback={
        <PlotChart
          spec={props.spec}
          data={props.data}
          summary={summary()}
          onHover={hover}
          marked={marked()}
          cellAt={cell}
          grab={grab()}
        />
      }
    >
      <HeatMap
        data={props.data}
        summary={summary()}
        onHover={hover}
        marked={marked()}
        cellAt={cell}
        grab={grab()}
      />
    </Show>
  )
}

interface PlotChartProps {
  readonly spec: ChartSpec
  readonly data: ChartData
  readonly summary: string
  readonly onHover: (point: ChartPoint | undefined) => void
  readonly marked: ChartPoint | undefined
  readonly cellAt: (point: ChartPoint) => SheetCell | undefined
  readonly grab: Grab | undefined
}

function PlotChart(props: PlotChartProps) {
  let host: HTMLDivElement | undefined
  const [hovered, setHovered] = createSignal<Hovered>()
  const [plotted, setPlotted] = createSignal<Plot>()
  const style = createChartStyle()
  const picture = createMemo(() => pictureOf(props.spec, props.data))
  const marked = createMemo(() => {
    picture()
    return plotted() && props.marked && plotted()!.spanOf(props.marked.place)
  })

  const drag = createPointDrag({
    grab: () => props.grab,
    target() {
      const point = hovered() ?? props.marked
      const at = point && props.cellAt(point)
      return at && { at, unit: plotted()?.unitOf(props.data.series[point.series]!.axis) ?? NaN }
    },
  })

  function press(event: KeyboardEvent) {
    const up = event.key === '+' || (event.altKey && event.key === 'ArrowUp')
    const down = event.key === '-' || (event.altKey && event.key === 'ArrowDown')
    const along = event.altKey ? 0 : event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (up || down) drag.step(up ? KEY_PIXELS : -KEY_PIXELS)
    else if (along !== 0) walk(along)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** The next place, as if it were pointed at. */
  function walk(along: 1 | -1) {
    const at = hovered() ?? props.marked
    const place = at ? at.place + along : 0
    if (!plotted() || place < 0 || place >= props.data.length) return
    const point = { series: at?.series ?? 0, place }
    setHovered({ ...point, ...plotted()!.spanOf(place) })
    props.onHover(point)
  }

  onMount(() => {
    const plot = acquirePlot(host!, (point) => {
      setHovered(point && { ...point, ...plot.spanOf(point.place) })
      props.onHover(point)
    })
    setPlotted(plot)
    createEffect(() => plot.show(picture(), style()))
  })

  return (
    <div class="chart">
      <Show when={hovered() ?? marked()}>
        {(at) => (
          <span
            class="chart-band"
            style={{ left: `${at().left}px`, width: `${at().width}px` }}
            hidden={at().width === 0}
          />
        )}
      </Show>
      <div
        class="chart-plot"
        role="img"
        tabIndex={0}
        aria-label={props.summary}
        ref={(element) => (host = element)}
        onPointerDown={drag.start}
        onKeyDown={press}
      />
      <ChartNote text={drag.note()} />
      <Show when={hovered()}>
        {(at) => (
          <ChartReadout
            data={props.data}
            colors={picture().colors}
            place={at().place}
            left={at().left + at().width / 2}
            width={host?.clientWidth ?? 0}
          />
        )}
      </Show>
    </div>
  )
}

/** A plot as large as its host, whatever becomes of it; let go of with its owner. */
function acquirePlot(host: HTMLElement, onHover: (point: ChartPoint | undefined) => void): Plot {
  const plot = makePlot(host, { onHover })
  const resized = new ResizeObserver(() => plot.resize(host.clientWidth, host.clientHeight))
  resized.observe(host)
  onCleanup(() => {
    resized.disconnect()
    plot.destroy()
  })
  return plot
}
