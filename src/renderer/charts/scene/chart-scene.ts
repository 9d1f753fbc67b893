import type { ChartData } from '../data/chart-data'
import type { ChartSpec } from '../chart-spec'
import type { ChartStyle } from './chart-style'
import { fittedText } from './fitted-text'
import { heatPicture, heatScene } from '../heat/heat-scene'
import { legendMarks, legendRoom } from '../marks/legend-marks'
import { pictureOf } from '../plot/picture'
import { plotLayout, WHOLE, type PlotPart } from '../plot/plot-layout'
import { plotScene } from '../plot/plot-scene'
import type { Mark, Scene } from './scene'
import type { Measure } from '../../text-measure'

/** In CSS pixels. */
export interface SceneSize {
  readonly width: number
  readonly height: number
}

const MARGIN = 12
const TITLE = 26
const TITLE_SIZE = 14

/** A whole chart to be kept: its title, its plot or heat map, its legend. */
export function chartScene(
  spec: ChartSpec,
  data: ChartData,
  size: SceneSize,
  style: ChartStyle,
  measure: Measure,
  part: PlotPart = WHOLE,
): Scene {
  const inner = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN - TITLE }
  const legend = legendRoom(spec, inner.width, measure)
  const room = {
    width: Math.max(1, inner.width - legend.right),
    height: Math.max(1, inner.height - legend.top - legend.bottom),
  }
  const body =
    spec.kind === 'heatmap'
      ? heatScene(heatPicture(data, room, measure, spec, part), style, measure)
      : plotOf(spec, data, room, style, measure, part)
  const title: Mark = {
    type: 'text',
    x: MARGIN,
    y: MARGIN + TITLE_SIZE / 2,
    text: fittedText(spec.title, inner.width, measure, TITLE_SIZE),
    color: style.ink,
    size: TITLE_SIZE,
    align: 'start',
    bold: true,
  }
  const top = MARGIN + TITLE
  const marks = [
    title,
    ...body.marks.map((mark) => moved(mark, MARGIN, top + legend.top)),
    ...legendMarks(spec, inner, style, measure).map((mark) => moved(mark, MARGIN, top)),
  ]
  return { ...size, font: style.font, marks }
}

function plotOf(
  spec: ChartSpec,
  data: ChartData,
  room: SceneSize,
  style: ChartStyle,
  measure: Measure,
  part: PlotPart,
): Scene {
  const picture = pictureOf(spec, data)
  return plotScene(picture, plotLayout(picture, { ...room, part, measure }), style)
}

function moved(mark: Mark, x: number, y: number): Mark {
  const pairs = (list: readonly number[]) => list.map((one, i) => one + (i % 2 === 0 ? x : y))
  const boxes = (list: readonly number[]) =>
    list.map((one, i) => (i % 4 > 1 ? one : one + (i % 4 === 0 ? x : y)))
  const clip =
    'clip' in mark && mark.clip
      ? { clip: { ...mark.clip, left: mark.clip.left + x, top: mark.clip.top + y } }
      : {}
  switch (mark.type) {
    case 'line':
    case 'area':
      return { ...mark, ...clip, points: pairs(mark.points) }
    case 'boxes':
      return { ...mark, ...clip, boxes: boxes(mark.boxes) }
    case 'dots':
      return { ...mark, ...clip, centers: pairs(mark.centers) }
    case 'cells':
      return { ...mark, left: mark.left + x, top: mark.top + y }
    case 'text':
      return { ...mark, ...clip, x: mark.x + x, y: mark.y + y }
    default:
      return mark satisfies never
  }
}
