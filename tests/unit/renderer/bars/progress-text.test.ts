import { describe, expect, it } from 'vitest'
import { elapsedText, percentText, spokenProgress } from '../../../../src/renderer/bars/progress-text'

describe('progress for reading', () => {
  it('tells elapsed time in tenths, then seconds, then minutes', () => {
    expect([0, 840, 9949, 9960, 59_400, 59_600, 65_000, 600_000].map(elapsedText)).toEqual([
      '0.0 s',
      '0.8 s',
      '9.9 s',
      '10 s',
      '59 s',
      '1:00',
      '1:05',
      '10:00',
    ])
  })

  it('never goes below zero when clocks disagree', () => {
    expect(elapsedText(-20)).toBe('0.0 s')
  })

  it('says 100 % only at the end', () => {
    expect([0, 0.424, 0.999, 1, 1.2, -1].map(percentText)).toEqual([
      '0 %',
      '42 %',
      '99 %',
      '100 %',
      '100 %',
      '0 %',
    ])
  })
})

describe('progress that is read out', () => {
  it('changes at quarters only, so that a screen reader is not flooded', () => {
    const spoken = Array.from({ length: 101 }, (_, i) => spokenProgress('Calculating', i / 100))
    expect([...new Set(spoken)]).toEqual([
      'Calculating…',
      'Calculating, 25 percent',
      'Calculating, 50 percent',
      'Calculating, 75 percent',
      'Calculating, 100 percent',
    ])
  })

  it('names only the phase where the end cannot be told', () => {
    expect(spokenProgress('Opening digits.csv', undefined)).toBe('Opening digits.csv…')
  })
})
