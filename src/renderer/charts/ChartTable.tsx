import { For, Index, Show } from 'solid-js'
import type { ChartData } from './chart-data'
import { NO_NUMBER, numberText } from './number-text'

export interface ChartTableProps {
  readonly title: string
  readonly data: ChartData
}

/** More rows than this are better read in the grid. */
const MOST_ROWS = 500

/** A chart's numbers as a table: the same places and series, for those who would rather read. */
export function ChartTable(props: ChartTableProps) {
  const places = () => Array.from({ length: Math.min(props.data.length, MOST_ROWS) }, (_, place) => place)
  return (
    <div class="chart-table scrollable" tabIndex={0} role="region" aria-label={`${props.title}: table`}>
      <table>
        <thead>
          <tr>
            <td />
            <For each={props.data.series}>{(series) => <th scope="col">{series.name}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <Index each={places()}>
            {(place) => (
              <tr>
                <th scope="row">{props.data.label(place())}</th>
                <For each={props.data.series}>
                  {(series) => <td class="mono">{cellText(series.values[place()])}</td>}
                </For>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
      <Show when={props.data.length > MOST_ROWS}>
        <p class="chart-table-more">
          The first {MOST_ROWS} of {props.data.length} rows.
        </p>
      </Show>
    </div>
  )
}

function cellText(value: number | undefined): string {
  return value === undefined ? NO_NUMBER : numberText(value, 7)
}
