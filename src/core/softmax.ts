import { lanesAlong, type Lane } from './axis'
import { expBelow } from './lane-peak'
import { zeros, type Matrix } from './matrix'
import { accepted, type Checked } from './problem'

/**
 * `exp(x) / Σ exp(x)` over each lane of `logits` along `axis`, in the shape of `logits`.
 * Method: shifted by the largest element; the shift's and the sum's rounding errors are kept (Blanchard,
 * Higham & Higham 2021).
 * Error: within 4 ulp of the exact value, gradual underflow included.
 * Edges: `-inf` gives exactly 0; a lane that holds NaN or +inf, or nothing but -inf, is NaN throughout, as in
 * `torch.softmax`.
 */
export function softmax(logits: Matrix, axis: number | undefined): Checked<Matrix> {
  const lanes = lanesAlong(logits, axis)
  if (!lanes.ok) return lanes
  const result = zeros(logits)
  const { count, next } = lanes.value
  for (let i = 0; i < count; i++) softmaxLane(logits.data, result.data, i * next, lanes.value)
  return accepted(result)
}

/** Softmax of the lane of `data` that starts at `start`, into the same places of `out`. */
export function softmaxLane(data: Float64Array, out: Float64Array, start: number, lane: Lane): void {
  const { length, stride } = lane
  let peak = data[start]!
  for (let i = 1, k = start + stride; i < length; i++, k += stride) if (data[k]! > peak) peak = data[k]!
  if (!Number.isFinite(peak)) peak = NaN
  let total = 0
  let lost = 0
  for (let i = 0, k = start; i < length; i++, k += stride) {
    const term = expBelow(data[k]!, peak)
    out[k] = term
    const next = total + term
    lost += total >= term ? total - next + term : term - next + total
    total = next
  }
  total += lost
  for (let i = 0, k = start; i < length; i++, k += stride) out[k] = out[k]! / total
}
