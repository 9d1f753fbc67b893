import { expect, it } from 'vitest'
import { MersenneTwister } from '../../../src/core/mersenne-twister'

function firstBits(seed: number): number {
  return new MersenneTwister(seed).bits32()
}

it('the 10,000th number of the default seed is the one that the C++ standard prescribes for mt19937', () => {
  const twister = new MersenneTwister(5489)
  let bits = 0
  for (let i = 0; i < 10_000; i++) bits = twister.bits32()
  expect(bits).toBe(4_123_659_995)
})

it('of a seed only the lowest 32 bits count, also below 0', () => {
  expect(firstBits(2 ** 32 + 5)).toBe(firstBits(5))
  expect(firstBits(-1)).toBe(firstBits(2 ** 32 - 1))
  expect(firstBits(-(2 ** 40))).toBe(firstBits(0))
  expect(firstBits(1)).not.toBe(firstBits(0))
})
