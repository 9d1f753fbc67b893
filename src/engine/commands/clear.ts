import { rangeName, type Range } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import type { Patch } from '../patch'
import type { Sheet } from '../sheet'
import { CellChanges, type Plan } from './plan'

/** Empties cells. Of an array only the anchor can be cleared; what it spilled goes with it. */
export function planClear(sheet: Sheet, ranges: readonly Range[]): Outcome<Plan> {
  const [first] = ranges
  if (!first) return failure('Nothing is selected.')
  const changes = new CellChanges()
  for (const range of ranges) {
    sheet.cells.forEachIn(range, (_, row, column) => changes.set(sheet.id, { row, column }, undefined))
  }
  const patches: readonly Patch[] = changes.patches([sheet])
  const label = ranges.length === 1 ? `Clearing ${rangeName(first)}` : `Clearing ${ranges.length} ranges`
  return success({ label, patches, focus: { sheet: sheet.id, range: first } })
}
