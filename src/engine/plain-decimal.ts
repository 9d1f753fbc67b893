const MINUS = '-'.charCodeAt(0)
const POINT = '.'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)
/** So many digits, and no fewer, tell any two decimals apart as doubles. */
const DIGITS = 15
/** Nearer to zero, a number's own text has an exponent. */
const LEAST = 1e-6
/** Each of them is a double, as is every whole number of fifteen digits: one division is rounded once. */
const POWERS = Array.from({ length: DIGITS + 1 }, (_, i) => Number(`1e${i}`))

/**
 * The number whose own shortest text `text` is, where that is seen from its digits: a decimal of at most fifteen, no
 * needless zero among them, no exponent. `undefined` says nothing about other texts.
 */
export function plainDecimal(text: string): number | undefined {
  const isNegative = text.charCodeAt(0) === MINUS
  const start = isNegative ? 1 : 0
  // The digits, a point and a sign.
  if (text.length > DIGITS + 1 + start || text.length === start) return undefined
  let digits = 0
  let point = -1
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const digit = code - ZERO
    if (digit >= 0 && digit <= 9) digits = 10 * digits + digit
    else if (code === POINT && point < 0) point = at
    else return undefined
  }
  const whole = (point < 0 ? text.length : point) - start
  if (whole === 0 || (whole > 1 && text.charCodeAt(start) === ZERO)) return undefined
  const fraction = point < 0 ? 0 : text.length - point - 1
  if (whole + fraction > DIGITS) return undefined
  if (point >= 0 && (fraction === 0 || digits % 10 === 0 || digits < LEAST * POWERS[fraction]!))
    return undefined
  if (digits === 0 && isNegative) return undefined
  const value = digits / POWERS[fraction]!
  return isNegative ? -value : value
}
