import ChartColumn from 'lucide-solid/icons/chart-column'
import { Icon } from '../bars/Icon'
import './chart.css'

export interface EmptyChartsProps {
  /** What draws them at once. */
  readonly keys: string
  readonly onInsert: () => void
}

/** What the panel says while there is no chart. */
export function EmptyCharts(props: EmptyChartsProps) {
  return (
    <div class="empty-charts">
      <Icon of={ChartColumn} size={28} />
      <p class="empty-charts-title">No charts yet</p>
      <p>
        Select cells that hold numbers, with their names beside or above them, and press{' '}
        <kbd class="keys">{props.keys}</kbd>, or choose how to draw them.
      </p>
      <button type="button" class="button" onClick={() => props.onInsert()}>
        Insert chart
      </button>
    </div>
  )
}
