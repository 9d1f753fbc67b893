import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { ChartData } from './chart-data'
import type { ChartKind } from './chart-spec'
import { createChartStyle } from './chart-style'
import { chartSummary } from './chart-summary'
import { ChartReadout } from './ChartReadout'
import { makePlot, type Plot } from './make-plot'
import { pictureOf } from './picture'
import './chart.css'

export interface ChartProps {
  readonly kind: ChartKind
  readonly data: ChartData
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
  let host: HTMLDivElement | undefined
  const [hovered, setHovered] = createSignal<Hovered>()
  const style = createChartStyle()
  const picture = createMemo(() => pictureOf(props.kind, props.data))

  onMount(() => {
    const plot = acquirePlot(host!, (place) => {
      setHovered(place === undefined ? undefined : { place, ...plot.spanOf(place) })
    })
    createEffect(() => plot.show(picture(), style()))
  })

  return (
    <div class="chart">
      <Show when={hovered()}>
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
        aria-label={chartSummary(props.kind, props.data)}
        ref={(element) => (host = element)}
      />
      <Show when={hovered()}>
        {(at) => (
          <ChartReadout
            data={props.data}
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
function acquirePlot(host: HTMLElement, onHover: (place: number | undefined) => void): Plot {
  const plot = makePlot(host, { onHover })
  const resized = new ResizeObserver(() => plot.resize(host.clientWidth, host.clientHeight))
  resized.observe(host)
  onCleanup(() => {
    resized.disconnect()
    plot.destroy()
  })
  return plot
}
