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
  const values = new Float64Array(p.data.length)
  for (let i = 0; i < values.length; i++) {
    const y = targets.data[i]!
    values[i] = 0 - (y * clampedLog(p.data[i]!) + (1 - y) * clampedLog1p(-p.data[i]!))
  }
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

function clampedLog(p: number): number {
  return Math.max(Math.log(p), LOWEST_LOG)
}

function clampedLog1p(p: number): number {
  return Math.max(Math.log1p(p), LOWEST_LOG)
}

function scale(values: Float64Array, shape: Shape, weights: Matrix): void {
  const { data, rowStep, columnStep } = spread(weights)
  for (let r = 0, i = 0; r < shape.rows; r++) {
    for (let c = 0; c < shape.columns; c++, i++) values[i]! *= data[r * rowStep + c * columnStep]!
  }
}
