import type { Part } from './axis-mapping'
import { isBars } from './picture'
import type { ChartKind } from './chart-spec'
import { WHOLE, type PlotPart } from './plot-layout'

/** Beyond this, neighbours among doubles are pixels apart. */
const SMALLEST = 1e-9

/** Shares of what is seen, from the left and from the foot. */
export interface Shares {
  readonly places: number
  readonly values: number
}

export function isWhole({ places, values }: PlotPart): boolean {
  return places.from === 0 && places.to === 1 && values.from === 0 && values.to === 1
}

/** `factor` times as much is seen as before; what is at `at` stays there. Bars keep their height: they stand on zero. */
export function zoomed(part: PlotPart, at: Shares, factor: number, kind: ChartKind): PlotPart {
  const places = zoomedPart(part.places, at.places, factor)
  return { places, values: isBars(kind) ? part.values : zoomedPart(part.values, at.values, factor) }
}

function zoomedPart({ from, to }: Part, at: number, factor: number): Part {
  const span = to - from
  const next = Math.min(1, Math.max(SMALLEST, span * factor))
  return within(from + at * (span - next), next)
}

/** What is seen moves by shares of itself, not beyond the ends. */
export function panned({ places, values }: PlotPart, by: Shares, kind: ChartKind): PlotPart {
  const along = ({ from, to }: Part, share: number) => within(from + share * (to - from), to - from)
  return { places: along(places, by.places), values: isBars(kind) ? values : along(values, by.values) }
}

/** What a box holds is all that is seen then; `from` and `to` are opposite corners. */
export function boxed(part: PlotPart, from: Shares, to: Shares, kind: ChartKind): PlotPart {
  const inside = (seen: Part, a: number, b: number): Part => {
    const span = seen.to - seen.from
    const [low, high] = [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))]
    return within(seen.from + low * span, Math.max(SMALLEST, (high - low) * span))
  }
  const places = inside(part.places, from.places, to.places)
  return { places, values: isBars(kind) ? part.values : inside(part.values, from.values, to.values) }
}

function within(from: number, span: number): Part {
  if (span >= 1) return WHOLE.places
  const start = Math.max(0, Math.min(1 - span, from))
  return { from: start, to: start + span }
}
