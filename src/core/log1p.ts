import { zeros, type Matrix } from './matrix'

/**
 * `log(1 + x)` without rounding `1 + x`.
 * Error: within 1 ulp (the platform's, from fdlibm). Edges: -inf at -1, NaN below, -0 at -0, +inf at +inf.
 */
export function log1p(x: number): number {
  return Math.log1p(x)
}

/** `log1p` of every element, in the same shape. */
export function log1pOf(values: Matrix): Matrix {
  const { data } = values
  const result = zeros(values)
  const out = result.data
  for (let i = 0; i < out.length; i++) out[i] = log1p(data[i]!)
  return result
}
