import type { ChartData, SeriesData } from '../data/chart-data'
import { isolatedPlaces } from '../data/gaps'
import { drawnValues } from '../plot/picture'
import { pixelRuns, type PixelRuns } from './pixel-runs'
import type { PlotLayout } from '../plot/plot-layout'
import { pyramidOf } from '../data/pyramid'
import { grown, type Mark } from '../scene/scene'

/** Up to this many points in sight each is marked. */
const MARKED = 40
/** From so many points a pixel on, each pixel's lowest and highest are drawn in their place. */
const DENSE = 2

/** What the marks of one series are made from. */
export interface SeriesLook {
  readonly layout: PlotLayout
  readonly data: ChartData
  readonly series: SeriesData
  readonly color: string
  /** The colour behind the plot. */
  readonly surface: string
}

/** A line through the numbers, broken where there is none. */
export function lineMarks(look: SeriesLook): Mark[] {
  const { layout, data, series, color } = look
  const values = drawnValues(series)
  const runs = runsOf(layout, data)
  const dense = isDense(runs)
  const points = dense ? densePoints(look, values, runs) : plainPoints(look, values, runs)
  const clip = grown(layout.frame, 1)
  const marks: Mark[] = [{ type: 'line', points, color, width: dense ? 1.25 : 2, clip }]
  if (dense) {
    const alone = alonePoints(look, values, runs)
    return alone.length > 0
      ? [...marks, { type: 'dots', centers: alone, radius: 2, color, clip: grown(layout.frame, 2) }]
      : marks
  }
  const centers = markedPlaces(values, runs).flatMap((place) => [
    layout.placeAt(data.x[place]!),
    layout.valueAt(series.axis, values[place]!),
  ])
  if (centers.length > 0)
    marks.push({ type: 'dots', centers, radius: 3, color, clip: grown(layout.frame, 3) })
  return marks
}

export function isDense({ first, end, starts }: PixelRuns): boolean {
  return end - first > DENSE * starts.length
}

export function runsOf({ frame, places, horizontal }: PlotLayout, { x, length }: ChartData): PixelRuns {
  const seen = x.length > length ? x.subarray(0, length) : x
  return pixelRuns(seen, places, horizontal ? frame.height : frame.width)
}

/** All that are seen where they are few, else those that gaps cut off on both sides. */
function markedPlaces(values: Float64Array, { first, end }: PixelRuns): number[] {
  const finite = (place: number) => Number.isFinite(values[place])
  if (end - first <= MARKED) return Array.from({ length: end - first }, (_, i) => first + i).filter(finite)
  return isolatedPlaces(values.subarray(first, end))
    .map((place) => place + first)
    .filter(finite)
}

/** Every number, and one more at each side: the line goes on beyond the frame. */
function plainPoints({ layout, data, series }: SeriesLook, values: Float64Array, runs: PixelRuns): number[] {
  const points: number[] = []
  for (let place = Math.max(0, runs.first - 1); place < Math.min(data.length, runs.end + 1); place++) {
    const y = layout.valueAt(series.axis, values[place] ?? NaN)
    const x = layout.placeAt(data.x[place]!)
    if (Number.isFinite(values[place]) && !Number.isNaN(x + y)) points.push(x, y)
    else points.push(NaN, NaN)
  }
  return points
}

/** Each pixel's first, highest, lowest and last number: what any number of points would have painted. */
function densePoints({ layout, series }: SeriesLook, values: Float64Array, runs: PixelRuns): number[] {
  const points: number[] = []
  const pyramid = pyramidOf(values)
  const at = (value: number) => orFoot(layout, layout.valueAt(series.axis, value))
  let down = false
  for (let pixel = 0; pixel < runs.starts.length; pixel++) {
    const [from, to] = runOf(runs, pixel)
    if (from === to) continue
    const { min, max } = pyramid.extremes(from, to)
    if (min > max) {
      down = lift(points)
      continue
    }
    const x = layout.frame.left + pixel + 0.5
    const [first, last] = [values[from] ?? NaN, values[to - 1] ?? NaN]
    if (!Number.isFinite(first)) down = lift(points)
    const [high, low] = [at(max), at(min)]
    if (Number.isFinite(first)) points.push(x, at(first))
    // A number between two gaps is still seen.
    points.push(x, down ? high : high - 0.5, x, down ? low : low + 0.5)
    down = Number.isFinite(last)
    if (down) points.push(x, at(last))
    else lift(points)
  }
  return points
}

