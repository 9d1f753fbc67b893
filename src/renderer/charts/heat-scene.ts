import type { ChartData } from './chart-data'
import type { ChartStyle } from './chart-style'
import { cssColor, heatColor, heatScaleOf, inkOn, type HeatLook, type HeatScale } from './heat-colors'
import { heatLayout, type HeatLayout } from './heat-layout'
import { numberText } from './number-text'
import { extentOf } from './scales'
import { TEXT_SIZE, type Mark, type Measure, type Scene } from './scene'

/** Digits of the numbers in cells. */
const DIGITS = 3

/** What a heat map is painted from, sizes in CSS pixels. */
export interface HeatPicture {
  readonly data: ChartData
  readonly scale: HeatScale
  readonly layout: HeatLayout
  readonly size: { readonly width: number; readonly height: number }
}

/** Decides where everything stands. */
export function heatPicture(
  data: ChartData,
  size: HeatPicture['size'],
  measure: Measure,
  look: HeatLook = {},
): HeatPicture {
  const extent = extentOf(data.series.map(({ values }) => values)) ?? { min: 0, max: 1 }
  const scale = heatScaleOf(extent.min, extent.max, look)
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, measure(text, TEXT_SIZE)), 0)
  const few = Array.from({ length: Math.min(200, data.length) }, (_, row) => row)
  const numbers = data.series.length <= 40 ? few.slice(0, 40) : []
  const layout = heatLayout({
    ...size,
    rows: data.length,
    columns: data.series.length,
    rowName: widest(few.map((row) => data.label(row))),
    columnName: widest(data.series.slice(0, 200).map(({ name }) => name)),
    number: widest(data.series.flatMap(({ values }) => numbers.map((row) => cellText(values[row]!)))),
    key: widest([keyText(scale.min), keyText(scale.max), '0']),
  })
  const shown = layout.numbers && look.numbers !== false
  return { data, scale, layout: { ...layout, numbers: shown }, size }
}

/** A heat map as marks: its cells, its names, the key of its colours. */
export function heatScene(picture: HeatPicture, style: ChartStyle, measure: Measure): Scene {
  const { data, size } = picture
  const nothing = data.length === 0 || data.series.length === 0
  const marks = nothing
    ? []
    : [...cellMarks(picture), ...nameMarks(picture, style, measure), ...keyMarks(picture, style)]
  return { ...size, font: style.font, marks }
}

/** Where a line of cells begins and ends: whole pixels, at least one. */
function edgesOf(start: number, length: number, count: number, index: number): readonly [number, number] {
  const from = start + Math.round((length * index) / count)
  return [from, Math.max(from + 1, start + Math.round((length * (index + 1)) / count))]
}

function cellMarks({ data, scale, layout }: HeatPicture): Mark[] {
  const [columns, rows] = [data.series.length, data.length]
  const boxes = new Map<string, number[]>()
  const texts: Mark[] = []
  // Of rows and columns that share a pixel the greatest is seen.
  const lines = Math.min(rows, Math.ceil(layout.height))
  const files = Math.min(columns, Math.ceil(layout.width))
  for (let file = 0; file < files; file++) {
    const [left, right] = edgesOf(layout.left, layout.width, files, file)
    const lists = data.series.slice(...sharing(columns, files, file)).map(({ values }) => values)
    for (let line = 0; line < lines; line++) {
      const value = greatest(lists, ...sharing(rows, lines, line))
      if (Number.isNaN(value)) continue
      const [top, bottom] = edgesOf(layout.top, layout.height, lines, line)
      const color = heatColor(scale, value)
      const seam = right - left > 6 && bottom - top > 6 ? 1 : 0
      const list = boxes.get(cssColor(color)) ?? []
      list.push(left, top, right - left - seam, bottom - top - seam)
      boxes.set(cssColor(color), list)
      if (layout.numbers)
        texts.push({
          type: 'text',
          size: TEXT_SIZE,
          align: 'middle',
          color: inkOn(color),
          x: (left + right) / 2,
          y: (top + bottom) / 2,
          text: cellText(value),
        })
    }
  }
  return [...[...boxes].map(([color, list]): Mark => ({ type: 'boxes', boxes: list, color })), ...texts]
}

/** Which of so many are in one of `lines`: from the first up to and without the last. */
function sharing(count: number, lines: number, line: number): readonly [number, number] {
  return [Math.floor((line * count) / lines), Math.floor(((line + 1) * count) / lines)]
}

/** NaN only where there is no number at all. */
function greatest(lists: readonly Float64Array[], from: number, to: number): number {
  let most = NaN
  for (const values of lists) {
    for (let row = from; row < to; row++) {
      const value = values[row] ?? NaN
      if (value > most || Number.isNaN(most)) most = value
    }
  }
  return most
}

function nameMarks({ data, layout }: HeatPicture, style: ChartStyle, measure: Measure): Mark[] {
  const [columns, rows] = [data.series.length, data.length]
  const marks: Mark[] = []
  const name = (text: string, room: number, x: number, y: number, align: 'middle' | 'end') =>
    marks.push({
      type: 'text',
      size: TEXT_SIZE,
      color: style.text,
      text: fitted(text, room, measure),
      x,
      y,
      align,
    })
  for (let row = 0; row < rows; row += layout.rowStep) {
    const middle = layout.top + (layout.height * (row + 0.5)) / rows
    name(data.label(row), layout.left - 6, layout.left - 6, middle, 'end')
  }
  const room = Math.max(8, (layout.width / columns) * layout.columnStep - 4)
  for (let column = 0; column < columns; column += layout.columnStep) {
    const middle = layout.left + (layout.width * (column + 0.5)) / columns
    name(data.series[column]!.name, room, middle, layout.top + layout.height + 12, 'middle')
  }
  return marks
}

/** A text that is cut where it has no room. */
function fitted(text: string, room: number, measure: Measure): string {
  let shown = text
  while (shown.length > 1 && measure(shown, TEXT_SIZE) > room) shown = `${shown.replace(/.?…?$/u, '')}…`
  return shown
}

function keyMarks({ scale, layout }: HeatPicture, style: ChartStyle): Mark[] {
  const { left, width } = layout.key
  const marks: Mark[] = []
  for (let y = 0; y < layout.height; y++) {
    const value = scale.min + (scale.max - scale.min) * (1 - y / layout.height)
    marks.push({
      type: 'boxes',
      boxes: [left, layout.top + y, width, 1.5],
      color: cssColor(heatColor(scale, value)),
    })
  }
  const text = (value: string, y: number) =>
    marks.push({
      type: 'text',
      size: TEXT_SIZE,
      color: style.text,
      align: 'start',
      text: value,
      x: left + width + 6,
      y,
    })
  text(keyText(scale.max), layout.top + 5)
  if (scale.diverging && scale.min < 0 && scale.max > 0)
    text('0', layout.top + (layout.height * scale.max) / (scale.max - scale.min))
  text(keyText(scale.min), layout.top + layout.height - 5)
  return marks
}

function cellText(value: number): string {
  return Number.isFinite(value) ? numberText(value, DIGITS) : value > 0 ? '∞' : '−∞'
}

function keyText(value: number): string {
  return numberText(value, DIGITS)
}
