import { CellError, EmptyValue, ErrorType, SimpleRangeValue, type HyperFormula } from 'hyperformula'
import { areaOf, type Area } from './area'
import { isCall, partsOf, withoutBrackets } from './ast'
import { addressName } from './cell-names'
import { cycleSentence } from './cycle'
import type { Address, Ast, CellVertex, Graph, RawScalar, RawValue, State } from './internals'
import { failureSentence, type Operand } from './operation-reason'
import { isSentence } from './sentence'
import { errorCode } from './value'

/** How far an error is followed from cell to cell before the trail is given up. */
const MOST_STEPS = 50

/** Why a cell shows an error, as a whole sentence: the error is followed to the cell where it began. */
export function reasonFor(engine: HyperFormula, cell: Address, known: KnownReason): string {
  return new Inquiry(engine, cell.sheet, known).reasonAt(cell, MOST_STEPS)
}

/** Why a part of the formula in a cell is an error. */
export function reasonForPart(
  engine: HyperFormula,
  cell: Address,
  { ast, error }: { readonly ast: Ast; readonly error: CellError },
  known: KnownReason,
): string {
  if (error.type === ErrorType.REF) {
    const missing = known(cell)
    if (missing !== undefined) return missing
  }
  return new Inquiry(engine, cell.sheet, known).reasonForPart(ast, error, cell)
}

/** A reason that the calculator cannot know, for the formula in a cell. */
export type KnownReason = (cell: Address) => string | undefined

/** A search for what made one error, in one formula. */
interface Search {
  readonly error: CellError
  readonly state: State
  /** Which element of an array the error is. */
  readonly row: number
  readonly column: number
  readonly steps: number
}

/** Computes the parts of formulas again, to see which of them fails. */
class Inquiry {
  readonly #engine: HyperFormula
  readonly #graph: Graph
  readonly #home: number
  readonly #known: KnownReason

  constructor(engine: HyperFormula, home: number, known: KnownReason) {
    this.#known = known
    this.#engine = engine
    this.#graph = engine.dependencyGraph
    this.#home = home
  }

  reasonAt(cell: Address, steps: number): string {
    const error = this.#graph.getScalarValue(cell)
    if (!(error instanceof CellError)) return ''
    const vertex = this.#graph.getCell(cell)
    if (isSentence(error.message) && (!error.root || error.root === vertex)) return error.message
    if (!vertex || !isFormulaVertex(vertex)) {
      return error.message
        ? error.message
        : `${this.#name(cell)} holds ${errorCode(error.type)} as it was typed.`
    }
    if (error.type === ErrorType.CYCLE && error.root === vertex)
      return cycleSentence(this.#engine, cell, this.#home)
    const lazy = this.#engine.lazilyTransformingAstService
    const anchor = vertex.getAddress(lazy)
    const known = error.type === ErrorType.REF && error.root === vertex ? this.#known(anchor) : undefined
    if (known !== undefined) return known
    return this.#explain(vertex.getFormula(lazy), {
      error,
      state: { formulaAddress: anchor, arraysFlag: true },
      row: cell.row - anchor.row,
      column: cell.col - anchor.col,
      steps,
    })
  }

  reasonForPart(ast: Ast, error: CellError, cell: Address): string {
    const state = { formulaAddress: cell, arraysFlag: true }
    return this.#explain(ast, { error, state, row: 0, column: 0, steps: MOST_STEPS })
  }

  /** The sentence for the innermost part that makes the error out of sound values. */
  #explain(whole: Ast, search: Search): string {
    const ast = withoutBrackets(whole)
    const source = this.#errorCell(ast, search)
    if (source) return this.#passedOn(source, search)
    const parts = partsOf(ast)
    const guilty = parts.find((part) => this.#fails(part, search))
    if (guilty) return this.#explain(guilty, search)
    const { error } = search
    if (isSentence(error.message)) return error.message
    const operands = parts.map((part) => this.#operand(part, search))
    const functions = this.#graph.functionRegistry.getRegisteredFunctionIds()
    return failureSentence({ ast, error: this.#ownError(ast, search) ?? error, operands, functions })
  }

  #passedOn(cell: Address, { error, steps }: Search): string {
    const reason = steps === 0 ? '' : this.reasonAt(cell, steps - 1)
    const name = this.#name(cell)
    if (reason === '') return `Passed on from ${name}, which is ${errorCode(error.type)}.`
    return reason.startsWith('Passed on from ') ? reason : `Passed on from ${name}: ${reason}`
  }

  /** The cell that a reference takes the error from. */
  #errorCell(ast: Ast, { error, state, row, column }: Search): Address | undefined {
    const area = areaOf(this.#graph, ast, state)
    if (!area) return undefined
    const own = elementOf(area, row, column)
    const isGuilty = (cell: Address) => this.#isError(this.#graph.getScalarValue(cell), error)
    if (isGuilty(own)) return own
    const { top, left, bottom, right } = area.range
    for (let r = top; r <= bottom; r++) {
      for (let col = left; col <= right; col++) {
        const cell = { sheet: area.sheet, row: r, col }
        if (isGuilty(cell)) return cell
      }
    }
    return undefined
  }

  #fails(part: Ast, search: Search): boolean {
    if (this.#errorCell(withoutBrackets(part), search)) return true
    const value = this.#evaluate(part, search)
    if (!(value instanceof SimpleRangeValue)) return this.#isError(value, search.error)
    if (value.range) return false
    return this.#isError(this.#element(value, search), search.error)
  }

  #operand(part: Ast, search: Search): Operand {
    const area = areaOf(this.#graph, withoutBrackets(part), search.state)
    const value = this.#evaluate(part, search)
    return {
      value: value instanceof SimpleRangeValue ? this.#element(value, search) : value,
      cell: area && this.#name(elementOf(area, search.row, search.column)),
    }
  }

  /** The error as the part itself gives it: passing on may have lost its message. */
  #ownError(ast: Ast, search: Search): CellError | undefined {
    if (!isCall(ast)) return undefined
    const value = this.#evaluate(ast, search)
    const element = value instanceof SimpleRangeValue ? this.#element(value, search) : value
    return element instanceof CellError ? element : undefined
  }

  #evaluate(part: Ast, { state }: Search): RawValue {
    try {
      return this.#engine.evaluator.interpreter.evaluateAst(part, state)
    } catch {
      return EmptyValue
    }
  }

  #element(value: SimpleRangeValue, { row, column }: Search): RawScalar {
    const cells = value.data[value.height() === 1 ? 0 : row]
    return cells?.[value.width() === 1 ? 0 : column] ?? EmptyValue
  }

  #isError(value: RawValue, error: CellError): value is CellError {
    return value instanceof CellError && value.type === error.type
  }

  #name(cell: Address): string {
    return addressName(this.#graph, cell, this.#home)
  }
}

/** The cell of an area that stands where the element does; one row or column counts for all. */
function elementOf({ sheet, range }: Area, row: number, column: number): Address {
  const { top, left, bottom, right } = range
  return {
    sheet,
    row: top === bottom ? top : Math.min(top + row, bottom),
    col: left === right ? left : Math.min(left + column, right),
  }
}

type FormulaVertex = NonNullable<State['formulaVertex']>

function isFormulaVertex(vertex: CellVertex): vertex is CellVertex & FormulaVertex {
  return 'getFormula' in vertex && 'getAddress' in vertex
}
