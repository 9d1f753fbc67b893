/**
 * Numbers in a rectangle, row by row in one flat array: element (r, c) is `data[r * columns + c]`. As in
 * PyTorch's `(N, C)`, rows are samples and columns are classes. NaN and infinities are ordinary elements.
 */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly data: Float64Array
}

/** Wraps `data`, which must hold `rows * columns` numbers; nothing is copied. */
export function matrix(rows: number, columns: number, data: Float64Array): Matrix {
  return { rows, columns, data }
}

/** A range of one row or of one column; it keeps its orientation in results. */
export function isVector(values: Matrix): boolean {
  return values.rows === 1 || values.columns === 1
}
