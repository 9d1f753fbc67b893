import uPlot from 'uplot'
import { BAR_FILL } from './bar-layout'
import { barPaths } from './bar-paths'
import type { ChartPoint } from './chart-cells'
import type { ChartData } from './chart-data'
import type { AxisScale, ChartKind } from './chart-spec'
import type { ChartStyle } from './chart-style'
import { isolatedPlaces } from './gaps'
import { drawnValues, type Picture } from './picture'
import { labelPlan, plotAxes, type AxisSource } from './plot-axes'

/** Up to this many places each point of a line is marked. */
const MARKED = 40

const linePaths = uPlot.paths.linear!()

/** What the plot tells while the pointer is over it. */
export interface PlotEvents {
  /** The point under the pointer, of those at its place the nearest; `undefined` when it leaves. */
  readonly onHover: (point: ChartPoint | undefined) => void
}

/**
 * The options of a plot that reads what it draws from `source` at every drawing: only another kind, or
 * other series and sides, need another plot.
 */
export function plotOptions(source: AxisSource, events: PlotEvents): Omit<uPlot.Options, 'width' | 'height'> {
  const { kind } = source.picture()
  return {
    pxAlign: 1,
    padding: [8, rightPadding(source), 0, (plot) => leftPadding(plot, source)],
    legend: { show: false },
    cursor: {
      x: !isBars(kind),
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: cursorPoints(source),
    },
    scales: plotScales(source),
    axes: plotAxes(source),
    bands: source.picture().stacked && kind === 'area' ? stackBands(source) : [],
    series: [{}, ...source.picture().data.series.map((_, index) => plotSeries(source, index))],
    hooks: {
      drawAxes: [(plot) => drawZero(plot, source)],
      draw: [(plot) => drawCalibration(plot, source)],
      setCursor: [(plot) => events.onHover(pointUnder(plot, source.picture()))],
    },
  }
}

/** The point at the cursor's place that is nearest to it. */
function pointUnder(plot: uPlot, { data, kind, stacked }: Picture): ChartPoint | undefined {
  const { idx, left, top } = plot.cursor
  if (idx === null || idx === undefined || left === undefined || top === undefined || left < 0)
    return undefined
  let [series, nearest] = [0, Infinity]
  const slots = isBars(kind) && !stacked
  const from = plot.valToPos(idx - 0.5, 'x')
  const width = plot.valToPos(idx + 0.5, 'x') - from
  for (const [index, one] of data.series.entries()) {
    const middle = slots
      ? from + width * (0.5 + BAR_FILL * ((index + 0.5) / data.series.length - 0.5))
      : plot.valToPos(drawnValues(one)[idx] ?? NaN, one.axis)
    const distance = Math.abs(middle - (slots ? left : top))
    if (one.hidden || !(distance < nearest)) continue
    ;[series, nearest] = [index, distance]
  }
  return { series, place: idx }
}

/** True for kinds whose values are heights over a place, not points. */
export function isBars(kind: ChartKind): boolean {
  return kind === 'bar' || kind === 'histogram' || kind === 'reliability'
}

/** The numbers as the plot takes them: for lines a gap is `null`. */
export function plotValues({ kind, data }: Picture): uPlot.AlignedData {
  return [data.x, ...data.series.map((series) => aligned(drawnValues(series), data, !isBars(kind)))]
}

function aligned(
  values: Float64Array,
  data: ChartData,
  gapsAsNull: boolean,
): Float64Array | (number | null)[] {
  if (values.length === data.length && !(gapsAsNull && hasGap(values))) return values
  const list: (number | null)[] = []
  for (let place = 0; place < data.length; place++) {
    const value = values[place]
    list[place] = value === undefined || Number.isNaN(value) ? null : value
  }
  return list
}

function hasGap(values: Float64Array): boolean {
  for (let place = 0; place < values.length; place++) if (Number.isNaN(values[place])) return true
  return false
}

/** Each area of a stack is filled down to the one below it. */
function stackBands({ picture }: AxisSource): uPlot.Band[] {
  const { series } = picture().data
  return series.flatMap(({ axis }, index) => {
    const below = series.findLastIndex((other, at) => at < index && other.axis === axis)
    return below < 0 ? [] : [{ series: [index + 1, below + 1] as [number, number] }]
  })
}

function plotScales({ picture }: AxisSource): uPlot.Scales {
  const side = (name: 'left' | 'right'): uPlot.Scale => ({
    ...distribution(picture().looks[name].scale),
    range: () => {
      const scale = picture().scales[name]
      return scale ? [scale.min, scale.max] : [0, 1]
    },
  })
  return {
    x: {
      time: false,
      ...(picture().data.measured ? distribution(picture().looks.x.scale) : {}),
      range: () => [picture().x.min, picture().x.max],
    },
    left: side('left'),
    right: side('right'),
  }
}

function distribution(scale: AxisScale | undefined): uPlot.Scale {
  if (scale === 'log') return { distr: 3, log: 10 }
  return scale === 'symlog' ? { distr: 4, asinh: 1 } : {}
}

