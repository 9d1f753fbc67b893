import { describe, expect, it } from 'vitest'
import { numberText } from '../../../../src/renderer/charts/scales/number-text'
import { summaryEntries } from '../../../../src/renderer/bars/summary-entries'

const selected = { count: 4, numbers: 3, sum: 60, average: 20, min: 10, max: 30 }

describe('what the status bar says of a selection', () => {
  it('is sum, average, least, most and count', () => {
    const told = summaryEntries(selected).map(({ name, shown }) => `${name} ${shown}`)
    expect(told).toEqual(['Sum 60', 'Average 20', 'Min 10', 'Max 30', 'Count 4'])
  })

  it('is only the count where nothing is a number', () => {
    const texts = { count: 2, numbers: 0, sum: 0, average: NaN, min: NaN, max: NaN }
    expect(summaryEntries(texts)).toEqual([{ name: 'Count', shown: '2', whole: '2' }])
  })

  it('of probabilities begins with their entropy and the greatest of them', () => {
    const distribution = { entropy: 1.5 * Math.LN2, argmax: { row: 2, column: 1 } }
    const [entropy, argmax] = summaryEntries({ ...selected, distribution })
    expect(entropy).toEqual({
      name: 'Entropy (nats)',
      shown: numberText(1.5 * Math.LN2),
      whole: String(1.5 * Math.LN2),
    })
    expect(argmax).toEqual({ name: 'Argmax', shown: 'B3', whole: 'B3' })
  })

  it('is nothing for one cell, whose value is there to see', () => {
    expect(summaryEntries({ ...selected, count: 1 })).toEqual([])
    expect(summaryEntries(undefined)).toEqual([])
  })
})
