import { zeros, type Matrix } from './matrix'
import { ulp } from './ulp'

/**
 * To the nearest float32, ties to even. Exact.
 * Edges: subnormals are kept; from 3.4028235677973366e38 on the result is infinite; NaN and -0 stay.
 */
export function float32(x: number): number {
  return Math.fround(x)
}

/**
 * To the nearest float16 (11 significant bits), ties to even. Exact: rounded once from float64, where PyTorch
 * goes through float32 and may round twice.
 * Edges: subnormals are kept (down to 2^-24); from 65520 on the result is infinite; NaN and -0 stay.
 */
export function float16(x: number): number {
  return roundTo(x, 2 ** 42, 2 ** -24, 65504)
}

/**
 * To the nearest bfloat16 (8 significant bits, the range of float32), ties to even. Exact: rounded once.
 * Edges: subnormals are kept (down to 2^-133); from 3.3961775292304957e38 on the result is infinite; NaN and
 * -0 stay.
 */
export function bfloat16(x: number): number {
  return roundTo(x, 2 ** 45, 2 ** -133, 2 ** 127 * (2 - 2 ** -7))
}

/** Adding and taking away this rounds a small number to a whole one, ties to even. */
const WHOLE = 1.5 * 2 ** 52

/**
 * `x` as a multiple of the format's gap at `x`: `coarser` float64 gaps, but no less than `smallestGap`, the
 * gap between subnormals. Dividing by a power of two is exact, so there is one rounding.
 */
function roundTo(x: number, coarser: number, smallestGap: number, largest: number): number {
  if (x === 0 || !Number.isFinite(x)) return x
  const gap = Math.max(ulp(x) * coarser, smallestGap)
  const rounded = (Math.abs(x) / gap + WHOLE - WHOLE) * gap
  const size = rounded > largest ? Infinity : rounded
  return x < 0 ? -size : size
}

/** `float32` of every element, in the same shape. */
export function float32Of(values: Matrix): Matrix {
  const { data } = values
  const result = zeros(values)
  const out = result.data
  for (let i = 0; i < out.length; i++) out[i] = float32(data[i]!)
  return result
}

/** `float16` of every element, in the same shape. */
export function float16Of(values: Matrix): Matrix {
  const { data } = values
  const result = zeros(values)
  const out = result.data
  for (let i = 0; i < out.length; i++) out[i] = float16(data[i]!)
  return result
}

/** `bfloat16` of every element, in the same shape. */
export function bfloat16Of(values: Matrix): Matrix {
  const { data } = values
  const result = zeros(values)
  const out = result.data
  for (let i = 0; i < out.length; i++) out[i] = bfloat16(data[i]!)
  return result
}
