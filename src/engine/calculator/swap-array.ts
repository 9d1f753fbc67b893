import type { HyperFormula } from 'hyperformula'
import type { Address, Parsed, RelativeDependency } from './internals'
import { removeOrphans } from './quick-graph'

/**
 * Gives an array another formula of the same size. Its cells stay tied to it, where taking it out and putting a new one
 * in would let go of each of them and take each again: with 400,000 cells longer than computing them.
 */
export function swapArray(
  { dependencyGraph, arrayMapping }: HyperFormula,
  anchor: Address,
  { ast, dependencies }: Parsed,
): void {
  const { graph } = dependencyGraph
  const array = arrayMapping.getArrayByCorner(anchor)!
  const before = graph['removeDependencies'](array)
  array['formula'] = ast
  const absolute = (dependencies as RelativeDependency[]).map((dependency) => dependency.absolutize(anchor))
  dependencyGraph.processCellDependencies(absolute, array)
  removeOrphans(dependencyGraph, before)
  graph.markNodeAsDirty(array)
}
