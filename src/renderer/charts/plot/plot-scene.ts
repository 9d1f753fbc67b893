import { axisMarks, gridMarks, zeroMarks } from '../marks/axis-marks'
import type { BarSlots } from '../marks/bar-layout'
import { barMarks, slotsOf } from '../marks/bar-marks'
import { calibrationMarks } from '../marks/calibration-marks'
import { seriesInk, type ChartStyle } from '../scene/chart-style'
import { edgeMarks } from '../marks/edge-marks'
import { areaMarks, lineMarks, type SeriesLook } from '../marks/line-marks'
import { scatterMarks } from '../marks/scatter-marks'
import { isBars, type Picture } from './picture'
import type { PlotLayout } from './plot-layout'
import type { Mark, Scene } from '../scene/scene'

/** A picture as marks, from the back to the front. */
export function plotScene(picture: Picture, layout: PlotLayout, style: ChartStyle): Scene {
  const { data } = picture
  const looks = data.series.flatMap((series, index): { look: SeriesLook; index: number }[] => {
    const color = seriesInk(picture.colors[index] ?? index, style)
    return series.hidden ? [] : [{ look: { layout, data, series, color, surface: style.surface }, index }]
  })
  const slots = isBars(picture.kind) ? slotsOf(layout, picture) : undefined
  const marks = [
    ...gridMarks(picture, layout, style),
    ...zeroMarks(layout, style),
    ...looks.flatMap(({ look, index }) => seriesMarks(picture, look, index)),
    ...calibrationMarks(picture, layout, style),
    ...looks.flatMap(({ look, index }) =>
      edgeMarks(look, slots && barMiddle(slots, picture.stacked ? 0 : index)),
    ),
    ...axisMarks(picture, layout, style),
  ]
  return { width: layout.width, height: layout.height, font: style.font, marks }
}

function barMiddle(slots: BarSlots, index: number): (place: number) => number {
  return (place) => slots.left(place, index) + slots.width(place, index) / 2
}

function seriesMarks(picture: Picture, look: SeriesLook, index: number): Mark[] {
  if (isBars(picture.kind)) return barMarks(look, picture, index)
  if (picture.kind === 'area') return areaMarks(look)
  return picture.kind === 'scatter' ? scatterMarks(look) : lineMarks(look)
}
