import { lanesAlong, reducedShape } from './axis'
import { LanePeak } from './lane-peak'
import { zeros, type Matrix } from './matrix'
import { accepted, type Checked } from './problem'

/**
 * `log Σ exp(x)` of each lane of `logits` along `axis`: one number for a vector, a row for axis 0, a column
 * for axis 1.
 * Method: `peak + log1p(sum of the others)`.
 * Error: within 4 ulp of the larger of |peak| and |result|.
 * Edges: a lane with +inf gives +inf, nothing but -inf gives -inf, NaN gives NaN, as in `torch.logsumexp`.
 */
export function logSumExp(logits: Matrix, axis: number | undefined): Checked<Matrix> {
  const lanes = lanesAlong(logits, axis)
  if (!lanes.ok) return lanes
  const { count, length, next, stride } = lanes.value
  const result = zeros(reducedShape(lanes.value))
  const lane = new LanePeak()
  for (let i = 0; i < count; i++) {
    lane.read(logits.data, i * next, length, stride)
    if (Number.isFinite(lane.peak)) result.data[i] = lane.peak + lane.cost
    else result.data[i] = plainSum(logits.data, i * next, length, stride, lane.peak)
  }
  return accepted(result)
}

/** An infinite peak, or NaN where the lane holds one. */
function plainSum(data: Float64Array, start: number, length: number, stride: number, peak: number): number {
  for (let i = 0, k = start; i < length; i++, k += stride) if (Number.isNaN(data[k]!)) return NaN
  return peak
}
