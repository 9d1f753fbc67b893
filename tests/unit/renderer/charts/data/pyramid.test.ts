import { array, assert, constantFrom, integer, nat, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pyramid } from '../../../../../src/renderer/charts/data/pyramid'

function extremesOneByOne(values: Float64Array, from: number, to: number) {
  const run = values.subarray(from, to)
  const finite = [...run].filter((value) => Number.isFinite(value))
  return {
    min: finite.reduce((least, value) => Math.min(least, value), Infinity),
    max: finite.reduce((most, value) => Math.max(most, value), -Infinity),
    plusInfinity: run.includes(Infinity),
    minusInfinity: run.includes(-Infinity),
  }
}

describe('the extremes of any run of numbers', () => {
  it('are those that looking at each number finds', () => {
    const value = oneof(
      { weight: 8, arbitrary: integer({ min: -50, max: 50 }) },
      { weight: 1, arbitrary: constantFrom(NaN, Infinity, -Infinity) },
    )
    const lists = array(value, { minLength: 0, maxLength: 3000, size: 'max' })
    assert(
      property(lists, nat(3000), nat(3000), (list, a, b) => {
        const values = Float64Array.from(list)
        const [from, to] = [Math.min(a, b, list.length), Math.min(Math.max(a, b), list.length)]
        expect(new Pyramid(values).extremes(from, to)).toEqual(extremesOneByOne(values, from, to))
      }),
      { numRuns: 200 },
    )
  })

  it('have a spike of one sample in each run that holds it, and in no other', () => {
    const values = new Float64Array(400_000)
    values[271_828] = 9
    const pyramid = new Pyramid(values)
    for (const width of [1, 7, 500, 4096, 100_000]) {
      const from = Math.floor(271_828 / width) * width
      expect(pyramid.extremes(from, from + width).max).toBe(9)
      expect(pyramid.extremes(from + width, from + 2 * width).max).toBe(0)
    }
  })

  it('are none where there is no number', () => {
    const nothing = { min: Infinity, max: -Infinity, plusInfinity: false, minusInfinity: false }
    expect(new Pyramid(new Float64Array()).extremes(0, 5)).toEqual(nothing)
    expect(new Pyramid(new Float64Array(99).fill(NaN)).extremes(0, 99)).toEqual(nothing)
  })
})
