import { firstOutside } from './bounds'
import { isVector, sameShape, sizeOf, type Matrix, type Shape } from './matrix'
import { refused, type Refusal } from './problem'
import { numberText, shapeText } from './wording'

/** How many samples there are, and how many classes each has; sample n starts at `n * classes` of the flat data. */
export interface Samples {
  readonly count: number
  readonly classes: number
}

/** Each row is a sample; but a vector with one target is one sample over all its classes, whichever way it lies. */
export function samplesOf(inputs: Shape, targets: Shape): Samples {
  return isVector(inputs) && sizeOf(targets) === 1 ? oneSample(inputs) : rowsOf(inputs)
}

/** Class probabilities: each row is a sample; a vector is one, whichever way it lies. */
export function samplesWithProbabilities(inputs: Shape): Samples {
  return isVector(inputs) ? oneSample(inputs) : rowsOf(inputs)
}

function oneSample(inputs: Shape): Samples {
  return { count: 1, classes: sizeOf(inputs) }
}

function rowsOf({ rows, columns }: Shape): Samples {
  return { count: rows, classes: columns }
}

/** Class probabilities have the logits' shape; one cell is always a class index. */
export function areProbabilities(inputs: Shape, targets: Shape): boolean {
  return sizeOf(targets) > 1 && sameShape(inputs, targets)
}

/** Refuses class indices that are not one per sample, and any that is not a class (nor `ignored`). */
export function indexProblem(
  argument: string,
  indices: Matrix,
  samples: Samples,
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
  const element = firstNoClass(indices.data, samples.classes, ignored)
  if (element < 0) return undefined
  return refused({
    argument,
    element,
    found: numberText(indices.data[element]!),
    rule: `a class index is a whole number from 0 to ${samples.classes - 1}`,
    code: 'num',
  })
}

/** Whether `index` is a whole number from 0 to `classes - 1`. */
export function isClass(index: number, classes: number): boolean {
  return index >= 0 && index < classes && Math.floor(index) === index
}

function firstNoClass(indices: Float64Array, classes: number, ignored: number | undefined): number {
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!
    if (!isClass(index, classes) && index !== ignored) return i
  }
  return -1
}

/** Refuses the first element outside [0, 1]; NaN passes, and makes the result NaN. */
export function probabilityProblem(argument: string, probabilities: Matrix): Refusal | undefined {
  const element = firstOutside(probabilities.data, 0, 1)
  if (element < 0) return undefined
  return refused({
    argument,
    element,
    found: numberText(probabilities.data[element]!),
    rule: 'a probability lies between 0 and 1',
    code: 'num',
  })
}
