/** How the numbers of one column are written: as many decimals for each that has any. */
export interface ColumnFormat {
  /** Digits before the decimal point of the largest number seen. */
  readonly integerDigits: number
  /** Decimals that the number with the most of them needs. */
  readonly decimals: number
}

export const NO_FORMAT: ColumnFormat = { integerDigits: 1, decimals: 0 }

/** Digits of a number that General shows, and decimals at the most. */
const MOST_DIGITS = 10
const MOST_DECIMALS = 7
/** A number with fewer digits than this left is written with an exponent. */
const FEWEST_DIGITS = 3
/** Up to so many decimals a literal is shown as it was typed. */
const FEW_DECIMALS = 4
const MINUS = '−'

/**
 * Learns from one more number. A column's format only ever grows, so that its digits stay where they are
 * while it is scrolled.
 */
export function learn(format: ColumnFormat, value: number): ColumnFormat {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || size >= 1e10 || size < 1e-6 || Number.isInteger(value)) return format
  const integerDigits = Math.max(format.integerDigits, Math.floor(size).toString().length)
  const decimals = Math.max(format.decimals, decimalsOf(size))
  return integerDigits === format.integerDigits && decimals === format.decimals
    ? format
    : { integerDigits, decimals }
}

/** What was typed with a few decimals keeps just these: 0.5 above a column of losses stays 0.5. */
export function asTyped(format: ColumnFormat, value: number): ColumnFormat {
  const decimals = decimalsOf(Math.abs(value))
  return decimals <= FEW_DECIMALS ? { ...format, decimals } : format
}

function decimalsOf(size: number): number {
  const text = String(size)
  const exponent = text.indexOf('e-')
  if (exponent >= 0) return MOST_DECIMALS
  const point = text.indexOf('.')
  return point < 0 ? 0 : Math.min(MOST_DECIMALS, text.length - point - 1)
}

/**
 * A number as its cell shows it, in `room` characters: whole numbers plain, others with their column's
 * decimals, the very large and the very small with an exponent. A number that is not 0 never reads as 0;
 * one that does not fit reads `####`.
 */
export function formatNumber(value: number, format: ColumnFormat, room: number): string {
  const full = plain(value, Math.min(format.decimals, MOST_DIGITS - format.integerDigits))
  if (full !== undefined && full.length <= room) return full
  for (let decimals = MOST_DECIMALS - 1; decimals >= 0; decimals--) {
    const shorter = full === undefined ? undefined : plain(value, decimals)
    if (shorter !== undefined && shorter.length <= room) return shorter
  }
  for (let digits = 6; digits >= 1; digits--) {
    const text = scientific(value, digits)
    if (text.length <= room) return text
  }
  return '#'.repeat(Math.max(room, 2))
}

/** Without an exponent; `undefined` where too few digits would be left. */
function plain(value: number, decimals: number): string | undefined {
  const size = Math.abs(value)
  if (value === 0) return '0'
  if (Number.isInteger(value)) return size < 1e12 ? withMinus(String(value)) : undefined
  if (size >= 1e11) return undefined
  const text = value.toFixed(Math.max(decimals, 0))
  const fewDigits = size < 10 ** (FEWEST_DIGITS - 1 - Math.max(decimals, 0))
  return size < 1 && fewDigits && Number(text) !== value ? undefined : withMinus(text)
}

function scientific(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e')
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa
  return withMinus(`${short}E${exponent.replace('+', '')}`)
}

function withMinus(text: string): string {
  return text.replaceAll('-', MINUS)
}

/** Every digit: the shortest text that reads back to the same double, with a true minus sign. */
export function fullNumber(value: number): string {
  return withMinus(String(value))
}
