import { isVector, type Shape } from './matrix'
import { accepted, refused, type Checked } from './problem'
import { numberText, shapeText } from './wording'

/** What is normalised together: `length` elements of the flat data, `stride` apart. */
export interface Lane {
  readonly length: number
  readonly stride: number
}

/** A matrix cut into the lanes that an axis names: lane `i` starts at `i * next` in the flat data. */
export interface Lanes extends Lane {
  readonly axis: 0 | 1
  readonly count: number
  readonly next: number
}

/**
 * The lanes of `values` along `axis`: 0 runs down each column (`dim=0`), 1 or -1 along each row (`dim=1`,
 * `dim=-1`). Left out, a vector is one lane; a matrix of two or more rows and columns is refused, because the
 * two answers differ and only the user knows which one is meant.
 */
export function lanesAlong(values: Shape, axis: number | undefined): Checked<Lanes> {
  if (axis === 0) return accepted(down(values))
  if (axis === 1 || axis === -1) return accepted(along(values))
  if (axis === undefined && isVector(values)) {
    return accepted(values.columns === 1 ? down(values) : along(values))
  }
  if (axis === undefined) {
    return refused({
      argument: 'axis',
      found: `no axis for ${shapeText(values)}`,
      rule: 'a matrix needs an axis: 0 goes down each column, 1 goes along each row',
      code: 'value',
    })
  }
  return refused({
    argument: 'axis',
    element: 0,
    found: numberText(axis),
    rule: 'the axis is 0 (down each column), 1 or -1 (along each row)',
    code: 'value',
  })
}

/** The shape of one number per lane: a row for axis 0, a column for axis 1. */
export function reducedShape(lanes: Lanes): Shape {
  return lanes.axis === 0 ? { rows: 1, columns: lanes.count } : { rows: lanes.count, columns: 1 }
}

function down({ rows, columns }: Shape): Lanes {
  return { axis: 0, count: columns, length: rows, next: 1, stride: columns }
}

function along({ rows, columns }: Shape): Lanes {
  return { axis: 1, count: rows, length: columns, next: columns, stride: 1 }
}
