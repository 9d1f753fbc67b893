import { intersection, type Range } from './address'

/** The parts of `range` outside of `hole`: up to four, disjoint. */
export function cutOut(range: Range, hole: Range): readonly Range[] {
  const shared = intersection(range, hole)
  if (!shared) return [range]
  const { top, left, bottom, right } = range
  const parts: Range[] = []
  if (top < shared.top) parts.push({ top, left, bottom: shared.top - 1, right })
  if (left < shared.left) parts.push({ ...shared, left, right: shared.left - 1 })
  if (right > shared.right) parts.push({ ...shared, left: shared.right + 1, right })
  if (bottom > shared.bottom) parts.push({ top: shared.bottom + 1, left, bottom, right })
  return parts
}

/** The range so many rows further down and columns further right. */
export function shifted({ top, left, bottom, right }: Range, rows: number, columns: number): Range {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns }
}

/** Rows and columns changed for one another. */
export function turned({ top, left, bottom, right }: Range): Range {
  return { top: left, left: top, bottom: right, right: bottom }
}

export function sameRange(a: Range, b: Range): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}
