import type { CellBlock, CellLook, CellRule, Ink } from '../../protocol/api'

/** What a cell's format and rules draw. */
export interface CellPaint {
  readonly format?: CellLook
  readonly scale?: { readonly colors: ScaleColors; readonly at: number }
  readonly bar?: {
    readonly color: Ink
    readonly from: number
    readonly to: number
    readonly negative: boolean
  }
}

type ScaleColors = Extract<CellRule, { type: 'color-scale' }>['colors']

/** How much of a scale's colour there is at its end: text over it stays readable. */
const STRONGEST = 58

/** What the format of the cell at a place of a block says. */
export function lookAt({ looks }: CellBlock, at: number): CellLook | undefined {
  return looks && looks.of[at]! > 0 ? looks.looks[looks.of[at]! - 1] : undefined
}

/** What the cell at a place of a block is painted with; `undefined` for a plain one. */
export function paintAt(block: CellBlock, at: number): CellPaint | undefined {
  const { scales, bars } = block
  const format = lookAt(block, at)
  const scale = scales && scales.of[at]! > 0 ? scales.rules[scales.of[at]! - 1] : undefined
  const bar = bars && bars.of[at]! > 0 ? bars.rules[bars.of[at]! - 1] : undefined
  if (!format && !scale && !bar) return undefined
  const zero = bar ? (bars!.zeros[bars!.of[at]! - 1] ?? 0) : 0
  const end = bar ? bars!.at[at]! : 0
  return {
    ...(format ? { format } : {}),
    ...(scale ? { scale: { colors: scale.colors, at: scales!.at[at]! } } : {}),
    ...(bar
      ? {
          bar: {
            color: bar.color,
            from: Math.min(zero, end),
            to: Math.max(zero, end),
            negative: end < zero,
          },
        }
      : {}),
  }
}

export function samePaint(a: CellPaint | undefined, b: CellPaint | undefined): boolean {
  if (a === b) return true
  if (!a || !b) return false
  return (
    a.format === b.format &&
    a.scale?.at === b.scale?.at &&
    a.scale?.colors === b.scale?.colors &&
    a.bar?.from === b.bar?.from &&
    a.bar?.to === b.bar?.to &&
    a.bar?.color === b.bar?.color
  )
}

/** The declarations that draw it, as a style sheet's text. */
export function paintText({ format, scale, bar }: CellPaint): string {
  const background = bar ? barColor(bar) : scale ? scaleColor(scale.colors, scale.at) : fillColor(format)
  return [
    background ? `;background:${background}` : '',
    format?.color ? `;color:${inkColor(format.color)}` : '',
    format?.bold ? ';font-weight:700' : '',
    format?.italic ? ';font-style:italic' : '',
    format?.align ? `;text-align:${format.align}` : '',
  ].join('')
}

export function inkColor(ink: Ink): string {
  return ink.startsWith('#') ? ink : `var(--ink-${ink})`
}

export function fillInk(ink: Ink): string {
  return ink.startsWith('#') ? ink : `var(--fill-${ink})`
}

function fillColor(format: CellLook | undefined): string | undefined {
  return format?.fill && fillInk(format.fill)
}

/** The colour of a scale at a place from 0 to 1. */
export function scaleColor(colors: ScaleColors, at: number): string {
  const share = (part: number) => `${Math.round(part * STRONGEST * 10) / 10}%`
  switch (colors) {
    case 'blue':
      return `color-mix(in oklab, var(--scale-blue) ${share(at)}, var(--bg))`
    case 'heat': {
      const hot = `color-mix(in oklab, var(--scale-hot) ${Math.round(at * 100)}%, var(--scale-cold))`
      return `color-mix(in oklab, ${hot} ${STRONGEST}%, var(--bg))`
    }
    case 'diverging': {
      const color = at < 0.5 ? 'var(--scale-low)' : 'var(--scale-blue)'
      return `color-mix(in oklab, ${color} ${share(Math.abs(at - 0.5) * 2)}, var(--bg))`
    }
    default:
      return colors satisfies never
  }
}

function barColor({ color, from, to, negative }: NonNullable<CellPaint['bar']>): string {
  const ink = negative ? 'var(--fill-red)' : fillInk(color)
  const [start, end] = [from, to].map((part) => `${Math.round(part * 1000) / 10}%`)
  return `linear-gradient(to right, transparent ${start}, ${ink} ${start}, ${ink} ${end}, transparent ${end})`
}
