import type { ChartStyle } from '../scene/chart-style'
import { cssColor, heatColor, type HeatScale } from './heat-colors'
import { SWATCH_ROOM } from './heat-layout'
import { numberText } from '../scales/number-text'
import { TEXT_SIZE, type Mark } from '../scene/scene'
import type { Box } from '../../box'

const DIGITS = 3
const SWATCH = 10
/** Texts nearer than this to another would touch it. */
const APART = 13

/** Which infinities a matrix holds. */
export interface Infinities {
  readonly plus: boolean
  readonly minus: boolean
}

/** What the colours stand for: a strip with its ends, zero where two hues meet, and beyond them the infinities there are. */
export function keyMarks(scale: HeatScale, key: Box, infinities: Infinities, style: ChartStyle): Mark[] {
  const { left, top, width, height } = key
  const marks: Mark[] = []
  for (let y = 0; y < height; y++) {
    const value = scale.max * (1 - y / height) + scale.min * (y / height)
    marks.push({
      type: 'boxes',
      boxes: [left, top + y, width, Math.min(1.5, height - y)],
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
  const swatch = (value: number, name: string, y: number) => {
    marks.push({ type: 'boxes', boxes: [left, y, width, SWATCH], color: cssColor(heatColor(scale, value)) })
    text(name, y + SWATCH / 2)
  }
  const zero = top + (height / 2) * (scale.max / (scale.max / 2 - scale.min / 2))
  const [high, low] = [top + 5, top + height - 5]
  text(keyText(scale.max), high)
  if (scale.diverging && zero - high >= APART && low - zero >= APART) text('0', zero)
  text(keyText(scale.min), low)
  if (infinities.plus) swatch(Infinity, '∞', top - SWATCH_ROOM)
  if (infinities.minus) swatch(-Infinity, '−∞', top + height + SWATCH_ROOM - SWATCH)
  return marks
}

export function keyText(value: number): string {
  return numberText(value, DIGITS)
}
