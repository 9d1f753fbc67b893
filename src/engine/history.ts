import type { ChartId, SheetRange } from './model'
import { weightOf, type CellsPatch, type Patch } from './patch'

/** A command that was done, with what takes it back. */
export interface Step {
  /** As a menu says it: `Typing in B3`. */
  readonly label: string
  readonly patches: readonly Patch[]
  /** What shows the change when the step is undone or done again. */
  readonly focus: SheetRange | undefined
  /** The chart that it is about. */
  readonly chart?: ChartId
}

interface Recorded extends Step {
  /** What the workbook held before and after, as numbers: see `WorkbookInfo.state`. */
  readonly before: number
  readonly after: number
  readonly weight: number
  readonly merge: string | undefined
}

/** Steps that are always kept, however much they weigh. */
const ALWAYS_KEPT = 100
const MOST_STEPS = 10_000
/** Cells that all kept steps may hold together; some 400 MB where all of them are numbers. */
const MOST_CELLS = 20_000_000

/** What can be undone and done again. Old steps are let go where they would take too much memory. */
export class History {
  readonly #done: Recorded[] = []
  #undone: Recorded[] = []
  #weight = 0
  #newest = 0
  #state = 0
  #saved = 0

  /** Stands for what the workbook holds now. */
  get state(): number {
    return this.#state
  }

  get dirty(): boolean {
    return this.#state !== this.#saved
  }

  get undo(): Step | undefined {
    return this.#done.at(-1)
  }

  get redo(): Step | undefined {
    return this.#undone.at(-1)
  }

  /** Begins with what no file holds. */
  beginUnsaved(): void {
    this.#state = ++this.#newest
  }

  /** Tells that the file holds `state`. */
  markSaved(state: number): void {
    this.#saved = state
  }

  /** Consecutive steps with the same `merge` become one step, or none where they cancel out. */
  record(step: Step, merge?: string): void {
    const last = this.#done.at(-1)
    const joins = merge !== undefined && last?.merge === merge && this.#undone.length === 0
    if (!joins) return this.#add(step, this.#state, merge)
    this.#done.pop()
    this.#weight -= last.weight
    const both = joinedStep(last, step)
    if (both.patches.every(changesNothing)) this.#state = last.before
    else this.#add(both, last.before, merge)
  }

  #add(step: Step, before: number, merge: string | undefined): void {
    const weight = weightOf(step.patches)
    for (const { weight } of this.#undone) this.#weight -= weight
    this.#undone = []
    this.#done.push({ ...step, weight, before, after: ++this.#newest, merge })
    this.#state = this.#newest
    this.#weight += weight
    while (this.#isTooHeavy()) this.#weight -= this.#done.shift()!.weight
  }

  stepBack(): void {
    const step = this.#done.pop()!
    this.#undone.push(step)
    this.#state = step.before
  }

  stepForward(): void {
    const step = this.#undone.pop()!
    this.#done.push(step)
    this.#state = step.after
  }

  #isTooHeavy(): boolean {
    const steps = this.#done.length
    return steps > MOST_STEPS || (steps > ALWAYS_KEPT && this.#weight > MOST_CELLS)
  }
}

function changesNothing(patch: Patch): boolean {
  if (patch.type !== 'cells') return false
  const { before, after } = patch.cells
  return before.every((input, i) => input === after[i])
}

/** Two steps as one. Where both change the same cells, what was between is forgotten. */
function joinedStep(first: Step, second: Step): Step {
  const patches = [...first.patches]
  for (const patch of second.patches) {
    const index = joinableWith(patch, patches)
    const both = index < 0 ? undefined : joinedPatch(patches[index]!, patch)
    if (both) patches[index] = both
    else patches.push(patch)
  }
  return { ...first, patches }
}

/** The index of the last of `patches` that changes the same thing; later ones may change other cells. −1 where there is none. */
function joinableWith(patch: Patch, patches: readonly Patch[]): number {
  for (let index = patches.length - 1; index >= 0; index--) {
    const before = patches[index]!
    if (joinedPatch(before, patch)) return index
    if (before.type !== 'cells' || patch.type !== 'cells' || !areApart(before.cells, patch.cells)) return -1
  }
  return -1
}

function areApart(a: CellsPatch, b: CellsPatch): boolean {
  return (
    a.sheet !== b.sheet || a.column !== b.column || a.row + a.length <= b.row || b.row + b.length <= a.row
  )
}

function joinedPatch(first: Patch, second: Patch): Patch | undefined {
  if (first.type === 'charts' && second.type === 'charts') return { ...second, before: first.before }
  if (first.type !== 'cells' || second.type !== 'cells') return undefined
  const [a, b] = [first.cells, second.cells]
  const same = a.sheet === b.sheet && a.column === b.column && a.row === b.row && a.length === b.length
  return same ? { type: 'cells', cells: { ...b, before: a.before } } : undefined
}
