import { describe, expect, it } from 'vitest'
import { toastTime } from '../../../../src/renderer/panels/toast-time'

describe('how long a message stays', () => {
  it('grows with its length, up to a limit', () => {
    const short = toastTime({ id: 1, kind: 'info', text: 'Saved.' })!
    const long = toastTime({ id: 2, kind: 'info', text: 'x'.repeat(90) })!
    expect(long).toBeGreaterThan(short)
    expect(toastTime({ id: 3, kind: 'info', text: 'x'.repeat(900) })).toBe(12_000)
  })

  it('is for ever when it is an error', () => {
    expect(toastTime({ id: 1, kind: 'error', text: 'No.' })).toBeUndefined()
  })
})
