import { Decimal } from 'decimal.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { productError, sum, sumError } from '../../../src/core/compensated'
import { ulpDistance } from '../../../src/core/ulp'
import { decimalOf } from './decimal-of'

/** Enough digits for every sum and product of the numbers below to be exact. */
const Exact = Decimal.clone({ precision: 2000 })
const exact = (x: number) => decimalOf(Exact, x)
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 })
/** Whose products stay clear of underflow, where the error could not be held. */
const factors = numbers.filter((x) => Math.abs(x) > 1e-100)

describe('the rounding error', () => {
  it('of a sum makes up for what the sum lost, exactly', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const made = exact(a + b).plus(exact(sumError(a, b)))
        expect(made.equals(exact(a).plus(exact(b)))).toBe(true)
      }),
    )
  })

  it('of a product makes up for what the product lost, exactly', () => {
    fc.assert(
      fc.property(factors, factors, (a, b) => {
        const made = exact(a * b).plus(exact(productError(a, b)))
        expect(made.equals(exact(a).times(exact(b)))).toBe(true)
      }),
    )
  })

  it('of a product is 0 where it could not be told', () => {
    expect([
      productError(1e300, 3),
      productError(1e-300, 3),
      productError(Infinity, 3),
      productError(NaN, 3),
    ]).toEqual([0, 0, 0, 0])
  })
})

describe('a sum', () => {
  it('of nothing is 0', () => {
    expect(sum(new Float64Array(0))).toBe(0)
  })

  it('keeps what plain addition drops', () => {
    expect(sum(Float64Array.of(1, 1e100, 1, -1e100))).toBe(2)
    expect(sum(new Float64Array(10).fill(0.1))).toBe(1)
  })

  it('is within 1 ulp of the exact sum for values of one sign', () => {
    const values = fc.float64Array({ noNaN: true, min: 0, max: 1e300, minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(values, (data) => {
        const truth = Exact.sum(...[...data].map(exact)).toNumber()
        expect(ulpDistance(sum(data), truth)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('adds known errors of its values', () => {
    expect(sum(Float64Array.of(1, 1), Float64Array.of(2 ** -52, 2 ** -52))).toBe(2 + 2 ** -51)
  })

  it('of NaN or infinities is what plain addition gives', () => {
    expect(sum(Float64Array.of(1, Infinity, 1))).toBe(Infinity)
    expect(sum(Float64Array.of(-Infinity, Infinity))).toBeNaN()
    expect(sum(Float64Array.of(1, NaN, 1))).toBeNaN()
    expect(sum(Float64Array.of(1e308, 1e308, -1e308))).toBe(Infinity)
  })
})
