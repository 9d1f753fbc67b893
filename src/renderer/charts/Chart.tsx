import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js'
import { cellOf, pointOf, type ChartPoint, type SheetCell } from './chart-cells'
import type { ChartData } from './chart-data'
import type { ChartSpec } from './chart-spec'
import { createChartStyle } from './chart-style'
import { chartSummary } from './chart-summary'
import { ChartReadout } from './ChartReadout'
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
}

/** The place under the pointer and where it is, in CSS pixels. */
interface Hovered {
  readonly place: number
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
        />
      }
    >
      <HeatMap data={props.data} summary={summary()} onHover={hover} marked={marked()} />
    </Show>
  )
}

interface PlotChartProps {
  readonly spec: ChartSpec
  readonly data: ChartData
  readonly summary: string
  readonly onHover: (point: ChartPoint | undefined) => void
  readonly marked: ChartPoint | undefined
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

  onMount(() => {
    const plot = acquirePlot(host!, (point) => {
      setHovered(point && { place: point.place, ...plot.spanOf(point.place) })
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
      <div class="chart-plot" role="img" aria-label={props.summary} ref={(element) => (host = element)} />
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
