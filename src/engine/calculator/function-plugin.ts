import { ArraySize, CellError, FunctionPlugin, HyperFormula, type SimpleRangeValue } from 'hyperformula'
import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'
import type { Matrix, Shape } from '../../core/matrix'
import { ONE_CELL, type CallOutline, type FunctionDescriptor } from '../functions/descriptor'
import { FUNCTIONS, functionNamed } from '../functions/registry'
import { anyPart, isCall, kindOf, withoutBrackets } from './ast'
import { CallReader, type Computed, type Surroundings } from './call-reader'
import type { Ast, CallAst, RawValue, State } from './internals'
import { rangeOfNumbers } from './number-range'
import { withoutInfinities } from './number-vectors'
import { computePiecewise } from './piecewise'
import { problemError } from './problem-sentence'
import { functionError, unholdableError } from './sentence'
import { typedNumber, typedText } from './typed-value'

/** Names of the methods that HyperFormula calls: one computes, one tells how far the result reaches. */
const methodsOf = (name: string) => ({ method: `compute${name}`, sizeOfResultArrayMethod: `size${name}` })

/** Our functions as HyperFormula takes them: a class with two methods for each, made from the descriptors. */
class Functions extends FunctionPlugin {
  static override implementedFunctions = Object.fromEntries(
    FUNCTIONS.map(({ name }) => [name, { ...methodsOf(name), vectorizationForbidden: true, parameters: [] }]),
  )

  /** What a cell shows of a call's result: an element that no cell holds is an error. */
  computeCell(descriptor: FunctionDescriptor, call: CallAst, state: State): RawValue {
    const result = this.compute(descriptor, call, state)
    if (result instanceof CellError) return result
    if (this.#outgrows(result.matrix, descriptor, call, state)) {
      const message =
        'how far the result spills is read when the formula is entered, so the axis or reduction has to be typed into it.'
      return functionError(descriptor.name, '#VALUE!', message)
    }
    const holdable = (value: number) => (Number.isFinite(value) ? value : unholdableError(descriptor, value))
    const { data } = result.matrix
    return data.length === 1 ? (result.errors?.get(0) ?? holdable(data[0]!)) : rangeOf(result, descriptor)
  }

  /** The numbers of a call's result, infinities and all, for a function around it. */
  compute(descriptor: FunctionDescriptor, call: CallAst, state: State): Computed | CellError {
    const surroundings: Surroundings = {
      graph: this.dependencyGraph,
      evaluate: (ast, inner) => this.evaluateAst(ast, inner),
      compute: (inner, innerState) => {
        const own = functionNamed(inner.procedureName)
        return own && this.compute(own, inner, innerState)
      },
    }
    const reader = new CallReader(descriptor, call, state, surroundings)
    const problem = reader.read()
    if (problem) return problem
    const { argument } = descriptor.pieces ?? {}
    const piecewise = () => {
      const { width, height } = this.sizeOf(descriptor, call, state)
      return computePiecewise({ descriptor, reader, size: { rows: height, columns: width } })
    }
    const [unsound] = argument === undefined ? [] : reader.errorsOf(argument).values()
    if (unsound) return piecewise() ?? unsound
    const result = descriptor.compute(reader)
    if (result.ok) return { matrix: result.value }
    const isOfPiece = result.problem.argument === argument && result.problem.element !== undefined
    return (isOfPiece ? piecewise() : undefined) ?? problemError(descriptor.name, result.problem, reader)
  }

  /** Whether a whole formula's result is larger than its cells, for an axis or a reduction that comes from a cell. */
  #outgrows({ rows, columns }: Matrix, descriptor: FunctionDescriptor, call: CallAst, state: State): boolean {
    const formula = state.formulaVertex?.getFormula(this.dependencyGraph.lazilyTransformingAstService)
    if (!formula || withoutBrackets(formula) !== call) return false
    const { width, height } = this.sizeOf(descriptor, call, state)
    return rows > height || columns > width
  }

  sizeOf(descriptor: FunctionDescriptor, call: CallAst, state: State): ArraySize {
    const argument = (name: string): Ast | undefined => {
      const ast = call.args[descriptor.parameters.findIndex((parameter) => parameter.name === name)]
      return ast && kindOf(ast) !== 'EMPTY' ? ast : undefined
    }
    const outline: CallOutline = {
      given: (name) => argument(name) !== undefined,
      number: (name) => typedOf(argument(name), typedNumber),
      text: (name) => typedOf(argument(name), typedText),
      shape: (name) => {
        const ast = argument(name)
        if (!ast) return ONE_CELL
        const { width, height } = this.arraySizeForAst(ast, state)
        return { rows: height, columns: width }
      },
    }
    const { rows, columns } = possible(descriptor.shape(outline))
    return new ArraySize(columns, rows)
  }
}

for (const descriptor of FUNCTIONS) {
  const { method, sizeOfResultArrayMethod } = methodsOf(descriptor.name)
  Object.assign(Functions.prototype, {
    [method](this: Functions, call: CallAst, state: State) {
      return this.computeCell(descriptor, call, state)
    },
    [sizeOfResultArrayMethod](this: Functions, call: CallAst, state: State) {
      return this.sizeOf(descriptor, call, state)
    },
  })
}

/** Makes our functions known to every calculator that is made from now on. */
export function registerFunctions(): void {
  const names = Object.fromEntries(FUNCTIONS.map(({ name }) => [name, name]))
  HyperFormula.registerFunctionPlugin(Functions, { enGB: names })
}

/** Whether a formula gives other numbers at every calculation because a generator has no seed. */
export function isUnseeded(ast: Ast): boolean {
  return anyPart(ast, (part) => {
    if (!isCall(part)) return false
    const descriptor = functionNamed(part.procedureName)
    const index = descriptor?.parameters.findIndex(({ name }) => name === descriptor.volatileWithout) ?? -1
    if (index < 0) return false
    const seed = part.args[index]
    return !seed || kindOf(seed) === 'EMPTY'
  })
}

function typedOf<T>(ast: Ast | undefined, read: (ast: Ast) => T | undefined): T | undefined {
  return ast && read(ast)
}

/** The size of a result that the sheet can hold; one cell where the call will be refused. Whole columns are infinite. */
function possible(shape: Shape): Shape {
  const fits = (size: number, limit: number) =>
    size === Infinity || (Number.isInteger(size) && size >= 1 && size <= limit)
  return fits(shape.rows, MAX_ROWS) && fits(shape.columns, MAX_COLUMNS) ? shape : ONE_CELL
}

function rangeOf({ matrix, errors }: Computed, descriptor: FunctionDescriptor): SimpleRangeValue {
  const { columns, data } = matrix
  const unholdable = new Map<number, CellError>()
  const errorFor = (value: number) => {
    const made = unholdable.get(value) ?? unholdableError(descriptor, value)
    unholdable.set(value, made)
    return made
  }
  const all = errors && Array.from(data, (_, i) => errors.get(i))
  const vector = withoutInfinities({ data, ...(all ? { errors: all } : {}) }, errorFor)
  return rangeOfNumbers(vector!, columns)
}
