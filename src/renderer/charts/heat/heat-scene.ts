import type { ChartData } from '../data/chart-data'
import type { ChartStyle } from '../scene/chart-style'
import { cellMarks, cellText } from './heat-cells'
import { heatScaleOf, type HeatLook, type HeatScale } from './heat-colors'
import { keyMarks, keyText, type Infinities } from './heat-key'
import { columnLeft, heatLayout, rowTop, seenColumns, seenRows, type HeatLayout } from './heat-layout'
import type { PlotPart } from '../plot/plot-layout'
import { pyramidOf } from '../data/pyramid'
import { titleMarks, titleRoom } from '../marks/title-marks'
import { fittedText } from '../scene/fitted-text'
import { extentOf } from '../scales/scales'
import { TEXT_SIZE, type Mark, type Scene } from '../scene/scene'
import type { Measure } from '../../text-measure'

/** So many names and numbers tell how much room the widest needs. */
const SAMPLED_NAMES = 200
const SAMPLED_NUMBERS = 40

/** What a heat map is painted from, sizes in CSS pixels. */
export interface HeatPicture {
  readonly data: ChartData
  readonly scale: HeatScale
  readonly infinities: Infinities
  /** Of the rows and of the columns. */
  readonly titles: { readonly left: string | undefined; readonly below: string | undefined }
  readonly layout: HeatLayout
  readonly size: { readonly width: number; readonly height: number }
}

/** Decides where everything stands; `part` is what of the matrix is seen. */
export function heatPicture(
  data: ChartData,
  size: HeatPicture['size'],
  measure: Measure,
  look: HeatLook = {},
  part?: PlotPart,
): HeatPicture {
  const { series, length } = data
  const columns = series.map(({ values }) => pyramidOf(values).extremes(0, length))
  const extent = extentOf(columns.map(({ min, max }) => [min, max])) ?? { min: 0, max: 1 }
  const scale = heatScaleOf(extent.min, extent.max, look)
  const infinities = {
    plus: columns.some(({ plusInfinity }) => plusInfinity),
    minus: columns.some(({ minusInfinity }) => minusInfinity),
  }
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, measure(text, TEXT_SIZE)), 0)
  const numbers = sampled(series.length, SAMPLED_NUMBERS).flatMap((column) =>
    sampled(length, SAMPLED_NUMBERS).map((row) => cellText(series[column]!.values[row] ?? NaN)),
  )
  const beyond = [...(infinities.plus ? ['∞'] : []), ...(infinities.minus ? ['−∞'] : [])]
  const titles = { left: look.left?.title, below: look.x?.title }
  const layout = heatLayout({
    ...size,
    ...(part && { part }),
    rows: length,
    columns: series.length,
    rowName: widest(sampled(length, SAMPLED_NAMES).map((row) => data.label(row))),
    columnName: widest(sampled(series.length, SAMPLED_NAMES).map((column) => series[column]!.name)),
    number: widest(numbers),
    key: widest([keyText(scale.min), keyText(scale.max), '0', ...beyond]),
    rowTitle: titleRoom(titles.left),
    columnTitle: titleRoom(titles.below),
    above: infinities.plus,
    below: infinities.minus,
  })
  const shown = layout.numbers && look.numbers !== false
  return { data, scale, infinities, titles, layout: { ...layout, numbers: shown }, size }
}

/** At most so many of a list's places, from the first to the last. */
function sampled(length: number, most: number): readonly number[] {
  const count = Math.min(length, most)
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / Math.max(1, count - 1)))
}

/** A heat map as marks: its cells, its names, the key of its colours. */
export function heatScene(picture: HeatPicture, style: ChartStyle, measure: Measure): Scene {
  const { data, size, scale, layout, infinities, titles } = picture
  const nothing = data.length === 0 || data.series.length === 0
  const marks = nothing
    ? []
    : [
        ...cellMarks(picture, style),
        ...nameMarks(picture, style, measure),
        ...titleMarks({ ...size, frame: layout.frame, measure }, titles, style),
        ...keyMarks(scale, layout.key, infinities, style),
      ]
  return { ...size, font: style.font, marks }
}

/** Names of what is seen beside the middle of each row and below that of each column. */
function nameMarks({ data, layout }: HeatPicture, style: ChartStyle, measure: Measure): Mark[] {
  const { frame, rowStep, columnStep, cell } = layout
  const marks: Mark[] = []
  const name = (text: string, room: number, x: number, y: number, align: 'middle' | 'end') =>
    marks.push({
      type: 'text',
      size: TEXT_SIZE,
      color: style.text,
      text: fittedText(text, room, measure),
      x,
      y,
      align,
    })
  for (const row of everyOf(seenRows(layout), rowStep)) {
    const middle = rowTop(layout, row + 0.5)
    if (middle >= frame.top && middle <= frame.top + frame.height)
      name(data.label(row), frame.left - 6, frame.left - 6, middle, 'end')
  }
  const room = Math.max(8, cell.width * columnStep - 4)
  for (const column of everyOf(seenColumns(layout), columnStep)) {
    const middle = columnLeft(layout, column + 0.5)
    if (middle >= frame.left && middle <= frame.left + frame.width)
      name(data.series[column]!.name, room, middle, frame.top + frame.height + 12, 'middle')
  }
  return marks
}

/** The multiples of a step, so that names stay with their lines while these are moved. */
function everyOf([first, last]: readonly [number, number], step: number): readonly number[] {
  const start = Math.ceil(first / step) * step
  return Array.from(
    { length: Math.max(0, Math.floor((last - start) / step) + 1) },
    (_, i) => start + i * step,
  )
}
