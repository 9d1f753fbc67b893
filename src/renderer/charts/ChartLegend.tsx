import { For, Show } from 'solid-js'
import type { ChartSeries } from './chart-spec'
import { seriesVariable } from './chart-style'

/** Which colour is which series, and which of them the right axis measures. */
export function ChartLegend(props: { readonly series: readonly ChartSeries[] }) {
  const twoAxes = () => new Set(props.series.map(({ axis }) => axis)).size > 1
  return (
    <ul class="chart-legend">
      <For each={props.series}>
        {(series, index) => (
          <li>
            <span class="chart-swatch" style={{ background: seriesVariable(series.color ?? index()) }} />
            {series.name}
            <Show when={twoAxes() && series.axis === 'right'}> (right axis)</Show>
          </li>
        )}
      </For>
    </ul>
  )
}
