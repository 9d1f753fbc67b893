import type { ChartStyle } from '../scene/chart-style'
import { hasGrid } from '../chart-spec'
import type { Picture } from '../plot/picture'
import type { AxisTick } from '../plot/axis-ticks'
import { GAP, type PlotLayout } from '../plot/plot-layout'
import { TEXT_SIZE, type Mark, type TextMark } from '../scene/scene'
import { titleMarks } from './title-marks'

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
      ...titleMarks(
        layout,
        { left: looks.x.title, below: looks.left.title, above: looks.right.title },
        style,
      ),
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
    ...titleMarks(layout, { left: looks.left.title, right: looks.right.title, below: looks.x.title }, style),
  ]
}
