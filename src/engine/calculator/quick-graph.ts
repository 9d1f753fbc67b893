import type { HyperFormula } from 'hyperformula'
import type { ArrayVertex, CellVertex, Changes, Graph, RangeVertex, Vertex } from './internals'

/** Up to here a search through a vertex's dependents is quicker than a set of them. */
const FEW = 32

/** Takes reports of changed cells, for nobody: the window asks for what it shows. */
export const UNHEARD = { changes: new Map(), addChange() {}, getChanges: () => [] } as unknown as Changes

/**
 * Takes costs out of HyperFormula's dependency graph that grow with the square of a sheet, or are paid for nothing,
 * without changing what depends on what:
 * - every formula over a range ties each cell of the range to it again, though it is tied already: a column of
 *   `=B1/SUM(B$1:B$10000)` took 5 s and takes 0.6 s;
 * - each new dependent of a vertex is looked for among all that it has;
 * - a formula that goes takes its dependencies from the front of a set one by one: 50,000 of them took 5 s, and take
 *   20 ms;
 * - whether an array has room is looked up cell by cell at each calculation, though the workbook knows;
 * - for each array two lists of all its addresses are made: a dozen columns of 400,000 cells spent 3 s collecting them;
 * - every cell that an array lets go of is written down as a change that nobody reads.
 * See handsontable/hyperformula issue 872. Where a newer version has other insides it is left as it is.
 */
export function quicken({ dependencyGraph }: HyperFormula): void {
  if (!hasKnownShape(dependencyGraph)) return
  tieRangesOnce(dependencyGraph)
  rememberDependents(dependencyGraph)
  removeInOneGo(dependencyGraph)
  placeArrays(dependencyGraph)
  dependencyGraph.isThereSpaceForArray = () => true
  dependencyGraph['changes'] = UNHEARD
  dependencyGraph.getAndClearContentChanges = () => UNHEARD
}

function hasKnownShape(graph: Graph): boolean {
  const methods = [
    graph.processCellDependencies,
    graph['removeVertexAndCleanupDependencies'],
    graph['cleanupPlaceholderSheets'],
    graph['exchangeOrAddFormulaVertex'],
    graph['exchangeOrAddGraphNode'],
    graph['shrinkPossibleArrayAndGetCell'],
    graph.graph.addEdge,
    graph.graph.removeEdge,
    graph.graph.removeEdgeIfExists,
  ]
  return (
    methods.every((method) => typeof method === 'function') && Array.isArray(graph.graph['edgesSparseArray'])
  )
}

function tieRangesOnce(graph: Graph): void {
  const tie = graph.processCellDependencies.bind(graph)
  graph.processCellDependencies = (dependencies, dependent) => {
    const others = dependencies.filter((dependency) => {
      if (!('start' in dependency) || !('isFinite' in dependency) || !dependency.isFinite()) return true
      const range = graph.getRange(dependency.start, dependency.end)
      if (range?.idInGraph === undefined) return true
      graph.graph.addEdge(range, dependent)
      return false
    })
    tie(others, dependent)
  }
}

/** Ties an array to its cells with one address for all of them. */
function placeArrays(graph: Graph): void {
  const place = graph['exchangeOrAddFormulaVertex'].bind(graph)
  graph['exchangeOrAddFormulaVertex'] = (vertex: ArrayVertex | CellVertex) => {
    if (!('leftCorner' in vertex)) return place(vertex)
    const { sheet, row: top, col: left } = vertex.leftCorner
    const before = graph['shrinkPossibleArrayAndGetCell'](vertex.leftCorner)
    graph['setArray'](vertex.getRange(), vertex)
    graph['exchangeOrAddGraphNode'](before, vertex)
    const address = { sheet, row: top, col: left }
    for (let row = top; row < top + vertex.height; row++) {
      for (let col = left; col < left + vertex.width; col++) {
        address.row = row
        address.col = col
        const other = row === top && col === left ? undefined : graph.getCell(address)
        if (other) graph['exchangeOrAddGraphNode'](other, vertex)
        graph.addressMapping.setCell(address, vertex)
      }
    }
  }
}

