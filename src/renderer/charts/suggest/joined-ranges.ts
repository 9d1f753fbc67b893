import { columnsIn, contains, type Range } from '../../../core/address'
import { CellKind } from '../../../core/cell-kind'
import { failure, success, type Outcome } from '../../../core/outcome'
import type { SelectedCells } from './read-selection'

/** Several ranges as one, and which lines of it may lie between them. */
export interface JoinedRanges {
  readonly range: Range
  readonly apart: 'rows' | 'columns' | undefined
}

/** Ranges that have the same rows are columns of one table, those with the same columns its rows. */
export function joinedRanges(ranges: readonly Range[]): Outcome<JoinedRanges> {
  const [first, ...others] = ranges
  if (!first) return failure('Nothing is selected.')
  if (others.length === 0) return success({ range: first, apart: undefined })
  const range = others.reduce(union, first)
  if (others.every(({ top, bottom }) => top === first.top && bottom === first.bottom))
    return success({ range, apart: 'columns' })
  if (others.every(({ left, right }) => left === first.left && right === first.right))
    return success({ range, apart: 'rows' })
  return failure(
    'Several ranges make a chart where they have the same rows, or the same columns: select A1:A9 and C1:C9, say.',
  )
}

/** Cells of which those outside of the ranges count as empty. */
export function onlyIn(cells: SelectedCells, ranges: readonly Range[]): SelectedCells {
  const { top, left } = cells.range
  const width = columnsIn(cells.range)
  const kinds = cells.kinds.map((kind, index) => {
    const cell = { row: top + Math.floor(index / width), column: left + (index % width) }
    return ranges.some((range) => contains(range, cell)) ? kind : CellKind.empty
  })
  return { ...cells, kinds }
}

function union(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }
}
