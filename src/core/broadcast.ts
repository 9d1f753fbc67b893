import type { Matrix, Shape } from './matrix'
import { refused, type Refusal } from './problem'
import { shapeText } from './wording'

/** How to walk `values` as if it had a larger shape: element (r, c) is `data[r * rowStep + c * columnStep]`. */
export interface Spread {
  readonly data: Float64Array
  readonly rowStep: number
  readonly columnStep: number
}

/** One number, one row or one column as wide as `shape`, or `shape` itself; `problem` says whether it is. */
export function spread(values: Matrix): Spread {
  return {
    data: values.data,
    rowStep: values.rows === 1 ? 0 : values.columns,
    columnStep: values.columns === 1 ? 0 : 1,
  }
}

/** `value` everywhere. */
export function constant(value: number): Spread {
  return { data: Float64Array.of(value), rowStep: 0, columnStep: 0 }
}

/** Refuses `values` that do not broadcast to `shape`. */
export function broadcastProblem(
  argument: string,
  values: Matrix | undefined,
  shape: Shape,
): Refusal | undefined {
  if (!values) return undefined
  const rowsFit = values.rows === 1 || values.rows === shape.rows
  const columnsFit = values.columns === 1 || values.columns === shape.columns
  if (rowsFit && columnsFit) return undefined
  return refused({
    argument,
    found: shapeText(values),
    rule: `what fits is one number, one row of ${shape.columns}, one column of ${shape.rows}, or ${shapeText(shape)}`,
    code: 'value',
  })
}
