import type { ChartPoint } from './chart-cells'
import type { ChartData } from './chart-data'
import type { AxisSide } from './chart-spec'
import { draggedAlong, draggedValue, type Moved } from './dragged-value'
import { exactText } from './number-text'
import type { PlotLayout } from './plot-layout'
import type { Box } from './scene'

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

/** What one pixel is on an axis, at the middle of what is seen. */
export function unitOf({ frame, horizontal, left, right }: PlotLayout, side: AxisSide): number {
  const axis = side === 'left' ? left : right
  if (!axis) return NaN
  const half = 0.5 / (horizontal ? frame.width : frame.height)
  return axis.value(0.5 + half) - axis.value(0.5 - half)
}

/** What dragging a point of one side makes of its number. */
export function movedOn(layout: PlotLayout, side: AxisSide): Moved {
  const axis = side === 'left' ? layout.left : layout.right
  if (!axis || axis.linear) return (value, pixels) => draggedValue(value, pixels, unitOf(layout, side))
  const length = layout.horizontal ? layout.frame.width : layout.frame.height
  return (value, pixels) => draggedAlong(axis, length, value, pixels)
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
