import { CellError, ErrorType, type HyperFormula } from 'hyperformula'
import { addressName, areaName, seenFrom } from './cell-names'
import { cycleSentence } from './cycle'
import { GuiltyPart, type Found, type Suspect } from './guilty-part'
import type { Address, Ast, CellVertex, Graph, State } from './internals'
import { failureSentence, type Operand } from './operation-reason'
import { isSentence } from './sentence'
import { errorCode } from './value'

/** How far an error is followed from cell to cell before the trail is given up. */
const MOST_STEPS = 1000

/** Said of a formula whose calculation the user has ended. */
export const STOPPED = 'Its calculation was stopped: F9 calculates it.'

/** Said of a formula that is too deep for the stack. */
export const TOO_DEEP = 'It has more operations in a row than can be computed: spread it over several cells.'

/** Why a cell shows an error: the sentence, and the cell where the error began. */
export interface Reason {
  readonly sentence: string
  readonly root: Address
}

/** Follows an error to the cell where it began. */
export function reasonFor(engine: HyperFormula, cell: Address, known: KnownReason): Reason {
  return new Inquiry(engine, cell.sheet, known).reasonAt(cell)
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

/** The reason for the error in a cell, or the cell that the error was passed on from. */
type Lead = { readonly sentence: string } | { readonly from: Address }

/** Follows an error from cell to cell, and words what is found at the end. */
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

  reasonAt(cell: Address): Reason {
    const error = this.#graph.getScalarValue(cell)
    if (!(error instanceof CellError)) return { sentence: '', root: cell }
    const lead = this.#leadAt(cell, error)
    return 'from' in lead ? this.#follow(lead.from) : { ...lead, root: cell }
  }

  reasonForPart(ast: Ast, error: CellError, cell: Address): string {
    const state = { formulaAddress: cell, arraysFlag: true }
    const lead = this.#explain({ ast, error, state, row: 0, column: 0 }, cell)
    return 'from' in lead ? this.#follow(lead.from).sentence : lead.sentence
  }

  /** Goes back from cell to cell, one after the other: a chain may be longer than any stack. */
  #follow(first: Address): Reason {
    let cell = first
    for (let step = 0; step < MOST_STEPS; step++) {
      const error = this.#graph.getScalarValue(cell)
      const lead: Lead = error instanceof CellError ? this.#leadAt(cell, error) : { sentence: '' }
      if ('from' in lead) cell = lead.from
      else if (lead.sentence === '') break
      else return { sentence: `Passed on from ${this.#name(cell)}: ${lead.sentence}`, root: cell }
    }
    const error = this.#graph.getScalarValue(cell)
    const code = error instanceof CellError ? errorCode(error.type) : 'no error any more'
    return { sentence: `Passed on from ${this.#name(cell)}, which is ${code}.`, root: cell }
  }

  #leadAt(cell: Address, error: CellError): Lead {
    if (error.message === STOPPED || (error.message === TOO_DEEP && !error.root))
      return { sentence: error.message }
    const vertex = this.#graph.getCell(cell)
    const origin = this.#originOf(error, vertex)
    if (origin) return { from: origin }
    const isOwn = !error.root || error.root === vertex
    if (isSentence(error.message) && isOwn && cell.sheet === this.#home) return { sentence: error.message }
    if (!vertex || !isFormulaVertex(vertex)) {
      const typed = `${this.#name(cell)} holds ${errorCode(error.type)} as it was typed.`
      return { sentence: error.message ? error.message : typed }
    }
    if (error.type === ErrorType.CYCLE && error.root === vertex)
      return { sentence: cycleSentence(this.#engine, cell, this.#home) }
    const lazy = this.#engine.lazilyTransformingAstService
    const anchor = vertex.getAddress(lazy)
    const mayBeKnown = [ErrorType.REF, ErrorType.NAME].includes(error.type) && error.root === vertex
    const known = mayBeKnown ? this.#known(anchor) : undefined
    if (known !== undefined) return { sentence: known }
    const state = { formulaAddress: anchor, arraysFlag: true }
    const place = { row: cell.row - anchor.row, column: cell.col - anchor.col }
    return this.#explain({ ast: vertex.getFormula(lazy), error, state, ...place }, cell)
  }

  /** The cell that an error says it comes from, however far away; of an array only where all of it has failed. */
  #originOf(error: CellError, vertex: CellVertex | undefined): Address | undefined {
    const root = error.root as CellVertex | undefined
    if (!root || root === vertex || !isFormulaVertex(root)) return undefined
    if ('leftCorner' in root && !(root.getCellValue() instanceof CellError)) return undefined
    const origin = root.getAddress(this.#engine.lazilyTransformingAstService)
    if (this.#graph.getCell(origin) !== root) return undefined
    const value = this.#graph.getScalarValue(origin)
    return value instanceof CellError && value.type === error.type ? origin : undefined
  }

  /** The reason for an error of the formula in `cell`, or the cell that it was passed on from. */
  #explain(suspect: Suspect, cell: Address): Lead {
    const view = () => new GuiltyPart(this.#engine).find(suspect)
    const culprit = seenFrom(this.#graph, this.#home, view)
    if (culprit.kind === 'cell') return { from: culprit.cell }
    const { ast, error } = culprit
    if (isSentence(error.message)) return { sentence: error.message }
    const operands = culprit.operands.map((found) => this.#operand(found))
    return {
      sentence: failureSentence({ ast, error, operands, place: this.#name(cell), graph: this.#graph }),
    }
  }

  #operand({ value, cell, area }: Found): Operand {
    return {
      value,
      cell: cell && this.#name(cell),
      area: area && areaName(this.#graph, area.sheet, area.range, this.#home),
    }
  }

  #name(cell: Address): string {
    return addressName(this.#graph, cell, this.#home)
  }
}

type FormulaVertex = NonNullable<State['formulaVertex']>

function isFormulaVertex(vertex: CellVertex): vertex is CellVertex & FormulaVertex {
  return 'getFormula' in vertex && 'getAddress' in vertex
}
