import type { ChartData } from '../data/chart-data'
import type { ChartStyle } from '../scene/chart-style'
import { cssColor, heatColor, inkOn, type HeatScale } from './heat-colors'
import { columnLeft, rowTop, seenColumns, seenRows, type HeatLayout } from './heat-layout'
import { numberText } from '../scales/number-text'
import { TEXT_SIZE, type Mark } from '../scene/scene'
import type { Box } from '../../box'

/** Digits of the numbers in cells. */
const DIGITS = 3
/** Cells larger than this are kept apart by a line. */
const SEAMED = 6
/** Cells at least so large are crossed out where they hold no number, and have a triangle where it is infinite. */
const CROSSED = 5
const MARKED = 10

/** Rows or columns that are drawn as one: from the first up to and without the last, and where. */
interface Band {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

interface Cells {
  readonly data: ChartData
  readonly scale: HeatScale
  readonly layout: HeatLayout
}

/** The cells that are seen in their colours, with their numbers where those have room; gaps are crossed out. */
export function cellMarks({ data, scale, layout }: Cells, style: ChartStyle): Mark[] {
  const boxes = new Map<string, number[]>()
  const texts: Mark[] = []
  const crosses: number[] = []
  const infinite: number[] = []
  const rows = bandsOf(seenRows(layout), (row) => rowTop(layout, row), layout.cell.height)
  for (const column of bandsOf(seenColumns(layout), (at) => columnLeft(layout, at), layout.cell.width)) {
    const lists = data.series.slice(column.from, column.to).map(({ values }) => values)
    for (const row of rows) {
      const value = outstanding(lists, row, scale.diverging)
      const box = boxOf(column, row)
      if (Number.isNaN(value)) {
        if (Math.min(box[2], box[3]) >= CROSSED) crosses.push(...crossOf(box))
        continue
      }
      const color = heatColor(scale, value)
      const list = boxes.get(cssColor(color)) ?? []
      boxes.set(cssColor(color), list)
      list.push(...box)
      if (layout.numbers) texts.push(textOf(box, cellText(value), inkOn(color), layout.frame))
      else if (!Number.isFinite(value) && Math.min(box[2], box[3]) >= MARKED)
        infinite.push(...triangleOf(box, value > 0), NaN, NaN)
    }
  }
  const clip = layout.frame
  return [
    ...[...boxes].map(([color, list]): Mark => ({ type: 'boxes', boxes: list, color, clip })),
    ...(crosses.length > 0
      ? [{ type: 'line', points: crosses, color: style.lineStrong, width: 1, clip } as const]
      : []),
    ...(infinite.length > 0
      ? [{ type: 'area', points: infinite, color: '#ffffff', opacity: 1, clip } as const]
      : []),
    ...texts,
  ]
}

/** On whole pixels; those that would share one are drawn together. */
function bandsOf(
  [first, last]: readonly [number, number],
  at: (index: number) => number,
  size: number,
): readonly Band[] {
  if (last < first) return []
  const begin = at(first)
  const count = size >= 1 ? last - first + 1 : Math.ceil(at(last + 1) - begin)
  const share = (last - first + 1) / count
  return Array.from({ length: count }, (_, band) => {
    const [from, to] = [first + Math.floor(band * share), first + Math.floor((band + 1) * share)]
    const start = Math.round(size >= 1 ? at(from) : begin + band)
    return { from, to, start, end: Math.max(start + 1, Math.round(size >= 1 ? at(to) : begin + band + 1)) }
  })
}

type CellBox = readonly [left: number, top: number, width: number, height: number]

function boxOf(column: Band, row: Band): CellBox {
  const [width, height] = [column.end - column.start, row.end - row.start]
  const seam = width > SEAMED && height > SEAMED ? 1 : 0
  return [column.start, row.start, width - seam, height - seam]
}

/**
 * Of numbers that share a pixel the one that must not be missed: an infinity, else the greatest, where colours diverge
 * the farthest from zero. NaN only where there is no number at all.
 */
function outstanding(lists: readonly Float64Array[], { from, to }: Band, diverging: boolean): number {
  let most = NaN
  let height = -Infinity
  for (const values of lists) {
    for (let row = from; row < to; row++) {
      const value = values[row] ?? NaN
      const own = diverging || value === -Infinity ? Math.abs(value) : value
      if (!(own > height)) continue
      most = value
      height = own
    }
  }
  return most
}

function crossOf([left, top, width, height]: CellBox): number[] {
  return [left + 1, top + height - 1, left + width - 1, top + 1, NaN, NaN]
}

function textOf([left, top, width, height]: CellBox, text: string, color: string, clip: Box): Mark {
  return {
    type: 'text',
    size: TEXT_SIZE,
    align: 'middle',
    color,
    x: left + width / 2,
    y: top + height / 2,
    text,
    clip,
  }
}

/** It points where the number would be. */
function triangleOf([left, top, width, height]: CellBox, up: boolean): number[] {
  const half = Math.min(5, width / 4, height / 4)
  const [x, y] = [left + width / 2, top + height / 2]
  const [base, tip] = up ? [y + half, y - half] : [y - half, y + half]
  return [x - half, base, x + half, base, x, tip]
}

/** A number as it stands in a cell. */
export function cellText(value: number): string {
  return Number.isFinite(value) || Number.isNaN(value) ? numberText(value, DIGITS) : value > 0 ? '∞' : '−∞'
}
