import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** How long a sentence stays in the status bar. */
const SHOWN_MS = 12_000

/** A sentence about what was done, or why it was not. */
export interface Notice {
  readonly kind: 'info' | 'error'
  readonly text: string
  /** What can be done about it, on a button. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

export interface Notices {
  /** What the status bar shows now. */
  readonly current: Accessor<Notice | undefined>
  say(kind: Notice['kind'], text: string, action?: Notice['action']): void
  /** A sentence that asks for something stays until it is answered. */
  offer(text: string, action: NonNullable<Notice['action']>): void
  dismiss(): void
}

/** What is worth a sentence and no dialog: a refused edit, a remark on what was done. */
export function createNotices(): Notices {
  const [current, setCurrent] = createSignal<Notice>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const dismiss = () => {
    clearTimeout(timer)
    setCurrent(undefined)
  }
  onCleanup(() => clearTimeout(timer))
  return {
    current,
    dismiss,
    offer(text, action) {
      clearTimeout(timer)
      setCurrent({ kind: 'info', text, action })
    },
    say(kind, text, action) {
      clearTimeout(timer)
      setCurrent({ kind, text, ...(action && { action }) })
      timer = setTimeout(dismiss, SHOWN_MS)
    },
  }
}
