import { cellName, rangeName, type Range } from '../../core/address'
import { sheetPrefix } from '../formula/reference'
import type { Address, Graph } from './internals'

/** The user's name for a sheet of the calculator. */
export type SheetNamer = (key: number) => string

const namers = new WeakMap<Graph, SheetNamer>()

/** Lets functions that compute inside `graph` name the cells that they were given. */
export function nameSheets(graph: Graph, namer: SheetNamer): void {
  namers.set(graph, namer)
}

const viewpoints = new WeakMap<Graph, number>()

/** Computes something whose sentences are read on the sheet `home`, wherever the formulas in it stand. */
export function seenFrom<T>(graph: Graph, home: number, compute: () => T): T {
  viewpoints.set(graph, home)
  try {
    return compute()
  } finally {
    viewpoints.delete(graph)
  }
}

/** `B7`, or `Sheet2!B7` seen from another sheet. */
export function addressName(graph: Graph, { sheet, row, col }: Address, home: number): string {
  return prefix(graph, sheet, home) + cellName({ row, column: col })
}

/** `B2:B7`, or `Sheet2!B2:B7` seen from another sheet. */
export function areaName(graph: Graph, sheet: number, range: Range, home: number): string {
  return prefix(graph, sheet, home) + rangeName(range)
}

function prefix(graph: Graph, sheet: number, home: number): string {
  return sheet === (viewpoints.get(graph) ?? home) ? '' : `${sheetPrefix(namers.get(graph)?.(sheet) ?? '')}!`
}
