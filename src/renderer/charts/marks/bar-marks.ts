import { barSlots, type BarSlots } from './bar-layout'
import type { SeriesData } from '../data/chart-data'
import { runOf, runsOf, type SeriesLook } from './line-marks'
import { drawnValues, type Picture } from '../plot/picture'
import type { PlotLayout } from '../plot/plot-layout'
import { pyramidOf } from '../data/pyramid'
import type { BoxEnd, Mark } from '../scene/scene'

/** Corners of a bar's far end. */
const ROUND = 2
/** What bars stand on that are on no other. */
const ZERO = { min: 0, max: 0 } as const

/** Where the bars of a picture stand: `undefined` where they would be thinner than a pixel. */
export function slotsOf(layout: PlotLayout, { data, stacked, kind }: Picture): BarSlots | undefined {
  const from = data.edges ? data.edges[0]! : -0.5
  const to = data.edges ? data.edges.at(-1)! : data.length - 0.5
  const left = unheld(layout, from)
  const shown = data.series.filter(({ hidden }) => !hidden).length
  return barSlots({
    left,
    width: unheld(layout, to) - left,
    places: data.length,
    series: stacked ? 1 : Math.max(1, shown),
    ratio: 1,
    touching: kind !== 'bar',
  })
}

/** The first and last places may be far outside of the frame. */
function unheld({ frame, places, horizontal }: PlotLayout, x: number): number {
  const share = places.share(x)
  return horizontal ? frame.top + share * frame.height : frame.left + share * frame.width
}

/** A bar from zero, or from where it stands, to each number; at least a pixel high where that is not zero. */
export function barMarks(look: SeriesLook, picture: Picture, index: number): Mark[] {
  const slots = slotsOf(look.layout, picture)
  return slots ? wideBars(look, slots, picture.stacked ? 0 : index) : thinBars(look)
}

function wideBars({ layout, data, series, color }: SeriesLook, slots: BarSlots, index: number): Mark[] {
  const boxes: number[] = []
  const ends: BoxEnd[] = []
  const { first, end } = runsOf(layout, data)
  const values = drawnValues(series)
  for (let place = Math.max(0, first - 1); place < Math.min(values.length, end + 1); place++) {
    const value = series.values[place]!
    const far = layout.valueAt(series.axis, values[place]!)
    if (!Number.isFinite(values[place]) || Number.isNaN(far) || value === 0) continue
    const span = spanOf(layout, series, place, far)
    const at = slots.left(place, index)
    const width = slots.width(place, index)
    if (layout.horizontal) boxes.push(span.from, at, span.size, width)
    else boxes.push(at, span.from, width, span.size)
    ends.push(layout.horizontal ? (value > 0 ? 'right' : 'left') : value > 0 ? 'top' : 'bottom')
  }
  return [{ type: 'boxes', boxes, color, rounded: { radius: ROUND, ends }, clip: layout.frame }]
}

/** From where a bar stands to its far end, along the axis of values, on whole pixels. */
function spanOf(layout: PlotLayout, { axis, base, values }: SeriesData, place: number, far: number) {
  const foot = layout.valueAt(axis, base ? base[place]! : 0)
  const start = Math.round(Number.isNaN(foot) ? ground(layout) : foot)
  const size = Math.max(1, Math.abs(start - Math.round(far)))
  const forwards = values[place]! > 0 === layout.horizontal
  return { from: forwards ? start : start - size, size }
}

/** Where a logarithmic axis begins. */
function ground({ frame, horizontal }: PlotLayout): number {
  return horizontal ? frame.left : frame.top + frame.height
}

/** Many bars as one a pixel, from the lowest number there to the highest, what they stand on included. */
function thinBars({ layout, data, series, color }: SeriesLook): Mark[] {
  const boxes: number[] = []
  const runs = runsOf(layout, data)
  const pyramid = pyramidOf(drawnValues(series))
  const feet = series.base && pyramidOf(series.base)
  const at = (value: number) => {
    const found = layout.valueAt(series.axis, value)
    return Math.round(Number.isNaN(found) ? ground(layout) : found)
  }
  for (let pixel = 0; pixel < runs.starts.length; pixel++) {
    const [from, to] = runOf(runs, pixel)
    const end = Math.max(to, from + 1)
    const { min, max } = pyramid.extremes(from, end)
    if (min > max) continue
    const foot = feet?.extremes(from, end) ?? ZERO
    const [low, high] = [at(Math.min(min, foot.min)), at(Math.max(max, foot.max))]
    const [start, size] = [Math.min(low, high), Math.max(1, Math.abs(high - low))]
    if (layout.horizontal) boxes.push(start, layout.frame.top + pixel, size, 1)
    else boxes.push(layout.frame.left + pixel, start, 1, size)
  }
  return [{ type: 'boxes', boxes, color, clip: layout.frame }]
}
