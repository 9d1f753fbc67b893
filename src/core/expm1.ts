import { zeros, type Matrix } from './matrix'

/**
 * `exp(x) - 1` without cancelling for small `x`.
 * Error: within 1 ulp (the platform's, from fdlibm). Edges: -1 at -inf, +inf at +inf and above 709.78, -0 at -0.
 */
export function expm1(x: number): number {
  return Math.expm1(x)
}

/** `expm1` of every element, in the same shape. */
export function expm1Of(values: Matrix): Matrix {
  const { data } = values
  const result = zeros(values)
  const out = result.data
  for (let i = 0; i < out.length; i++) out[i] = expm1(data[i]!)
  return result
}
