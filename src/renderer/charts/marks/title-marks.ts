import type { Box } from '../../box'
import type { ChartStyle } from '../scene/chart-style'
import { fittedText } from '../scene/fitted-text'
import { TEXT_SIZE, type Mark, type TextMark } from '../scene/scene'
import type { Measure } from '../../text-measure'

/** The titles of the axes, by where they stand. */
interface Titles {
  readonly left?: string | undefined
  readonly right?: string | undefined
  readonly below?: string | undefined
  readonly above?: string | undefined
}

/** What titles need to know of a chart, in CSS pixels. */
interface TitledLayout {
  readonly width: number
  readonly height: number
  readonly frame: Box
  readonly measure: Measure
}

const TITLE_HEIGHT = 18

/** The pixels that a title takes beside an axis; none where there is none. */
export function titleRoom(title: string | undefined): number {
  return title ? TITLE_HEIGHT : 0
}

/** Titles along the edges of a chart, each beside the middle of its axis. */
export function titleMarks(
  { frame, width, height, measure }: TitledLayout,
  { left, right, below, above }: Titles,
  style: ChartStyle,
): Mark[] {
  const text = (mark: Pick<TextMark, 'x' | 'y' | 'text' | 'turn'>): Mark => ({
    type: 'text',
    color: style.text,
    size: TEXT_SIZE,
    align: 'middle',
    ...mark,
  })
  const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 }
  const half = TITLE_HEIGHT / 2
  // Over the whole chart, where its plot is too short for them.
  const across = (title: string, y: number) => {
    const shown = fittedText(title, width - 4, measure)
    const end = measure(shown, TEXT_SIZE) / 2 + 2
    return text({ x: Math.min(width - end, Math.max(end, middle.x)), y, text: shown })
  }
  const upright = (title: string, x: number, turn: number) => {
    const shown = fittedText(title, height - 4, measure)
    const end = measure(shown, TEXT_SIZE) / 2 + 2
    return text({ x, y: Math.min(height - end, Math.max(end, middle.y)), text: shown, turn })
  }
  return [
    ...(left ? [upright(left, half, -90)] : []),
    ...(right ? [upright(right, width - half, 90)] : []),
    ...(below ? [across(below, height - half)] : []),
    ...(above ? [across(above, half)] : []),
  ]
}
