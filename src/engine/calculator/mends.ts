import { CellError, ErrorType, SimpleRangeValue, type HyperFormula } from 'hyperformula'
import type { ArrayVertex, Interpreter, RawValue } from './internals'

/** The calculator's own words for a result that is infinite or not a number. */
export const NOT_FINITE = 'NaN or infinite value encountered.'

/**
 * Mends what HyperFormula 3.5 does wrong in one instance. A test for each fails when a newer version does it right.
 */
export function mend(calculator: HyperFormula): void {
  refuseInfiniteElements(calculator.evaluator.interpreter)
  readErrorArraysCellByCell(calculator)
}

/** An array's elements are never checked, so that `=EXP(A1:A3)` may hold an infinity where `=EXP(A1)` is `#NUM!`. */
function refuseInfiniteElements(interpreter: Interpreter): void {
  const evaluate = interpreter.evaluateAst.bind(interpreter)
  interpreter.evaluateAst = (ast, state) => withoutInfinities(evaluate(ast, state))
}

function withoutInfinities(value: RawValue): RawValue {
  if (!(value instanceof SimpleRangeValue) || !value.isAdHoc()) return value
  const error = new CellError(ErrorType.NUM, NOT_FINITE)
  for (const row of value.data) {
    for (let i = 0; i < row.length; i++) {
      const element = row[i]
      if (typeof element === 'number' && !Number.isFinite(element)) row[i] = error
    }
  }
  return value
}

/**
 * A range that is exactly an array's is read from the array: it throws where the array is an error, and takes texts
 * and errors among its elements for numbers.
 */
function readErrorArraysCellByCell({ dependencyGraph }: HyperFormula): void {
  const getArray = dependencyGraph.getArray.bind(dependencyGraph)
  dependencyGraph.getArray = (range) => {
    const vertex = getArray(range)
    return vertex && holdsNumbersOnly(vertex) ? vertex : undefined
  }
}

function holdsNumbersOnly(vertex: ArrayVertex): boolean {
  const value = vertex.isComputed() ? vertex.getCellValue() : undefined
  return value instanceof SimpleRangeValue && value.hasOnlyNumbers()
}
