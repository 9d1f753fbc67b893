import { EmptyValue, HyperFormula } from 'hyperformula'
import type { Input } from '../input'
import { literalOf } from '../literal'
import { OPTIONS } from './engine-options'
import type { Address, CellVertex, Graph } from './internals'
import { errorOf } from './value'

/** The class of a literal's vertex is not exported; an engine shows it. */
const LiteralVertex = HyperFormula.buildFromArray([[0]], OPTIONS).addressMapping.getCell({
  sheet: 0,
  row: 0,
  col: 0,
})!.constructor as new (value: unknown, input: Input) => LiteralVertex
type RawAndParsed = Parameters<Graph['setValueToCell']>[1]
type LiteralVertex = CellVertex & { setValues(value: RawAndParsed): void }

/** What an emptied cell holds; its type leaves that out, as HyperFormula would give it another vertex. */
export const NOTHING = { parsedValue: EmptyValue, rawValue: undefined } as unknown as RawAndParsed

/** A new vertex of a literal, in the graph. */
export function literalVertex({ graph }: HyperFormula, input: Input): CellVertex {
  const vertex = new LiteralVertex(literalValue(input), input)
  graph.addNodeIfNotExists(vertex)
  return vertex
}

/** What a literal's vertex holds. */
export function literalContent(input: Input): RawAndParsed {
  return { parsedValue: literalValue(input), rawValue: input }
}

/** A literal keeps its vertex, and what depends on it, whatever it changes to. */
export function setContent(
  { dependencyGraph, graph }: HyperFormula,
  address: Address,
  known: CellVertex,
  content: RawAndParsed,
): void {
  if (!isLiteral(known)) return void dependencyGraph.setValueToCell(address, content)
  known.setValues(content)
  graph.markNodeAsDirty(known)
}

export function isLiteral(vertex: CellVertex): vertex is LiteralVertex {
  return vertex instanceof LiteralVertex
}

function literalValue(input: Input) {
  if (typeof input === 'number') return input
  const literal = literalOf(input)
  return typeof literal === 'object' ? errorOf(literal.code) : literal
}
