import { describe, expect, it } from 'vitest'
import { logit } from '../../../src/core/logit'
import { problemOf, row, rowsOf } from './of'

describe('LOGIT', () => {
  it('goes through 0 at a half without losing digits beside it', () => {
    const [values] = rowsOf(logit(row(0.5, 0.5000000000000002, 0.4999999999999999), undefined))
    expect(values).toEqual([0, 8.881784197001252e-16, -4.440892098500626e-16])
  })

  it('is -inf at 0, +inf at 1 and NaN for NaN', () => {
    expect(rowsOf(logit(row(0, -0, 1, NaN), undefined))).toEqual([[-Infinity, -Infinity, Infinity, NaN]])
  })

  it('of the smallest probability is finite', () => {
    expect(rowsOf(logit(row(5e-324), undefined))).toEqual([[-744.4400719213812]])
  })

  it('with eps clamps whatever it is given to [eps, 1 - eps]', () => {
    const [low] = rowsOf(logit(row(-3, 0, 0.05, 0.1), 0.1)) as [number[]]
    expect(low).toEqual(Array(4).fill(-2.197224577336219))
    const [high] = rowsOf(logit(row(0.9, 0.95, 1, 3), 0.1)) as [number[]]
    expect(high).toEqual(Array(4).fill(2.1972245773362196))
    expect(rowsOf(logit(row(NaN), 0.1))).toEqual([[NaN]])
  })

  it('with an eps of 0 clamps to [0, 1]', () => {
    expect(rowsOf(logit(row(-1, 2), 0))).toEqual([[-Infinity, Infinity]])
  })

  it('without eps refuses a probability outside [0, 1], naming the element', () => {
    for (const p of [1.5, -0.1, Infinity, -Infinity, 1 + 2 ** -52]) {
      expect(problemOf(logit(row(0.5, p), undefined))).toMatchObject({
        argument: 'p',
        element: 1,
        code: 'num',
      })
    }
    expect(problemOf(logit(row(1.5), undefined))).toMatchObject({
      found: '1.5',
      rule: 'a probability lies between 0 and 1, or eps says how to clamp it',
    })
  })

  it('refuses an eps outside [0, 0.5]', () => {
    for (const eps of [-0.1, 0.6, NaN, Infinity]) {
      expect(problemOf(logit(row(0.5), eps))).toMatchObject({
        argument: 'eps',
        rule: 'eps is a number from 0 to 0.5',
      })
    }
  })
})
