/**
 * The rounding error of `a + b`: `a + b` and the result sum up to the exact value (Knuth's TwoSum).
 * Edges: NaN where the sum overflows or is not a number.
 */
export function sumError(a: number, b: number): number {
  const sum = a + b
  const part = sum - a
  return a - (sum - part) + (b - part)
}

/** 2^27 + 1 splits a float64 into two halves of 26 bits (Dekker 1971). */
const SPLITTER = 134_217_729
/** Beyond these the halves or their products would overflow, or lose bits to underflow. */
const SPLIT_LARGEST = 2 ** 500
const SPLIT_SMALLEST = 2 ** -450

/**
 * The rounding error of `a * b`: `a * b` and the result sum up to the exact value (Dekker 1971, Veltkamp).
 * Edges: 0 where a factor is so large or so small that the error could not be told exactly.
 */
export function productError(a: number, b: number): number {
  if (!canSplit(a) || !canSplit(b)) return 0
  const aScaled = SPLITTER * a
  const bScaled = SPLITTER * b
  const aHigh = aScaled - (aScaled - a)
  const bHigh = bScaled - (bScaled - b)
  const aLow = a - aHigh
  const bLow = b - bHigh
  return aLow * bLow - (a * b - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}

function canSplit(factor: number): boolean {
  const size = Math.abs(factor)
  return size < SPLIT_LARGEST && size > SPLIT_SMALLEST
}

/**
 * Sum of `values`, plus the sum of `errors` where their own rounding errors are known; every addition's
 * rounding error is kept and added back at the end.
 * Error: at most 1 ulp beyond the exact sum for up to 2^26 values of one sign (Neumaier 1974); with mixed
 * signs as if it were summed in twice the precision.
 * Edges: empty gives 0; NaN or an infinity gives what plain addition gives.
 */
export function sum(values: Float64Array, errors?: Float64Array): number {
  let total = 0
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  if (!Number.isFinite(total)) return total
  if (errors) for (let i = 0; i < errors.length; i++) lost += errors[i]!
  return total + lost
}
