import { describe, expect, it } from 'vitest'
import { randints, randn, randu } from '../../../src/core/generators'
import type { Matrix } from '../../../src/core/matrix'
import type { Checked } from '../../../src/core/problem'
import { flatten, goldenCases, type GoldenCase, type Nested } from './golden-case'

/** The bound on `RANDN` beside PyTorch, whose float32 logarithm and cosine are vectorised approximations. */
const NORMAL_TOLERANCE = 1e-6

const CASES = ['losses.json', 'losses-more.json']
  .flatMap(goldenCases)
  .filter(({ op }) => op === 'manual_seed')

function question({ kwargs }: GoldenCase) {
  const [rows, columns] = flatten(kwargs['shape']!)
  return {
    shape: { rows: rows!, columns: columns! },
    seed: { seed: kwargs['seed'] as number },
    high: kwargs['high'] as number,
  }
}

function torch(golden: GoldenCase, call: string): number[] {
  return flatten((golden.torch32 as Record<string, Nested>)[call]!)
}

function numbers(result: Checked<Matrix>): number[] {
  return result.ok ? [...result.value.data] : []
}

describe('a seed gives the numbers of PyTorch on the CPU', () => {
  it('has seeds and shapes to compare', () => {
    expect(CASES.length).toBeGreaterThan(0)
  })

  for (const golden of CASES) {
    const { shape, seed, high } = question(golden)
    const name = `seed ${seed.seed}, ${shape.rows} × ${shape.columns}`

    it(`${name}: uniform, to the last bit`, () => {
      expect(numbers(randu(shape, seed))).toEqual(torch(golden, 'rand'))
    })

    it(`${name}: whole numbers below ${high}`, () => {
      expect(numbers(randints(shape, high, seed))).toEqual(torch(golden, 'randint'))
    })

    it(`${name}: normal, within ${NORMAL_TOLERANCE}`, () => {
      const expected = torch(golden, 'randn')
      const values = numbers(randn(shape, seed))
      expect(values).toHaveLength(expected.length)
      for (const [i, value] of values.entries()) {
        expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(NORMAL_TOLERANCE)
      }
    })
  }
})

describe('where the rounding of an angle to float32 shows', () => {
  // torch.manual_seed(seed); torch.randn(count)[index]
  for (const [seed, count, index, expected] of [
    [68, 32, 4, -2.2661867141723633],
    [764469231092932, 100, 75, -0.4304206967353821],
    [-6547004645854098, 1000, 98, -2.2368147373199463],
  ] as const) {
    it(`seed ${seed}: normal number ${index} of ${count} is still within ${NORMAL_TOLERANCE}`, () => {
      const value = numbers(randn({ rows: count, columns: 1 }, { seed }))[index]!
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(NORMAL_TOLERANCE)
    })
  }
})
