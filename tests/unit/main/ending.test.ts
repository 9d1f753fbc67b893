import { describe, expect, it, vi } from 'vitest'
import { endWhenSettled } from '../../../src/main/ending'

type Listener = (event: { preventDefault(): void }) => void

/** A program that may be asked to quit: `quits` tells how often it was, `isOver` whether nothing kept it. */
function program(settled: () => Promise<unknown>) {
  const listeners: Listener[] = []
  const told = { quits: 0, isOver: false, isAlone: true }
  const app = {
    on: (_event: string, listener: Listener) => listeners.push(listener),
    quit() {
      let isKept = false
      for (const listener of listeners) listener({ preventDefault: () => (isKept = true) })
      told.quits++
      told.isOver = !isKept
    },
    releaseSingleInstanceLock: () => (told.isAlone = false),
  }
  endWhenSettled(app as unknown as Parameters<typeof endWhenSettled>[0], settled)
  return { quit: app.quit, told }
}

describe('a program that is asked to quit', () => {
  it('ends when what is under way is done, and lets another one start meanwhile', async () => {
    let settle = () => {}
    const { quit, told } = program(() => new Promise<void>((resolve) => (settle = resolve)))
    quit()
    expect(told).toEqual({ quits: 1, isOver: false, isAlone: false })
    settle()
    await vi.waitFor(() => expect(told.isOver).toBe(true))
  })

  it('ends though it failed, or never is done', async () => {
    const failing = program(() => Promise.reject(new Error('the disk is gone')))
    failing.quit()
    await vi.waitFor(() => expect(failing.told.isOver).toBe(true))
    vi.useFakeTimers()
    try {
      const hanging = program(() => new Promise(() => {}))
      hanging.quit()
      await vi.advanceTimersByTimeAsync(60_000)
      expect(hanging.told).toMatchObject({ quits: 2, isOver: true })
    } finally {
      vi.useRealTimers()
    }
  })
})
