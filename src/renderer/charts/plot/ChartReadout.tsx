import { For, Show } from 'solid-js'
import type { ChartData } from '../data/chart-data'
import type { SeriesColor } from '../chart-spec'
import { seriesVariable } from '../scene/chart-style'
import { exactText } from '../scales/number-text'
import { placeText } from './point-place'
import { readoutRows } from './readout-rows'

export interface ChartReadoutProps {
  readonly data: ChartData
  readonly colors: readonly SeriesColor[]
  readonly place: number
  /** The series under the pointer. */
  readonly own: number
  /** The middle of the place and the size of the chart, in CSS pixels. */
  readonly left: number
  readonly width: number
  readonly height: number
  /** Why what is under the pointer cannot be dragged. */
  readonly hint: string | undefined
}

/** The numbers under the pointer, beside it: at its left in the right half, so that it never leaves the chart. */
export function ChartReadout(props: ChartReadoutProps) {
  const rows = () => readoutRows(props.data.series.length, props.own, props.height)
  const shown = () => props.data.series.slice(rows().first, rows().first + rows().count)
  const colorOf = (row: number) => props.colors[rows().first + row] ?? rows().first + row
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
      <For each={shown()}>
        {(series, index) => (
          <div class="chart-readout-row">
            <span
              class="chart-swatch"
              style={{
                background: series.hidden ? 'transparent' : seriesVariable(colorOf(index())),
              }}
            />
            <span class="chart-readout-name">{series.name}</span>
            <span class="mono">{exactText(series.values[props.place])}</span>
          </div>
        )}
      </For>
      <Show when={rows().others > 0}>
        <p class="chart-readout-hint">and {rows().others} others</p>
      </Show>
      <Show when={props.hint}>{(hint) => <p class="chart-readout-hint">{hint()}</p>}</Show>
    </div>
  )
}
