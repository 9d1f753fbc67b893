import { describe, expect, it } from 'vitest'
import { randints, randn, randu } from '../../../src/core/generators'
import { problemOf, rowsOf } from './of'

const seeded = { seed: 0 }
const shape = (rows: number, columns: number) => ({ rows, columns })

describe('a seeded generator', () => {
  it('starts as the documentation of PyTorch shows it', () => {
    expect(rowsOf(randn(shape(2, 3), seeded))[0]).toEqual([
      1.5409960746765137, -0.293428897857666, -2.1787893772125244,
    ])
  })

  it('gives the same numbers every time, and others for another seed', () => {
    expect(randu(shape(3, 3), seeded)).toEqual(randu(shape(3, 3), seeded))
    expect(randu(shape(3, 3), seeded)).not.toEqual(randu(shape(3, 3), { seed: 1 }))
  })

  it('fills a shape row by row', () => {
    expect(rowsOf(randu(shape(2, 3), seeded)).flat()).toEqual(rowsOf(randu(shape(6, 1), seeded)).flat())
  })

  it('gives uniform numbers from 0 up to 1, and normal ones about 0 with a spread of 1', () => {
    const uniform = rowsOf(randu(shape(100, 100), seeded)).flat()
    expect(uniform.every((x) => x >= 0 && x < 1)).toBe(true)
    const normal = rowsOf(randn(shape(100, 100), seeded)).flat()
    const mean = normal.reduce((sum, x) => sum + x, 0) / normal.length
    const variance = normal.reduce((sum, x) => sum + (x - mean) ** 2, 0) / normal.length
    expect(Math.abs(mean)).toBeLessThan(0.05)
    expect(Math.abs(variance - 1)).toBeLessThan(0.05)
  })

  it('gives whole numbers below high, up to 2^53', () => {
    expect(rowsOf(randints(shape(1, 3), 1, seeded))).toEqual([[0, 0, 0]])
    const large = rowsOf(randints(shape(100, 1), 2 ** 53, seeded)).flat()
    expect(large.every((x) => Number.isSafeInteger(x) && x >= 0)).toBe(true)
    expect(large.some((x) => x > 2 ** 52)).toBe(true)
  })
})

describe('a generator without a seed', () => {
  it('draws from the randomness that it is given', () => {
    let draws = 0
    const random = () => {
      draws++
      return 0.75
    }
    expect(rowsOf(randints(shape(1, 2), 4, { random }))).toEqual([[0, 0]])
    expect(draws).toBe(2)
    expect(rowsOf(randu(shape(1, 1), { random: () => 0 }))).toEqual([[0]])
  })

  it('gives finite normal numbers whatever it draws', () => {
    for (const drawn of [0, 0.5, 1 - 2 ** -53]) {
      for (const size of [1, 16, 17]) {
        const values = rowsOf(randn(shape(size, 1), { random: () => drawn })).flat()
        expect(values.every(Number.isFinite), `${drawn}, ${size}`).toBe(true)
      }
    }
  })
})

describe('every generator', () => {
  it('refuses sizes that are none, or more than a sheet or memory holds', () => {
    for (const generate of [randu, randn]) {
      expect(problemOf(generate(shape(0, 1), seeded))).toMatchObject({
        argument: 'rows',
        found: '0',
        rule: 'rows is a whole number from 1 to 1,048,576',
      })
      expect(problemOf(generate(shape(1, 1.5), seeded))).toMatchObject({ argument: 'columns', found: '1.5' })
      expect(problemOf(generate(shape(1_048_576, 17), seeded)).rule).toBe(
        'a result holds at most 16,777,216 numbers',
      )
    }
    expect(problemOf(randints(shape(1_048_577, 1), 2, seeded)).argument).toBe('rows')
  })

  it('refuses a seed that is no whole number', () => {
    for (const seed of [0.5, NaN, Infinity, 2 ** 53]) {
      expect(problemOf(randn(shape(1, 1), { seed }))).toMatchObject({ argument: 'seed', code: 'num' })
    }
  })

  it('refuses a high that is no whole number from 1 to 2^53', () => {
    for (const high of [0, -5, 1.5, NaN, 2 ** 54]) {
      expect(problemOf(randints(shape(1, 1), high, seeded))).toMatchObject({ argument: 'high' })
    }
  })
})
