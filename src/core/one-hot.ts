import { MAX_COLUMNS } from './address'
import { shapeProblem, sizeProblem } from './limits'
import { sizeOf, zeros, type Matrix, type Shape } from './matrix'
import { accepted, type Checked } from './problem'
import { indexProblem } from './targets'

/**
 * One row per target with a 1 in the target's column and 0 elsewhere, as `F.one_hot`. `targets` is a vector of
 * 0-based class indices in either orientation. Exact.
 */
export function oneHot(targets: Matrix, classes: number): Checked<Matrix> {
  const shape = oneHotShape(targets, classes)
  const problem =
    sizeProblem('classes', classes, MAX_COLUMNS) ??
    shapeProblem(shape) ??
    indexProblem('targets', targets, { count: targets.data.length, classes })
  if (problem) return problem
  const result = zeros(shape)
  for (let n = 0; n < shape.rows; n++) result.data[n * classes + targets.data[n]!] = 1
  return accepted(result)
}

/** The shape of `oneHot(targets, classes)`. */
export function oneHotShape(targets: Shape, classes: number): Shape {
  return { rows: sizeOf(targets), columns: classes }
}
