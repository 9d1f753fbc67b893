import { createMemo, createSignal, Show, type JSX } from 'solid-js'
import type { AxisLook, ChartSpec } from '../chart-spec'
import type { ChartPoint } from '../data/chart-cells'
import type { ChartData } from '../data/chart-data'
import type { SceneSize } from '../scene/chart-scene'
import { createChartStyle } from '../scene/chart-style'
import { createChartHands } from '../hands/create-chart-hands'
import { seenCell } from './heat-layout'
import { heatPicture, heatScene } from './heat-scene'
import { heatView } from './heat-view'
import { LiveCanvas } from '../hands/LiveCanvas'
import type { LiveChartProps } from '../hands/live-chart-props'
import { exactText } from '../scales/number-text'
import { measureOf } from '../../text-measure'
import { boxStyle, type Box } from '../../box'

/** A matrix as colours, with its numbers where they fit. */
export function HeatMap(props: LiveChartProps) {
  const [size, setSize] = createSignal<SceneSize>({ width: 0, height: 0 })
  const style = createChartStyle()
  const measure = () => measureOf(style().font)
  const hands = createChartHands(props, () => heatView(picture(), props))
  const { gestures, hovered, held, hint } = hands
  const picture = createMemo(() => heatPicture(props.data, size(), measure(), props.spec, gestures.part()))
  const scene = createMemo(() => (size().width > 0 ? heatScene(picture(), style(), measure()) : undefined))
  const ring = createMemo(() => {
    const at = held()
    return at && size().width > 0 ? seenCell(picture().layout, at.place, at.series) : undefined
  })
  const why = () => {
    const answer = hint()
    if (hands.note() || answer === undefined) return undefined
    if (answer !== true) return answer
    return gestures.whole() ? undefined : 'Drag with Alt held to change it.'
  }
  return (
    <LiveCanvas
      class="chart-heat"
      summary={props.summary}
      scene={scene()}
      onSize={setSize}
      hands={hands}
      problem={props.data.problem}
    >
      <Show when={ring()}>{(box) => <span class="chart-ring" style={boxStyle(box())} />}</Show>
      <Show when={!gestures.moving() && !gestures.box() && ring() && hovered()}>
        {(at) => (
          <HeatReadout
            data={props.data}
            spec={props.spec}
            at={at()}
            beside={awayFrom(ring()!, size())}
            hint={why()}
          />
        )}
      </Show>
    </LiveCanvas>
  )
}

interface HeatReadoutProps {
  readonly data: ChartData
  readonly spec: Pick<ChartSpec, 'x' | 'left'>
  readonly at: ChartPoint
  /** It stands where the cell is not. */
  readonly beside: JSX.CSSProperties
  readonly hint: string | undefined
}

/** The cell under the pointer: its row, its column, and every digit of its number. */
function HeatReadout(props: HeatReadoutProps) {
  const series = () => props.data.series[props.at.series]
  return (
    <div class="chart-readout" style={props.beside}>
      <div class="chart-readout-place">{titled(props.spec.left, props.data.label(props.at.place))}</div>
      <div class="chart-readout-row">
        <span class="chart-readout-name">{titled(props.spec.x, series()?.name)}</span>
        <span class="mono">{exactText(series()?.values[props.at.place])}</span>
      </div>
      <Show when={props.hint}>{(hint) => <p class="chart-readout-hint">{hint()}</p>}</Show>
    </div>
  )
}

/** The corner of a chart that lies farthest from a box. */
function awayFrom({ left, top, width, height }: Box, size: SceneSize): JSX.CSSProperties {
  const isLeft = left + width / 2 < size.width / 2
  const isAbove = top + height / 2 < size.height / 2
  return { [isLeft ? 'right' : 'left']: '6px', ...(isAbove ? { top: 'auto', bottom: '6px' } : {}) }
}

/** `true digit 5`: a name alone does not say of which axis it is. */
function titled(axis: AxisLook | undefined, name: string | undefined): string {
  return [axis?.title, name].filter((part) => part !== undefined && part !== '').join(' ')
}
