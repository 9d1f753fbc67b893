import { zeros, type Matrix } from './matrix'

const bits = new DataView(new ArrayBuffer(8))

/** The gap between neighbours by the exponent bits of a finite float64. */
const GAPS = Float64Array.from({ length: 2047 }, (_, exponent) => 2 ** (Math.max(exponent, 1) - 1075))

/**
 * The gap between |x| and the next float64 above it, as `math.ulp` gives it. Exact.
 * Edges: 2^-1074 at 0 and for subnormals, +inf at an infinity, NaN for NaN; for the largest float64 the gap
 * below it, 2^971.
 */
export function ulp(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x)
  bits.setFloat64(0, x)
  const exponent = (bits.getUint16(0) >> 4) & 0x7ff
  return GAPS[exponent]!
}

/**
 * How many float64 values apart `a` and `b` are: 0 where they are equal (+0 and -0 too, and NaN with NaN), 1
 * for neighbours. Infinity where one is NaN, or one is infinite and the other is not. Exact below 2^53.
 */
export function ulpDistance(a: number, b: number): number {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Infinity
  const distance = place(a) - place(b)
  return Number(distance < 0n ? -distance : distance)
}

/** Where `x` stands when all finite float64 values are numbered in order, 0 at zero. */
function place(x: number): bigint {
  bits.setFloat64(0, Math.abs(x))
  const rank = bits.getBigInt64(0)
  return x < 0 ? -rank : rank
}

/** `ulp` of every element, in the same shape. */
export function ulpOf(values: Matrix): Matrix {
  const { data } = values
  const result = zeros(values)
  const out = result.data
  for (let i = 0; i < out.length; i++) out[i] = ulp(data[i]!)
  return result
}
