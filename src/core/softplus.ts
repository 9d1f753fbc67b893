import { zeros, type Matrix } from './matrix'

/**
 * `log(1 + exp(x))`.
 * Method: `max(x, 0) + log1p(exp(-|x|))` (Mächler). PyTorch's turns into `x` above 20; this one keeps the
 * term `exp(-x)` as long as a float64 can show it.
 * Error: within 3 ulp, gradual underflow included. Edges: 0 at -inf, +inf at +inf, NaN for NaN.
 */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

/** `softplus` of every element, in the same shape. */
export function softplusOf(values: Matrix): Matrix {
  const { data } = values
  const result = zeros(values)
  const out = result.data
  for (let i = 0; i < out.length; i++) out[i] = softplus(data[i]!)
  return result
}
