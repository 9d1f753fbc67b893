import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { ChartPoint } from '../data/chart-cells'
import type { ChartData } from '../data/chart-data'
import type { SceneSize } from '../scene/chart-scene'
import type { SeriesColor } from '../chart-spec'
import { createChartStyle, seriesVariable } from '../scene/chart-style'
import { ChartReadout } from './ChartReadout'
import { createChartHands } from '../hands/create-chart-hands'
import { LiveCanvas } from '../hands/LiveCanvas'
import type { LiveChartProps } from '../hands/live-chart-props'
import { axisProblem, drawnValues, isBars, pictureOf } from './picture'
import { plotLayout, type PlotLayout } from './plot-layout'
import { plotScene } from './plot-scene'
import { plotView } from './plot-view'
import { placeSpan } from './point-place'
import { measureOf } from '../../text-measure'
import { boxStyle } from '../../box'

/** A chart with axes. */
export function PlotChart(props: LiveChartProps) {
  const [size, setSize] = createSignal<SceneSize>({ width: 0, height: 0 })
  const style = createChartStyle()
  const picture = createMemo(() => pictureOf(props.spec, props.data))
  const hands = createChartHands(props, () => plotView(picture(), layout(), props))
  const { gestures, hovered, held, hint } = hands
  const room = () => ({ ...size(), part: gestures.part(), measure: measureOf(style().font) })
  const layout = createMemo<PlotLayout>(() => plotLayout(picture(), room()))
  const scene = createMemo(() => (size().width > 0 ? plotScene(picture(), layout(), style()) : undefined))

  // Bars, which stand on zero, would be cut off by what was seen of a line.
  createEffect(on(() => props.spec.kind, gestures.reset, { defer: true }))

  const span = createMemo(() => {
    const at = held()
    return at && size().width > 0 ? placeSpan(layout(), props.data, at.place) : undefined
  })
  const why = () => {
    const answer = hint()
    return typeof answer === 'string' && !hands.note() ? answer : undefined
  }

  return (
    <LiveCanvas
      class="chart-plot"
      summary={props.summary}
      scene={scene()}
      onSize={setSize}
      hands={hands}
      problem={props.data.problem ?? axisProblem(picture())}
      behind={
        <Show when={isBars(props.spec.kind) || !props.data.measured ? span() : undefined}>
          {(box) => <span class="chart-band" style={boxStyle(box())} />}
        </Show>
      }
    >
      <Show when={!isBars(props.spec.kind) && held()}>
        {(at) => (
          <Dots
            data={props.data}
            layout={layout()}
            colors={picture().colors}
            at={at()}
            all={hovered() !== undefined}
          />
        )}
      </Show>
      <Show when={!gestures.moving() && !gestures.box() && hovered()}>
        {(at) => (
          <ChartReadout
            data={props.data}
            colors={picture().colors}
            place={at().place}
            own={at().series}
            left={(span()?.left ?? 0) + (span()?.width ?? 0) / 2}
            width={size().width}
            height={size().height}
            hint={why()}
          />
        )}
      </Show>
    </LiveCanvas>
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
