import { binOf, evenly } from './bins'

/** How well probabilities agree with what happened, bin by bin. */
export interface Reliability {
  readonly edges: Float64Array
  readonly counts: Float64Array
  /** The share of outcomes that were 1; NaN in a bin without any. */
  readonly accuracy: Float64Array
  /** The mean of the probabilities; NaN in a bin without any. */
  readonly confidence: Float64Array
  /** Expected calibration error: the mean of |accuracy − confidence| over all pairs; NaN without any. */
  readonly error: number
}

/**
 * Pairs a probability with an outcome of 0 or 1 in `bins` equal bins of 0…1 (Guo et al. 2017, equations 1 to 3, but
 * bins closed below). Pairs in which either is no number, or the probability is outside 0…1, are left out.
 */
export function reliabilityOf(
  probabilities: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  bins: number,
): Reliability {
  const { edges } = evenly(0, 1, Math.max(1, Math.floor(bins)))
  const count = edges.length - 1
  const [counts, hits, sums] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  let pairs = 0
  for (let i = 0; i < Math.min(probabilities.length, outcomes.length); i++) {
    const [probability, outcome] = [probabilities[i]!, outcomes[i]!]
    const bin = binOf(edges, probability)
    if (bin < 0 || !Number.isFinite(outcome)) continue
    counts[bin]!++
    hits[bin]! += outcome
    sums[bin]! += probability
    pairs++
  }
  let gap = 0
  for (let bin = 0; bin < count; bin++) gap += Math.abs(hits[bin]! - sums[bin]!)
  const shareOf = (totals: Float64Array) => totals.map((total, bin) => total / counts[bin]!)
  return { edges, counts, accuracy: shareOf(hits), confidence: shareOf(sums), error: gap / pairs }
}
