import { describe, expect, it } from 'vitest'
import { difference } from '../../../../src/renderer/formula/difference'

describe('the difference of two texts', () => {
  it('is the stretch between what they begin and end with', () => {
    expect(difference('=A1+1', '=B2+1')).toEqual({ start: 1, end: 3, inserted: 'B2' })
    expect(difference('=', '=A1')).toEqual({ start: 1, end: 1, inserted: 'A1' })
    expect(difference('=SUM()', '=()')).toEqual({ start: 1, end: 4, inserted: '' })
  })

  it('counts a letter that is doubled once', () => {
    expect(difference('=AA', '=AAA')).toEqual({ start: 3, end: 3, inserted: 'A' })
    expect(difference('=AAA', '=AA')).toEqual({ start: 3, end: 4, inserted: '' })
  })

  it('makes the one of the other', () => {
    for (const [before, after] of [
      ['', 'x'],
      ['x', ''],
      ['abc', 'abc'],
      ['abc', 'xyz'],
      ['=1', '=(1)'],
    ] as const) {
      const { start, end, inserted } = difference(before, after)
      expect(before.slice(0, start) + inserted + before.slice(end)).toBe(after)
    }
  })
})
