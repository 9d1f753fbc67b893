import type { Range } from '../../../core/address'
import type { SheetRange } from '../../../protocol/api'
import type { ChartSpec } from '../chart-spec'

/** Where the numbers of a chart are: `A2:C9`, or `A2:A9 · C2:C9` where its ranges do not touch. */
export function rangesText(
  { categories, series }: Pick<ChartSpec, 'categories' | 'series'>,
  describe: (range: SheetRange) => string,
): string {
  const ranges = [...(categories ? [categories] : []), ...series.map(({ range }) => range)]
  return ranges.reduce(withRange, []).map(describe).join(' · ')
}

/** Ranges with one more, which is part of the last one where it stands right or below of it. */
function withRange(ranges: readonly SheetRange[], next: SheetRange): readonly SheetRange[] {
  const last = ranges.at(-1)
  const one = last?.sheet === next.sheet ? joined(last.range, next.range) : undefined
  return one ? [...ranges.slice(0, -1), { sheet: next.sheet, range: one }] : [...ranges, next]
}

function joined(a: Range, b: Range): Range | undefined {
  const beside = a.top === b.top && a.bottom === b.bottom && b.left === a.right + 1
  const below = a.left === b.left && a.right === b.right && b.top === a.bottom + 1
  return beside || below ? { ...a, right: b.right, bottom: b.bottom } : undefined
}
