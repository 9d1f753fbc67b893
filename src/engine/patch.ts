import type { Chart } from './chart-model'
import type { Input } from './input'
import type { Axis, DefinedName, SheetId, SheetLayout, SheetLooks } from './model'
import type { Run, Sheet } from './sheet'

/** Cells of one column with what they held and what they hold now. */
export interface CellsPatch extends Run {
  readonly before: readonly (Input | undefined)[]
  readonly after: readonly (Input | undefined)[]
}

/** Lines that come or go, with what they hold. */
export interface LinesPatch {
  readonly sheet: SheetId
  readonly axis: Axis
  readonly at: number
  readonly count: number
  /** The filled parts of the lines' columns. */
  readonly contents: readonly LineContents[]
}

export interface LineContents {
  readonly row: number
  readonly column: number
  readonly inputs: readonly (Input | undefined)[]
}

/** The smallest changes that a workbook is made of. Each can be turned around. */
export type Patch =
  | { readonly type: 'cells'; readonly cells: CellsPatch }
  | { readonly type: 'insert-lines'; readonly lines: LinesPatch }
  | { readonly type: 'remove-lines'; readonly lines: LinesPatch }
  | {
      readonly type: 'layout'
      readonly sheet: SheetId
      readonly before: SheetLayout
      readonly after: SheetLayout
    }
  | {
      readonly type: 'looks'
      readonly sheet: SheetId
      readonly before: SheetLooks
      readonly after: SheetLooks
    }
  | {
      readonly type: 'field-counts'
      readonly sheet: SheetId
      readonly before: Uint16Array | undefined
      readonly after: Uint16Array | undefined
    }
  | {
      readonly type: 'names'
      readonly before: readonly DefinedName[]
      readonly after: readonly DefinedName[]
    }
  | { readonly type: 'charts'; readonly before: readonly Chart[]; readonly after: readonly Chart[] }
  | { readonly type: 'move-sheet'; readonly from: number; readonly to: number }
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
    case 'insert-lines':
      return { ...patch, type: 'remove-lines' }
    case 'remove-lines':
      return { ...patch, type: 'insert-lines' }
    case 'move-sheet':
      return { ...patch, from: patch.to, to: patch.from }
    case 'rename-sheet':
      return { ...patch, before: patch.after, after: patch.before }
    case 'layout':
      return { ...patch, before: patch.after, after: patch.before }
    case 'looks':
      return { ...patch, before: patch.after, after: patch.before }
    case 'field-counts':
      return { ...patch, before: patch.after, after: patch.before }
    case 'names':
      return { ...patch, before: patch.after, after: patch.before }
    case 'charts':
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
  switch (patch.type) {
    case 'cells':
      return 2 * patch.cells.length
    case 'insert-lines':
    case 'remove-lines':
      return patch.lines.contents.reduce((sum, { inputs }) => sum + inputs.length, 1)
    case 'add-sheet':
    case 'remove-sheet':
      return patch.sheet.cells.rows * patch.sheet.cells.columns
    case 'layout':
      return [patch.before, patch.after].reduce(
        (sum, { rows, columns }) => sum + rows.length + columns.length,
        1,
      )
    case 'looks':
      return [patch.before, patch.after].reduce(
        (sum, { areas, rules, comments }) => sum + areas.length + rules.length + comments.length,
        1,
      )
    case 'field-counts':
      return ((patch.before?.length ?? 0) + (patch.after?.length ?? 0)) / 4
    default:
      return 1
  }
}
