import { panned, zoomed, type Shares, type ZoomRoom } from '../plot/plot-part'
import type { PlotPart } from '../plot/plot-layout'
import type { PlotPoint } from '../plot/point-under'

/** Fingers nearer than this to one another tell no size. */
const NEAREST = 12

/** What was seen when fingers, or the pointer, took hold of a plot, and where each of them was. */
export interface Hold {
  readonly part: PlotPart
  readonly at: readonly PlotPoint[]
  readonly room: ZoomRoom
}

/**
 * What is seen when the fingers have come to be at `now`: what was under one finger stays under it, and what was
 * between two stays there, as many times larger as they have gone apart.
 */
export function movedByFingers(
  { part, at, room }: Hold,
  now: readonly PlotPoint[],
  sharesAt: (point: PlotPoint) => Shares,
): PlotPart {
  const [from, to] = [sharesAt(middleOf(at)), sharesAt(middleOf(now))]
  const larger = zoomed(part, from, apart(at) / apart(now), room)
  return panned(larger, { places: from.places - to.places, values: from.values - to.values })
}

function middleOf(points: readonly PlotPoint[]): PlotPoint {
  const middle = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  return { x: middle(points.map(({ x }) => x)), y: middle(points.map(({ y }) => y)) }
}

/** How far the first two are from one another; of one alone always the same. */
function apart([first, second]: readonly PlotPoint[]): number {
  return first && second ? Math.max(NEAREST, Math.hypot(first.x - second.x, first.y - second.y)) : NEAREST
}
