import { lanesAlong } from './axis'
import { LanePeak } from './lane-peak'
import { zeros, type Matrix } from './matrix'
import { accepted, type Checked } from './problem'

/**
 * `x - log Σ exp(x)` over each lane of `logits` along `axis`, in the shape of `logits`.
 * Method: the dominant class is `-log1p(sum of the others)`, every other one `(x - peak) - log1p(…)`: two
 * terms of the same sign, so nothing cancels.
 * Error: within 4 ulp of the exact value, gradual underflow included.
 * Edges: `-inf` gives -inf; a lane that holds NaN or +inf, or nothing but -inf, is NaN throughout, as in
 * `torch.log_softmax`.
 */
export function logSoftmax(logits: Matrix, axis: number | undefined): Checked<Matrix> {
  const lanes = lanesAlong(logits, axis)
  if (!lanes.ok) return lanes
  const { count, length, next, stride } = lanes.value
  const { data } = logits
  const result = zeros(logits)
  const lane = new LanePeak()
  for (let start = 0, i = 0; i < count; i++, start += next) {
    lane.read(data, start, length, stride)
    for (let j = 0, k = start; j < length; j++, k += stride) result.data[k] = 0 - lane.costOf(data[k]!)
  }
  return accepted(result)
}
