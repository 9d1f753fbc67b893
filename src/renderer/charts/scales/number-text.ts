/** What stands in for a number where there is none. */
const NO_NUMBER = '–'
/** `−0.001`, `100000` */
const LONGEST_POWER = 6

/**
 * A number for reading: at most `digits` significant digits, no trailing zeros, a true minus sign, and
 * `1.2E−7` where plain digits would be longer than 15 characters or lose the value to leading zeros.
 */
export function numberText(value: number, digits = 10): string {
  if (!Number.isFinite(value)) return NO_NUMBER
  const rounded = Number(value.toPrecision(digits))
  const size = Math.abs(rounded)
  const plain = size === 0 || (size >= 1e-5 && size < 1e15)
  return trueMinus(plain ? String(rounded) : scientific(rounded, digits))
}

/** Every digit that tells a number from its neighbours: `0.15849719094210835`; `∞` and `−∞` where it is infinite. */
export function exactText(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return NO_NUMBER
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  return trueMinus(String(value).replace('e+', 'E').replace('e', 'E'))
}

/** Labels of an axis with `step` between its ticks: as many decimals as the step needs, the same on each. */
export function tickTexts(ticks: readonly number[], step: number): readonly string[] {
  const largest = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0)
  if (largest >= 1e7 || step < 1e-5) {
    // Far from zero, neighbours differ in their last digits alone.
    const digits = Math.min(17, Math.max(3, Math.ceil(Math.log10(largest / step)) + 1))
    const plain = ticks.map((tick) => numberText(snap(tick, step), digits))
    const short = ticks.map((tick) => (snap(tick, step) === 0 ? '0' : trueMinus(scientific(tick, digits))))
    return longest(short) < longest(plain) ? short : plain
  }
  const decimals = decimalsOf(step)
  return ticks.map((tick) => trueMinus(snap(tick, step).toFixed(decimals)))
}

/** A power of ten beside an axis: `1000`, `1E9`. */
export function powerText(power: number): string {
  const plain = numberText(power, 3)
  return plain.length > LONGEST_POWER ? trueMinus(scientific(power, 3)) : plain
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0)
}

/** How many digits after the point `step` has: 0 for 5, 1 for 0.2, 2 for 0.25. */
function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 8; decimals++) {
    if (Math.abs(step - Number(step.toFixed(decimals))) < step * 1e-9) return decimals
  }
  return 8
}

/** Zero is written without a sign, and without what a step's rounding left of it. */
function snap(tick: number, step: number): number {
  return Math.abs(tick) < step * 1e-9 ? 0 : tick
}

function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e')
  return `${String(Number(mantissa))}E${String(Number(exponent))}`
}

function trueMinus(text: string): string {
  return text.replaceAll('-', '−')
}
