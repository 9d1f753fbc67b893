import { For, Show } from 'solid-js'
import type { ChartData } from '../data/chart-data'
import type { SeriesColor } from '../chart-spec'
import { seriesVariable } from '../scene/chart-style'
import { exactText } from '../scales/number-text'
import { placeText } from './point-place'

export interface ChartReadoutProps {
  readonly data: ChartData
  readonly colors: readonly SeriesColor[]
  readonly place: number
  /** The middle of the place and the width of the chart, in CSS pixels. */
  readonly left: number
  readonly width: number
  /** Why what is under the pointer cannot be dragged. */
  readonly hint: string | undefined
}

/** The numbers under the pointer, beside it: at its left in the right half, so that it never leaves the chart. */
export function ChartReadout(props: ChartReadoutProps) {
  const atRight = () => props.left > props.width / 2
  return (
    <div
      class="chart-readout"
      style={{
        left: atRight() ? 'auto' : `${props.left + 24}px`,
        right: atRight() ? `${props.width - props.left + 24}px` : 'auto',
      }}
    >
      <div class="chart-readout-place">{placeText(props.data, props.place)}</div>
      <For each={props.data.series}>
        {(series, index) => (
          <div class="chart-readout-row">
            <span
              class="chart-swatch"
              style={{
                background: series.hidden ? 'transparent' : seriesVariable(props.colors[index()] ?? index()),
              }}
            />
            <span class="chart-readout-name">{series.name}</span>
            <span class="mono">{exactText(series.values[props.place])}</span>
          </div>
        )}
      </For>
      <Show when={props.hint}>{(hint) => <p class="chart-readout-hint">{hint()}</p>}</Show>
    </div>
  )
}