/** The middles of pixels with numbers between others that have none: a line through one number is no line. */
function alonePoints({ layout, series }: SeriesLook, values: Float64Array, runs: PixelRuns): number[] {
  const pyramid = pyramidOf(values)
  const pixels = Array.from(runs.starts.keys()).filter((pixel) => {
    const [from, to] = runOf(runs, pixel)
    return from < to
  })
  const extremes = pixels.map((pixel) => pyramid.extremes(...runOf(runs, pixel)))
  const filled = (index: number) => {
    const one = extremes[index]
    return one !== undefined && one.min <= one.max
  }
  return pixels.flatMap((pixel, index) => {
    if (!filled(index) || filled(index - 1) || filled(index + 1)) return []
    const { min, max } = extremes[index]!
    const y = layout.valueAt(series.axis, min / 2 + max / 2)
    return Number.isNaN(y) ? [] : [layout.frame.left + pixel + 0.5, y]
  })
}

function lift(points: number[]): false {
  points.push(NaN, NaN)
  return false
}

/** What is below everything that a logarithmic axis can show is at its foot. */
function orFoot({ frame }: PlotLayout, y: number): number {
  return Number.isNaN(y) ? frame.top + frame.height : y
}

export function runOf({ starts, end }: PixelRuns, pixel: number): readonly [number, number] {
  return [starts[pixel]!, starts[pixel + 1] ?? end]
}

/** The room between a line and zero, or the series that it stands on. */
export function areaMarks(look: SeriesLook): Mark[] {
  const { layout, data, series, color } = look
  const values = drawnValues(series)
  const runs = runsOf(layout, data)
  const edges = isDense(runs) ? denseEdges(look, values, runs) : plainEdges(look, values, runs)
  const area: Mark = { type: 'area', points: outlines(edges), color, opacity: 0.3, clip: layout.frame }
  return [area, ...lineMarks(look)]
}

/** `x, upper, lower` of an area, NaN where it is broken. */
type Edges = (readonly [number, number, number])[]
const BROKEN = [NaN, NaN, NaN] as const

function plainEdges({ layout, data, series }: SeriesLook, values: Float64Array, runs: PixelRuns): Edges {
  const edges: Edges = []
  for (let place = Math.max(0, runs.first - 1); place < Math.min(data.length, runs.end + 1); place++) {
    const value = values[place] ?? NaN
    const upper = layout.valueAt(series.axis, value)
    const lower = orFoot(layout, layout.valueAt(series.axis, series.base?.[place] ?? 0))
    const broken = !Number.isFinite(value) || Number.isNaN(upper)
    edges.push(broken ? BROKEN : [layout.placeAt(data.x[place]!), upper, lower])
  }
  return edges
}

function denseEdges({ layout, series }: SeriesLook, values: Float64Array, runs: PixelRuns): Edges {
  const edges: Edges = []
  const pyramid = pyramidOf(values)
  const at = (value: number) => orFoot(layout, layout.valueAt(series.axis, value))
  for (let pixel = 0; pixel < runs.starts.length; pixel++) {
    const [from, to] = runOf(runs, pixel)
    if (from === to) continue
    const { min, max } = pyramid.extremes(from, to)
    const base = series.base?.[from] ?? 0
    const x = layout.frame.left + pixel + 0.5
    edges.push(min > max ? BROKEN : [x, at(Math.max(max, base)), at(Math.min(min, base))])
  }
  return edges
}

/** The outline of each unbroken piece: along above, back below. */
function outlines(edges: Edges): number[] {
  const points: number[] = []
  let piece: Edges = []
  const close = () => {
    for (const [x, upper] of piece) points.push(x, upper)
    for (const [x, , lower] of piece.toReversed()) points.push(x, lower)
    if (piece.length > 0) points.push(NaN, NaN)
    piece = []
  }
  for (const edge of edges) {
    if (Number.isNaN(edge[0])) close()
    else piece.push(edge)
  }
  close()
  return points
}
