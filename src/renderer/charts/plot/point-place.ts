import type { AxisMapping } from '../scales/axis-mapping'
import type { ChartPoint } from '../data/chart-cells'
import type { ChartData } from '../data/chart-data'
import type { AxisSide } from '../chart-spec'
import { draggedAlong, draggedValue, type Moved } from '../hands/dragged-value'
import { exactText } from '../scales/number-text'
import type { PlotLayout } from './plot-layout'
import type { Box } from '../../box'

/** The strip of a place through the whole frame, cut at its edges; without width where it is a number's. */
export function placeSpan({ frame, horizontal, placeAt }: PlotLayout, data: ChartData, place: number): Box {
  const [from, to] = placeEnds(data, place)
  const [low, high] = horizontal
    ? [frame.top, frame.top + frame.height]
    : [frame.left, frame.left + frame.width]
  const start = Math.max(low, Math.min(high, placeAt(from)))
  const size = Math.max(0, Math.min(high, placeAt(to)) - start)
  return horizontal ? { ...frame, top: start, height: size } : { ...frame, left: start, width: size }
}

function placeEnds({ edges, measured, x }: ChartData, place: number): readonly [number, number] {
  if (edges) return [edges[place]!, edges[place + 1]!]
  return measured ? [x[place]!, x[place]!] : [place - 0.5, place + 0.5]
}

/** What dragging a point of one side makes of its number. */
export function movedOn(layout: PlotLayout, side: AxisSide): Moved {
  const axis = side === 'left' ? layout.left : layout.right
  return axis ? along(axis, layout.horizontal ? layout.frame.width : layout.frame.height) : same
}

/** What dragging a point sideways makes of its x. */
export function movedOnX({ places, frame }: PlotLayout): Moved {
  return along(places, frame.width)
}

const same: Moved = (value) => value

function along(axis: AxisMapping, length: number): Moved {
  if (!axis.linear) return (value, pixels) => draggedAlong(axis, length, value, pixels)
  const half = 0.5 / length
  const unit = axis.value(0.5 + half) - axis.value(0.5 - half)
  return (value, pixels) => draggedValue(value, pixels, unit)
}

/** `dog, logit 4` */
export function spokenPoint(data: ChartData, { series, place }: ChartPoint): string {
  const one = data.series[series]
  return one ? `${placeText(data, place)}, ${one.name} ${spokenNumber(one.values[place])}` : ''
}

function spokenNumber(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return 'no number'
  return Number.isFinite(value) ? exactText(value) : value > 0 ? 'infinite' : 'minus infinite'
}

/** The name of a place with every digit, where it is a number. */
export function placeText(data: ChartData, place: number): string {
  return data.measured && !data.edges ? exactText(data.x[place]) : data.label(place)
}
