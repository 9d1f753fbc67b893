import type { ChartPoint } from '../data/chart-cells'
import type { ChartView, Walk } from '../hands/create-chart-hands'
import type { DragTarget } from '../hands/create-point-drag'
import type { LiveChartProps } from '../hands/live-chart-props'
import { drawnValues, isBars, type Picture } from './picture'
import { walkedTo } from '../hands/plot-keys'
import type { PlotLayout } from './plot-layout'
import { BAR_ROOM, beyond, FREE_ROOM, type Shares } from './plot-part'
import { movedOn, movedOnX } from './point-place'
import { pointUnder } from './point-under'

/** What keys lead to is seen at least so far from the edge. */
const INSET = 0.05

/** What hands have to know of a chart with axes. */
export function plotView(
  picture: Picture,
  layout: PlotLayout,
  props: Pick<LiveChartProps, 'cellAt' | 'xCellAt'>,
): ChartView {
  const { data, kind } = picture
  const shares = ({ series, place }: ChartPoint): Shares => {
    const one = data.series[series]
    const value = (one && layout[one.axis]?.share(drawnValues(one)[place] ?? NaN)) ?? NaN
    return {
      places: layout.places.share(data.x[place] ?? NaN),
      values: isBars(kind) || !Number.isFinite(value) ? 0.5 : value,
    }
  }
  return {
    frame: layout.frame,
    horizontal: layout.horizontal,
    full: false,
    room: isBars(kind) ? BAR_ROOM : FREE_ROOM,
    under: (at) => pointUnder(picture, layout, at),
    targets(point): DragTarget[] {
      const series = data.series[point.series]
      const at = props.cellAt(point)
      if (!at || !series) return []
      const along = layout.horizontal ? 'right' : 'up'
      const value: DragTarget = { at, along, moved: movedOn(layout, series.axis) }
      const x = kind === 'scatter' ? props.xCellAt(point) : undefined
      return x ? [value, { at: x, along: 'right', moved: movedOnX(layout) }] : [value]
    },
    shares,
    beyond(point) {
      const { places, values } = shares(point)
      const around = (share: number) => beyond(share - INSET, share + INSET)
      // Where all of an axis is seen nothing moves along it.
      return { places: around(places), values: around(values) }
    },
    walked: (from, key) => walkedPoint(picture, from, key),
  }
}

/** Along the places as they lie; across them to the series before and after. */
function walkedPoint(
  { data, horizontal }: Picture,
  from: ChartPoint | undefined,
  key: Walk,
): ChartPoint | undefined {
  if (data.length === 0) return undefined
  const shown = data.series.flatMap(({ hidden }, index) => (hidden ? [] : [index]))
  const [places, across] = stepsOf(key, horizontal)
  const series = shown[shown.indexOf(from?.series ?? shown[0] ?? 0) + across]
  return series === undefined ? undefined : { series, place: walkedTo(from?.place, places, data.length) }
}

function stepsOf(key: Walk, horizontal: boolean): readonly [places: number, across: number] {
  if (key.type === 'end') return [key.to * Infinity, 0]
  return horizontal ? [key.down, key.right] : [key.right, key.down]
}
