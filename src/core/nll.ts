import {
  classLossProblem,
  DEFAULT_IGNORE_INDEX,
  weighCosts,
  weightCounted,
  type ClassLossOptions,
} from './class-loss'
import type { Matrix, Shape } from './matrix'
import { accepted, type Checked } from './problem'
import { readReduction, reduce } from './reduction'
import { samplesOf } from './targets'

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
