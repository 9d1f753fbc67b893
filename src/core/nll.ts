import {
  classLossProblem,
  DEFAULT_IGNORE_INDEX,
  weighCosts,
  weightCounted,
  type ClassLossOptions,
} from './class-loss'
import { single, type Matrix, type Shape } from './matrix'
import { accepted, type Checked } from './problem'
import { readReduction, reduce, type Reduction } from './reduction'
import { isClass, samplesOf } from './targets'

export interface NllOptions extends ClassLossOptions {
  /** Rows are samples, columns are classes; a vector with one target is one sample. */
  readonly logprobs: Matrix
}

/**
 * Negative log-likelihood, `-weights[t] · logprobs[n, t]` of each sample, as `F.nll_loss`. The mean divides by
 * the sum of the weights of the samples that count. `"none"` gives one loss per sample, in the orientation
 * of the targets; a sample that does not count is 0.
 * Error: within 4 ulp; products and sums are compensated, so it holds for log-probabilities of mixed sign too.
 * Edges: +inf where a target's log-probability is -inf (0 where its weight is 0); the mean over no sample is NaN.
 */
export function nll(options: NllOptions): Checked<Matrix> {
  const { logprobs, targets, weights, ignoreIndex = DEFAULT_IGNORE_INDEX } = options
  const samples = samplesOf(logprobs, targets)
  const reduction = readReduction(options.reduction)
  if (!reduction.ok) return reduction
  const total = inOnePass(options, reduction.value)
  if (total !== undefined) return accepted(single(total))
  const problem = classLossProblem(options, samples)
  if (problem) return problem
  const values = costsAt(logprobs.data, samples.classes, targets.data, ignoreIndex)
  const errors = weights && weighCosts(values, targets.data, weights.data)
  return accepted(
    reduce({ values, errors, shape: targets, divisor: weightCounted(options) }, reduction.value),
  )
}

/** The shape of `nll(options)`: that of the targets for `"none"`, otherwise one number. */
export function nllShape(targets: Shape, reduction: string | undefined): Shape {
  const read = readReduction(reduction)
  return read.ok && read.value === 'none' ? targets : { rows: 1, columns: 1 }
}

/**
 * The mean or the sum in the common case: a row per target, no weights, every target a class that counts, a finite
 * sum. `undefined` in every other, which takes the longer way.
 */
function inOnePass(options: NllOptions, reduction: Reduction): number | undefined {
  const { logprobs, targets, weights, ignoreIndex } = options
  if (weights || ignoreIndex !== undefined || reduction === 'none') return undefined
  if (targets.columns !== 1 || targets.rows !== logprobs.rows) return undefined
  const total = sumAt(logprobs.data, logprobs.columns, targets.data)
  if (!Number.isFinite(total)) return undefined
  return reduction === 'sum' ? total : total / targets.rows
}

/** The costs at the targets summed (Neumaier); NaN where one is no class. */
function sumAt(logprobs: Float64Array, classes: number, targets: Float64Array): number {
  let total = 0
  let lost = 0
  for (let n = 0, start = 0; n < targets.length; n++, start += classes) {
    const target = targets[n]!
    if (!isClass(target, classes)) return NaN
    const cost = 0 - logprobs[start + target]!
    const next = total + cost
    lost += Math.abs(total) >= Math.abs(cost) ? total - next + cost : cost - next + total
    total = next
  }
  return total + lost
}

function costsAt(
  logprobs: Float64Array,
  classes: number,
  targets: Float64Array,
  ignored: number,
): Float64Array {
  const costs = new Float64Array(targets.length)
  for (let n = 0, start = 0; n < costs.length; n++, start += classes) {
    const target = targets[n]!
    if (target !== ignored) costs[n] = 0 - logprobs[start + target]!
  }
  return costs
}
