import type { Part } from '../scales/axis-mapping'
import { WHOLE, type PlotPart } from './plot-layout'

/** Beyond this, neighbours among doubles are pixels apart. */
const SMALLEST = 1e-9

/** Shares of what is seen, from the left and from the foot; of what lies, from the top and from the left. */
export interface Shares {
  readonly places: number
  readonly values: number
}

/** How far in it goes. */
export interface ZoomRoom {
  /** The smallest share of each axis that can be seen; 1 where it always stays whole. */
  readonly least: Shares
  /** How many times larger than now what is along each axis has to be to be read: what has farther to go is zoomed first. */
  readonly unread?: Shares
}

/** Points anywhere along both axes. */
export const FREE_ROOM: ZoomRoom = { least: { places: SMALLEST, values: SMALLEST } }
/** Bars keep their height: they stand on zero. */
export const BAR_ROOM: ZoomRoom = { least: { places: SMALLEST, values: 1 } }

export function isWhole({ places, values }: PlotPart): boolean {
  return places.from === 0 && places.to === 1 && values.from === 0 && values.to === 1
}

/** `factor` times as much is seen as before; what is at `at` stays there. */
export function zoomed(part: PlotPart, at: Shares, factor: number, room: ZoomRoom): PlotPart {
  const own = factorsOf(factor, room.unread)
  return {
    places: zoomedPart(part.places, at.places, own.places, room.least.places),
    values: zoomedPart(part.values, at.values, own.values, room.least.values),
  }
}

/** Of two axes that are not as far from being read the farther one goes ahead until both are. */
function factorsOf(factor: number, unread: Shares = { places: 1, values: 1 }): Shares {
  if (factor >= 1) return { places: factor, values: factor }
  const [places, values] = [Math.max(1, unread.places), Math.max(1, unread.values)]
  const most = Math.max(places, values)
  return { places: Math.min(1, (factor * most) / places), values: Math.min(1, (factor * most) / values) }
}

function zoomedPart({ from, to }: Part, at: number, factor: number, least: number): Part {
  const span = to - from
  const next = Math.min(1, Math.max(Math.min(least, span), span * factor))
  return within(from + at * (span - next), next)
}

/** What is seen moves by shares of itself, not beyond the ends. */
export function panned({ places, values }: PlotPart, by: Shares): PlotPart {
  const along = ({ from, to }: Part, share: number) => within(from + share * (to - from), to - from)
  return { places: along(places, by.places), values: along(values, by.values) }
}

/** What a box holds is all that is seen then; `from` and `to` are opposite corners. */
export function boxed(part: PlotPart, from: Shares, to: Shares, { least }: ZoomRoom): PlotPart {
  const inside = (seen: Part, a: number, b: number, smallest: number): Part => {
    const span = seen.to - seen.from
    const [low, high] = [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))]
    return within(seen.from + low * span, Math.max(smallest, (high - low) * span))
  }
  return {
    places: inside(part.places, from.places, to.places, least.places),
    values: inside(part.values, from.values, to.values, least.values),
  }
}

/** By how much of what is seen it has to move for a stretch of shares to be inside. */
export function beyond(from: number, to: number): number {
  if (from < 0) return from
  return to > 1 ? Math.min(from, to - 1) : 0
}

function within(from: number, span: number): Part {
  if (span >= 1) return WHOLE.places
  const start = Math.max(0, Math.min(1 - span, from))
  return { from: start, to: start + span }
}
