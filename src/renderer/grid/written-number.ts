import { hexFloat } from '../../core/hex-float'
import type { NumberFormat } from '../../protocol/api'
import { fullNumber } from './number-format'

/** A number as a format of its own writes it, with a true minus sign. */
export function writtenNumber(value: number, format: NumberFormat): string {
  if (!Number.isFinite(value)) return fullNumber(value)
  switch (format.kind) {
    case 'fixed':
      return withMinus(value.toFixed(format.digits))
    case 'scientific':
      return withMinus(value.toExponential(format.digits).replace('e+', 'E+').replace('e-', 'E-'))
    case 'percent':
      return `${withMinus(hundredfold(value).toFixed(format.digits))}%`
    case 'significant':
      return withMinus(value.toPrecision(Math.max(1, format.digits)).replace('e', 'E'))
    case 'full':
      return fullNumber(value)
    case 'hexadecimal':
      return withMinus(hexFloat(value))
    default:
      return format satisfies never
  }
}

/** 0.285 is 28.5, which 0.285 × 100 is not: the digits are shifted, not multiplied. */
function hundredfold(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + 2}`)
}

/** How many doubles apart: `0`, `+3 ulp`, `−1 ulp`. */
export function writtenDifference(ulps: number): string {
  if (ulps === 0) return '0 ulp'
  if (!Number.isFinite(ulps)) return `${ulps < 0 ? '−' : ''}∞ ulp`
  const size = Math.abs(ulps)
  const text = size < 1e7 ? String(size) : size.toExponential(1).replace('e+', 'E')
  return `${ulps < 0 ? '−' : '+'}${text} ulp`
}

/** The format with one digit more or less; General begins with two. */
export function withDigits(format: NumberFormat | undefined, by: 1 | -1): NumberFormat {
  if (!format || !('digits' in format)) return { kind: 'fixed', digits: by === 1 ? 3 : 1 }
  const least = format.kind === 'significant' ? 1 : 0
  return { ...format, digits: Math.min(30, Math.max(least, format.digits + by)) }
}

function withMinus(text: string): string {
  return text.replaceAll('-', '−')
}
