/**
 * Names for the parts of HyperFormula that lie below its facade. The package exports the facade only; the parts are
 * reached through an instance, and their types through its type.
 */
import type { HyperFormula } from 'hyperformula'

export type Graph = HyperFormula['dependencyGraph']
export type Evaluator = HyperFormula['evaluator']
export type Interpreter = Evaluator['interpreter']
export type Ast = Parameters<Interpreter['evaluateAst']>[0]
export type CallAst = Extract<Ast, { procedureName: string }>
export type State = Parameters<Interpreter['evaluateAst']>[1]
/** What a formula or a part of it comes to, inside the calculator. */
export type RawValue = ReturnType<Interpreter['evaluateAst']>
export type RawScalar = ReturnType<Graph['getScalarValue']>
export type Address = Parameters<Graph['getCell']>[0]
export type Vertex = ReturnType<Graph['verticesToRecompute']>[number]
export type CellVertex = NonNullable<ReturnType<Graph['getCell']>>
export type ArrayVertex = NonNullable<ReturnType<Graph['getArray']>>
export type RangeVertex = NonNullable<ReturnType<Graph['getRange']>>
/** What `processVertexOnCycle` and its like report to; nobody listens here. */
export type Changes = ReturnType<Evaluator['partialRun']>
export type Parser = ReturnType<typeof parserOf>
export type Parsed = ReturnType<Parser['parse']>
type MappingPolicy = Interpreter['config']['chooseAddressMappingPolicy']
export type Mapping = InstanceType<ReturnType<MappingPolicy['call']>>
export interface RelativeDependency {
  absolutize(address: Address): Parameters<Graph['setFormulaToCell']>[2][number]
}

/** The parser, which the facade keeps to itself: through the facade a formula would be parsed twice. */
export function parserOf(calculator: HyperFormula) {
  return calculator['_parser']
}
