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
  const order = largestFirst(data, k)
  const result = zeros({ rows: k, columns: 2 })
  for (let i = 0; i < k; i++) {
    result.data[2 * i] = data[order[i]!]!
    result.data[2 * i + 1] = order[i]!
  }
  return accepted(result)
}

/**
 * The indices of the `k` largest, largest first. Candidates are collected up to twice `k` and then cut back, so that
 * most elements are only compared with the smallest one that is still in.
 */
function largestFirst(data: Float64Array, k: number): Uint32Array {
  const candidates = new Uint32Array(Math.min(2 * k, data.length))
  const before = (a: number, b: number) => descending(data[a]!, data[b]!) || a - b
  let count = 0
  let full = false
  for (let i = 0; i < data.length; i++) {
    if (full && descending(data[i]!, data[candidates[k - 1]!]!) >= 0) continue
    candidates[count++] = i
    if (count < candidates.length) continue
    candidates.sort(before)
    full = true
    count = k
  }
  return candidates.subarray(0, count).toSorted(before).subarray(0, k)
}

function descending(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return a === b ? 0 : b > a ? 1 : -1
}
