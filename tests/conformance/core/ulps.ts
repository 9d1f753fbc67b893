import { ulp, ulpDistance } from '../../../src/core/ulp'
import { flatten, type GoldenCase } from './golden-case'

/** The bound on every finite result, in units in the last place of the exact value. */
export const MOST_ULPS = 4

/**
 * How far each of `values` is from the exact answer, in ulps; for `logsumexp`, which may cancel, in ulps of the
 * larger of |largest logit| and |result|. Infinity where one is finite or NaN and the other is not.
 */
export function ulpsOff(golden: GoldenCase, values: readonly number[]): number[] {
  const exact = flatten(golden.exact!)
  if (exact.length !== values.length) return [Infinity]
  const largest = golden.op === 'logsumexp' ? largestFinite(golden) : 0
  return exact.map((truth, i) => {
    const value = values[i]!
    if (largest === 0 || !Number.isFinite(truth)) return ulpDistance(value, truth)
    return Math.abs(value - truth) / ulp(Math.max(largest, Math.abs(truth)))
  })
}

function largestFinite(golden: GoldenCase): number {
  return Math.abs(Math.max(...flatten(golden.args).filter(Number.isFinite)))
}

/** The worst of `ulps`; 0 of none. */
export function worst(ulps: readonly number[]): number {
  return ulps.reduce((most, off) => Math.max(most, off), 0)
}
