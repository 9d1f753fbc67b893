import { describe, expect, it } from 'vitest'
import { arange, arangeCount, linspace } from '../../../src/core/ranges'
import { problemOf, rowsOf } from './of'

const numbers = (result: Parameters<typeof rowsOf>[0]) => rowsOf(result).flat()

describe('ARANGE', () => {
  it('goes from start up to, but without, stop', () => {
    expect(numbers(arange(0, 5, 2))).toEqual([0, 2, 4])
    expect(numbers(arange(0, 6, 2))).toEqual([0, 2, 4])
    expect(numbers(arange(3, 0, -1))).toEqual([3, 2, 1])
  })

  it('multiplies steps and does not add them up', () => {
    const values = numbers(arange(-20, 20, 1e-4))
    expect(values).toHaveLength(400_000)
    for (const i of [0, 1, 12_345, 399_999]) expect(values[i]).toBe(-20 + i * 1e-4)
  })

  it('refuses a step of 0 or of the wrong sign', () => {
    expect(problemOf(arange(0, 1, 0))).toMatchObject({
      argument: 'step',
      found: '0',
      rule: 'a step is not 0',
    })
    expect(problemOf(arange(0, 1, -0.5))).toMatchObject({
      found: '-0.5',
      rule: 'from 0 to 1 the step is positive',
    })
    expect(problemOf(arange(1, 0, 0.5))).toMatchObject({ rule: 'from 1 to 0 the step is negative' })
  })

  it('refuses a range without numbers, or with more than a sheet has rows', () => {
    expect(problemOf(arange(1, 1, 1))).toMatchObject({ argument: 'stop', found: '1' })
    expect(problemOf(arange(0, 1_048_577, 1))).toMatchObject({
      argument: 'step',
      found: '1,048,577 rows',
      rule: 'a column has at most 1,048,576 rows',
    })
    expect(arangeCount(0, 1_048_576, 1)).toEqual({ ok: true, value: 1_048_576 })
    expect(problemOf(arange(0, 1, 5e-324)).argument).toBe('step')
  })

  it('refuses bounds and steps that are not finite', () => {
    expect(problemOf(arange(NaN, 1, 1))).toMatchObject({ argument: 'start', found: 'not a number' })
    expect(problemOf(arange(0, Infinity, 1))).toMatchObject({
      argument: 'stop',
      rule: 'stop is a finite number',
    })
    expect(problemOf(arange(0, 1, -Infinity))).toMatchObject({ argument: 'step', found: '-∞' })
  })
})

describe('LINSPACE', () => {
  it('has both ends', () => {
    expect(numbers(linspace(0, 1, 5))).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(numbers(linspace(1, -1, 3))).toEqual([1, 0, -1])
    for (const count of [50, 99, 1001]) expect(numbers(linspace(0, 1, count)).at(-1)).toBe(1)
  })

  it('multiplies steps and does not add them up', () => {
    const values = numbers(linspace(-20, 20, 401))
    for (const i of [1, 77, 200, 399]) expect(values[i]).toBe(-20 + i * 0.1)
  })

  it('of one is the start', () => {
    expect(numbers(linspace(3, 7, 1))).toEqual([3])
  })

  it('of equal ends stays there', () => {
    expect(numbers(linspace(2, 2, 3))).toEqual([2, 2, 2])
  })

  it('refuses a count that is none, and ends that are not finite', () => {
    for (const count of [0, -1, 2.5, 1_048_577, NaN]) {
      expect(problemOf(linspace(0, 1, count))).toMatchObject({
        argument: 'count',
        rule: 'count is a whole number from 1 to 1,048,576',
      })
    }
    expect(problemOf(linspace(0, Infinity, 3)).argument).toBe('stop')
  })
})
