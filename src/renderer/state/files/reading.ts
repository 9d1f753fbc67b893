import { createSignal, type Accessor } from 'solid-js'
import type { WhileReading } from './importing'
import type { Progress } from '../progress'

export interface Reading {
  readonly progress: Accessor<Progress | undefined>
  /** Reads a long file with `progress` on; a reader that is told to stop answers so itself. */
  readonly during: WhileReading
  stop(): boolean
}

/** The reading of a long file: how far it is, how fast, and its end where the user wants it. */
export function createReading(now: () => number = () => performance.now()): Reading {
  const [progress, setProgress] = createSignal<Progress>()
  let stopped = false
  return {
    progress,
    async during(size, read) {
      const since = now()
      stopped = false
      setProgress({ phase: 'Reading', done: 0, since })
      try {
        return await read((bytes) => {
          const rate = (bytes / Math.max(now() - since, 1)) * 1000
          setProgress({ phase: `Reading, ${Math.round(rate / 1e6)} MB/s`, done: bytes / size, since })
          return !stopped
        })
      } finally {
        setProgress(undefined)
      }
    },
    stop() {
      if (!progress()) return false
      stopped = true
      return true
    },
  }
}
