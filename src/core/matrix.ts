/** How far a rectangle of numbers reaches. */
export interface Shape {
  readonly rows: number
  readonly columns: number
}

/**
 * Numbers in a rectangle, row by row in one flat array: element (r, c) is `data[r * columns + c]`. As in
 * PyTorch's `(N, C)`, rows are samples and columns are classes. NaN and infinities are ordinary elements.
 */
export interface Matrix extends Shape {
  readonly data: Float64Array
}

/** Wraps `data`, which must hold `rows * columns` numbers; nothing is copied. */
export function matrix(rows: number, columns: number, data: Float64Array): Matrix {
  return { rows, columns, data }
}

/** One number as a matrix of 1 × 1. */
export function single(value: number): Matrix {
  return matrix(1, 1, Float64Array.of(value))
}

/** A matrix of `shape`, all zero. */
export function zeros(shape: Shape): Matrix {
  return matrix(shape.rows, shape.columns, new Float64Array(shape.rows * shape.columns))
}

/** A range of one row or of one column; it keeps its orientation in results. */
export function isVector(shape: Shape): boolean {
  return shape.rows === 1 || shape.columns === 1
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.rows === b.rows && a.columns === b.columns
}

/** How many elements there are. */
export function sizeOf(shape: Shape): number {
  return shape.rows * shape.columns
}
