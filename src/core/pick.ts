import { zeros, type Matrix } from './matrix'
import { accepted, type Checked } from './problem'
import { indexProblem, samplesOf } from './targets'

/**
 * The element that its index names in each row of `matrix`, `x[range(n), idx]`, in the orientation of `indices`.
 * A vector with one index is one row, whichever way it lies. Exact.
 */
export function pick(matrix: Matrix, indices: Matrix): Checked<Matrix> {
  const rows = samplesOf(matrix, indices)
  const problem = indexProblem('indices', indices, rows)
  if (problem) return problem
  const result = zeros(indices)
  for (let n = 0; n < rows.count; n++) result.data[n] = matrix.data[n * rows.classes + indices.data[n]!]!
  return accepted(result)
}
