import type { AxisMapping } from '../scales/axis-mapping'

/** A number moved by so many pixels. */
export type Moved = (value: number, pixels: number) => number

/** Farther behind the point `toFixed` cannot round. */
const MOST_PLACES = 20
/** Any further power of ten is zero. */
const LEAST_POWER = -323

/** `value` moved by so many pixels, with no more digits than a pixel tells apart. */
export function draggedValue(value: number, pixels: number, unit: number): number {
  if (pixels === 0 || !(unit > 0) || !Number.isFinite(unit)) return value
  return rounded(value + pixels * unit, unit)
}

/** `value` moved along an axis of so many pixels on which they are not all worth the same. */
export function draggedAlong(axis: AxisMapping, length: number, value: number, pixels: number): number {
  const share = axis.share(value)
  if (pixels === 0 || !Number.isFinite(share)) return value
  const moved = axis.value(share + pixels / length)
  const half = 0.5 / length
  const unit = axis.value(share + pixels / length + half) - axis.value(share + pixels / length - half)
  return Number.isFinite(unit) && unit > 0 ? rounded(moved, unit) : value
}

function rounded(value: number, unit: number): number {
  const power = Math.max(LEAST_POWER, Math.floor(Math.log10(unit)))
  const step = Number(`1e${power}`)
  const near = Math.round(value / step) * step
  return Number(-power > MOST_PLACES ? near.toPrecision(15) : near.toFixed(Math.max(0, -power)))
}
