import { lanesAlong, reducedShape } from '../../core/axis'
import type { Shape } from '../../core/matrix'
import { ONE_CELL, type CallOutline } from './descriptor'

/**
 * How far a result along an axis reaches: as far as the argument, or one number for each lane. A call that will be
 * refused for its axis takes one cell.
 */
export function laneShape(call: CallOutline, argument: string, results: 'all' | 'one per lane'): Shape {
  const shape = call.shape(argument)
  const axis = call.number('axis')
  const lanes = lanesAlong(shape, axis)
  const isFromCell = axis === undefined && call.given('axis')
  if (results === 'all') return lanes.ok || isFromCell ? shape : ONE_CELL
  return lanes.ok ? reducedShape(lanes.value) : ONE_CELL
}
