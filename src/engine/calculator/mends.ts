import { CellError, ErrorType, SimpleRangeValue, type HyperFormula } from 'hyperformula'
import { numbersOf } from './number-range'
import type { ArrayVertex, Graph, Interpreter, RangeVertex, RawValue } from './internals'

/** The calculator's own words for a result that is infinite or not a number. */
export const NOT_FINITE = 'NaN or infinite value encountered.'

/**
 * Mends what HyperFormula 3.5 does wrong in one instance. A test for each fails when a newer version does it right.
 */
export function mend(calculator: HyperFormula): void {
  refuseInfiniteElements(calculator.evaluator.interpreter)
  readErrorArraysCellByCell(calculator)
  releaseArraysFromWholeRanges(calculator.dependencyGraph)
}

/** An array's elements are never checked, so that `=EXP(A1:A3)` may hold an infinity where `=EXP(A1)` is `#NUM!`. */
function refuseInfiniteElements(interpreter: Interpreter): void {
  const evaluate = interpreter.evaluateAst.bind(interpreter)
  interpreter.evaluateAst = (ast, state) => withoutInfinities(evaluate(ast, state))
}

function withoutInfinities(value: RawValue): RawValue {
  if (!(value instanceof SimpleRangeValue) || !value.isAdHoc() || numbersOf(value)) return value
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

/**
 * Cells that an array lets go of are tied to the ranges that hold them, but only to the part of a range that a smaller
 * one does not cover, even where the range was never built on the smaller one: `SUM(A1:A10)` then misses changes
 * of A1 when there is a `SUM(A1:A9)` too.
 */
function releaseArraysFromWholeRanges(graph: Graph): void {
  graph['rangeDirectDependenciesToArray'] = function* (vertex: RangeVertex, array: ArrayVertex) {
    const { smallerRangeVertex, restRange } = graph.rangeMapping.findSmallerRange(vertex.range)
    const isBuiltOnIt = smallerRangeVertex !== undefined && graph.existsEdge(smallerRangeVertex, vertex)
    const area = array.getRange()
    for (const address of (isBuiltOnIt ? restRange : vertex.range).addresses(graph)) {
      if (area.addressInRange(address)) yield [address, graph.fetchCellOrCreateEmpty(address).vertex]
    }
  }
}
