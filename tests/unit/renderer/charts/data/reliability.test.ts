import { describe, expect, it } from 'vitest'
import { reliabilityOf } from '../../../../../src/renderer/charts/data/reliability'

describe('a reliability diagram', () => {
  it('has the accuracy and the mean confidence of each bin, worked out by hand', () => {
    const found = reliabilityOf([0.1, 0.2, 0.7, 0.8, 0.9], [0, 1, 1, 1, 0], 2)
    expect([...found.counts]).toEqual([2, 3])
    expect(found.accuracy[0]).toBe(0.5)
    expect(found.accuracy[1]).toBeCloseTo(2 / 3, 15)
    expect(found.confidence[1]).toBeCloseTo(0.8, 15)
    // 2/5·|0.5 − 0.15| + 3/5·|2/3 − 0.8|
    expect(found.error).toBeCloseTo(0.22, 15)
  })

  it('has no accuracy in a bin without pairs, and leaves out what is no probability', () => {
    const found = reliabilityOf([0.9, NaN, 1.5, 0.8], [1, 1, 1, NaN], 2)
    expect([...found.counts]).toEqual([0, 1])
    expect(found.accuracy[0]).toBeNaN()
    expect(reliabilityOf([], [], 10).error).toBeNaN()
  })
})