function plotSeries(source: AxisSource, index: number): uPlot.Series {
  const { picture, style } = source
  const series = picture().data.series[index]!
  const color = () => colorOf(picture(), style(), index)
  const { kind } = picture()
  const bars = isBars(kind)
  return {
    label: series.name,
    scale: series.axis,
    show: !series.hidden,
    stroke: color,
    ...(bars ? { fill: color } : {}),
    ...(kind === 'area' ? { fill: () => translucent(color()), fillTo: 0 } : {}),
    width: bars || kind === 'scatter' ? 0 : 2,
    // A curve drawn on whole pixels has steps.
    pxAlign: bars ? 1 : 0,
    paths: bars ? (plot) => paintBars(plot, picture(), index) : kind === 'scatter' ? () => null : linePaths,
    points: pointsOf(source, index, color),
  }
}

function pointsOf({ picture, style }: AxisSource, index: number, color: () => string): uPlot.Series.Points {
  const { kind } = picture()
  if (isBars(kind)) return { show: false }
  if (kind !== 'scatter') return linePoints(picture, index, color)
  return { show: true, size: 6, width: 1, stroke: () => style().surface, fill: color }
}

/** The colour of a series. */
function colorOf({ colors }: Picture, { series }: ChartStyle, index: number): string {
  return series[(colors[index] ?? index) % series.length]!
}

/** A colour as `rgb(…)`, seen through. */
function translucent(color: string): string {
  return `color-mix(in srgb, ${color} 30%, transparent)`
}

/** A mark for each point of a short line; of a long one only for points that gaps cut off on both sides. */
function linePoints(picture: AxisSource['picture'], index: number, color: () => string): uPlot.Series.Points {
  return {
    show: () => picture().data.length <= MARKED,
    filter: (_plot, _series, all) => (all ? null : isolatedPlaces(picture().data.series[index]!.values)),
    size: 6,
    stroke: color,
    fill: color,
  }
}

function paintBars(plot: uPlot, { kind, data, stacked }: Picture, index: number): uPlot.Series.Paths {
  const shown = data.series.filter(({ hidden }) => !hidden).length
  const side = stacked ? { index: 0, count: 1 } : { index, count: shown }
  return barPaths(plot, {
    series: data.series[index]!,
    ...side,
    places: data.length,
    touching: kind !== 'bar',
  })
}

function cursorPoints({ picture, style }: AxisSource): uPlot.Cursor.Points {
  if (isBars(picture().kind)) return { show: false }
  const color = (_plot: uPlot, index: number) => colorOf(picture(), style(), index - 1)
  return { size: 9, width: 2, stroke: () => style().surface, fill: color }
}

/** Slanted names begin left of their place. */
function leftPadding(plot: uPlot, { picture, style }: AxisSource): number {
  if (!picture().scales.left) return 8
  return labelPlan(plot, picture(), style().font).slanted ? 8 : 0
}

function rightPadding({ picture }: AxisSource): number {
  return picture().scales.right ? 0 : 8
}

/** The line that bars stand on. */
function drawZero(plot: uPlot, { picture, style }: AxisSource) {
  const { left, right } = picture().scales
  const scale = left ?? right
  if (!scale || scale.min > 0 || scale.max < 0) return
  const y = Math.round(plot.valToPos(0, left ? 'left' : 'right', true)) + 0.5
  const { ctx, bbox } = plot
  ctx.save()
  ctx.strokeStyle = style().lineStrong
  ctx.lineWidth = 1
  ctx.beginPath()
  ctx.moveTo(bbox.left, y)
  ctx.lineTo(bbox.left + bbox.width, y)
  ctx.stroke()
  ctx.restore()
}

/** Where a perfectly calibrated classifier would be, and how many pairs each bin has. */
function drawCalibration(plot: uPlot, { picture, style }: AxisSource) {
  if (picture().kind !== 'reliability') return
  const { ctx } = plot
  ctx.save()
  ctx.strokeStyle = style().text
  ctx.lineWidth = uPlot.pxRatio
  ctx.setLineDash([4 * uPlot.pxRatio, 4 * uPlot.pxRatio])
  ctx.beginPath()
  ctx.moveTo(plot.valToPos(0, 'x', true), plot.valToPos(0, 'left', true))
  ctx.lineTo(plot.valToPos(1, 'x', true), plot.valToPos(1, 'left', true))
  ctx.stroke()
  drawCounts(plot, picture(), style())
  ctx.restore()
}

/** The number of pairs on the foot of each bin, where it has room. */
function drawCounts(plot: uPlot, { data }: Picture, style: ChartStyle) {
  const counts = data.series.find(({ name }) => name === 'count')?.values
  const accuracy = data.series[0]?.values
  if (!counts || !accuracy) return
  const { ctx, bbox } = plot
  const ratio = uPlot.pxRatio
  ctx.font = style.font.replace(/^\d+px/, `${10 * ratio}px`)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'bottom'
  for (let bin = 0; bin < counts.length; bin++) {
    const text = String(counts[bin])
    if (counts[bin] === 0 || ctx.measureText(text).width > bbox.width / counts.length) continue
    const top = plot.valToPos(accuracy[bin]!, 'left', true)
    const inside = top - bbox.top < 14 * ratio
    ctx.fillStyle = inside ? style.surface : style.text
    ctx.fillText(text, plot.valToPos(data.x[bin]!, 'x', true), inside ? top + 14 * ratio : top - ratio)
  }
}
