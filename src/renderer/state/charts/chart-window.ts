import { createSignal, type Accessor } from 'solid-js'
import type { ChartId } from '../../../protocol/api'
import { openChildWindow, type ChildWindow } from '../../host/child-window'
import type { Notices } from '../notices'

/** What a window of its own shows: one chart, or all of the pane. */
export type PoppedOut = ChartId | 'all'

const BLOCKED =
  'The browser did not let the window open. Allow pop-up windows for this page in its address bar, then choose it again.'

/** The window that charts are taken out to; there is one at most. */
export interface ChartWindow {
  readonly what: Accessor<PoppedOut | undefined>
  readonly window: Accessor<ChildWindow | undefined>
  /** Takes a chart, or all of the pane, out to the window. */
  open(what: PoppedOut): void
  /** What it shows comes back to where it was. */
  close(): void
}

export function createChartWindow(
  notices: Pick<Notices, 'say'>,
  open: (onClosed: () => void) => ChildWindow | undefined = openChildWindow,
): ChartWindow {
  const [what, setWhat] = createSignal<PoppedOut>()
  const [child, setChild] = createSignal<ChildWindow>()

  function closed() {
    setWhat(undefined)
    setChild(undefined)
  }

  return {
    what,
    window: child,
    open(next) {
      const opened = child() ?? open(closed)
      if (!opened) return notices.say('error', BLOCKED)
      setChild(opened)
      setWhat(next)
      opened.focus()
    },
    close: () => child()?.close(),
  }
}
