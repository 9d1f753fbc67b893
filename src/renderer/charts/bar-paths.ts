import uPlot from 'uplot'
import { barSlots, columnExtremes, type BarSlots } from './bar-layout'
import type { SeriesData } from './chart-data'

/** Corners of a bar's far end, in CSS pixels. */
const ROUND = 2

/** How one series stands among others. */
interface BarSeries {
  readonly series: SeriesData
  /** Its place among the series, from 0. */
  readonly index: number
  readonly count: number
  /** Places along the bottom. */
  readonly places: number
  /** Without room between places. */
  readonly touching?: boolean
}

/** The outline of every bar of a series: from zero, or where it stands, to its value, at least a pixel high where it is not zero. */
export function barPaths(plot: uPlot, bars: BarSeries): uPlot.Series.Paths {
  const { series, index, count, places, touching } = bars
  const { left, width } = plot.bbox
  const ratio = uPlot.pxRatio
  const slots = barSlots({ left, width, places, series: count, ratio, touching })
  const height = (value: number) => plot.valToPos(value, series.axis, true)
  const path = new Path2D()
  if (slots) addBars(path, { slots, index, series, height, radius: ROUND * ratio })
  else
    addColumns(path, { left, width: Math.round(width), values: series.top ?? series.values, places, height })
  return { fill: path, stroke: null }
}

interface Bars {
  readonly slots: BarSlots
  readonly index: number
  readonly series: SeriesData
  readonly height: (value: number) => number
  readonly radius: number
}

function addBars(path: Path2D, { slots, index, series, height, radius }: Bars) {
  const ground = Math.round(height(0))
  const { values, base, top = values } = series
  for (let place = 0; place < values.length; place++) {
    const value = top[place]!
    if (Number.isNaN(value) || values[place] === 0) continue
    const up = values[place]! > 0
    const zero = base ? Math.round(height(base[place]!)) : ground
    const end = Math.round(height(value))
    const size = Math.max(1, Math.abs(zero - end))
    const round = Math.min(radius, size, slots.width / 2)
    const corners = up ? [round, round, 0, 0] : [0, 0, round, round]
    path.roundRect(slots.left(place, index), up ? zero - size : zero, slots.width, size, corners)
  }
}

interface Columns {
  readonly left: number
  readonly width: number
  readonly values: Float64Array
  readonly places: number
  readonly height: (value: number) => number
}

function addColumns(path: Path2D, { left, width, values, places, height }: Columns) {
  const { low, high } = columnExtremes(values, places, width)
  for (let pixel = 0; pixel < width; pixel++) {
    if (Number.isNaN(low[pixel]!)) continue
    const top = Math.round(height(high[pixel]!))
    path.rect(left + pixel, top, 1, Math.max(1, Math.round(height(low[pixel]!)) - top))
  }
}
