/** The smallest and the largest of some numbers. */
export interface Extent {
  readonly min: number
  readonly max: number
}

/** A vertical axis: what it spans, and its ticks from the bottom up. */
export interface AxisScale extends Extent {
  readonly step: number
  readonly ticks: readonly number[]
}

/** An axis for each side in use. */
export interface AxisScales {
  readonly left?: AxisScale
  readonly right?: AxisScale
}

/** Differences below this have too few bits left to part an axis. */
const SMALLEST = 1e-315

/** The extent of all finite numbers in `lists`; `undefined` where there is none. */
export function extentOf(lists: readonly ArrayLike<number>[]): Extent | undefined {
  let min = Infinity
  let max = -Infinity
  for (const values of lists) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      if (value < min && value > -Infinity) min = value
      if (value > max && value < Infinity) max = value
    }
  }
  return min > max ? undefined : { min, max }
}

/**
 * The extent that an axis of probabilities has: 0 to 1, so that it stays where it is while they change.
 * Anything else is left as it is, and so are numbers that are all small.
 */
export function steadyExtent(extent: Extent): Extent {
  const probable = extent.min >= 0 && extent.max <= 1 && extent.max >= 0.1
  return probable ? { min: 0, max: 1 } : extent
}

/**
 * Axes that include zero, with one grid for both sides: as many steps below zero and above it, so that
 * zeros and grid lines meet. Of all such grids of 3 to 6 steps the one that leaves least room unused.
 */
export function alignedScales(extents: {
  left?: Extent | undefined
  right?: Extent | undefined
}): AxisScales {
  const left = extents.left && withZero(extents.left)
  const right = extents.right && withZero(extents.right)
  const sides = [left, right].filter((extent) => extent !== undefined)
  let best = { below: 0, above: 4, cost: Infinity }
  for (let below = 0; below <= 6; below++) {
    for (let above = 0; below + above <= 6; above++) {
      if (below + above < 3) continue
      const cost = sides.reduce((sum, extent) => sum + gridCost(extent, below, above), 0)
      if (cost < best.cost) best = { below, above, cost }
    }
  }
  const scale = (extent: Extent) => gridScale(stepFor(extent, best.below, best.above), best)
  return { ...(left && { left: scale(left) }), ...(right && { right: scale(right) }) }
}

/** An axis that need not include zero: about `steps` steps around the numbers, zero taken in where it is near. */
export function looseScale(extent: Extent, steps = 5): AxisScale {
  const near = nearZero(extent)
  const size = Math.max(Math.abs(near.min), Math.abs(near.max))
  const flat = near.max - near.min <= size * 1e-12 || near.max - near.min < SMALLEST
  const pad = size < SMALLEST ? 1 : size / 10
  const { min, max } = flat ? { min: near.min - pad, max: near.max + pad } : near
  const step = niceStep(max / steps - min / steps)
  return gridScale(step, { below: -Math.floor(min / step + 1e-9), above: Math.ceil(max / step - 1e-9) })
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const needed = (least / power) * (1 - 1e-12)
  return ([1, 2, 2.5, 5].find((step) => step >= needed) ?? 10) * power
}

function withZero({ min, max }: Extent): Extent {
  const low = Math.min(min, 0)
  const high = Math.max(max, 0)
  return high - low < SMALLEST ? { min: 0, max: 1 } : { min: low, max: high }
}

function nearZero({ min, max }: Extent): Extent {
  if (min > 0 && min < max / 3) return { min: 0, max }
  if (max < 0 && max > min / 3) return { min, max: 0 }
  return { min, max }
}

/**
 * What a grid costs an extent: the logarithm of unused room, a little for other than five steps, and
 * something for halves between whole numbers.
 */
function gridCost(extent: Extent, below: number, above: number): number {
  if ((extent.min < 0 && below === 0) || (extent.max > 0 && above === 0)) return Infinity
  const steps = below + above
  const step = stepFor(extent, below, above)
  const waste = (step / (extent.max / 2 - extent.min / 2)) * (steps / 2)
  return Math.log(waste) + 0.06 * Math.abs(steps - 5) + (step === 2.5 ? 0.15 : 0)
}

function stepFor(extent: Extent, below: number, above: number): number {
  const down = below > 0 ? -extent.min / below : 0
  const up = above > 0 ? extent.max / above : 0
  return niceStep(Math.max(down, up))
}

/** Ticks are multiples of the step, not sums of it; the last one before infinity is the largest number. */
function gridScale(step: number, { below, above }: { below: number; above: number }): AxisScale {
  const ticks = Array.from({ length: above + below + 1 }, (_, index) =>
    Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, (index - below) * step)),
  )
  return { min: ticks[0]!, max: ticks.at(-1)!, step, ticks }
}
