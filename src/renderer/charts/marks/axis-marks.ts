import type { ChartStyle } from '../scene/chart-style'
import { hasGrid } from '../chart-spec'
import type { Picture } from '../plot/picture'
import { fittedText } from '../scene/fitted-text'
import type { AxisTick } from '../plot/axis-ticks'
import { GAP, TITLE_HEIGHT, type PlotLayout } from '../plot/plot-layout'
import { TEXT_SIZE, type Mark, type TextMark } from '../scene/scene'

/** Lines behind the plot: those of the first side in use, and of the places where they are wanted, bars apart. */
export function gridMarks({ looks, scales, kind }: Picture, layout: PlotLayout, style: ChartStyle): Mark[] {
  const side = scales.left ? 'left' : 'right'
  const ticks = side === 'left' ? layout.leftTicks : layout.rightTicks
  const values = hasGrid(looks[side], side) ? ticks : []
  const places = kind !== 'bar' && hasGrid(looks.x, 'x') ? layout.placeTicks : []
  const points = [
    ...values.flatMap(({ share }) => across(layout, layout.horizontal ? 'x' : 'y', share)),
    ...places.flatMap(({ share }) => across(layout, layout.horizontal ? 'y' : 'x', share)),
  ]
  return points.length === 0 ? [] : [{ type: 'line', points, color: style.line, width: 1 }]
}

/** A line through the whole frame at a share of one axis. */
function across({ frame, horizontal }: PlotLayout, axis: 'x' | 'y', share: number): number[] {
  const { left, top, width, height } = frame
  if (axis === 'x') {
    const x = sharp(left + share * width)
    return [x, top, x, top + height, NaN, NaN]
  }
  const y = sharp(top + (horizontal ? share : 1 - share) * height)
  return [left, y, left + width, y, NaN, NaN]
}

/** A hairline covers one pixel. */
function sharp(at: number): number {
  return Math.round(at) + 0.5
}

/** The line that bars stand on. */
export function zeroMarks(layout: PlotLayout, style: ChartStyle): Mark[] {
  const share = (layout.left ?? layout.right)?.share(0) ?? NaN
  if (!(share >= 0 && share <= 1)) return []
  const points = across(layout, layout.horizontal ? 'x' : 'y', share)
  return [{ type: 'line', points, color: style.lineStrong, width: 1 }]
}

/** What stands at the ticks, and the titles of the axes. */
export function axisMarks({ looks }: Picture, layout: PlotLayout, style: ChartStyle): Mark[] {
  const { frame, horizontal, leftTicks, rightTicks, placeTicks } = layout
  const text = (mark: Pick<TextMark, 'x' | 'y' | 'text' | 'align' | 'turn'>): Mark => ({
    type: 'text',
    color: style.text,
    size: TEXT_SIZE,
    ...mark,
  })
  const [right, bottom] = [frame.left + frame.width, frame.top + frame.height]
  const upwards = ({ share }: AxisTick) => frame.top + (1 - share) * frame.height
  const along = ({ share }: AxisTick) => frame.left + share * frame.width
  const seen = (ticks: readonly AxisTick[]) => ticks.filter((tick) => tick.text !== '')
  if (horizontal) {
    const downwards = ({ share }: AxisTick) => frame.top + share * frame.height
    return [
      ...seen(placeTicks).map((tick) =>
        text({ x: frame.left - GAP, y: downwards(tick), text: tick.text, align: 'end' }),
      ),
      ...seen(leftTicks).map((tick) =>
        text({ x: along(tick), y: bottom + 13, text: tick.text, align: 'middle' }),
      ),
      ...seen(rightTicks).map((tick) =>
        text({ x: along(tick), y: frame.top - 11, text: tick.text, align: 'middle' }),
      ),
      ...titles(layout, { left: looks.x.title, below: looks.left.title, above: looks.right.title }, text),
    ]
  }
  const turn = layout.slanted ? { turn: -45, align: 'end' as const } : { align: 'middle' as const }
  return [
    ...seen(placeTicks).map((tick) =>
      text({ x: along(tick), y: bottom + (layout.slanted ? GAP + 3 : 13), text: tick.text, ...turn }),
    ),
    ...seen(leftTicks).map((tick) =>
      text({ x: frame.left - GAP, y: upwards(tick), text: tick.text, align: 'end' }),
    ),
    ...seen(rightTicks).map((tick) =>
      text({ x: right + GAP, y: upwards(tick), text: tick.text, align: 'start' }),
    ),
    ...titles(layout, { left: looks.left.title, right: looks.right.title, below: looks.x.title }, text),
  ]
}

interface Titles {
  readonly left?: string | undefined
  readonly right?: string | undefined
  readonly below?: string | undefined
  readonly above?: string | undefined
}

function titles(
  { frame, width, height, measure }: PlotLayout,
  { left, right, below, above }: Titles,
  text: (mark: Pick<TextMark, 'x' | 'y' | 'text' | 'align' | 'turn'>) => Mark,
): Mark[] {
  const align = 'middle' as const
  const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 }
  const half = TITLE_HEIGHT / 2
  // Over the whole chart, where its plot is too short for them.
  const across = (title: string, y: number) => {
    const shown = fittedText(title, width - 4, measure)
    const end = measure(shown, TEXT_SIZE) / 2 + 2
    return text({ x: Math.min(width - end, Math.max(end, middle.x)), y, text: shown, align })
  }
  const upright = (title: string, x: number, turn: number) => {
    const shown = fittedText(title, height - 4, measure)
    const end = measure(shown, TEXT_SIZE) / 2 + 2
    return text({ x, y: Math.min(height - end, Math.max(end, middle.y)), text: shown, align, turn })
  }
  return [
    ...(left ? [upright(left, half, -90)] : []),
    ...(right ? [upright(right, width - half, 90)] : []),
    ...(below ? [across(below, height - half)] : []),
    ...(above ? [across(above, half)] : []),
  ]
}
