import { LanePeak } from './lane-peak'
import { weighted } from './weights'

/** The classes of each sample lie side by side: sample n starts at `n * classes`. */
interface Block {
  readonly logits: Float64Array
  readonly classes: number
}

/**
 * `-log softmax` at the target of each sample; 0 where the target is `ignored`.
 * Error: within 3 ulp. Edges: those of `LanePeak.costOf`.
 */
export function targetCosts(
  { logits, classes }: Block,
  targets: Float64Array,
  ignored: number,
): Float64Array {
  const costs = new Float64Array(targets.length)
  const sample = new LanePeak()
  for (let n = 0, start = 0; n < costs.length; n++, start += classes) {
    const target = targets[n]!
    if (target === ignored) continue
    sample.read(logits, start, classes, 1)
    costs[n] = sample.costOf(logits[start + target]!)
  }
  return costs
}

/**
 * `-Σ coefficient · log softmax` over the classes of each sample, with the same `others` for every sample but
 * for its target, which has its own; 0 where the target is `ignored`.
 */
export function smoothedCosts(
  { logits, classes }: Block,
  targets: Float64Array,
  ignored: number,
  coefficients: { readonly ofTargets: Float64Array; readonly ofOthers: Float64Array },
): Float64Array {
  const { ofTargets, ofOthers } = coefficients
  const costs = new Float64Array(targets.length)
  const sample = new LanePeak()
  const mixture = ofOthers.slice()
  for (let n = 0, start = 0; n < costs.length; n++, start += classes) {
    const target = targets[n]!
    if (target === ignored) continue
    mixture[target] = ofTargets[target]!
    sample.read(logits, start, classes, 1)
    costs[n] = mixedCost(sample, logits, start, mixture)
    mixture[target] = ofOthers[target]!
  }
  return costs
}

/**
 * `-Σ weight · (scale · probability + even) · log softmax` over the classes of each sample: the targets' class
 * probabilities, scaled and spread.
 */
export function probabilityCosts(
  { logits, classes }: Block,
  probabilities: Float64Array,
  weights: Float64Array | undefined,
  smoothing: number,
): Float64Array {
  const costs = new Float64Array(logits.length / classes)
  const sample = new LanePeak()
  const mixture = new Float64Array(classes)
  const scale = 1 - smoothing
  const even = smoothing / classes
  for (let n = 0, start = 0; n < costs.length; n++, start += classes) {
    for (let c = 0; c < classes; c++) mixture[c] = scale * probabilities[start + c]! + even
    if (weights) for (let c = 0; c < classes; c++) mixture[c] = mixture[c]! * weights[c]!
    sample.read(logits, start, classes, 1)
    costs[n] = mixedCost(sample, logits, start, mixture)
  }
  return costs
}

/** `Σ coefficient · cost` over the classes of the sample that was read last; all terms have one sign. */
function mixedCost(
  sample: LanePeak,
  logits: Float64Array,
  start: number,
  coefficients: Float64Array,
): number {
  let total = 0
  let lost = 0
  for (let c = 0; c < coefficients.length; c++) {
    const term = weighted(coefficients[c]!, sample.costOf(logits[start + c]!))
    const next = total + term
    lost += total >= term ? total - next + term : term - next + total
    total = next
  }
  return total === Infinity ? total : total + lost
}
