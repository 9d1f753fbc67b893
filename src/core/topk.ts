import { isVector, zeros, type Matrix } from './matrix'
import { accepted, refused, type Checked } from './problem'
import { sizeProblem } from './limits'
import { shapeText } from './wording'

/**
 * The `k` largest elements of a vector, largest first, one per row: value, 0-based index. Ties come in the
 * order of their indices. Exact.
 * Edges: NaN counts as larger than any number, as in `torch.topk`.
 */
export function topk(values: Matrix, k: number): Checked<Matrix> {
  if (!isVector(values)) {
    return refused({
      argument: 'values',
      found: shapeText(values),
      rule: 'the values are one row or one column',
      code: 'value',
    })
  }
  const { data } = values
  const problem = sizeProblem('k', k, data.length)
  if (problem) return problem
  const order = Uint32Array.from(data, (_, index) => index)
  order.sort((a, b) => descending(data[a]!, data[b]!) || a - b)
  const result = zeros({ rows: k, columns: 2 })
  for (let i = 0; i < k; i++) {
    result.data[2 * i] = data[order[i]!]!
    result.data[2 * i + 1] = order[i]!
  }
  return accepted(result)
}

function descending(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return a === b ? 0 : b > a ? 1 : -1
}
