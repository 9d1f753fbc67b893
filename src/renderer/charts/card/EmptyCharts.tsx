import ChartColumn from 'lucide-solid/icons/chart-column'
import { Show } from 'solid-js'
import { Icon } from '../../bars/Icon'
import '../chart.css'

export interface EmptyChartsProps {
  /** What draws them at once. */
  readonly keys: string
  /** There are charts, and all of them are elsewhere. */
  readonly elsewhere?: boolean
  readonly onInsert: () => void
}

/** What the panel says while there is no chart. */
export function EmptyCharts(props: EmptyChartsProps) {
  return (
    <div class="empty-charts">
      <Icon of={ChartColumn} size={28} />
      <p class="empty-charts-title">{props.elsewhere ? 'No charts here' : 'No charts yet'}</p>
      <p>
        <Show
          when={props.elsewhere}
          fallback={
            <>
              Select cells that hold numbers, with their names beside or above them, and press{' '}
              <kbd class="keys">{props.keys}</kbd>, or choose how to draw them.
            </>
          }
        >
          All charts are elsewhere: over the cells, or in a window of their own. The menu of each docks it
          here.
        </Show>
      </p>
      <button type="button" class="button" onClick={() => props.onInsert()}>
        Insert chart
      </button>
    </div>
  )
}
