import { describe, expect, it } from 'vitest'
import { stacked } from '../../../../../src/renderer/charts/data/stacks'

describe('series on top of each other', () => {
  it('pile up from zero in both directions, and a gap takes no room', () => {
    const [, second, third] = stacked(
      [Float64Array.of(1, -1), Float64Array.of(2, NaN), Float64Array.of(3, -2)],
      2,
      true,
    )
    expect([...second!.top]).toEqual([3, NaN])
    expect([...third!.base]).toEqual([3, -1])
    expect([...third!.top]).toEqual([6, -3])
  })

  it('are all added up where signs do not part them', () => {
    const [, second] = stacked([Float64Array.of(3), Float64Array.of(-1)], 1, false)
    expect([second!.base[0], second!.top[0]]).toEqual([3, 2])
  })
})
