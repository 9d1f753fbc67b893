import { broadcastProblem, spread } from './broadcast'
import { sameShape, type Matrix, type Shape } from './matrix'
import { accepted, refused, type Checked, type Refusal } from './problem'
import { readReduction, reduce } from './reduction'
import { probabilityProblem } from './targets'
import { negativeProblem } from './weights'
import { shapeText } from './wording'

export interface BceOptions {
  /** Probabilities. */
  readonly p: Matrix
  /** Probabilities in the same shape. */
  readonly targets: Matrix
  /** `"mean"`, `"sum"` or `"none"`; the mean where left out. */
  readonly reduction?: string | undefined
  /** Broadcast to the shape of `p`: one number, a row, a column or the whole; 1 where left out. */
  readonly weights?: Matrix | undefined
}

/** `F.binary_cross_entropy` clamps logarithms here, so that a certain miss costs 100 and not +inf. */
const LOWEST_LOG = -100

/**
 * Binary cross-entropy of probabilities, `-(y log p + (1 - y) log(1 - p))` with both logarithms clamped at -100,
 * as `F.binary_cross_entropy`. The mean divides by the number of elements.
 * Method: `log1p(-p)` for the second logarithm; both terms have the same sign.
 * Error: within 4 ulp. Edges: a probability or target outside [0, 1] is refused; NaN gives NaN.
 */
export function bce(options: BceOptions): Checked<Matrix> {
  const { p, targets, weights } = options
  const reduction = readReduction(options.reduction)
  if (!reduction.ok) return reduction
  const problem = bceProblem(options)
  if (problem) return problem
  const values = costsOf(p.data, targets.data)
  if (weights) scale(values, p, weights)
  return accepted(reduce({ values, shape: p, divisor: values.length }, reduction.value))
}

/** The shape of an element-wise loss: that of its first argument for `"none"`, otherwise one number. */
export function elementLossShape(inputs: Shape, reduction: string | undefined): Shape {
  const read = readReduction(reduction)
  return read.ok && read.value === 'none' ? inputs : { rows: 1, columns: 1 }
}

function bceProblem({ p, targets, weights }: BceOptions): Refusal | undefined {
  if (!sameShape(p, targets)) {
    return refused({
      argument: 'targets',
      found: shapeText(targets),
      rule: `there is one target per probability, here ${shapeText(p)}`,
      code: 'value',
    })
  }
  return (
    probabilityProblem('p', p) ??
    probabilityProblem('targets', targets) ??
    broadcastProblem('weights', weights, p) ??
    (weights && negativeProblem('weights', weights))
  )
}

function costsOf(p: Float64Array, targets: Float64Array): Float64Array {
  const costs = new Float64Array(p.length)
  for (let i = 0; i < costs.length; i++) {
    const y = targets[i]!
    const hit = Math.max(Math.log(p[i]!), LOWEST_LOG)
    const miss = Math.max(Math.log1p(-p[i]!), LOWEST_LOG)
    costs[i] = 0 - (y * hit + (1 - y) * miss)
  }
  return costs
}

function scale(values: Float64Array, shape: Shape, weights: Matrix): void {
  const { data, rowStep, columnStep } = spread(weights)
  for (let r = 0, i = 0; r < shape.rows; r++) {
    for (let c = 0; c < shape.columns; c++, i++) values[i]! *= data[r * rowStep + c * columnStep]!
  }
}
