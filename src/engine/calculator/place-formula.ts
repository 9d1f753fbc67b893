import { HyperFormula } from 'hyperformula'
import type { Address, Ast, CellVertex, Parsed, RelativeDependency } from './internals'

/** The class of a formula's vertex is not exported; an engine shows it. */
const ScalarVertex = HyperFormula.buildFromArray([['=1']], { licenseKey: 'gpl-v3' }).addressMapping.getCell({
  sheet: 0,
  row: 0,
  col: 0,
})!.constructor as new (ast: Ast, address: Address, version: number) => CellVertex

/**
 * Puts a formula of one cell where the calculator has nothing yet. Does what `setFormulaToCell` does, without looking
 * for what might have been there: half of the cost of a filled column.
 */
export function placeFormula(
  { dependencyGraph, lazilyTransformingAstService }: HyperFormula,
  address: Address,
  { parsed, isVolatile }: { readonly parsed: Parsed; readonly isVolatile: boolean },
): void {
  const { graph } = dependencyGraph
  const vertex = new ScalarVertex(parsed.ast, address, lazilyTransformingAstService.version())
  const id = graph.addNodeIfNotExists(vertex)
  dependencyGraph.addressMapping.setCell(address, vertex)
  for (const relative of parsed.dependencies as RelativeDependency[]) {
    const dependency = relative.absolutize(address)
    if ('row' in dependency) {
      const { vertex: precedent, id: created } = dependencyGraph.fetchCellOrCreateEmpty(dependency)
      graph.addEdge(created ?? precedent, id)
    } else dependencyGraph.processCellDependencies([dependency], vertex)
  }
  graph.markNodeAsDirty(vertex)
  if (isVolatile) dependencyGraph.markAsVolatile(vertex)
  if (parsed.hasStructuralChangeFunction) dependencyGraph.markAsDependentOnStructureChange(vertex)
  if (graph.getInfiniteRanges().length > 0) dependencyGraph['correctInfiniteRangesDependency'](address)
}
