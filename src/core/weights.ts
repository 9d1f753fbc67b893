import { firstOutside } from './bounds'
import { isVector, type Matrix } from './matrix'
import { refused, type Refusal } from './problem'
import { numberText, shapeText } from './wording'

/** Refuses class weights that are not one per class, a row or a column, none negative. */
export function classWeightsProblem(weights: Matrix | undefined, classes: number): Refusal | undefined {
  if (!weights) return undefined
  if (isVector(weights) && weights.data.length === classes) return negativeProblem('weights', weights)
  return refused({
    argument: 'weights',
    found: shapeText(weights),
    rule: `there is one weight per class, here ${classes}`,
    code: 'value',
  })
}

/** Refuses the first negative weight. */
export function negativeProblem(argument: string, weights: Matrix): Refusal | undefined {
  const element = firstOutside(weights.data, 0, Infinity)
  if (element < 0) return undefined
  return refused({
    argument,
    element,
    found: numberText(weights.data[element]!),
    rule: 'a weight is not negative',
    code: 'num',
  })
}

/** `weight * cost`, where a weight of exactly 0 silences an infinite cost; NaN stays NaN. */
export function weighted(weight: number, cost: number): number {
  return weight === 0 && cost === Infinity ? 0 : weight * cost
}
