import { describe, expect, it } from 'vitest'
import { expm1, expm1Of } from '../../../src/core/expm1'
import { log1p, log1pOf } from '../../../src/core/log1p'
import { logSigmoid, logSigmoidOf } from '../../../src/core/log-sigmoid'
import { sigmoid, sigmoidOf } from '../../../src/core/sigmoid'
import { softplus, softplusOf } from '../../../src/core/softplus'
import { table } from './of'

describe('SIGMOID', () => {
  it('keeps its digits on the negative side, and is 1 where float64 has nothing nearer', () => {
    expect([0, -40, 40, -745, -746].map(sigmoid)).toEqual([0.5, 4.248354255291589e-18, 1, 5e-324, 0])
  })

  it('is 0 at -inf, 1 at +inf and NaN for NaN', () => {
    expect([-Infinity, Infinity, NaN].map(sigmoid)).toEqual([0, 1, NaN])
  })
})

describe('LOGSIGMOID', () => {
  it('does not cancel to 0 on the positive side, nor overflow on the negative one', () => {
    expect([0, 40, -40, -1e308].map(logSigmoid)).toEqual([-Math.LN2, -4.248354255291589e-18, -40, -1e308])
  })

  it('is -inf at -inf, 0 at +inf and NaN for NaN', () => {
    expect([-Infinity, Infinity, NaN].map(logSigmoid)).toEqual([-Infinity, 0, NaN])
  })
})

describe('SOFTPLUS', () => {
  it('is the log-sigmoid of the other side', () => {
    for (const x of [0, 1e-8, 3, -3, 20.5, 700, -700]) expect(softplus(x)).toBe(-logSigmoid(-x))
  })

  it('is 0 at -inf, +inf at +inf and NaN for NaN', () => {
    expect([-Infinity, Infinity, NaN].map(softplus)).toEqual([0, Infinity, NaN])
  })
})

describe('LOG1P and EXPM1', () => {
  it('keep the digits of small numbers', () => {
    expect([log1p(1e-20), expm1(1e-20)]).toEqual([1e-20, 1e-20])
  })

  it('stay where they are at 0, either sign', () => {
    expect([log1p(0), log1p(-0), expm1(0), expm1(-0)]).toEqual([0, -0, 0, -0])
  })

  it('end where the function ends', () => {
    expect([-1, -1.5, Infinity, NaN].map(log1p)).toEqual([-Infinity, NaN, Infinity, NaN])
    expect([-Infinity, 710, Infinity, NaN].map(expm1)).toEqual([-1, Infinity, Infinity, NaN])
  })
})

describe('a function of every element', () => {
  const values = table([-3, -0.5], [0, 0.5], [2, 40])
  const pairs = [
    [sigmoid, sigmoidOf],
    [logSigmoid, logSigmoidOf],
    [softplus, softplusOf],
    [log1p, log1pOf],
    [expm1, expm1Of],
  ] as const

  for (const [one, many] of pairs) {
    it(`${one.name}: keeps the shape and gives each element what it gives it alone`, () => {
      expect(many(values)).toEqual({ ...values, data: values.data.map((x) => one(x)) })
      expect(many(values)).toMatchObject({ rows: 3, columns: 2 })
    })
  }
})
