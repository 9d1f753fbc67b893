import { sum } from './compensated'
import { single, type Matrix, type Shape } from './matrix'
import { accepted, refused, type Checked } from './problem'

/** How the losses of the samples become the result. */
export type Reduction = 'mean' | 'sum' | 'none'

/** Reads `"mean"`, `"sum"` or `"none"` in any letter case; left out it is the mean. */
export function readReduction(text: string | undefined): Checked<Reduction> {
  const word = (text ?? 'mean').trim().toLowerCase()
  if (word === 'mean' || word === 'sum' || word === 'none') return accepted(word)
  return refused({
    argument: 'reduction',
    element: 0,
    found: `"${text}"`,
    rule: 'the reduction is "mean", "sum" or "none"',
    code: 'value',
  })
}

/** Losses before they are reduced. */
export interface Losses {
  /** One loss per sample or element; what does not count is 0. */
  readonly values: Float64Array
  /** The rounding errors of `values`, where they are known. */
  readonly errors?: Float64Array | undefined
  /** The orientation of the result where nothing is reduced. */
  readonly shape: Shape
  /** What the mean divides the sum by: the samples that count, or the sum of their weights. */
  readonly divisor: number
}

/**
 * The mean or the sum of the losses, or the losses themselves.
 * Error: beyond that of the losses 1 ulp for the sum, 2 for the mean. (Losses that are subnormal have each been
 * rounded to a multiple of 2^-1074, so a sum of n of them alone may be off by n / 2 of those.)
 * Edges: the mean of nothing, or over weights that are all 0, is NaN, as in PyTorch.
 */
export function reduce(losses: Losses, reduction: Reduction): Matrix {
  const { values, errors, shape, divisor } = losses
  if (reduction === 'none') return { rows: shape.rows, columns: shape.columns, data: values }
  const total = sum(values, errors)
  if (reduction === 'sum') return single(total)
  if (Math.abs(total) === Infinity && values.every(Number.isFinite)) {
    return single(sum(values.map((loss) => loss * SHRINK)) / divisor / SHRINK)
  }
  return single(total / divisor)
}

/** Keeps a sum from overflowing whose mean does not; more than 2^64 losses do not fit into memory. */
const SHRINK = 2 ** -64
