import { cellName, MAX_COLUMNS, MAX_ROWS, rangeName, type Cell, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import { isOnSheet } from '../book'
import { inputOf } from '../input'
import type { Sheet } from '../sheet'
import { columnPatch, type Plan } from './plan'
import type { Patch } from '../patch'

/** Texts as if they were typed into the cells from `at` on; a ragged row leaves what lies beyond it untouched. */
export function planSetCells(sheet: Sheet, at: Cell, inputs: readonly (readonly string[])[]): Outcome<Plan> {
  const width = inputs.reduce((most, row) => Math.max(most, row.length), 0)
  if (width === 0) return failure('There is nothing to enter.')
  const range: Range = {
    top: at.row,
    left: at.column,
    bottom: at.row + inputs.length - 1,
    right: at.column + width - 1,
  }
  if (!isOnSheet(range)) return failure(doesNotFit(range))
  const patches: Patch[] = []
  for (let i = 0; i < width; i++)
    patches.push(...columnPatches(sheet, { row: at.row, column: at.column + i }, inputs, i))
  const label =
    inputs.length === 1 && width === 1 ? `Typing in ${cellName(at)}` : `Filling ${rangeName(range)}`
  return success({ label, patches, focus: { sheet: sheet.id, range } })
}

/** One patch where every row reaches the column, otherwise one for each stretch of rows that do. */
function columnPatches(
  sheet: Sheet,
  at: Cell,
  inputs: readonly (readonly string[])[],
  index: number,
): Patch[] {
  const patches: Patch[] = []
  for (let row = 0; row < inputs.length;) {
    let end = row
    while (end < inputs.length && inputs[end]!.length > index) end++
    if (end > row) {
      const after = inputs.slice(row, end).map((texts) => inputOf(texts[index]!))
      patches.push(columnPatch(sheet, { row: at.row + row, column: at.column }, after))
    }
    row = end + 1
  }
  return patches
}

export function doesNotFit({ top, left, bottom, right }: Range): string {
  const rows = countText(bottom - top + 1, 'row')
  const columns = countText(right - left + 1, 'column')
  const limits = `${countText(MAX_ROWS, 'row')} and ${countText(MAX_COLUMNS, 'column')}`
  return `${rows} and ${columns} do not fit from ${cellName({ row: top, column: left })} on: a sheet has ${limits}.`
}
