import uPlot from 'uplot'
import { labelEvery } from './bar-layout'
import type { AxisSide } from './chart-spec'
import type { ChartStyle } from './chart-style'
import { tickTexts } from './number-text'
import { labelledAxis, type Picture } from './picture'

/** Category names longer than this are cut. */
const LONGEST_LABEL = 14
/** Between labels and the plot, in CSS pixels. */
const GAP = 7

/** What axes are drawn from: read anew at every drawing. */
export interface AxisSource {
  readonly picture: () => Picture
  readonly style: () => ChartStyle
}

/** The axes of a picture; grid lines belong to the first side in use. */
export function plotAxes(source: AxisSource): uPlot.Axis[] {
  const { left, right } = source.picture().scales
  const axes = [bottomAxis(source)]
  if (left) axes.push(sideAxis(source, 'left', true))
  if (right) axes.push(sideAxis(source, 'right', !left))
  return axes
}

function bottomAxis({ picture, style }: AxisSource): uPlot.Axis {
  return {
    scale: 'x',
    ...plainAxis(style),
    size: 26,
    grid: { show: false },
    splits: (plot) => bottomTicks(plot, picture(), style().font),
    values: (_plot, ticks) => bottomTexts(ticks, picture()),
  }
}

function sideAxis({ picture, style }: AxisSource, side: AxisSide, grid: boolean): uPlot.Axis {
  const axis = () => labelledAxis(picture(), side)
  return {
    scale: side,
    side: side === 'left' ? 3 : 1,
    ...plainAxis(style),
    size: (plot, texts) => sideWidth(plot, texts ?? [], style().font),
    splits: () => [...(picture().scales[side]?.ticks ?? [])],
    values: (_plot, ticks) => [...(axis()?.texts ?? ticks.map(() => ''))],
    grid: grid ? { stroke: () => style().line, width: 1 } : { show: false },
  }
}

function plainAxis(style: () => ChartStyle) {
  return {
    stroke: () => style().text,
    font: style().font,
    gap: GAP,
    ticks: { show: false },
    border: { show: false },
  } satisfies uPlot.Axis
}

function bottomTicks(plot: uPlot, { data, x, xScale }: Picture, font: string): number[] {
  if (xScale) return xScale.ticks.filter((tick) => tick >= x.min && tick <= x.max)
  const labels = Array.from({ length: Math.min(data.length, 200) }, (_, place) => shorten(data.label(place)))
  const last = data.length > 0 ? shorten(data.label(data.length - 1)) : ''
  const width = plot.bbox.width / uPlot.pxRatio
  const every = labelEvery(data.length, width, widestText(plot, [...labels, last], font))
  const ticks: number[] = []
  for (let place = 0; place < data.length; place += every) ticks.push(place)
  return ticks
}

function bottomTexts(ticks: readonly number[], { data, xScale }: Picture): string[] {
  if (xScale) return [...tickTexts(ticks, xScale.step)]
  return ticks.map((place) => shorten(data.label(place)))
}

function shorten(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label
}

function sideWidth(plot: uPlot, texts: readonly string[], font: string): number {
  return Math.ceil(widestText(plot, texts, font)) + GAP + 2
}

/** In CSS pixels. */
function widestText(plot: uPlot, texts: readonly string[], font: string): number {
  plot.ctx.save()
  plot.ctx.font = font
  const widest = texts.reduce((most, text) => Math.max(most, plot.ctx.measureText(text).width), 0)
  plot.ctx.restore()
  return widest
}
