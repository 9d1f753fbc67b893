import type { AxisScale as Scale } from './chart-spec'
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
  const low = first + (last - first) * part.from
  const high = first + (last - first) * part.to
  const span = high - low
  return {
    min: part.from === 0 ? min : back(low),
    max: part.to === 1 ? max : back(high),
    linear: to === same,
    share: (value) => (to(value) - low) / span,
    value: (share) => back(low + span * share),
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
