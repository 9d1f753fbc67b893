/** Of each sample how sure its most likely class is, and whether that was the true one. */
export interface TopConfidence {
  readonly confidence: Float64Array
  /** 1 where it was, 0 where not; NaN where the target is no class. */
  readonly hits: Float64Array
}

/** How far from 1 the sum of a row of probabilities may be that were rounded on their way. */
const ROUNDED = 1e-3

/**
 * Top-1 confidence of a matrix, row by row a sample, beside class indices from 0, as `XENT` takes them (Guo et al. 2017).
 * Rows that are no probabilities, between 0 and 1 with a sum of 1, are logits, and their softmax is taken: of the
 * greatest 1 / Σ exp(z − max), within an ulp for each class. Edges: of equal ones the first counts; a row with a cell
 * that holds no number has no confidence.
 */
export function topConfidence(values: Float64Array, columns: number, targets: Float64Array): TopConfidence {
  const rows = Math.min(targets.length, Math.floor(values.length / columns))
  const probabilities = areProbabilities(values, columns, rows)
  const [confidence, hits] = [new Float64Array(rows), new Float64Array(rows)]
  for (let row = 0; row < rows; row++) {
    const sample = values.subarray(row * columns, (row + 1) * columns)
    const best = sample.reduce((most, value, at) => (value > sample[most]! ? at : most), 0)
    const target = targets[row]!
    const known = Number.isInteger(target) && target >= 0 && target < columns
    confidence[row] = probabilities
      ? sample.some(Number.isNaN)
        ? NaN
        : sample[best]!
      : softmaxAt(sample, best)
    hits[row] = known ? Number(target === best) : NaN
  }
  return { confidence, hits }
}

function softmaxAt(logits: Float64Array, best: number): number {
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - logits[best]!), 0)
  return 1 / sum
}

function areProbabilities(values: Float64Array, columns: number, rows: number): boolean {
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let at = row * columns; at < (row + 1) * columns; at++) {
      const value = values[at]!
      if (value < 0 || value > 1) return false
      sum += value
    }
    if (Math.abs(sum - 1) > ROUNDED) return false
  }
  return true
}
