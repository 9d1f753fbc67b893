import { describe, expect, it } from 'vitest'
import { ulp, ulpDistance, ulpOf } from '../../../src/core/ulp'
import { row } from './of'

describe('the gap to the next float64', () => {
  it('doubles at every power of two', () => {
    expect([0.5, 0.75, 1, 1.5, 2, 1e16].map(ulp)).toEqual([
      2 ** -53,
      2 ** -53,
      2 ** -52,
      2 ** -52,
      2 ** -51,
      2,
    ])
  })

  it('is the same on both sides of 0', () => {
    expect([-1, -1e16].map(ulp)).toEqual([1, 1e16].map(ulp))
  })

  it('is 2^-1074 at 0, among subnormals and at the smallest normal number', () => {
    expect([0, -0, 5e-324, 1e-310, 2 ** -1022].map(ulp)).toEqual(Array(5).fill(5e-324))
  })

  it('of the largest float64 is the gap below it; of an infinity infinite; of NaN NaN', () => {
    expect([Number.MAX_VALUE, Infinity, -Infinity, NaN].map(ulp)).toEqual([2 ** 971, Infinity, Infinity, NaN])
  })

  it('of many keeps their shape', () => {
    expect(ulpOf(row(1, 2))).toEqual(row(2 ** -52, 2 ** -51))
  })
})

describe('the distance in ulps', () => {
  it('counts the steps from one float64 to the other', () => {
    expect(ulpDistance(1, 1 + 2 ** -52)).toBe(1)
    expect(ulpDistance(1, 1 - 2 ** -53)).toBe(1)
    expect(ulpDistance(-5e-324, 1e-323)).toBe(3)
    expect(ulpDistance(Number.MAX_VALUE, -Number.MAX_VALUE)).toBeGreaterThan(1e19)
  })

  it('is 0 between the zeros, between equal infinities and between NaN and NaN', () => {
    expect([ulpDistance(0, -0), ulpDistance(Infinity, Infinity), ulpDistance(NaN, NaN)]).toEqual([0, 0, 0])
  })

  it('is infinite where only one is NaN or infinite', () => {
    expect([
      ulpDistance(NaN, 1),
      ulpDistance(Infinity, Number.MAX_VALUE),
      ulpDistance(Infinity, -Infinity),
    ]).toEqual([Infinity, Infinity, Infinity])
  })
})
