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

/** Said of a formula whose calculation the user has ended. */
export const STOPPED = 'Its calculation was stopped with Esc: F9 calculates it.'

/** Why a cell shows an error: the sentence, and the cell where the error began. */
export interface Reason {
  readonly sentence: string
  readonly root: Address
}

/** Follows an error to the cell where it began. */
export function reasonFor(engine: HyperFormula, cell: Address, known: KnownReason): Reason {
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
  /** The cell that shows it. */
  readonly cell: Address
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

  reasonAt(cell: Address, steps: number): Reason {
    const error = this.#graph.getScalarValue(cell)
    const own = (sentence: string): Reason => ({ sentence, root: cell })
    if (!(error instanceof CellError)) return own('')
    const vertex = this.#graph.getCell(cell)
    if (error.message === STOPPED) return own(STOPPED)
    const origin = this.#originOf(error, vertex)
    if (origin) return this.#passedOn(origin, error, steps)
    if (isSentence(error.message) && (!error.root || error.root === vertex)) return own(error.message)
    if (!vertex || !isFormulaVertex(vertex)) {
      return own(
        error.message ? error.message : `${this.#name(cell)} holds ${errorCode(error.type)} as it was typed.`,
      )
    }
    if (error.type === ErrorType.CYCLE && error.root === vertex)
      return own(cycleSentence(this.#engine, cell, this.#home))
    const lazy = this.#engine.lazilyTransformingAstService
    const anchor = vertex.getAddress(lazy)
    const mayBeKnown = [ErrorType.REF, ErrorType.NAME].includes(error.type) && error.root === vertex
    const known = mayBeKnown ? this.#known(anchor) : undefined
    if (known !== undefined) return own(known)
    return this.#explain(vertex.getFormula(lazy), {
      error,
      cell,
      state: { formulaAddress: anchor, arraysFlag: true },
      row: cell.row - anchor.row,
      column: cell.col - anchor.col,
      steps,
    })
  }

  /** The cell that an error says it comes from, however far away; of an array it does not say the element. */
  #originOf(error: CellError, vertex: CellVertex | undefined): Address | undefined {
    const root = error.root as CellVertex | undefined
    if (!root || root === vertex || !isFormulaVertex(root) || 'leftCorner' in root) return undefined
    const origin = root.getAddress(this.#engine.lazilyTransformingAstService)
    if (this.#graph.getCell(origin) !== root) return undefined
    return this.#isError(this.#graph.getScalarValue(origin), error) ? origin : undefined
  }

  reasonForPart(ast: Ast, error: CellError, cell: Address): string {
    const state = { formulaAddress: cell, arraysFlag: true }
    return this.#explain(ast, { error, cell, state, row: 0, column: 0, steps: MOST_STEPS }).sentence
  }

  /** The sentence for the innermost part that makes the error out of sound values. */
  #explain(whole: Ast, search: Search): Reason {
    const ast = withoutBrackets(whole)
    const source = this.#errorCell(ast, search)
    if (source) return this.#passedOn(source, search.error, search.steps)
    const parts = partsOf(ast)
    const guilty = parts.find((part) => this.#fails(part, search))
    if (guilty) return this.#explain(guilty, search)
    const { error, cell: root } = search
    if (isSentence(error.message)) return { sentence: error.message, root }
    const operands = parts.map((part) => this.#operand(part, search))
    const functions = this.#graph.functionRegistry.getRegisteredFunctionIds()
    const failure = { ast, error: this.#ownError(ast, search) ?? error, operands, functions }
    return { sentence: failureSentence({ ...failure, place: this.#name(root) }), root }
  }

  #passedOn(cell: Address, { type }: CellError, steps: number): Reason {
    const { sentence, root } = steps === 0 ? { sentence: '', root: cell } : this.reasonAt(cell, steps - 1)
    const name = this.#name(cell)
    if (sentence === '') return { sentence: `Passed on from ${name}, which is ${errorCode(type)}.`, root }
    if (sentence.startsWith('Passed on from ')) return { sentence, root }
    return { sentence: `Passed on from ${name}: ${sentence}`, root }
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
