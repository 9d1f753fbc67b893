import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { WorkbookClient } from '../../protocol/client'

/** A long piece of work, as the status bar shows it. */
export interface Progress {
  readonly phase: string
  /** 0 to 1; `undefined` where the end cannot be told. */
  readonly done: number | undefined
  /** When it began, of `performance.now()`. */
  readonly since: number
}

/** Work that ends sooner than this is never mentioned. */
const PATIENCE_MS = 150

/**
 * What the engine is busy with. The worker cannot be asked while it works, so that a change that it has
 * begun and not ended within `PATIENCE_MS` is what counts as long.
 */
export function createProgress(client: WorkbookClient): Accessor<Progress | undefined> {
  const [progress, setProgress] = createSignal<Progress>()
  let since: number | undefined
  let latest: Progress | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = client.onEvent((event) => {
    if (event.type !== 'progress') return
    if (event.phase === 'idle') {
      clearTimeout(timer)
      timer = since = latest = undefined
      setProgress(undefined)
      return
    }
    since ??= performance.now()
    latest = { phase: event.phase, done: event.done, since }
    if (progress()) setProgress(latest)
    else timer ??= setTimeout(() => setProgress(latest), PATIENCE_MS)
  })

  onCleanup(() => {
    stop()
    clearTimeout(timer)
  })
  return progress
}
