import { productError, sum } from './compensated'
import type { Matrix } from './matrix'
import { refused, type Refusal } from './problem'
import { indexProblem, type Samples } from './targets'
import { classWeightsProblem, weighted } from './weights'
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

/** PyTorch's own. */
export const DEFAULT_IGNORE_INDEX = -100

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

/**
 * Multiplies each cost by the weight of its sample's target, in place (a sample that does not count costs 0 and
 * stays so). Returns the rounding errors of the products.
 */
export function weighCosts(costs: Float64Array, targets: Float64Array, weights: Float64Array): Float64Array {
  const errors = new Float64Array(costs.length)
  for (let n = 0; n < costs.length; n++) {
    const cost = costs[n]!
    const weight = weights[targets[n]!] ?? 0
    costs[n] = weighted(weight, cost)
    errors[n] = productError(weight, cost)
  }
  return errors
}

/** What the mean divides by: the weights of the samples that count, summed; without weights, how many count. */
export function weightCounted({ targets, weights, ignoreIndex }: ClassLossOptions): number {
  const ignored = ignoreIndex ?? DEFAULT_IGNORE_INDEX
  if (!weights) return countOthers(targets.data, ignored)
  return sum(targets.data.map((target) => (target === ignored ? 0 : weights.data[target]!)))
}

function countOthers(targets: Float64Array, ignored: number): number {
  let count = 0
  for (let n = 0; n < targets.length; n++) if (targets[n] !== ignored) count++
  return count
}
