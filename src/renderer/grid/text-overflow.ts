import { CellKind } from '../../core/cell-kind'
import type { CellBlock } from '../../protocol/api'
import { lookAt } from './cell-paint'
import type { Measure } from '../text-measure'
import { blockAt, indexIn } from './cell-view'
import type { GridLines } from './lines'

/** How the texts of a row run on over the empty cells at their right. */
export interface RowOverflow {
  /** Columns at whose right edge a text goes on, from the text's own to the last but one that it reaches. */
  readonly crossed: ReadonlySet<number>
  /** Pixels from a text's own left edge to the next filled cell, where it is longer than that. */
  readonly ends: ReadonlyMap<number, number>
}

export const NO_OVERFLOW: RowOverflow = { crossed: new Set(), ends: new Map() }

/** Pixels at 100%: of the letters, of the widest of them, of what is left free beside them. */
const LETTERS = 13
const WIDEST_LETTER = 14
const PADDING = 8
/** So much wider are bold letters than usual ones. */
const BOLD = 1.07

/**
 * What the row's texts need beyond their own cells; `columns` are those on screen, from left to right, with some more
 * at their left: a text may begin there.
 */
export function rowOverflow(
  blocks: readonly CellBlock[],
  row: number,
  columns: readonly number[],
  { columns: layout, zoom }: GridLines,
  measure: Measure,
): RowOverflow {
  const crossed = new Set<number>()
  const ends = new Map<number, number>()
  for (const [i, column] of columns.entries()) {
    const own = layout.sizeOf(column)
    const need = widthOf(blocks, row, column, own, zoom, measure)
    let room = own
    for (let at = i; room < need && at + 1 < columns.length; at++) {
      const next = columns[at + 1]!
      if (!isBlank(blocks, row, next)) {
        if (at > i) ends.set(column, room)
        break
      }
      crossed.add(columns[at]!)
      room += layout.sizeOf(next)
    }
  }
  return crossed.size === 0 ? NO_OVERFLOW : { crossed, ends }
}

/** The column of the text that comes in from the left of `first`, which is no longer on screen itself. */
export function comesIn(
  { crossed }: RowOverflow,
  blocks: readonly CellBlock[],
  row: number,
  before: readonly number[],
): number | undefined {
  const last = before.at(-1)
  if (last === undefined || !crossed.has(last)) return undefined
  return before.findLast((column) => !isBlank(blocks, row, column))
}

export function sameOverflow(a: RowOverflow, b: RowOverflow): boolean {
  if (a === b) return true
  if (a.crossed.size !== b.crossed.size || a.ends.size !== b.ends.size) return false
  return (
    [...a.crossed].every((column) => b.crossed.has(column)) &&
    [...a.ends].every(([column, end]) => b.ends.get(column) === end)
  )
}

/** The pixels that a text at the left of its cell takes; 0 for whatever else, and for one that surely fits. */
function widthOf(
  blocks: readonly CellBlock[],
  row: number,
  column: number,
  own: number,
  zoom: number,
  measure: Measure,
): number {
  const cell = { row, column }
  const block = blockAt(blocks, cell)
  if (!block) return 0
  const at = indexIn(block, cell)
  if (block.kinds[at] !== CellKind.text) return 0
  const text = block.texts[block.numbers[at]!] ?? ''
  if ((text.length * WIDEST_LETTER + PADDING) * zoom <= own) return 0
  const look = lookAt(block, at)
  if (look?.align !== undefined && look.align !== 'left') return 0
  const lines = text.includes('\n') ? text.split('\n') : [text]
  const widest = Math.max(...lines.map((line) => measure(line, LETTERS * zoom)))
  return widest * (look?.bold ? BOLD : 1) + PADDING * zoom
}

function isBlank(blocks: readonly CellBlock[], row: number, column: number): boolean {
  const cell = { row, column }
  const block = blockAt(blocks, cell)
  if (!block) return false
  const at = indexIn(block, cell)
  return block.kinds[at] === CellKind.empty && lookAt(block, at)?.slider === undefined
}
