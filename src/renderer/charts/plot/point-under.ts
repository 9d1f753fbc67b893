import { slotsOf } from '../marks/bar-marks'
import type { ChartPoint } from '../data/chart-cells'
import { isDense, runsOf } from '../marks/line-marks'
import { drawnValues, isBars, type Picture } from './picture'
import { lowerBound } from '../marks/pixel-runs'
import type { PlotLayout } from './plot-layout'

export interface PlotPoint {
  readonly x: number
  readonly y: number
}

/** What is at a point of a plot. */
export interface PointUnder extends ChartPoint {
  /** Near enough to be taken hold of: on its bar, or a few pixels from its dot. */
  readonly near: boolean
}

/** Between the pointer and a dot that it takes hold of. */
const REACH = 10
/** A thin bar is still taken hold of beside it. */
const BESIDE = 2

/** The point at the pointer's place that is nearest to it; `undefined` outside of the frame. */
export function pointUnder(picture: Picture, layout: PlotLayout, at: PlotPoint): PointUnder | undefined {
  const { left, top, width, height } = layout.frame
  const inside = at.x >= left && at.x <= left + width && at.y >= top && at.y <= top + height
  if (!inside || picture.data.length === 0) return undefined
  if (picture.kind === 'scatter') return nearestDot(picture, layout, at)
  const place = placeAt(picture, layout, at)
  return isBars(picture.kind) ? barAt(picture, layout, place, at) : dotAt(picture, layout, place, at)
}

/** The place at the pointer, of those that there are. */
function placeAt({ data }: Picture, layout: PlotLayout, at: PlotPoint): number {
  const { frame, horizontal, places } = layout
  const value = places.value(
    horizontal ? (at.y - frame.top) / frame.height : (at.x - frame.left) / frame.width,
  )
  const last = data.length - 1
  if (data.edges) return clamp(lowerBound(data.edges, value) - 1, last)
  if (!data.measured) return clamp(Math.round(value), last)
  const next = lowerBound(data.x, value)
  const before = data.x[next - 1] ?? -Infinity
  return clamp(value - before < (data.x[next] ?? Infinity) - value ? next - 1 : next, last)
}

function clamp(place: number, last: number): number {
  return Math.max(0, Math.min(last, place))
}

function barAt(picture: Picture, layout: PlotLayout, place: number, at: PlotPoint): PointUnder {
  const along = layout.horizontal ? at.y : at.x
  const slots = slotsOf(layout, picture)
  if (!slots) return { ...dotAt(picture, layout, place, at), near: false }
  if (picture.stacked) {
    const { series } = stackedAt(picture, layout, place, layout.horizontal ? at.x : at.y)
    const left = slots.left(place, 0)
    const right = left + slots.width(place, 0)
    return { series, place, near: along >= left - BESIDE && along <= right + BESIDE }
  }
  let [series, nearest] = [0, Infinity]
  for (const [index, one] of picture.data.series.entries()) {
    const distance = Math.abs(slots.left(place, index) + slots.width(place, index) / 2 - along)
    if (one.hidden || distance >= nearest) continue
    ;[series, nearest] = [index, distance]
  }
  return { series, place, near: nearest <= slots.width(place, series) / 2 + BESIDE }
}

/** The part of a stack under the pointer, or the nearest. */
function stackedAt({ data }: Picture, layout: PlotLayout, place: number, along: number) {
  let [series, nearest] = [0, Infinity]
  for (const [index, { base, top, axis }] of data.series.entries()) {
    const ends = [base?.[place] ?? 0, top?.[place] ?? NaN].map((value) => layout.valueAt(axis, value))
    const [low, high] = [Math.min(...ends), Math.max(...ends)]
    const distance = along < low ? low - along : along > high ? along - high : 0
    if (!(distance < nearest)) continue
    ;[series, nearest] = [index, distance]
  }
  return { series }
}

function dotAt({ data }: Picture, layout: PlotLayout, place: number, at: PlotPoint): PointUnder {
  let [series, nearest] = [0, Infinity]
  for (const [index, one] of data.series.entries()) {
    const y = layout.valueAt(one.axis, drawnValues(one)[place] ?? NaN)
    const distance = Math.abs(y - (layout.horizontal ? at.x : at.y))
    if (one.hidden || !(distance < nearest)) continue
    ;[series, nearest] = [index, distance]
  }
  const beside = Math.abs(layout.placeAt(data.x[place]!) - at.x)
  // Of many points under a pixel nobody can mean one.
  const single = !isDense(runsOf(layout, data))
  return { series, place, near: single && Math.hypot(nearest, beside) <= REACH }
}

function nearestDot(picture: Picture, layout: PlotLayout, at: PlotPoint): PointUnder {
  const { data } = picture
  const place = placeAt(picture, layout, at)
  if (isDense(runsOf(layout, data))) return dotAt(picture, layout, place, at)
  let found = { series: 0, place, distance: Infinity }
  const { first, end } = runsOf(layout, data)
  for (const [series, { values, axis }] of data.series.entries()) {
    for (let other = first; other < end; other++) {
      const beside = layout.placeAt(data.x[other]!) - at.x
      if (Math.abs(beside) > 3 * REACH) continue
      const distance = Math.hypot(beside, layout.valueAt(axis, values[other] ?? NaN) - at.y)
      if (distance < found.distance) found = { series, place: other, distance }
    }
  }
  return { series: found.series, place: found.place, near: found.distance <= REACH }
}
