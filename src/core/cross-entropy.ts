import { probabilityCosts, smoothedCosts, targetCosts } from './class-costs'
import {
  classLossProblem,
  DEFAULT_IGNORE_INDEX,
  weighCosts,
  weightCounted,
  type ClassLossOptions,
} from './class-loss'
import type { Matrix, Shape } from './matrix'
import { accepted, refused, type Checked, type Refusal } from './problem'
import { readReduction, reduce, type Losses } from './reduction'
import { areProbabilities, probabilityProblem, samplesOf, samplesWithProbabilities } from './targets'
import { classWeightsProblem } from './weights'
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
  const block = { logits: logits.data, classes: samples.classes }
  const divisor = weightCounted(options)
  if (smoothing > 0) {
    const mixture = smoothedTargets(samples.classes, weights, smoothing)
    const values = smoothedCosts(block, targets.data, ignoreIndex, mixture)
    return accepted({ values, shape: targets, divisor })
  }
  const values = targetCosts(block, targets.data, ignoreIndex)
  const errors = weights && weighCosts(values, targets.data, weights.data)
  return accepted({ values, errors, shape: targets, divisor })
}

/** What each class counts for, weighted, where it is the target and where it is not. */
function smoothedTargets(classes: number, weights: Matrix | undefined, smoothing: number) {
  const classWeights = weights ? weights.data : new Float64Array(classes).fill(1)
  const even = smoothing / classes
  return {
    ofTargets: classWeights.map((weight) => weight * (1 - smoothing + even)),
    ofOthers: classWeights.map((weight) => weight * even),
  }
}

function lossesOfProbabilities(options: CrossEntropyOptions, smoothing: number): Checked<Losses> {
  const { logits, targets, weights, ignoreIndex = DEFAULT_IGNORE_INDEX } = options
  const { count, classes } = samplesWithProbabilities(logits)
  if (ignoreIndex >= 0) return ignoredProblem(ignoreIndex)
  const problem = probabilityProblem('targets', targets) ?? classWeightsProblem(weights, classes)
  if (problem) return problem
  const block = { logits: logits.data, classes }
  const values = probabilityCosts(block, targets.data, weights?.data, smoothing)
  return accepted({ values, shape: { rows: count, columns: 1 }, divisor: count })
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
