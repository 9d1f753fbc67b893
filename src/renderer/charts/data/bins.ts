import { extentOf, niceStep } from '../scales/scales'

/** Equal bins from the first edge to the last; a number on an edge is of the bin above it, on the last of the last. */
export interface Bins {
  /** One more than there are bins. */
  readonly edges: Float64Array
}

/** Beyond this a bin is thinner than a pixel. */
const MOST_BINS = 200
/** Twice as wide would be no number. */
const WIDEST = 1e308

/**
 * Bins for all finite numbers in `lists`. Without `count` as wide as numpy's “auto” has them, rounded up to a number
 * that can be said, and edges are multiples of it: the smaller of what Freedman and Diaconis (1981) say,
 * 2·IQR·n^(−1/3), which suits many numbers, and Sturges (1926), range/(log₂n + 1), which suits few. With `count`
 * exactly so many, from the least number to the greatest. Edges: nothing gives one bin from 0 to 1, equal numbers one bin around them.
 */
export function binsFor(lists: readonly Float64Array[], count?: number): Bins {
  const extent = extentOf(lists)
  if (!extent) return evenly(0, 1, 1)
  const { min, max } = extent
  if (min === max) return evenly(min - 0.5, max + 0.5, 1)
  if (count !== undefined) return evenly(min, max, Math.min(MOST_BINS, Math.max(1, Math.floor(count))))
  const sorted = finiteSorted(lists)
  const sturges = Math.log2(sorted.length) + 1
  const few = max / sturges - min / sturges
  const least = Math.max(Math.min(freedmanDiaconis(sorted) || few, few), max / MOST_BINS - min / MOST_BINS)
  const width = Math.min(WIDEST, niceStep(least))
  const [first, last] = [Math.floor(min / width + 1e-9), Math.ceil(max / width - 1e-9)]
  return evenly(held(first * width), held(last * width), Math.max(1, last - first))
}

/** How many of `values` are in each bin; what is not finite, or outside, is not counted. */
export function countIn({ edges }: Bins, values: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(edges.length - 1)
  for (let i = 0; i < values.length; i++) {
    const bin = binOf(edges, values[i]!)
    if (bin >= 0) counts[bin]!++
  }
  return counts
}

/** The bin of a number, −1 where it is in none. */
export function binOf(edges: Float64Array, value: number): number {
  const [low, high, count] = [edges[0]!, edges.at(-1)!, edges.length - 1]
  if (!(value >= low && value <= high)) return -1
  let bin = Math.min(count - 1, Math.floor(((value / 2 - low / 2) / (high / 2 - low / 2)) * count))
  // The division may be off by a rounding error beside an edge.
  if (value < edges[bin]!) bin--
  else if (bin < count - 1 && value >= edges[bin + 1]!) bin++
  return bin
}

/** `count` bins from `low` to `high`. */
export function evenly(low: number, high: number, count: number): Bins {
  const edges = new Float64Array(count + 1)
  for (let edge = 0; edge <= count; edge++) edges[edge] = low * (1 - edge / count) + high * (edge / count)
  edges[count] = high
  return { edges }
}

/** No farther out than numbers go. */
function held(edge: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, edge))
}

function finiteSorted(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0))
  let length = 0
  for (const values of lists) {
    for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) all[length++] = values[i]!
  }
  return all.subarray(0, length).toSorted()
}

/** Halved before they are subtracted: the largest numbers are apart by more than there is. */
function freedmanDiaconis(sorted: Float64Array): number {
  return (quantile(sorted, 0.75) / 2 - quantile(sorted, 0.25) / 2) * (4 / Math.cbrt(sorted.length))
}

/** Linear between the two numbers around it, as numpy's default. */
function quantile(sorted: Float64Array, part: number): number {
  const at = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  const share = at - Math.floor(at)
  return below * (1 - share) + above * share
}
