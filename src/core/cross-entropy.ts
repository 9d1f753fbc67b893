import { sum } from './compensated'
import { LanePeak } from './lane-peak'
import { type Matrix, type Shape } from './matrix'
import { classLossProblem, DEFAULT_IGNORE_INDEX, type ClassLossOptions } from './nll'
import { accepted, refused, type Checked, type Refusal } from './problem'
import { readReduction, reduce, type Losses } from './reduction'
import { areProbabilities, probabilityProblem, samplesOf, samplesWithProbabilities } from './targets'
import { classWeightsProblem, weighted } from './weights'
import { numberText } from './wording'

export interface CrossEntropyOptions extends ClassLossOptions {
  /** Rows are samples, columns are classes; a vector with one target, or with targets of its shape, is one sample. */
  readonly logits: Matrix
  /** How much of each target is spread evenly over all classes, from 0 (the default) to 1. */
  readonly labelSmoothing?: number | undefined
}

/**
 * Cross-entropy of logits, as `F.cross_entropy`: targets are class indices, or class probabilities in the
 * logits' shape. The mean over class indices divides by the sum of the weights of the samples that count, over
 * probabilities by the number of samples. `"none"` gives one loss per sample, in the orientation of the
 * targets (a column where they are a matrix).
 * Method: `-log softmax` as `(peak - x) + log1p(sum of the others)`, of which nothing cancels; every term of
 * every sum has the same sign.
 * Error: within 4 ulp, also where the loss is 1e-300 and PyTorch gives 0.
 * Edges: a target masked by -inf costs +inf; a class of probability or weight 0 costs 0, masked or not (where
 * PyTorch gives NaN); a sample that holds NaN or +inf, or nothing but -inf, is NaN; so is the mean over no sample.
 */
export function crossEntropy(options: CrossEntropyOptions): Checked<Matrix> {
  const reduction = readReduction(options.reduction)
  if (!reduction.ok) return reduction
  const smoothing = options.labelSmoothing ?? 0
  if (!(smoothing >= 0 && smoothing <= 1)) return smoothingProblem(smoothing)
  const losses = areProbabilities(options.logits, options.targets)
    ? lossesOfProbabilities(options, smoothing)
    : lossesOfIndices(options, smoothing)
  return losses.ok ? accepted(reduce(losses.value, reduction.value)) : losses
}

/** The shape of `crossEntropy`: one number per sample for `"none"`, otherwise one number. */
export function crossEntropyShape(logits: Shape, targets: Shape, reduction: string | undefined): Shape {
  const read = readReduction(reduction)
  if (!read.ok || read.value !== 'none') return { rows: 1, columns: 1 }
  return areProbabilities(logits, targets)
    ? { rows: samplesWithProbabilities(logits).count, columns: 1 }
    : targets
}

function lossesOfIndices(options: CrossEntropyOptions, smoothing: number): Checked<Losses> {
  const { logits, targets, weights, ignoreIndex = DEFAULT_IGNORE_INDEX } = options
  const samples = samplesOf(logits, targets)
  const problem = classLossProblem(options, samples)
  if (problem) return problem
  const values = new Float64Array(samples.count)
  const counted = new Float64Array(samples.count)
  const sample = new LanePeak()
  for (let n = 0; n < samples.count; n++) {
    const target = targets.data[n]!
    if (target === ignoreIndex) continue
    const start = n * samples.classes
    sample.read(logits.data, start, samples.classes, 1)
    const weight = weights ? weights.data[target]! : 1
    const cost = weighted(weight, sample.costOf(logits.data[start + target]!))
    counted[n] = weight
    values[n] = smoothing === 0 ? cost : (1 - smoothing) * cost + smoothing * evenCost(options, sample, start)
  }
  return accepted({ values, shape: targets, divisor: sum(counted) })
}

function lossesOfProbabilities(options: CrossEntropyOptions, smoothing: number): Checked<Losses> {
  const { logits, targets, weights, ignoreIndex = DEFAULT_IGNORE_INDEX } = options
  const { count, classes } = samplesWithProbabilities(logits)
  if (ignoreIndex >= 0) return ignoredProblem(ignoreIndex)
  const problem = probabilityProblem('targets', targets) ?? classWeightsProblem(weights, classes)
  if (problem) return problem
  const values = new Float64Array(count)
  const sample = new LanePeak()
  const terms = new Float64Array(classes)
  const even = smoothing / classes
  for (let n = 0; n < count; n++) {
    sample.read(logits.data, n * classes, classes, 1)
    for (let c = 0; c < classes; c++) {
      const probability = targets.data[n * classes + c]! * (1 - smoothing) + even
      const cost = weighted(probability, sample.costOf(logits.data[n * classes + c]!))
      terms[c] = weights ? weighted(weights.data[c]!, cost) : cost
    }
    values[n] = sum(terms)
  }
  return accepted({ values, shape: { rows: count, columns: 1 }, divisor: count })
}

/** The weighted mean of what each class of the sample costs. */
function evenCost({ logits, weights }: CrossEntropyOptions, sample: LanePeak, start: number): number {
  const classes = sample.length
  let total = 0
  let lost = 0
  for (let c = 0; c < classes; c++) {
    const cost = sample.costOf(logits.data[start + c]!)
    const term = weights ? weighted(weights.data[c]!, cost) : cost
    const next = total + term
    lost += total >= term ? total - next + term : term - next + total
    total = next
  }
  return (total === Infinity ? total : total + lost) / classes
}

function smoothingProblem(smoothing: number): Refusal {
  return refused({
    argument: 'label_smoothing',
    element: 0,
    found: numberText(smoothing),
    rule: 'label smoothing is a number from 0 to 1',
    code: 'num',
  })
}

function ignoredProblem(ignoreIndex: number): Refusal {
  return refused({
    argument: 'ignore_index',
    element: 0,
    found: numberText(ignoreIndex),
    rule: 'an index can be ignored only where the targets are class indices, not probabilities',
    code: 'value',
  })
}
