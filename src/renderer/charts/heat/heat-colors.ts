import type { AxisLook, HeatColors } from '../chart-spec'

/** A colour as red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/** What a heat map's colours stand for. */
export interface HeatScale {
  readonly min: number
  readonly max: number
  /** Two hues on both sides of zero, which has the colour in the middle wherever the ends are. */
  readonly diverging: boolean
}

/**
 * Cividis at nine even steps (Nuñez, Anderton, Renslow 2018): lightness rises evenly and the hues are the same to
 * readers who see red and green alike.
 */
const SEQUENTIAL: readonly Rgb[] = [
  [0, 34, 78],
  [18, 53, 112],
  [59, 73, 108],
  [87, 93, 109],
  [112, 113, 115],
  [138, 134, 120],
  [165, 156, 116],
  [195, 179, 105],
  [254, 232, 56],
]

/** Blue over near white to orange: hues that remain apart to colour-blind readers. */
const DIVERGING: readonly Rgb[] = [
  [5, 76, 140],
  [59, 127, 186],
  [139, 183, 219],
  [245, 245, 245],
  [247, 184, 120],
  [214, 118, 32],
  [140, 65, 0],
]

/**
 * Violets, of which neither scale has anything like: infinities are told from the ends of the colours, and from each
 * other, by readers of every kind of colour blindness.
 */
export const PLUS_INFINITY: Rgb = [180, 90, 255]
export const MINUS_INFINITY: Rgb = [120, 0, 255]

/** What is said of the colours of a heat map: which, and where they end. */
export interface HeatLook {
  readonly heat?: HeatColors
  readonly numbers?: boolean
  /** Of the rows the title, of the colours the ends. */
  readonly left?: Pick<AxisLook, 'title' | 'min' | 'max'>
  /** Of the columns. */
  readonly x?: Pick<AxisLook, 'title'>
}

/** The colours of numbers from `min` to `max`, as far as nothing else is said. */
export function heatScaleOf(min: number, max: number, { heat, left = {} }: HeatLook): HeatScale {
  const guess = heat === 'diverging' ? aroundZero(min, max) : heatScale(min, max)
  const plain = heat === 'sequential' && guess.diverging ? { min, max, diverging: false } : guess
  const limited = { ...plain, min: left.min ?? plain.min, max: left.max ?? plain.max }
  return limited.min < limited.max ? limited : plain
}

function aroundZero(min: number, max: number): HeatScale {
  const most = Math.max(Math.abs(min), Math.abs(max)) || 1
  return { min: -most, max: most, diverging: true }
}

/** 0 to 1 for probabilities, as much below zero as above where numbers are on both sides, else what there is. */
export function heatScale(min: number, max: number): HeatScale {
  if (min >= 0 && max <= 1) return { min: 0, max: 1, diverging: false }
  if (min < 0 && max > 0) {
    return aroundZero(min, max)
  }
  return min < max ? { min, max, diverging: false } : { min: min - 1, max: max + 1, diverging: false }
}

/** The colour of a number; those beyond an end have that end's, infinities their own. */
export function heatColor(scale: HeatScale, value: number): Rgb {
  if (value === Infinity) return PLUS_INFINITY
  if (value === -Infinity) return MINUS_INFINITY
  const stops = scale.diverging ? DIVERGING : SEQUENTIAL
  const at = shareOf(scale, value) * (stops.length - 1)
  const index = Math.min(stops.length - 2, Math.floor(at))
  const [from, to] = [stops[index]!, stops[index + 1]!]
  const mix = (part: 0 | 1 | 2) => Math.round(from[part] + (to[part] - from[part]) * (at - index))
  return [mix(0), mix(1), mix(2)]
}

/** Where a number is between the first colour, 0, and the last one, 1. */
function shareOf({ min, max, diverging }: HeatScale, value: number): number {
  const held = Math.min(max, Math.max(min, value))
  // Halved: the difference of two numbers may be larger than any.
  if (!diverging) return (held / 2 - min / 2) / (max / 2 - min / 2)
  return held === 0 ? 0.5 : 0.5 + 0.5 * (held / (held < 0 ? -min : max))
}

/** Black or white, whichever contrasts more with a colour (WCAG 2). */
export function inkOn(color: Rgb): '#000000' | '#ffffff' {
  const light = luminance(color)
  return (light + 0.05) / 0.05 > 1.05 / (light + 0.05) ? '#000000' : '#ffffff'
}

/** Relative luminance, 0 to 1, as WCAG 2 defines it. */
export function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

export function cssColor([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`
}
