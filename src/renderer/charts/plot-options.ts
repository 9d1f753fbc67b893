import uPlot from 'uplot'
import { barPaths } from './bar-paths'
import type { ChartData, SeriesData } from './chart-data'
import { isolatedPlaces } from './gaps'
import { labelPlan, plotAxes, type AxisSource } from './plot-axes'

/** Up to this many places each point of a line is marked. */
const MARKED = 40

const linePaths = uPlot.paths.linear!()

/** What the plot tells while the pointer is over it. */
export interface PlotEvents {
  /** The place under the pointer, `undefined` when it leaves. */
  readonly onHover: (place: number | undefined) => void
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
      x: kind === 'line',
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: cursorPoints(source),
    },
    scales: plotScales(source),
    axes: plotAxes(source),
    series: [{}, ...source.picture().data.series.map((_, index) => plotSeries(source, index))],
    hooks: {
      drawAxes: [(plot) => drawZero(plot, source)],
      setCursor: [({ cursor }) => events.onHover(cursor.idx ?? undefined)],
    },
  }
}

/** The numbers as the plot takes them: for lines a gap is `null`. */
export function plotValues({ kind, data }: ReturnType<AxisSource['picture']>): uPlot.AlignedData {
  return [data.x, ...data.series.map(({ values }) => aligned(values, data, kind === 'line'))]
}

function aligned(
  values: Float64Array,
  data: ChartData,
  gapsAsNull: boolean,
): Float64Array | (number | null)[] {
  if (values.length === data.length && !(gapsAsNull && values.some(Number.isNaN))) return values
  return Array.from({ length: data.length }, (_, place) => {
    const value = values[place]
    return value === undefined || Number.isNaN(value) ? null : value
  })
}

function plotScales({ picture }: AxisSource): uPlot.Scales {
  const side = (name: 'left' | 'right'): uPlot.Scale => ({
    range: () => {
      const scale = picture().scales[name]
      return scale ? [scale.min, scale.max] : [0, 1]
    },
  })
  return {
    x: { time: false, range: () => [picture().x.min, picture().x.max] },
    left: side('left'),
    right: side('right'),
  }
}

function plotSeries({ picture, style }: AxisSource, index: number): uPlot.Series {
  const series = picture().data.series[index]!
  const color = () => style().series[index % style().series.length]!
  const bars = picture().kind === 'bar'
  return {
    label: series.name,
    scale: series.axis,
    stroke: color,
    ...(bars ? { fill: color } : {}),
    width: bars ? 0 : 2,
    // A curve drawn on whole pixels has steps.
    pxAlign: bars ? 1 : 0,
    paths: bars ? (plot) => paintBars(plot, picture().data, index) : linePaths,
    points: bars ? { show: false } : linePoints(picture, index, color),
  }
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

function paintBars(plot: uPlot, data: ChartData, index: number): uPlot.Series.Paths {
  const series: SeriesData = data.series[index]!
  return barPaths(plot, { series, index, count: data.series.length, places: data.length })
}

function cursorPoints({ picture, style }: AxisSource): uPlot.Cursor.Points {
  if (picture().kind === 'bar') return { show: false }
  const color = (_plot: uPlot, index: number) => style().series[(index - 1) % style().series.length]!
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
