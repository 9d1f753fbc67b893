import { createRoot, createSignal, getOwner } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { until } from '../../../../src/renderer/state/until'

function waiting(from: boolean) {
  const [ready, setReady] = createSignal(from)
  const { owner, dispose } = createRoot((end) => ({ owner: getOwner()!, dispose: end }))
  const state = { settled: false }
  const done = until(ready, owner).then(() => (state.settled = true))
  return { state, setReady, dispose, done }
}

describe('what is waited for', () => {
  it('is there at once, or when it comes', async () => {
    await expect(waiting(true).done).resolves.toBe(true)
    const late = waiting(false)
    await Promise.resolve()
    expect(late.state.settled).toBe(false)
    late.setReady(true)
    await expect(late.done).resolves.toBe(true)
  })

  it('is waited for no more when its owner ends', async () => {
    const { state, setReady, dispose } = waiting(false)
    dispose()
    setReady(true)
    await new Promise((resolve) => setTimeout(resolve))
    expect(state.settled).toBe(false)
  })
})
