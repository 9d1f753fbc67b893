import { shapeProblem } from '../../core/limits'
import type { Shape } from '../../core/matrix'
import type { Randomness } from '../../core/generators'
import { ONE_CELL, type Arguments, type CallOutline } from './descriptor'

/** How far a result of `rows` × `columns` reaches; one cell where it will be refused. */
export function generatedShape(call: CallOutline): Shape {
  const rows = call.number('rows')
  const columns = call.number('columns')
  if (rows === undefined || columns === undefined) return ONE_CELL
  return shapeProblem({ rows, columns }) ? ONE_CELL : { rows, columns }
}

export function shapeFrom(args: Arguments): Shape {
  return { rows: args.number('rows'), columns: args.number('columns') }
}

/** The seed's numbers, or new ones every time. */
export function randomnessFrom(args: Arguments): Randomness {
  const seed = args.optionalNumber('seed')
  return seed === undefined ? { random: Math.random } : { seed }
}
