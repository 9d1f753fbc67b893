import { describe, expect, it } from 'vitest'
import { parseRange, rangeName } from '../../../src/core/address'
import type { Chart, SheetRange } from '../../../src/engine/model'
import { followedRanges } from '../../../src/worker/followed-ranges'

const at = (range: string, sheet = 1): SheetRange => ({ sheet, range: parseRange(range)! })

const chart = (id: string, labels: string, numbers: string): Chart => ({
  id,
  title: '',
  categories: at(labels),
  series: [{ range: at(numbers), nameFrom: at('B1'), look: {} }],
  place: { kind: 'docked' },
  look: {},
})

const followed = (watched: readonly string[], before: readonly Chart[], after: readonly Chart[]) =>
  followedRanges(
    watched.map((range) => at(range)),
    before,
    after,
  ).map(({ range }) => rangeName(range))

describe('the ranges of charts that are watched', () => {
  const before = [chart('chart-1', 'A2:A5', 'B2:B5'), chart('chart-2', 'A2:A5', 'C2:C5')]

  it('go along with what a change has moved, and are still told for charts that stay', () => {
    const after = [chart('chart-1', 'A4:A7', 'B4:B7'), before[1]!]
    expect(followed(['A2:A5', 'B2:B5', 'B1', 'C2:C5'], before, after)).toEqual([
      'A2:A5',
      'B2:B5',
      'B1',
      'C2:C5',
      'A4:A7',
      'B4:B7',
    ])
  })

  it('do not grow by charts that nobody sees', () => {
    const after = [before[0]!, chart('chart-2', 'A2:A5', 'D2:D5')]
    expect(followed(['A2:A5', 'B2:B5', 'B1'], before, after)).toEqual(['A2:A5', 'B2:B5', 'B1'])
  })

  it('stay the same object where no chart has changed', () => {
    const watched = [at('A1:A2')]
    expect(followedRanges(watched, before, before)).toBe(watched)
    expect(followedRanges(watched, before, [...before])).toBe(watched)
  })
})
