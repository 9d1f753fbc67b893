import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bfloat16, bfloat16Of, float16, float16Of, float32, float32Of } from '../../../src/core/rounding'
import { row } from './of'

describe('float16', () => {
  it('rounds halves to even', () => {
    expect([2049, 2051, 1 + 2 ** -11, 1 + 3 * 2 ** -11].map(float16)).toEqual([2048, 2052, 1, 1 + 2 ** -9])
  })

  it('rounds once: just above a half goes up, though float32 would lose the excess', () => {
    expect(float16(1 + 2 ** -11 + 2 ** -40)).toBe(1 + 2 ** -10)
  })

  it('keeps subnormals, down to 2^-24, and rounds half of it to 0', () => {
    expect([2 ** -24, 2 ** -25, 2 ** -25 * 1.01, 3 * 2 ** -25, 2 ** -14 - 2 ** -26].map(float16)).toEqual([
      2 ** -24,
      0,
      2 ** -24,
      2 ** -23,
      2 ** -14,
    ])
  })

  it('overflows from 65520 on', () => {
    expect([65519.99, 65520, -65520].map(float16)).toEqual([65504, Infinity, -Infinity])
  })
})

describe('bfloat16', () => {
  it('rounds halves to even', () => {
    expect([257, 259, -257].map(bfloat16)).toEqual([256, 260, -256])
  })

  it('keeps the range of float32, subnormals included', () => {
    const largest = 2 ** 128 - 2 ** 120
    const values = [2 ** -133, 2 ** -134, largest, largest + 2 ** 118, largest + 2 ** 119]
    expect(values.map(bfloat16)).toEqual([2 ** -133, 0, largest, largest, Infinity])
  })
})

describe('every format', () => {
  const formats = { float32, float16, bfloat16 }

  for (const [name, round] of Object.entries(formats)) {
    it(`${name}: leaves zeros, infinities and NaN as they are`, () => {
      expect([0, -0, Infinity, -Infinity, NaN].map(round)).toEqual([0, -0, Infinity, -Infinity, NaN])
    })

    it(`${name}: is odd, and rounds what is rounded to itself`, () => {
      fc.assert(
        fc.property(fc.double({ noNaN: true }), (x) => {
          expect(round(-x)).toBe(-round(x))
          expect(round(round(x))).toBe(round(x))
        }),
      )
    })

    it(`${name}: keeps the order`, () => {
      const numbers = fc.double({ noNaN: true })
      fc.assert(
        fc.property(numbers, numbers, (a, b) => {
          expect(round(Math.min(a, b)) <= round(Math.max(a, b))).toBe(true)
        }),
      )
    })
  }

  it('of many keeps their shape', () => {
    const values = row(0.1, 2049)
    expect(float32Of(values)).toEqual(row(float32(0.1), 2049))
    expect(float16Of(values)).toEqual(row(float16(0.1), 2048))
    expect(bfloat16Of(values)).toEqual(row(bfloat16(0.1), 2048))
  })
})
