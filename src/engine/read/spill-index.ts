import { contains } from '../../core/address'
import type { Spill } from '../spill-layout'

/** Rows that share one list of the arrays that reach into them. */
const ROWS_PER_LIST = 64

/** Finds the array that a cell belongs to, also where every row has one of its own. */
export class SpillIndex {
  readonly #lists = new Map<number, Spill[]>()

  constructor(spills: readonly Spill[]) {
    for (const spill of spills) {
      const last = listOf(spill.range.bottom)
      for (let list = listOf(spill.range.top); list <= last; list++) this.#add(list, spill)
    }
  }

  at(row: number, column: number): Spill | undefined {
    if (this.#lists.size === 0) return undefined
    return this.#lists.get(listOf(row))?.find(({ range }) => contains(range, { row, column }))
  }

  #add(list: number, spill: Spill): void {
    const spills = this.#lists.get(list)
    if (spills) spills.push(spill)
    else this.#lists.set(list, [spill])
  }
}

function listOf(row: number): number {
  return Math.floor(row / ROWS_PER_LIST)
}
