import type { HyperFormula } from 'hyperformula'
import type { Graph, Vertex } from './internals'

/** What is done to the vertices of a calculation, each after all that it depends on. */
export interface Visitor {
  /** Computes a vertex; answers whether it has changed. */
  visit(vertex: Vertex): boolean
  /** A vertex that depends on itself. */
  onCycle(vertex: Vertex): void
}

/**
 * Computes what a change touches, in an order in which everything comes after what it depends on: Tarjan's algorithm
 * without recursion, over typed arrays that are kept from one calculation to the next. HyperFormula's own makes three
 * arrays for every vertex, and puts a whole circle on the stack at once.
 */
export class Recalculation {
  readonly #graph: Graph
  /** When a vertex was first reached, from 1 on; 0 for never. By the vertex's number, as all that follows. */
  #entrance = new Int32Array(0)
  #low = new Int32Array(0)
  /** The next of its dependents to look at. */
  #cursor = new Int32Array(0)
  #flags = new Uint8Array(0)

  constructor({ dependencyGraph }: HyperFormula) {
    this.#graph = dependencyGraph
  }

  /** Computes what depends on changed vertices, and forgets that they have changed. */
  run(visitor: Visitor): void {
    const { graph } = this.#graph
    const { dirty, volatile } = graph['dirtyAndVolatileNodeIds'].rawValue
    const changed = [...new Set(dirty), ...volatile].filter(
      (id) => graph['nodesSparseArray'][id] !== undefined,
    )
    this.#graph.clearDirtyVertices()
    if (changed.length === 0) return
    this.#makeRoom(graph['nodesSparseArray'].length)
    const order = this.#order(changed)
    for (const id of changed) this.#flags[id]! |= STALE
    for (let i = order.length - 1; i >= 0; i--) this.#compute(order[i]!, visitor)
    for (const id of order) {
      this.#entrance[id] = 0
      this.#cursor[id] = 0
      this.#flags[id] = 0
    }
  }

  /** Every vertex that a change reaches, what depends on it before it. */
  #order(roots: readonly number[]): number[] {
    const order: number[] = []
    const path: number[] = []
    const open: number[] = []
    let time = 0
    for (const root of roots) {
      if (this.#entrance[root] !== 0) continue
      this.#enter(root, ++time)
      path.push(root)
      open.push(root)
      while (path.length > 0) {
        const id = path.at(-1)!
        const next = this.#nextDependent(id)
        if (next === undefined) {
          path.pop()
          const before = path.at(-1)
          if (before !== undefined) this.#low[before] = Math.min(this.#low[before]!, this.#low[id]!)
          if (this.#low[id] === this.#entrance[id]) this.#close(id, open, order)
        } else if (this.#entrance[next] === 0) {
          this.#enter(next, ++time)
          path.push(next)
          open.push(next)
        } else if ((this.#flags[next]! & CLOSED) === 0) {
          this.#low[id] = Math.min(this.#low[id]!, this.#entrance[next]!)
          if (next === id) this.#flags[id]! |= CIRCLE
        }
      }
    }
    return order
  }

  #enter(id: number, time: number): void {
    this.#entrance[id] = time
    this.#low[id] = time
  }

  #nextDependent(id: number): number | undefined {
    const { graph } = this.#graph
    const dependents = graph['edgesSparseArray'][id]!
    while (this.#cursor[id]! < dependents.length) {
      const next = dependents[this.#cursor[id]!++]
      if (next !== undefined && graph['nodesSparseArray'][next] !== undefined) return next
    }
    return undefined
  }

  /** Everything that was reached since `id` and is still open depends on itself, unless it is `id` alone. */
  #close(id: number, open: number[], order: number[]): void {
    const isCircle = open.at(-1) !== id
    for (;;) {
      const member = open.pop()!
      this.#flags[member]! |= isCircle ? CLOSED | CIRCLE : CLOSED
      order.push(member)
      if (member === id) return
    }
  }

  #compute(id: number, { visit, onCycle }: Visitor): void {
    const { graph } = this.#graph
    const vertex = graph['nodesSparseArray'][id]!
    const flags = this.#flags[id]!
    if ((flags & CIRCLE) !== 0) onCycle(vertex)
    else if ((flags & STALE) === 0 || !visit(vertex)) return
    for (const dependent of graph['edgesSparseArray'][id]!) {
      if (dependent !== undefined) this.#flags[dependent]! |= STALE
    }
  }

  #makeRoom(vertices: number): void {
    if (this.#entrance.length >= vertices) return
    const size = Math.ceil(vertices * 1.25)
    this.#entrance = new Int32Array(size)
    this.#low = new Int32Array(size)
    this.#cursor = new Int32Array(size)
    this.#flags = new Uint8Array(size)
  }
}

/** All that it leads to has its place in the order. */
const CLOSED = 1
/** It depends on itself. */
const CIRCLE = 2
/** Something that it depends on has changed. */
const STALE = 4
