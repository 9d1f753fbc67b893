import type { Range } from '../core/address'
import type { Input } from './input'
import type { SheetId } from './model'
import type { Run, Sheet } from './sheet'

/** Cells of one column with what they held and what they hold now. */
export interface CellsPatch extends Run {
  readonly before: readonly (Input | undefined)[]
  readonly after: readonly (Input | undefined)[]
}

/** The smallest changes that a workbook is made of. Each can be turned around. */
export type Patch =
  | { readonly type: 'cells'; readonly cells: CellsPatch }
  | { readonly type: 'add-sheet'; readonly sheet: Sheet; readonly index: number }
  | { readonly type: 'remove-sheet'; readonly sheet: Sheet; readonly index: number }
  | {
      readonly type: 'rename-sheet'
      readonly sheet: SheetId
      readonly before: string
      readonly after: string
    }

/** The patches that take back what `patches` did. */
export function inverse(patches: readonly Patch[]): readonly Patch[] {
  return patches.map(turned).toReversed()
}

function turned(patch: Patch): Patch {
  switch (patch.type) {
    case 'cells':
      return {
        type: 'cells',
        cells: { ...patch.cells, before: patch.cells.after, after: patch.cells.before },
      }
    case 'add-sheet':
      return { ...patch, type: 'remove-sheet' }
    case 'remove-sheet':
      return { ...patch, type: 'add-sheet' }
    case 'rename-sheet':
      return { ...patch, before: patch.after, after: patch.before }
    default:
      return patch satisfies never
  }
}

/** How many cells the patches keep in memory. */
export function weightOf(patches: readonly Patch[]): number {
  return patches.reduce((sum, patch) => sum + patchWeight(patch), 0)
}

function patchWeight(patch: Patch): number {
  if (patch.type === 'cells') return 2 * patch.cells.length
  if (patch.type === 'rename-sheet') return 1
  const { cells } = patch.sheet
  return cells.rows * cells.columns
}

/** The range that the patches of `sheet` changed. */
export function changedRange(patches: readonly Patch[], sheet: SheetId): Range | undefined {
  let range: Range | undefined
  for (const patch of patches) {
    if (patch.type !== 'cells' || patch.cells.sheet !== sheet || patch.cells.length === 0) continue
    const { row, column, length } = patch.cells
    range = {
      top: Math.min(range?.top ?? row, row),
      left: Math.min(range?.left ?? column, column),
      bottom: Math.max(range?.bottom ?? 0, row + length - 1),
      right: Math.max(range?.right ?? 0, column),
    }
  }
  return range
}
