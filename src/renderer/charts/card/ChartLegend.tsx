import { For } from 'solid-js'
import type { ChartSeries } from '../chart-spec'
import { seriesVariable } from '../scene/chart-style'
import { legendNames } from '../marks/legend-marks'

/** So many names have room in any chart. */
const FEW = 8

/** Which colour is which series, and which of them the right axis measures. */
export function ChartLegend(props: { readonly series: readonly ChartSeries[] }) {
  const names = () => legendNames({ series: props.series })
  return (
    <ul
      class="chart-legend"
      aria-label="Legend"
      // Where it has to be scrolled, by keys too.
      {...(props.series.length > FEW && { tabIndex: 0 })}
    >
      <For each={props.series}>
        {(series, index) => (
          <li>
            <span class="chart-swatch" style={{ background: seriesVariable(series.color ?? index()) }} />
            {names()[index()]}
          </li>
        )}
      </For>
    </ul>
  )
}
