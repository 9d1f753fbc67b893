import { createMemo, Show } from 'solid-js'
import type { NumberBlock } from '../../protocol/api'
import { Chart } from '../charts/Chart'
import { chartData } from '../charts/chart-data'
import type { ChartSpec } from '../charts/chart-spec'
import { ChartLegend } from '../charts/ChartLegend'
import type { PlacedBox } from './chart-places'

/** A chart on paper, with its title and its legend. */
export function PrintChart(props: {
  readonly spec: ChartSpec
  readonly box: PlacedBox
  readonly blocks: readonly NumberBlock[]
}) {
  const data = createMemo(() => chartData(props.spec, props.blocks))
  return (
    <figure
      class="print-chart"
      aria-label={props.spec.title}
      style={{
        left: `${props.box.left}px`,
        top: `${props.box.top}px`,
        width: `${props.box.width}px`,
        height: `${props.box.height}px`,
      }}
    >
      <figcaption>{props.spec.title}</figcaption>
      <Chart spec={props.spec} data={data()} />
      <Show when={props.spec.kind !== 'heatmap' && props.spec.kind !== 'reliability'}>
        <ChartLegend series={props.spec.series} />
      </Show>
    </figure>
  )
}
