import type { AxisScale as Scale } from '../chart-spec'
import type { Extent } from './scales'

/** Which part of an axis is seen: shares of its whole length, 0 to 1. */
export interface Part {
  readonly from: number
  readonly to: number
}

/** Numbers to shares of an axis's visible length and back: 0 at its beginning, 1 at its end. */
export interface AxisMapping {
  readonly min: number
  readonly max: number
  /** Equal lengths are equal differences. */
  readonly linear: boolean
  /** NaN for what has no place: NaN, and on a logarithmic axis what is not above zero. */
  share(value: number): number
  value(share: number): number
}

/** The mapping of an axis that spans `extent`, of which `part` is seen. */
export function axisMapping({ min, max }: Extent, scale: Scale | undefined, part: Part): AxisMapping {
  const to = FORWARD[scale ?? 'linear']
  const back = BACKWARD[scale ?? 'linear']
  const [first, last] = [to(min), to(max)]
  // Weighed, and halved: the difference of two numbers may be larger than any.
  const at = (share: number) => first * (1 - share) + last * share
  const [low, high] = [at(part.from), at(part.to)]
  const [from, half] = [low / 2, high / 2 - low / 2]
  return {
    min: part.from === 0 ? min : back(low),
    max: part.to === 1 ? max : back(high),
    linear: to === same,
    share: (value) => (to(value) / 2 - from) / half,
    value: (share) => back(low * (1 - share) + high * share),
  }
}

const same = (value: number) => value
const FORWARD: Readonly<Record<Scale, (value: number) => number>> = {
  linear: same,
  log: (value) => (value > 0 ? Math.log10(value) : NaN),
  symlog: Math.asinh,
}
const BACKWARD: Readonly<Record<Scale, (value: number) => number>> = {
  linear: same,
  log: (value) => 10 ** value,
  symlog: Math.sinh,
}
