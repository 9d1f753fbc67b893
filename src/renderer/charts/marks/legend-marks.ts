import type { ChartSpec, LegendPlace } from '../chart-spec'
import { fittedText } from '../scene/fitted-text'
import { seriesInk, type ChartStyle } from '../scene/chart-style'
import type { SceneSize } from '../scene/chart-scene'
import { TEXT_SIZE, type Mark } from '../scene/scene'
import type { Measure } from '../../text-measure'

const LINE = 18
const SWATCH = 9
const BETWEEN = 14

/** Where the legend of a chart is: below, where nothing else is said, and nowhere where colours stand for no series. */
export function legendPlaceOf({ kind, legend }: Pick<ChartSpec, 'kind' | 'legend'>): LegendPlace {
  return kind === 'heatmap' || kind === 'reliability' ? 'none' : (legend ?? 'bottom')
}

/** The name of each series, and which of them the right axis measures. */
export function legendNames({ series }: Pick<ChartSpec, 'series'>): readonly string[] {
  const two = new Set(series.map(({ axis }) => axis)).size > 1
  return series.map(({ name, axis }) => (two && axis === 'right' ? `${name} (right axis)` : name))
}

/** What the legend takes of a picture's inside. */
export function legendRoom(
  spec: ChartSpec,
  width: number,
  measure: Measure,
): { readonly top: number; readonly right: number; readonly bottom: number } {
  const place = legendPlaceOf(spec)
  const widths = entryWidths(spec, measure)
  if (place === 'none') return { top: 0, right: 0, bottom: 0 }
  if (place === 'right')
    return { top: 0, right: Math.min(width / 2, Math.max(...widths) + BETWEEN), bottom: 0 }
  const height = (linesOf(widths, width).at(-1)?.line ?? 0) * LINE + LINE + 6
  return place === 'top' ? { top: height, right: 0, bottom: 0 } : { top: 0, right: 0, bottom: height }
}

export function legendMarks(spec: ChartSpec, size: SceneSize, style: ChartStyle, measure: Measure): Mark[] {
  const place = legendPlaceOf(spec)
  if (place === 'none') return []
  const room = legendRoom(spec, size.width, measure)
  const widths = entryWidths(spec, measure)
  const lines = linesOf(widths, size.width)
  return legendNames(spec).flatMap((text, index): Mark[] => {
    const { left, line } =
      place === 'right' ? { left: size.width - room.right + BETWEEN, line: index } : lines[index]!
    const first = place === 'bottom' ? size.height - room.bottom + 6 : 0
    const y = first + line * LINE + LINE / 2
    const color = seriesInk(spec.series[index]!.color ?? index, style)
    const wide = (place === 'right' ? room.right - BETWEEN : size.width) - SWATCH - 6
    const shown = fittedText(text, wide, measure)
    return [
      { type: 'boxes', boxes: [left, y - SWATCH / 2, SWATCH, SWATCH], color },
      {
        type: 'text',
        x: left + SWATCH + 6,
        y,
        text: shown,
        color: style.text,
        size: TEXT_SIZE,
        align: 'start',
      },
    ]
  })
}

function entryWidths(spec: ChartSpec, measure: Measure): readonly number[] {
  return legendNames(spec).map((name) => SWATCH + 6 + measure(name, TEXT_SIZE))
}

/** Entries one after the other, and on to the next line where there is no more room. */
function linesOf(widths: readonly number[], width: number): readonly { left: number; line: number }[] {
  let [left, line] = [0, 0]
  return widths.map((own) => {
    if (left > 0 && left + own > width) [left, line] = [0, line + 1]
    const at = { left, line }
    left += own + BETWEEN
    return at
  })
}
