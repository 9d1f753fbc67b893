import type { SheetRange } from '../protocol/api'

/** Which charted ranges the window has as they are: they may be long, and are not told again while nothing changes. */
export class ToldRanges {
  #told = new Set<string>()

  /** Something changed. */
  forget(): void {
    this.#told = new Set()
  }

  /** Those of what is watched now that are still to be told; from then on they are. */
  take(watched: readonly SheetRange[]): readonly SheetRange[] {
    const known = this.#told
    this.#told = new Set(watched.map((at) => JSON.stringify(at)))
    return watched.filter((at) => !known.has(JSON.stringify(at)))
  }
}
