import { describe, expect, it } from 'vitest'
import { momentText } from '../../../../src/renderer/panels/moment-text'

const at = (...parts: [number, number, number, number, number, number?]) => new Date(...parts).getTime()

describe('a moment', () => {
  it('is told by its day as one says it, and by the year only where it is another', () => {
    const now = at(2026, 2, 1, 0, 30)
    expect(momentText(at(2026, 2, 1, 0, 5), now)).toBe('today 0:05')
    expect(momentText(at(2026, 1, 28, 23, 59), now)).toBe('yesterday 23:59')
    expect(momentText(at(2026, 0, 9, 9, 41), now)).toBe('9 January 9:41')
    expect(momentText(at(2025, 11, 31, 9, 41), now)).toBe('31 December 2025 9:41')
    expect(momentText(at(2026, 2, 1, 0, 5, 7), now, true)).toBe('today 0:05:07')
  })
})
