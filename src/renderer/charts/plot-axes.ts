import uPlot from 'uplot'
import { axisTexts } from './axis-look'
import type { AxisSide } from './chart-spec'
import type { ChartStyle } from './chart-style'
import { planLabels, type LabelPlan } from './label-plan'
import { labelledAxis, type Picture } from './picture'

/** Category names longer than this are cut. */
const LONGEST_LABEL = 14
/** Of the bottom axis while its labels are level, in CSS pixels. */
const LEVEL_HEIGHT = 26
/** Of the title of an axis, in CSS pixels. */
const TITLE_HEIGHT = 18
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
  let plan: LabelPlan = { first: 0, every: 1, slanted: false }
  return {
    scale: 'x',
    ...plainAxis(style),
    ...titled(picture().looks.x.title, style),
    grid: picture().xScale && picture().looks.x.grid === true ? gridLines(style) : { show: false },
    splits: (plot) => {
      plan = labelPlan(plot, picture(), style().font)
      return bottomTicks(picture(), plan)
    },
    values: (_plot, ticks) => bottomTexts(ticks, picture()),
    rotate: () => (plan.slanted ? 45 : 0),
    size: (plot, texts) => (plan.slanted ? slantedHeight(plot, texts ?? [], style().font) : LEVEL_HEIGHT),
  }
}

function sideAxis({ picture, style }: AxisSource, side: AxisSide, grid: boolean): uPlot.Axis {
  const axis = () => labelledAxis(picture(), side)
  return {
    scale: side,
    side: side === 'left' ? 3 : 1,
    ...plainAxis(style),
    ...titled(picture().looks[side].title, style),
    size: (plot, texts) => sideWidth(plot, texts ?? [], style().font),
    splits: () => [...(picture().scales[side]?.ticks ?? [])],
    values: (_plot, ticks) => [...(axis()?.texts ?? ticks.map(() => ''))],
    grid: grid && picture().looks[side].grid !== false ? gridLines(style) : { show: false },
  }
}

function gridLines(style: () => ChartStyle): uPlot.Axis.Grid {
  return { stroke: () => style().line, width: 1 }
}

function titled(title: string | undefined, style: () => ChartStyle): Partial<uPlot.Axis> {
  return title ? { label: title, labelFont: style().font, labelSize: TITLE_HEIGHT, labelGap: 0 } : {}
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

/** How the names of the places stand. Measures at most the first few hundred names: more are never shown. */
export function labelPlan(plot: uPlot, { data }: Picture, font: string): LabelPlan {
  const { length, named } = data
  const labels = Array.from({ length: Math.min(length, 200) }, (_, place) => shorten(data.label(place)))
  if (length > 0) labels.push(shorten(data.label(length - 1)))
  const width = plot.bbox.width / uPlot.pxRatio
  return planLabels({ places: length, width, widest: widestText(plot, labels, font), named })
}

function bottomTicks({ data, x, xScale }: Picture, { first, every }: LabelPlan): number[] {
  if (xScale) return xScale.ticks.filter((tick) => tick >= x.min && tick <= x.max)
  const ticks: number[] = []
  for (let place = first; place < data.length; place += every) ticks.push(place)
  return ticks
}

function bottomTexts(ticks: readonly number[], { data, xScale, looks }: Picture): string[] {
  if (xScale) return [...axisTexts(looks.x, { ...xScale, ticks })]
  return ticks.map((place) => shorten(data.label(place)))
}

function shorten(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label
}

function sideWidth(plot: uPlot, texts: readonly string[], font: string): number {
  return Math.ceil(widestText(plot, texts, font)) + GAP + 2
}

function slantedHeight(plot: uPlot, texts: readonly string[], font: string): number {
  return Math.ceil(widestText(plot, texts, font) * Math.SQRT1_2) + 2 * GAP
}

/** In CSS pixels. */
function widestText(plot: uPlot, texts: readonly string[], font: string): number {
  plot.ctx.save()
  plot.ctx.font = font
  const widest = texts.reduce((most, text) => Math.max(most, plot.ctx.measureText(text).width), 0)
  plot.ctx.restore()
  return widest
}
