import type { AxisMapping } from '../scales/axis-mapping'

/** Which places fall under each pixel of an axis. */
export interface PixelRuns {
  /** The first place that is seen, and the one after the last. */
  readonly first: number
  readonly end: number
  /** Where the run of each pixel begins; the run of the last one ends at `end`. */
  readonly starts: Int32Array
}

/** The places of ascending `x` under each of so many pixels. Time: a few steps a pixel, however many places. */
export function pixelRuns(x: Float64Array, mapping: AxisMapping, pixels: number): PixelRuns {
  const first = lowerBound(x, mapping.min, 0)
  const end = upperBound(x, mapping.max)
  const starts = new Int32Array(Math.max(1, Math.ceil(pixels)))
  let at = first
  for (let pixel = 0; pixel < starts.length; pixel++) {
    if (pixel > 0) at = Math.min(end, lowerBound(x, mapping.value(pixel / pixels), at))
    starts[pixel] = at
  }
  return { first, end, starts }
}

/** The first place from `from` on whose x is not below `value`. */
export function lowerBound(x: Float64Array, value: number, from = 0): number {
  let [low, high] = [from, x.length]
  // Near by first: the next pixel begins a few hundred places further at most.
  for (let step = 1; low + step < x.length && x[low + step]! < value; step *= 2) low += step
  while (low < high) {
    const middle = (low + high) >> 1
    if (x[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function upperBound(x: Float64Array, value: number): number {
  let [low, high] = [0, x.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (x[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
