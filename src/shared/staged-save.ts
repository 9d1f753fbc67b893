/**
 * How a Data Package's folder is saved so that it is whole at every moment: all that changes is first put into a folder
 * inside of it and flushed, then a plan of what goes where. From then on the save has happened: whoever finds the plan
 * takes the files that it lists from there, or puts them in their places.
 */
import type { FileStamp } from './known-files'
import { DESCRIPTOR } from './package-files'

/** The folder inside of the package's own. */
export const STAGE = '.logit-sheet-save'
/** Written last: what is staged without it is nothing. */
export const PLAN = 'plan.json'

/**
 * There as soon as a file may be half written in its place, because the disk cannot rename: what is staged is right
 * then, whatever is there.
 */
export const IN_PLACE = 'in-place'

export interface StagedSave {
  readonly files: readonly StagedFile[]
  /** Files of sheets that there are no more. */
  readonly remove: readonly string[]
}

export interface StagedFile {
  /** Its name in the stage. */
  readonly from: string
  readonly to: string
  /** What was in its place, by size and time; otherwise another program has written it since, and that stays. */
  readonly was: FileStamp | null
}

/** Whether a workbook's own package has such a file: nothing else in its folder is ever written or removed. */
export function isOwnFile(path: unknown): boolean {
  return typeof path === 'string' && (path === DESCRIPTOR || /^(?:sheets|values)\/[^/\\\0]+\.csv$/.test(path))
}

export function writtenPlan(plan: StagedSave): string {
  return `${JSON.stringify(plan, undefined, 2)}\n`
}

/** The plan of a save; `undefined` where it is not whole, or names what no save of this program writes. */
export function readPlan(text: string): StagedSave | undefined {
  try {
    const plan = JSON.parse(text) as StagedSave
    const areFiles = plan.files.every(({ from, to }) => isStaged(from) && isOwnFile(to))
    return areFiles && plan.remove.every(isOwnFile) ? plan : undefined
  } catch {
    return undefined
  }
}

/** Whether it is a name that a file in the stage has. Whoever wrote the plan may have put anything there. */
function isStaged(name: unknown): boolean {
  return typeof name === 'string' && /^\d+$/.test(name)
}