/** The dependents of a vertex that has many, as long as nothing else has changed them. */
interface Dependents {
  readonly list: readonly number[]
  /** How long the list was when `known` was last brought up to date. */
  length: number
  readonly known: Set<number>
}

function rememberDependents({ graph }: Graph): void {
  const all = new Map<number, Dependents>()
  const edges = graph['edgesSparseArray']
  const addEdge = graph.addEdge.bind(graph)
  graph.addEdge = (from, to) => {
    const fromId = idOf(from)
    const toId = idOf(to)
    const list = fromId === undefined ? undefined : edges[fromId]
    if (!list || toId === undefined) return addEdge(from, to)
    if (list.length < FEW) {
      if (!list.includes(toId)) edges[fromId!] = extended(list, toId)
      return
    }
    const dependents = upToDate(all, fromId!, list)
    if (dependents.known.has(toId)) return
    dependents.known.add(toId)
    dependents.length = list.push(toId)
  }
  for (const name of ['removeEdge', 'removeEdgeIfExists'] as const) {
    const remove = graph[name].bind(graph)
    graph[name] = (from, to) => {
      const fromId = idOf(from)
      if (fromId !== undefined) all.delete(fromId)
      remove(from, to)
    }
  }
}

/** The list with one number more; a short one is made anew, as what is pushed to takes room for 17. */
function extended(list: number[], id: number): number[] {
  const [first, second, third] = list as [number, number, number]
  switch (list.length) {
    case 0:
      return [id]
    case 1:
      return [first, id]
    case 2:
      return [first, second, id]
    case 3:
      return [first, second, third, id]
    default:
      list.push(id)
      return list
  }
}

function upToDate(all: Map<number, Dependents>, from: number, list: readonly number[]): Dependents {
  const known = all.get(from)
  if (known && known.list === list && known.length === list.length) return known
  const made = { list, length: list.length, known: new Set(list) }
  all.set(from, made)
  return made
}

function idOf(node: Vertex | number): number | undefined {
  return typeof node === 'number' ? node : node.idInGraph
}

function removeInOneGo(graph: Graph): void {
  graph['removeVertexAndCleanupDependencies'] = (removed: Vertex) => {
    removeOrphans(graph, graph.graph.removeNode(removed))
  }
}

type Pending = ReturnType<Graph['graph']['removeNode']>

/** Removes what nothing depends on any more: ranges, and cells that are empty. */
export function removeOrphans(graph: Graph, pending: Pending): void {
  const sheets = new Set<number>()
  // The list grows while it is walked: what nothing depends on any more goes too.
  for (const [address, vertex] of pending) {
    if (!graph.graph.hasNode(vertex) || hasDependents(graph, vertex)) continue
    if (isRange(vertex)) {
      for (const dependency of graph.graph.removeNode(vertex)) pending.push(dependency)
      graph.rangeMapping.removeVertexIfExists(vertex)
      sheets.add(vertex.sheet)
    } else if (isEmptyCell(vertex) && 'row' in address) {
      for (const dependency of graph.graph.removeNode(vertex)) pending.push(dependency)
      graph.addressMapping.removeCell(address)
      sheets.add(address.sheet)
    }
  }
  graph['cleanupPlaceholderSheets'](sheets)
}

/** Forgets dependents that are gone from the end of the list on, so that the next question is answered at once. */
function hasDependents({ graph }: Graph, { idInGraph }: Vertex): boolean {
  const list = graph['edgesSparseArray'][idInGraph!]!
  while (list.length > 0) {
    const last = list.at(-1)
    if (last !== undefined && graph['nodesSparseArray'][last] !== undefined) return true
    list.pop()
  }
  return false
}

function isRange(vertex: Vertex): vertex is RangeVertex {
  return 'range' in vertex
}

/** Of a cell, neither a literal nor a formula: the class is not exported. */
function isEmptyCell(vertex: Vertex): vertex is CellVertex {
  return !isRange(vertex) && !('getValues' in vertex) && !('getFormula' in vertex)
}
