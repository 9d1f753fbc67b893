import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** How long a sentence stays in the status bar. */
const SHOWN_MS = 12_000

export interface Notices {
  /** The sentence that the status bar shows now. */
  readonly current: Accessor<string | undefined>
  say(sentence: string): void
  dismiss(): void
}

/** What is worth a sentence and no dialog: a refused edit, a remark on what was done. */
export function createNotices(): Notices {
  const [current, setCurrent] = createSignal<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const dismiss = () => {
    clearTimeout(timer)
    setCurrent(undefined)
  }
  onCleanup(() => clearTimeout(timer))
  return {
    current,
    dismiss,
    say(sentence) {
      clearTimeout(timer)
      setCurrent(sentence)
      timer = setTimeout(dismiss, SHOWN_MS)
    },
  }
}
