import { functionNamed } from '../functions/registry'
import { isCall } from './ast'
import type { Ast, Graph } from './internals'

type Metadata = NonNullable<ReturnType<Graph['functionRegistry']['getMetadata']>>

/** What HyperFormula knows of one parameter of a function: what it takes, and between which limits. */
export type UsualParameter = NonNullable<Metadata['parameters']>[number]

/** The parameters of a function of HyperFormula's, the repeated last ones once; `undefined` for any other. */
export function parametersOf(graph: Graph, name: string): readonly UsualParameter[] | undefined {
  return functionNamed(name) ? undefined : graph.functionRegistry.getMetadata(name)?.parameters
}

/** How many arguments a function of HyperFormula's takes, as the middle of a sentence: `1 or 2 arguments`. */
export function argumentCountText(graph: Graph, name: string): string | undefined {
  const parameters = parametersOf(graph, name)
  if (!parameters) return undefined
  const most = parameters.length
  const least = parameters.filter((one) => !one.optionalArg && one.defaultValue === undefined).length
  const repeats = (graph.functionRegistry.getMetadata(name)?.repeatLastArgs ?? 0) > 0
  if (repeats) return `${least} or more arguments`
  const count = least === most ? String(most) : `${least} ${most - least === 1 ? 'or' : 'to'} ${most}`
  return most === 0 ? 'no argument' : `${count} ${most === 1 ? 'argument' : 'arguments'}`
}

/**
 * Whether each element of an operand makes just one element of the result, as in `1/A1:A3` and `EXP(A1:A3)`. Of `SUM` and
 * `SOFTMAX` any element may spoil the whole.
 */
export function isElementwise(graph: Graph, ast: Ast, operand: number): boolean {
  if (!isCall(ast)) return true
  const own = functionNamed(ast.procedureName)
  if (own) return own.pieces?.each === 'element' && own.pieces.argument === own.parameters[operand]?.name
  const metadata = graph.functionRegistry.getMetadata(ast.procedureName)
  const { parameters, repeatLastArgs, vectorizationForbidden, expandRanges } = metadata ?? {}
  if (!parameters || vectorizationForbidden || expandRanges) return false
  const beyond = operand - parameters.length
  const index =
    beyond < 0 || !repeatLastArgs ? operand : parameters.length - repeatLastArgs + (beyond % repeatLastArgs)
  const type: string | undefined = parameters[index]?.argumentType
  return type !== undefined && type !== 'RANGE' && type !== 'ANY'
}
