import { describe, expect, it } from 'vitest'
import { lanesAlong, reducedShape } from '../../../src/core/axis'
import { problemOf } from './of'

const shape = (rows: number, columns: number) => ({ rows, columns })

describe('the axis', () => {
  it('left out takes a vector as one lane, whichever way it lies', () => {
    expect(lanesAlong(shape(4, 1), undefined)).toMatchObject({ value: { count: 1, length: 4 } })
    expect(lanesAlong(shape(1, 4), undefined)).toMatchObject({ value: { count: 1, length: 4 } })
    expect(lanesAlong(shape(1, 1), undefined)).toMatchObject({ value: { count: 1, length: 1 } })
  })

  it('0 goes down each column, 1 and -1 along each row', () => {
    const down = { axis: 0, count: 3, length: 4, next: 1, stride: 3 }
    const along = { axis: 1, count: 4, length: 3, next: 3, stride: 1 }
    expect(lanesAlong(shape(4, 3), 0)).toEqual({ ok: true, value: down })
    expect(lanesAlong(shape(4, 3), 1)).toEqual({ ok: true, value: along })
    expect(lanesAlong(shape(4, 3), -1)).toEqual({ ok: true, value: along })
  })

  it('given for a vector means what it says', () => {
    expect(lanesAlong(shape(1, 4), 0)).toMatchObject({ value: { count: 4, length: 1 } })
    expect(lanesAlong(shape(4, 1), 1)).toMatchObject({ value: { count: 4, length: 1 } })
  })

  it('left out for a matrix is refused, saying which axis does what', () => {
    expect(problemOf(lanesAlong(shape(4, 3), undefined))).toEqual({
      argument: 'axis',
      found: 'no axis for 4 rows × 3 columns',
      rule: 'a matrix needs an axis: 0 goes down each column, 1 goes along each row',
      code: 'value',
    })
  })

  it('other than 0, 1 and -1 is refused', () => {
    for (const [axis, found] of [
      [2, '2'],
      [-2, '-2'],
      [0.5, '0.5'],
      [NaN, 'not a number'],
    ] as const) {
      expect(problemOf(lanesAlong(shape(4, 1), axis))).toMatchObject({
        argument: 'axis',
        found,
        rule: 'the axis is 0 (down each column), 1 or -1 (along each row)',
      })
    }
  })

  it('gives one number per lane: a row for 0, a column for 1', () => {
    const reduced = (axis: number) => {
      const lanes = lanesAlong(shape(4, 3), axis)
      return lanes.ok && reducedShape(lanes.value)
    }
    expect(reduced(0)).toEqual(shape(1, 3))
    expect(reduced(1)).toEqual(shape(4, 1))
  })
})
