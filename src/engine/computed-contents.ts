import { failure, success, type Outcome } from '../core/outcome'
import type { Book } from './book'
import { carryPatch, type Contents } from './carry-patch'
import { Computation, type Watcher } from './computation'
import { inverse, type Patch } from './patch'

/** What a workbook holds, and what is computed from it: the one changes only together with the other. */
export class ComputedContents {
  readonly contents: Contents = { sheets: [], names: [], charts: [] }
  #computation = new Computation()
  /** The user has ended the calculation of the change that is being made. */
  stopped = false

  get computation(): Computation {
    return this.#computation
  }

  get book(): Book {
    return { ...this.contents, computation: this.#computation }
  }

  /** All of the patches or, should the calculator fail, none. */
  carryOut(patches: readonly Patch[]): Outcome<undefined> {
    let begun = 0
    let anew = false
    try {
      for (const patch of patches) {
        begun++
        if (anew) carryPatch(this.contents, patch)
        else anew = this.#carry(patch)
      }
      if (anew) this.#computeAnew()
      else this.#computation.compute(undefined, this.stopped)
      return success(undefined)
    } catch (thrown) {
      this.#restore(patches.slice(0, begun))
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      return failure(`The change could not be computed, so the workbook is as it was before. (${reason})`)
    }
  }

  /** Computes the contents after they were filled. A calculator is costly to make, so the first one is used. */
  begin(watch?: Watcher): void {
    this.#computation.setNames(this.contents.names)
    for (const sheet of this.contents.sheets) this.#computation.addSheet(sheet)
    this.#computation.compute(watch, this.stopped)
  }

  /** Everything, from what the cells were given. */
  #computeAnew(): void {
    this.#computation = new Computation()
    this.begin()
  }

  /** Does a patch; answers whether everything has to be computed anew. */
  #carry(patch: Patch): boolean {
    carryPatch(this.contents, patch)
    switch (patch.type) {
      case 'cells':
        this.#computation.changed(patch.cells)
        return false
      case 'add-sheet':
        this.#computation.addSheet(patch.sheet)
        return false
      case 'remove-sheet':
        this.#computation.removeSheet(patch.sheet.id)
        return false
      case 'rename-sheet':
        this.#computation.renamedSheet()
        return false
      case 'insert-lines':
      case 'remove-lines':
        return true
      case 'layout':
      case 'looks':
      case 'field-counts':
      case 'charts':
      case 'move-sheet':
        return false
      case 'names':
        this.#computation.setNames(patch.after)
        return false
      default:
        return patch satisfies never
    }
  }

  /** Takes back what was begun, and computes everything anew. */
  #restore(begun: readonly Patch[]): void {
    for (const patch of inverse(begun)) carryPatch(this.contents, patch)
    this.#computeAnew()
  }
}
