import { createMemo, onCleanup } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { cellOf, pointOf, xCellOf, type ChartPoint, type SheetCell } from './data/chart-cells'
import type { ChartData } from './data/chart-data'
import type { ChartSpec } from './chart-spec'
import { chartSummary } from './card/chart-summary'
import type { Grab } from './hands/create-point-drag'
import { HeatMap } from './heat/HeatMap'
import { PlotChart } from './plot/PlotChart'
import './chart.css'

export interface ChartProps {
  readonly spec: ChartSpec
  readonly data: ChartData
  /** What the pointer is over: a cell of the sheet, where one alone is shown there. */
  readonly onHover?: ((cell: SheetCell | undefined) => void) | undefined
  /** A cell that is pointed at or selected in the grid; its part of the chart is marked. */
  readonly marked?: SheetCell | undefined
  /** Takes hold of a cell that a bar or a point shows, so that dragging changes its number. */
  readonly grab?: Grab | undefined
}

/**
 * A picture of numbers that follows them: new data is painted in the frame in which it arrives. What it
 * shows is also its name in words.
 */
export function Chart(props: ChartProps) {
  const summary = createMemo(() => chartSummary(props.spec, props.data))
  const marked = createMemo(() => props.marked && pointOf(props.spec, props.data, props.marked))
  const hover = (point: ChartPoint | undefined) =>
    props.onHover?.(point && cellOf(props.spec, props.data, point))
  onCleanup(() => props.onHover?.(undefined))
  return (
    <Dynamic
      component={props.spec.kind === 'heatmap' ? HeatMap : PlotChart}
      spec={props.spec}
      data={props.data}
      summary={summary()}
      onHover={hover}
      marked={marked()}
      cellAt={(point) => cellOf(props.spec, props.data, point)}
      xCellAt={(point) => xCellOf(props.spec, props.data, point)}
      pointAt={(cell) => pointOf(props.spec, props.data, cell)}
      grab={props.grab}
    />
  )
}
