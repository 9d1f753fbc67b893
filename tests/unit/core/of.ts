import { matrix, type Matrix } from '../../../src/core/matrix'
import type { Checked, Problem } from '../../../src/core/problem'

/** Rows of numbers as a matrix. */
export function table(...rows: readonly (readonly number[])[]): Matrix {
  return matrix(rows.length, rows[0]!.length, Float64Array.from(rows.flat()))
}

export function column(...values: readonly number[]): Matrix {
  return matrix(values.length, 1, Float64Array.from(values))
}

export function row(...values: readonly number[]): Matrix {
  return matrix(1, values.length, Float64Array.from(values))
}

/** The rows of a result that was not refused. */
export function rowsOf(result: Checked<Matrix>): number[][] {
  if (!result.ok) throw new Error(`refused: ${result.problem.found}; ${result.problem.rule}`)
  const { rows, columns, data } = result.value
  return Array.from({ length: rows }, (_, r) => [...data.subarray(r * columns, (r + 1) * columns)])
}

/** The only number of a result of 1 × 1. */
export function numberOf(result: Checked<Matrix>): number {
  const rows = rowsOf(result)
  if (rows.length !== 1 || rows[0]!.length !== 1) throw new Error(`${rows.length} rows instead of one number`)
  return rows[0]![0]!
}

/** Why a result was refused. */
export function problemOf(result: Checked<unknown>): Problem {
  if (result.ok) throw new Error('it was not refused')
  return result.problem
}
