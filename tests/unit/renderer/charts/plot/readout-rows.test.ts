import { describe, expect, it } from 'vitest'
import { readoutRows } from '../../../../../src/renderer/charts/plot/readout-rows'

describe('the readout of a place', () => {
  it('has every series where there is room for them', () => {
    expect(readoutRows(3, 1, 216)).toEqual({ first: 0, count: 3, others: 0 })
    expect(readoutRows(9, 0, 216)).toEqual({ first: 0, count: 9, others: 0 })
  })

  it('is no higher than the chart: of many series those around the pointer’s are read out', () => {
    expect(readoutRows(24, 12, 216)).toEqual({ first: 8, count: 8, others: 16 })
    for (const own of [0, 1, 12, 22, 23]) {
      const { first, count, others } = readoutRows(24, own, 216)
      expect(first).toBeLessThanOrEqual(own)
      expect(first + count).toBeGreaterThan(own)
      expect([first >= 0, first + count <= 24, count + others]).toEqual([true, true, 24])
    }
  })

  it('has a few of them in the lowest chart', () => {
    expect(readoutRows(24, 23, 40)).toEqual({ first: 21, count: 3, others: 21 })
  })
})
