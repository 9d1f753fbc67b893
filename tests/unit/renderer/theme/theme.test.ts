import { describe, expect, it } from 'vitest'
import { nextChoice, readChoice } from '../../../../src/renderer/theme/theme'

describe('the choice of a theme', () => {
  it('goes from the system to light to dark and round again', () => {
    expect(nextChoice('system')).toBe('light')
    expect(nextChoice('light')).toBe('dark')
    expect(nextChoice('dark')).toBe('system')
  })

  it('is the system where nothing, or nothing known, was stored', () => {
    expect(readChoice('dark')).toBe('dark')
    expect(readChoice(null)).toBe('system')
    expect(readChoice('solarized')).toBe('system')
  })
})
