import { sumError } from './compensated'

/** Below this the exponential is 0 in float64, subnormals included: ln(2^-1075). */
const UNDERFLOW = -745.1332191019412
/** A sum of exponentials above this does not feel what its smallest terms lost to gradual underflow. */
const SAFE_REST = 1e-290
const UP = 2 ** 600
const DOWN = 2 ** -600

/**
 * `exp(x - peak)` for `x <= peak`. The difference's rounding error is fed back, so the result does not lose
 * digits to the size of the logits.
 * Error: below 1.5 ulp (that of `Math.exp` plus one rounding). Edges: 0 for `-inf`; NaN for NaN.
 */
export function expBelow(x: number, peak: number): number {
  const distance = x - peak
  if (distance < UNDERFLOW) return 0
  const power = Math.exp(distance)
  return power + power * sumError(x, -peak)
}

/**
 * What one lane of logits has to say to log-sum-exp: its largest element, where that is (the first on a
 * tie), and the sum of `exp(x - peak)` over the *other* elements. With these
 *     logsumexp = peak + log1p(rest),   -log softmax(x) = (peak - x) + log1p(rest)
 * and neither cancels: the dominant class keeps its digits even where its loss is 1e-300
 * (Blanchard, Higham & Higham 2021, with the shifts' and the sum's rounding errors kept).
 * Error of `rest`: below 2 ulp for up to 2^26 elements, gradual underflow included.
 * Edges: where the peak is infinite or an element is NaN, `rest` is NaN.
 *
 * One object serves many lanes: `read` overwrites it.
 */
export class LanePeak {
  peak = NaN
  /** Index of the peak in the flat data. */
  at = 0
  rest = NaN
  /** `log1p(rest)`: what the peak itself costs. */
  cost = NaN

  read(data: Float64Array, start: number, length: number, stride: number): void {
    let at = start
    let peak = data[start]!
    for (let i = 1, k = start + stride; i < length; i++, k += stride) {
      const x = data[k]!
      if (x > peak) {
        peak = x
        at = k
      }
    }
    this.peak = peak
    this.at = at
    this.rest = Number.isFinite(peak) ? restOf(data, start, length, stride, at) : NaN
    this.cost = Math.log1p(this.rest)
  }

  /**
   * `-log softmax(x)` for an element `x` of the lane: how much it costs to bet on it. Never negative: two terms
   * of one sign, so each one's rounding stays as small as it is.
   * Error: within 3 ulp. Edges: +inf for `-inf`; NaN where `rest` is NaN.
   */
  costOf(x: number): number {
    return this.peak - x + this.cost
  }
}

function restOf(data: Float64Array, start: number, length: number, stride: number, top: number): number {
  const peak = data[top]!
  let total = 0
  let lost = 0
  for (let i = 0, k = start; i < length; i++, k += stride) {
    if (k === top) continue
    const term = expBelow(data[k]!, peak)
    const next = total + term
    lost += total >= term ? total - next + term : term - next + total
    total = next
  }
  const rest = total + lost
  return rest < SAFE_REST ? tinyRest(data, start, length, stride, top) : rest
}

/** `restOf` where the terms are subnormal or vanish one by one: summed 2^600 times larger, rounded once. */
function tinyRest(data: Float64Array, start: number, length: number, stride: number, top: number): number {
  const peak = data[top]!
  let total = 0
  for (let i = 0, k = start; i < length; i++, k += stride) {
    if (k === top) continue
    const x = data[k]!
    const distance = x - peak
    if (distance === -Infinity) continue
    const root = Math.exp(distance / 2)
    const term = root * UP * root
    total += term + term * sumError(x, -peak)
  }
  return total * DOWN
}
