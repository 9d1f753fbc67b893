import { createMemo, type Accessor } from 'solid-js'
import type { CellBlock, SheetId } from '../../protocol/api'
import { fittingLength, learnColumn } from './cell-view'
import { NARROWEST } from './layout'
import { NO_FORMAT, type ColumnFormat } from './number-format'

export interface ColumnFormats {
  /** How a column writes its numbers. */
  of(column: number): ColumnFormat
  /** A width that shows every loaded cell of a column whole. */
  fittingWidth(column: number): number
}

const WIDEST = 480

/** Learns each column's format from the cells that were shown, and forgets it with the sheet. */
export function createColumnFormats(
  sheet: Accessor<SheetId>,
  blocks: Accessor<readonly CellBlock[]>,
  /** Columns on screen. */
  shown: Accessor<readonly number[]>,
): ColumnFormats {
  let known = new Map<number, ColumnFormat>()
  let knownSheet: SheetId | undefined

  const formats = createMemo<ReadonlyMap<number, ColumnFormat>>((before) => {
    if (knownSheet !== sheet()) {
      known = new Map()
      knownSheet = sheet()
    }
    const next = new Map(known)
    for (const column of shown()) {
      next.set(column, learnColumn(known.get(column) ?? NO_FORMAT, blocks(), column))
    }
    const changed = [...next].some(([column, format]) => known.get(column) !== format)
    if (!changed && before) return before
    known = next
    return next
  })

  return {
    of: (column) => formats().get(column) ?? NO_FORMAT,
    fittingWidth(column) {
      let longest = 4
      for (const { range } of blocks()) {
        for (let row = range.top; row <= range.bottom; row++) {
          longest = Math.max(longest, fittingLength(blocks(), { row, column }))
        }
      }
      return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * 7.8) + 18))
    },
  }
}
