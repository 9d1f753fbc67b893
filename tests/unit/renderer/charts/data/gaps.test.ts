import { describe, expect, it } from 'vitest'
import { isolatedPlaces } from '../../../../../src/renderer/charts/data/gaps'

describe('gaps in a line', () => {
  it('leave a number between two of them without a line: it is marked', () => {
    expect(isolatedPlaces([1, NaN, 2, NaN, 3, 4])).toEqual([0, 2])
    expect(isolatedPlaces([NaN, NaN])).toEqual([])
    expect(isolatedPlaces([7])).toEqual([0])
  })
})
