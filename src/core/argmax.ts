import { lanesAlong, reducedShape } from './axis'
import { zeros, type Matrix } from './matrix'
import { accepted, type Checked } from './problem'

/**
 * The 0-based index of the largest element of each lane of `values` along `axis`, the first one on a tie: one
 * number for a vector, a row for axis 0, a column for axis 1. Exact.
 * Edges: NaN counts as larger than any number, as in `torch.argmax`.
 */
export function argmax(values: Matrix, axis: number | undefined): Checked<Matrix> {
  const lanes = lanesAlong(values, axis)
  if (!lanes.ok) return lanes
  const { count, length, next, stride } = lanes.value
  const result = zeros(reducedShape(lanes.value))
  for (let i = 0; i < count; i++) result.data[i] = largestOf(values.data, i * next, length, stride)
  return accepted(result)
}

function largestOf(data: Float64Array, start: number, length: number, stride: number): number {
  let largest = data[start]!
  let index = 0
  for (let i = 1, k = start + stride; i < length && !Number.isNaN(largest); i++, k += stride) {
    const value = data[k]!
    if (value > largest || Number.isNaN(value)) {
      largest = value
      index = i
    }
  }
  return index
}
