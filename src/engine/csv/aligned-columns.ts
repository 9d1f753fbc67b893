import { commonest } from './table-start'

/** Where a word of a line begins, and where it ends. */
export type Span = readonly [start: number, end: number]

const LINES_LOOKED_AT = 200
/** Lines that have as many words as most, of all. */
const USUAL = 0.8

/**
 * Whether spaces align the words of a text under one another: there are spaces through all lines between one column
 * and the next. A line may end early, or go on in the last column; one that lacks a word in its midst may not, as
 * nothing would hold its place.
 */
export function isAligned(text: string): boolean {
  if (!/\S {2,}\S/.test(text)) return false
  const lines = text
    .split(/\r\n?|\n/, LINES_LOOKED_AT)
    .map(spansOf)
    .filter((spans) => spans.length > 0)
  const width = commonest(lines.map((spans) => spans.length)) ?? 0
  const usual = lines.filter((spans) => spans.length === width)
  if (width < 2 || usual.length < 3 || usual.length < USUAL * lines.length) return false
  const columns = Array.from({ length: width }, (_, column) => around(usual.map((spans) => spans[column]!)))
  const isApart = columns.every(([start], i) => i === 0 || columns[i - 1]![1] < start)
  return isApart && lines.every((spans) => spans.every(isIn(columns)))
}

function spansOf(line: string): readonly Span[] {
  return Array.from(line.matchAll(/[^ ]+/g), ({ 0: word, index }) => [index, index + word.length])
}

/** From the first beginning to the last end. */
export function around(spans: readonly Span[]): Span {
  return spans.reduce(([start, end], span) => [Math.min(start, span[0]), Math.max(end, span[1])])
}

/** Whether a word stands in its column, or follows the one in the last. */
function isIn(columns: readonly Span[]) {
  return ([start, end]: Span, i: number): boolean => {
    if (i >= columns.length) return true
    return start > (columns[i - 1]?.[1] ?? -1) && end < (columns[i + 1]?.[0] ?? Infinity)
  }
}
