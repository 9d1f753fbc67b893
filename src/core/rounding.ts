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
  return roundTo(x, FLOAT16)
}

/**
 * To the nearest bfloat16 (8 significant bits, the range of float32), ties to even. Exact: rounded once.
 * Edges: subnormals are kept (down to 2^-133); from 3.3961775292304957e38 on the result is infinite; NaN and
 * -0 stay.
 */
export function bfloat16(x: number): number {
  return roundTo(x, BFLOAT16)
}

interface Format {
  /** How many float64 gaps go into one gap of the format. */
  readonly coarser: number
  /** The gap between its subnormals. */
  readonly smallestGap: number
  readonly largest: number
}

const FLOAT16: Format = { coarser: 2 ** 42, smallestGap: 2 ** -24, largest: 65504 }
const BFLOAT16: Format = { coarser: 2 ** 45, smallestGap: 2 ** -133, largest: 2 ** 128 - 2 ** 120 }

/** Adding and taking away this rounds a small number to a whole one, ties to even. */
const WHOLE = 1.5 * 2 ** 52

/**
 * `x` as a multiple of the format's gap at `x`. Dividing by that power of two is exact, so there is one rounding.
 */
function roundTo(x: number, { coarser, smallestGap, largest }: Format): number {
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
