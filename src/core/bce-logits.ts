import { broadcastProblem, constant, spread, type Spread } from './broadcast'
import { type Matrix } from './matrix'
import { accepted, type Checked, type Refusal } from './problem'
import { readReduction, reduce } from './reduction'
import { probabilityProblem } from './targets'
import { negativeProblem, weighted } from './weights'

export interface BceLogitsOptions {
  readonly logits: Matrix
  /** Probabilities, broadcast to the shape of the logits: one number, a row, a column or the whole. */
  readonly targets: Matrix
  /** `"mean"`, `"sum"` or `"none"`; the mean where left out. */
  readonly reduction?: string | undefined
  /** Broadcast as the targets; 1 where left out. */
  readonly weights?: Matrix | undefined
  /** Weight of the positive side, broadcast as the targets; 1 where left out. */
  readonly posWeight?: Matrix | undefined
}

/**
 * Binary cross-entropy of logits, `-w (pos_weight · y log σ(x) + (1 - y) log(1 - σ(x)))`, as
 * `F.binary_cross_entropy_with_logits`. The mean divides by the number of elements.
 * Method: both logarithms from one `log1p(exp(-|x|))`; both terms have the same sign, so nothing cancels, and
 * at y = 1 a loss of 1e-300 keeps its digits.
 * Error: within 4 ulp, gradual underflow included.
 * Edges: at ±inf the loss is +inf, or 0 where the target is exactly that side (where PyTorch gives NaN); a target
 * outside [0, 1] is refused; NaN gives NaN.
 */
export function bceLogits(options: BceLogitsOptions): Checked<Matrix> {
  const reduction = readReduction(options.reduction)
  if (!reduction.ok) return reduction
  const problem = bceLogitsProblem(options)
  if (problem) return problem
  const { logits, targets, weights, posWeight } = options
  const values = new Float64Array(logits.data.length)
  fillLosses(values, logits, {
    targets: spread(targets),
    weights: weights ? spread(weights) : constant(1),
    posWeight: posWeight ? spread(posWeight) : constant(1),
  })
  return accepted(reduce({ values, shape: logits, divisor: values.length }, reduction.value))
}

interface Spreads {
  readonly targets: Spread
  readonly weights: Spread
  readonly posWeight: Spread
}

function fillLosses(values: Float64Array, logits: Matrix, { targets, weights, posWeight }: Spreads): void {
  for (let r = 0, i = 0; r < logits.rows; r++) {
    for (let c = 0; c < logits.columns; c++, i++) {
      const y = at(targets, r, c)
      const positive = at(posWeight, r, c) * y
      values[i] = weighted(at(weights, r, c), lossOf(logits.data[i]!, positive, 1 - y))
    }
  }
}

function at({ data, rowStep, columnStep }: Spread, row: number, column: number): number {
  return data[row * rowStep + column * columnStep]!
}

/** `positive · softplus(-x) + negative · softplus(x)`. */
function lossOf(x: number, positive: number, negative: number): number {
  const size = Math.abs(x)
  const near = Math.log1p(Math.exp(-size))
  const far = size + near
  return x < 0
    ? weighted(positive, far) + weighted(negative, near)
    : weighted(positive, near) + weighted(negative, far)
}

function bceLogitsProblem({ logits, targets, weights, posWeight }: BceLogitsOptions): Refusal | undefined {
  return (
    broadcastProblem('targets', targets, logits) ??
    broadcastProblem('weights', weights, logits) ??
    broadcastProblem('pos_weight', posWeight, logits) ??
    probabilityProblem('targets', targets) ??
    (weights && negativeProblem('weights', weights)) ??
    (posWeight && negativeProblem('pos_weight', posWeight))
  )
}
