import type { AxisLook } from '../chart-spec'
import { powerText, tickTexts } from './number-text'
import { looseScale, type AxisScale, type Extent } from './scales'

/** A logarithmic axis spans at least this factor. */
const DECADE = 10

/** An axis as its owner wants it: `plain` where nothing is said. `extent` is that of its numbers. */
export function scaleAs(look: AxisLook, plain: AxisScale, extent: Extent | undefined): AxisScale {
  if (look.scale === 'log') return logScale(look, extent)
  if (look.scale === 'symlog') return symlogScale(look, extent)
  if (look.min === undefined && look.max === undefined) return plain
  const [min, max] = [look.min ?? plain.min, look.max ?? plain.max]
  if (!(min < max)) return plain
  const { step, ticks } = looseScale({ min, max })
  return { min, max, step, ticks: ticks.filter((tick) => tick >= min && tick <= max) }
}

/** Powers of ten around the numbers above zero; the others, and limits that are not, have no place on it. */
function logScale(look: AxisLook, extent: Extent | undefined): AxisScale {
  const most = [look.max, extent?.max].find((value) => value !== undefined && value > 0)
  const high = most ?? 1
  const least = [look.min, extent?.min].find((value) => value !== undefined && value > 0) ?? high / 1e6
  const low = least > 0 && least < high ? least : high / DECADE
  const [first, last] = [Math.floor(Math.log10(low) + 1e-9), Math.ceil(Math.log10(high) - 1e-9)]
  const min = look.min === low ? low : Math.max(Number.MIN_VALUE, 10 ** first)
  const max = look.max === high ? high : Math.min(Number.MAX_VALUE, 10 ** Math.max(last, first + 1))
  return {
    min,
    max,
    step: 0,
    ticks: powers(first, Math.max(last, first + 1)).filter((tick) => tick >= min && tick <= max),
  }
}

/** Zero in the middle of powers of ten on both sides; between −1 and 1 it is nearly linear. */
function symlogScale(look: AxisLook, extent: Extent | undefined): AxisScale {
  const min = look.min ?? outward(Math.min(extent?.min ?? 0, 0))
  const max = look.max ?? outward(Math.max(extent?.max ?? 0, 0))
  const [low, high] = min < max ? [min, max] : [-1, 1]
  const order = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high), 1)))
  const side = powers(0, order)
  const ticks = [...side.map((tick) => -tick).toReversed(), 0, ...side]
  return { min: low, max: high, step: 0, ticks: ticks.filter((tick) => tick >= low && tick <= high) }
}

/** The next power of ten away from zero, at least 1. */
function outward(value: number): number {
  const size = 10 ** Math.ceil(Math.log10(Math.max(Math.abs(value), 1)))
  return value === 0 ? 0 : Math.sign(value) * Math.min(Number.MAX_VALUE, size)
}

/** 10^first … 10^last, at most about eight of them. */
function powers(first: number, last: number): number[] {
  const every = Math.max(1, Math.ceil((last - first) / 7))
  const ticks: number[] = []
  for (let power = first; power <= last; power += every) ticks.push(Number(`1e${power}`))
  return ticks
}

/** What stands at the ticks of an axis, as its look says. */
export function axisTexts(
  look: AxisLook,
  { ticks, step }: Pick<AxisScale, 'ticks' | 'step'>,
): readonly string[] {
  const { format = 'general', digits } = look
  if (format === 'fixed') return ticks.map((tick) => minus(tick.toFixed(held(digits ?? 2))))
  if (format === 'scientific')
    return ticks.map((tick) =>
      minus(tick.toExponential(held(digits ?? 1)).replace('e+', 'e')).replace('e', 'E'),
    )
  if (format === 'percent') {
    const places = digits ?? (step >= 0.01 || step === 0 ? 0 : 1)
    return ticks.map((tick) => `${minus((tick * 100).toFixed(held(places)))} %`)
  }
  return step === 0 ? ticks.map(powerText) : tickTexts(ticks, step)
}

/** What `toFixed` takes. */
function held(digits: number): number {
  return Math.min(20, Math.max(0, Math.floor(digits)))
}

function minus(text: string): string {
  return (/[1-9]/.test(text.split('e')[0]!) ? text : text.replace('-', '')).replaceAll('-', '−')
}
