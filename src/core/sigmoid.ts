import { zeros, type Matrix } from './matrix'

/**
 * `1 / (1 + exp(-x))`.
 * Method: from `exp(-|x|)`, which cannot overflow; the negative side is `exp(x) / (1 + exp(x))`, so that it
 * keeps its digits where the textbook form rounds to 0.
 * Error: within 2 ulp, gradual underflow included. Edges: 0 at -inf, 1 at +inf, NaN for NaN.
 */
export function sigmoid(x: number): number {
  const power = Math.exp(-Math.abs(x))
  return (x < 0 ? power : 1) / (1 + power)
}

/** `sigmoid` of every element, in the same shape. */
export function sigmoidOf(values: Matrix): Matrix {
  const { data } = values
  const result = zeros(values)
  const out = result.data
  for (let i = 0; i < out.length; i++) out[i] = sigmoid(data[i]!)
  return result
}
