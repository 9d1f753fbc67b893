import { CellError, ErrorType, type HyperFormula } from 'hyperformula'
import { addressName } from './cell-names'
import type { Address, CellVertex, Graph } from './internals'

/** Longer trails than this are not followed: the sentence would help no more. */
const MOST_CELLS = 10_000
const MOST_NAMED = 6

/** `A1 depends on itself: A1 → B1 → A1.` for a formula that is part of a circle. */
export function cycleSentence(engine: HyperFormula, start: Address, home: number): string {
  const graph = engine.dependencyGraph
  const circle = circleFrom(graph, start)
  const names = (circle ?? []).map((cell) => addressName(graph, cell, home))
  const own = addressName(graph, start, home)
  if (names.length === 0) return `${own} depends on itself through other cells.`
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED - 1), '…'] : names
  return `${own} depends on itself: ${[...shown, own].join(' → ')}.`
}

/** The cells from `start` to the one that refers back to it, by the shortest way. */
function circleFrom(graph: Graph, start: Address): readonly Address[] | undefined {
  const first = graph.getCell(start)
  const cameFrom = new Map<CellVertex, { readonly cell: Address; readonly before: CellVertex | undefined }>()
  if (!first) return undefined
  cameFrom.set(first, { cell: start, before: undefined })
  const queue = [first]
  while (queue.length > 0 && cameFrom.size < MOST_CELLS) {
    const vertex = queue.shift()!
    for (const cell of cellsOf(graph, vertex)) {
      const next = graph.getCell(cell)
      if (next === first) return trail(cameFrom, vertex)
      if (!next || cameFrom.has(next) || !isCycled(graph, cell)) continue
      cameFrom.set(next, { cell, before: vertex })
      queue.push(next)
    }
  }
  return undefined
}

function trail(
  cameFrom: ReadonlyMap<CellVertex, { readonly cell: Address; readonly before: CellVertex | undefined }>,
  last: CellVertex,
): readonly Address[] {
  const cells: Address[] = []
  for (let vertex: CellVertex | undefined = last; vertex;) {
    const step: { readonly cell: Address; readonly before: CellVertex | undefined } = cameFrom.get(vertex)!
    cells.unshift(step.cell)
    vertex = step.before
  }
  return cells
}

/** The cells that a formula refers to, ranges cell by cell. */
function* cellsOf(graph: Graph, vertex: CellVertex): Iterable<Address> {
  for (const dependency of graph.dependencyQueryAddresses(vertex)) {
    if (!('start' in dependency)) {
      yield dependency
      continue
    }
    const { start, end } = dependency
    const bottom = Math.min(end.row, graph.getSheetHeight(start.sheet) - 1)
    const right = Math.min(end.col, graph.getSheetWidth(start.sheet) - 1)
    for (let row = start.row; row <= bottom; row++) {
      for (let col = start.col; col <= right; col++) yield { sheet: start.sheet, row, col }
    }
  }
}

function isCycled(graph: Graph, cell: Address): boolean {
  const value = graph.getScalarValue(cell)
  return value instanceof CellError && value.type === ErrorType.CYCLE
}
