const MINUS = '-'.charCodeAt(0)
const POINT = '.'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)
/** So many digits, and no fewer, tell any two decimals apart as doubles. */
const SURE_DIGITS = 15
/** No double has more in its own text. */
const MOST_DIGITS = 17
/** Digits are counted in two numbers, of which the first has so many. */
const HIGH_DIGITS = 9
/** Nearer to zero, a number's own text has an exponent. */
const LEAST = 1e-6
/** Powers of ten that are doubles exactly, as is every whole number of fifteen digits: so a single division is rounded only once. */
const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))
/** Less of a unit of the last digit decides nothing. */
const DOUBT = 1e-6

/**
 * The number whose own shortest text stands in `text` between two places, where that is seen from its digits: a decimal
 * of at most seventeen, no needless zero among them, no exponent. `undefined` says nothing about other texts.
 */
export function plainDecimal(text: string, from = 0, to = text.length): number | undefined {
  const isNegative = text.charCodeAt(from) === MINUS
  const start = isNegative ? from + 1 : from
  if (to === start || to - start > POWERS.length) return undefined
  let high = 0
  let low = 0
  /** Digits behind the zeros in front. */
  let count = 0
  let point = -1
  let last = 0
  for (let at = start; at < to; at++) {
    const code = text.charCodeAt(at)
    const digit = code - ZERO
    if (digit >= 0 && digit <= 9) {
      if (count < HIGH_DIGITS) high = 10 * high + digit
      else low = 10 * low + digit
      if (count > 0 || digit > 0) count++
      last = digit
    } else if (code === POINT && point < 0) point = at
    else return undefined
  }
  const whole = (point < 0 ? to : point) - start
  if (whole === 0 || (whole > 1 && text.charCodeAt(start) === ZERO)) return undefined
  const fraction = point < 0 ? 0 : to - point - 1
  if (point >= 0 && (fraction === 0 || last === 0)) return undefined
  if (count > MOST_DIGITS || (count === 0 && isNegative)) return undefined
  // Not rounded: nine digits times a power of ten have no more bits than a double.
  const value = numberOf(high * POWERS[Math.max(0, count - HIGH_DIGITS)]!, low, count, fraction, last)
  if (value === undefined || (value < LEAST && count > 0)) return undefined
  return isNegative ? -value : value
}

function numberOf(
  high: number,
  low: number,
  count: number,
  fraction: number,
  last: number,
): number | undefined {
  if (count <= SURE_DIGITS) return (high + low) / POWERS[fraction]!
  return last === 0 ? undefined : nearest(high, low, fraction, last)
}

/**
 * The double next to a decimal of sixteen or seventeen digits, `high + low` of them before they are divided by a power of
 * ten, where the decimal is its shortest text: no decimal with fewer digits is as near to it as to no other double, and
 * none with as many is nearer. Products are computed with their rounding errors, after Dekker.
 */
function nearest(high: number, low: number, fraction: number, last: number): number | undefined {
  const power = POWERS[fraction]!
  const digits = high + low
  const lost = low - (digits - high)
  const guess = digits / power
  const value = guess + missing(guess, power, digits, lost) / power
  /** How far the number is above its decimal; this and the next in units of the last digit. */
  const above = -missing(value, power, digits, lost)
  const step = value + value * JUST_OVER_HALF_STEP - value
  const half = (step / 2) * power
  // The double below a power of two is nearer than the one above.
  if (value === step * 2 ** 52) return undefined
  const distance = Math.abs(above)
  if (distance > half - DOUBT * half || distance > 0.5 - DOUBT) return undefined
  // Decimals with fewer digits end with a zero here.
  const toZero = Math.min(last + above, 10 - last - above)
  return toZero > half + DOUBT ? value : undefined
}

/** A little more than half of a double's distance to the next, as a part of the double. */
const JUST_OVER_HALF_STEP = 2 ** -53 * (1 + 2 ** -52)
const SPLITTER = 2 ** 27 + 1

/** What `value × power` lacks of `digits + lost`. */
function missing(value: number, power: number, digits: number, lost: number): number {
  const product = value * power
  const a = SPLITTER * value
  const valueHigh = a - (a - value)
  const valueLow = value - valueHigh
  const b = SPLITTER * power
  const powerHigh = b - (b - power)
  const powerLow = power - powerHigh
  const error =
    valueHigh * powerHigh - product + valueHigh * powerLow + valueLow * powerHigh + valueLow * powerLow
  return digits - product - error + lost
}
