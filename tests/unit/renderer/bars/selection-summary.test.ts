import { describe, expect, it } from 'vitest'
import { summaryEntries } from '../../../../src/renderer/bars/summary-entries'

const selected = { count: 4, numbers: 3, sum: 60, average: 20, min: 10, max: 30 }

describe('what the status bar says of a selection', () => {
  it('is sum, average, least, most and count', () => {
    const told = summaryEntries(selected).map(({ name, value }) => `${name} ${value}`)
    expect(told).toEqual(['Sum 60', 'Average 20', 'Min 10', 'Max 30', 'Count 4'])
  })

  it('is only the count where nothing is a number', () => {
    const texts = { count: 2, numbers: 0, sum: 0, average: NaN, min: NaN, max: NaN }
    expect(summaryEntries(texts)).toEqual([{ name: 'Count', value: 2 }])
  })

  it('is nothing for one cell, whose value is there to see', () => {
    expect(summaryEntries({ ...selected, count: 1 })).toEqual([])
    expect(summaryEntries(undefined)).toEqual([])
  })
})
