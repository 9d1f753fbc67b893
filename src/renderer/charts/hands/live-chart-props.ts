import type { ChartPoint, SheetCell } from '../data/chart-cells'
import type { ChartData } from '../data/chart-data'
import type { ChartSpec } from '../chart-spec'
import type { Grab } from './create-point-drag'

/** What a chart that is drawn on a canvas is given, whatever its kind. */
export interface LiveChartProps {
  readonly spec: ChartSpec
  readonly data: ChartData
  readonly summary: string
  readonly onHover: (point: ChartPoint | undefined) => void
  /** The cell that is pointed at elsewhere. */
  readonly marked: ChartPoint | undefined
  readonly cellAt: (point: ChartPoint) => SheetCell | undefined
  /** The cell of a point's x, where it has one. */
  readonly xCellAt: (point: ChartPoint) => SheetCell | undefined
  readonly pointAt: (cell: SheetCell) => ChartPoint | undefined
  readonly grab: Grab | undefined
}
