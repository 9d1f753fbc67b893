import type { ChartData } from './chart-data'
import type { ChartStyle } from './chart-style'
import { cssColor, heatColor, heatScale, inkOn, type HeatScale } from './heat-colors'
import { heatLayout, type HeatLayout } from './heat-layout'
import { numberText } from './number-text'
import { extentOf } from './scales'

/** Digits of the numbers in cells. */
const DIGITS = 3

/** What a heat map is painted from, sizes in CSS pixels. */
export interface HeatPicture {
  readonly data: ChartData
  readonly scale: HeatScale
  readonly layout: HeatLayout
}

/** Decides where everything stands; `context` measures texts. */
export function heatPicture(
  context: CanvasRenderingContext2D,
  data: ChartData,
  { width, height }: { readonly width: number; readonly height: number },
): HeatPicture {
  const extent = extentOf(data.series.map(({ values }) => values)) ?? { min: 0, max: 1 }
  const scale = heatScale(extent.min, extent.max)
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, context.measureText(text).width), 0)
  const few = Array.from({ length: Math.min(200, data.length) }, (_, row) => row)
  const numbers = data.series.length <= 40 ? few.slice(0, 40) : []
  const layout = heatLayout({
    width,
    height,
    rows: data.length,
    columns: data.series.length,
    rowName: widest(few.map((row) => data.label(row))),
    columnName: widest(data.series.slice(0, 200).map(({ name }) => name)),
    number: widest(data.series.flatMap(({ values }) => numbers.map((row) => cellText(values[row]!)))),
    key: widest([keyText(scale.min), keyText(scale.max), '0']),
  })
  return { data, scale, layout }
}

/** Paints in CSS pixels: the caller has scaled the canvas. */
export function paintHeat(context: CanvasRenderingContext2D, picture: HeatPicture, style: ChartStyle) {
  context.font = style.font
  context.textBaseline = 'middle'
  paintCells(context, picture)
  paintNames(context, picture, style)
  paintKey(context, picture, style)
}

function paintCells(context: CanvasRenderingContext2D, { data, scale, layout }: HeatPicture) {
  const [columns, rows] = [data.series.length, data.length]
  context.textAlign = 'center'
  for (let column = 0; column < columns; column++) {
    const left = layout.left + Math.round((layout.width * column) / columns)
    const right = layout.left + Math.round((layout.width * (column + 1)) / columns)
    for (let row = 0; row < rows; row++) {
      const value = data.series[column]!.values[row]!
      if (Number.isNaN(value)) continue
      const top = layout.top + Math.round((layout.height * row) / rows)
      const bottom = layout.top + Math.round((layout.height * (row + 1)) / rows)
      const color = heatColor(scale, value)
      context.fillStyle = cssColor(color)
      const seam = right - left > 6 && bottom - top > 6 ? 1 : 0
      context.fillRect(left, top, Math.max(1, right - left - seam), Math.max(1, bottom - top - seam))
      if (!layout.numbers) continue
      context.fillStyle = inkOn(color)
      context.fillText(cellText(value), (left + right) / 2, (top + bottom) / 2)
    }
  }
}

function paintNames(context: CanvasRenderingContext2D, { data, layout }: HeatPicture, style: ChartStyle) {
  const [columns, rows] = [data.series.length, data.length]
  context.fillStyle = style.text
  context.textAlign = 'right'
  for (let row = 0; row < rows; row += layout.rowStep) {
    const middle = layout.top + (layout.height * (row + 0.5)) / rows
    context.fillText(data.label(row), layout.left - 6, middle, layout.left - 6)
  }
  context.textAlign = 'center'
  const below = layout.top + layout.height + 12
  const room = (layout.width / columns) * layout.columnStep - 4
  for (let column = 0; column < columns; column += layout.columnStep) {
    const middle = layout.left + (layout.width * (column + 0.5)) / columns
    context.fillText(data.series[column]!.name, middle, below, Math.max(8, room))
  }
}

function paintKey(context: CanvasRenderingContext2D, { scale, layout }: HeatPicture, style: ChartStyle) {
  const { left, width } = layout.key
  for (let y = 0; y < layout.height; y++) {
    const share = 1 - y / layout.height
    context.fillStyle = cssColor(heatColor(scale, scale.min + (scale.max - scale.min) * share))
    context.fillRect(left, layout.top + y, width, 1.5)
  }
  context.fillStyle = style.text
  context.textAlign = 'left'
  const at = left + width + 6
  context.fillText(keyText(scale.max), at, layout.top + 5)
  if (scale.diverging) context.fillText('0', at, layout.top + layout.height / 2)
  context.fillText(keyText(scale.min), at, layout.top + layout.height - 5)
}

function cellText(value: number): string {
  return Number.isFinite(value) ? numberText(value, DIGITS) : value > 0 ? '∞' : '−∞'
}

function keyText(value: number): string {
  return numberText(value, DIGITS)
}
