import type { ChartView } from '../hands/create-chart-hands'
import { draggedValue } from '../hands/dragged-value'
import { cellShares, heatCellAt, type CellShares } from './heat-layout'
import type { HeatPicture } from './heat-scene'
import type { LiveChartProps } from '../hands/live-chart-props'
import { walkedTo } from '../hands/plot-keys'
import { beyond, isWhole, type Shares } from '../plot/plot-part'

/** Dragging this far, in CSS pixels, goes from one end of the colours to the other. */
const WHOLE_DRAG = 200

/** What hands have to know of a heat map: its rows are places, which go down, and its columns series. */
export function heatView(
  { data, layout, scale }: HeatPicture,
  { cellAt }: Pick<LiveChartProps, 'cellAt'>,
): ChartView {
  const unit = scale.max / WHOLE_DRAG - scale.min / WHOLE_DRAG
  return {
    frame: layout.frame,
    horizontal: true,
    room: layout.zoom,
    full: !isWhole(layout.part),
    under(point) {
      const cell = heatCellAt(layout, point)
      return cell && { series: cell.column, place: cell.row, near: true }
    },
    targets(point) {
      const at = cellAt(point)
      return at ? [{ at, along: 'up', moved: (value, pixels) => draggedValue(value, pixels, unit) }] : []
    },
    shares: ({ series, place }) => middleOf(cellShares(layout, place, series)),
    beyond({ series, place }) {
      const { places, values } = cellShares(layout, place, series)
      return { places: beyond(...places), values: beyond(...values) }
    },
    walked(from, key) {
      const { series, length } = data
      if (series.length === 0 || length === 0) return undefined
      const [right, down] = key.type === 'end' ? [key.to * Infinity, 0] : [key.right, key.down]
      return {
        series: walkedTo(from?.series, right, series.length),
        place: walkedTo(from?.place, from ? down : 0, length),
      }
    },
  }
}

function middleOf({ places, values }: CellShares): Shares {
  return { places: (places[0] + places[1]) / 2, values: (values[0] + values[1]) / 2 }
}
