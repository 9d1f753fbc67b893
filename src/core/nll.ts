import { productError, sum } from './compensated'
import { type Matrix, type Shape } from './matrix'
import { accepted, refused, type Checked, type Refusal } from './problem'
import { readReduction, reduce } from './reduction'
import { indexProblem, samplesOf, type Samples } from './targets'
import { classWeightsProblem } from './weights'
import { numberText } from './wording'

/** What `NLL` and `XENT` share. */
export interface ClassLossOptions {
  /** One class index per sample, in either orientation. */
  readonly targets: Matrix
  /** `"mean"`, `"sum"` or `"none"`; the mean where left out. */
  readonly reduction?: string | undefined
  /** One weight per class, a row or a column; 1 each where left out. */
  readonly weights?: Matrix | undefined
  /** A sample with this target does not count; -100 where left out. */
  readonly ignoreIndex?: number | undefined
}

export interface NllOptions extends ClassLossOptions {
  /** Rows are samples, columns are classes; a vector with one target is one sample. */
  readonly logprobs: Matrix
}

export const DEFAULT_IGNORE_INDEX = -100

/**
 * Negative log-likelihood, `-weights[t] · logprobs[n, t]` of each sample, as `F.nll_loss`. The mean divides by
 * the sum of the weights of the samples that count. `"none"` gives one loss per sample, in the orientation
 * of the targets; a sample that does not count is 0.
 * Error: within 4 ulp; products and sums are compensated, so it holds for log-probabilities of mixed sign too.
 * Edges: +inf where a target's log-probability is -inf (0 where its weight is 0); the mean over no sample is NaN.
 */
export function nll(options: NllOptions): Checked<Matrix> {
  const { logprobs, targets, weights } = options
  const samples = samplesOf(logprobs, targets)
  const reduction = readReduction(options.reduction)
  if (!reduction.ok) return reduction
  const ignored = options.ignoreIndex ?? DEFAULT_IGNORE_INDEX
  const problem = classLossProblem(options, samples)
  if (problem) return problem
  const values = new Float64Array(samples.count)
  const errors = new Float64Array(samples.count)
  const counted = new Float64Array(samples.count)
  for (let n = 0; n < samples.count; n++) {
    const target = targets.data[n]!
    if (target === ignored) continue
    const logprob = logprobs.data[n * samples.classes + target]!
    const weight = weights ? weights.data[target]! : 1
    counted[n] = weight
    if (weight === 0 && logprob === -Infinity) continue
    values[n] = 0 - weight * logprob
    errors[n] = -productError(weight, logprob)
  }
  return accepted(reduce({ values, errors, shape: targets, divisor: sum(counted) }, reduction.value))
}

/** The shape of `nll(options)`: that of the targets for `"none"`, otherwise one number. */
export function nllShape(targets: Shape, reduction: string | undefined): Shape {
  const read = readReduction(reduction)
  return read.ok && read.value === 'none' ? targets : { rows: 1, columns: 1 }
}

/** What of the targets, the weights or the ignored index does not fit the samples. */
export function classLossProblem(options: ClassLossOptions, samples: Samples): Refusal | undefined {
  const { targets, weights, ignoreIndex = DEFAULT_IGNORE_INDEX } = options
  if (!Number.isInteger(ignoreIndex)) {
    return refused({
      argument: 'ignore_index',
      element: 0,
      found: numberText(ignoreIndex),
      rule: 'the ignored index is a whole number',
      code: 'num',
    })
  }
  return (
    indexProblem('targets', targets, samples, ignoreIndex) ?? classWeightsProblem(weights, samples.classes)
  )
}
