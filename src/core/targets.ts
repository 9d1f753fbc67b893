import type { Lanes } from './axis'
import { isVector, sameShape, sizeOf, type Matrix, type Shape } from './matrix'
import { refused, type Refusal } from './problem'
import { numberText, shapeText } from './wording'

/**
 * How the samples lie in a block of logits or log-probabilities: one per row; or, where `targets` is one cell
 * or has the shape of a vector, the vector as a whole is one sample over all its classes.
 */
export function samplesOf(inputs: Shape, targets: Shape): Lanes {
  const size = sizeOf(inputs)
  if (isVector(inputs) && (sizeOf(targets) === 1 || sameShape(inputs, targets))) {
    return { axis: 1, count: 1, length: size, next: size, stride: 1 }
  }
  return { axis: 1, count: inputs.rows, length: inputs.columns, next: inputs.columns, stride: 1 }
}

/** Class probabilities have the logits' shape; one cell is always a class index. */
export function areProbabilities(inputs: Shape, targets: Shape): boolean {
  return sizeOf(targets) > 1 && sameShape(inputs, targets)
}

/** Refuses class indices that are not one per sample, and any that is not a class (nor `ignored`). */
export function indexProblem(
  argument: string,
  indices: Matrix,
  samples: Pick<Lanes, 'count' | 'length'>,
  ignored?: number,
): Refusal | undefined {
  if (!isVector(indices) || indices.data.length !== samples.count) {
    return refused({
      argument,
      found: shapeText(indices),
      rule: `there is one class index per sample, here ${samples.count}`,
      code: 'value',
    })
  }
  const element = indices.data.findIndex((index) => !isClass(index, samples.length) && index !== ignored)
  if (element < 0) return undefined
  return refused({
    argument,
    element,
    found: numberText(indices.data[element]!),
    rule: `a class index is a whole number from 0 to ${samples.length - 1}`,
    code: 'num',
  })
}

function isClass(index: number, classes: number): boolean {
  return index >= 0 && index < classes && Number.isInteger(index)
}

/** Refuses the first element outside [0, 1]; NaN passes, and makes the result NaN. */
export function probabilityProblem(argument: string, probabilities: Matrix): Refusal | undefined {
  const element = probabilities.data.findIndex((p) => p < 0 || p > 1)
  if (element < 0) return undefined
  return refused({
    argument,
    element,
    found: numberText(probabilities.data[element]!),
    rule: 'a probability lies between 0 and 1',
    code: 'num',
  })
}
