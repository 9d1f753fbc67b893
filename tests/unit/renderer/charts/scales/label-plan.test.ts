import { describe, expect, it } from 'vitest'
import { planLabels } from '../../../../../src/renderer/charts/scales/label-plan'

describe('labels under the places', () => {
  it('are all shown level where they fit', () => {
    expect(planLabels({ places: 4, width: 312, widest: 40, named: true })).toEqual({
      first: 0,
      every: 1,
      slanted: false,
    })
  })

  it('are slanted, every name of them, where level ones would touch', () => {
    expect(planLabels({ places: 10, width: 290, widest: 62, named: true })).toEqual({
      first: 0,
      every: 1,
      slanted: true,
    })
  })

  it('are thinned where even slanted names would touch', () => {
    expect(planLabels({ places: 200, width: 300, widest: 62, named: true })).toMatchObject({
      every: 10,
      slanted: true,
    })
  })

  it('of counted places are every 2nd, 5th, 10th … one and begin with that step', () => {
    expect(planLabels({ places: 719, width: 300, widest: 24, named: false })).toEqual({
      first: 99,
      every: 100,
      slanted: false,
    })
  })

  it('need no place at all', () => {
    expect(planLabels({ places: 0, width: 300, widest: 0, named: false }).every).toBe(1)
  })
})
