import { DelegatedEvents, delegateEvents } from 'solid-js/web'
import { CHARTS_WINDOW, CHARTS_WINDOW_URL } from '../../shared/charts-window'

/** A further window of the program, whose document this one draws. */
export interface ChildWindow {
  readonly document: Document
  focus(): void
  close(): void
}

/** How large it begins, in CSS pixels. */
const SIZE = 'popup,width=760,height=560'

/**
 * Opens an empty window that belongs to this one: same styles, same theme, same keys. It closes with this window, and
 * says so to `onClosed` when its user closes it. `undefined` where the browser does not let it open.
 */
export function openChildWindow(onClosed: () => void): ChildWindow | undefined {
  const child = window.open(CHARTS_WINDOW_URL, CHARTS_WINDOW, SIZE)
  if (!child) return undefined
  const { document: page } = child
  page.documentElement.lang = document.documentElement.lang
  page.body.classList.add('child-window')
  const stops = [followStyles(page), followTheme(page), forwardKeys(child)]
  delegateEvents([...DelegatedEvents], page)

  const close = () => child.close()
  let closed = false
  const end = () => {
    if (closed) return
    closed = true
    window.removeEventListener('pagehide', close)
    for (const stop of stops) stop()
    onClosed()
  }
  child.addEventListener('pagehide', end)
  window.addEventListener('pagehide', close)
  return {
    document: page,
    focus: () => child.focus(),
    close() {
      end()
      close()
    },
  }
}

/** The styles of this window, those that come later among them. */
function followStyles(page: Document): () => void {
  const known = new Set<Node>()
  const copy = () => {
    for (const sheet of document.head.querySelectorAll('link[rel=stylesheet], style')) {
      if (known.has(sheet)) continue
      known.add(sheet)
      const twin = page.importNode(sheet, true)
      // An empty page has no address that a relative one could begin from.
      if (sheet instanceof HTMLLinkElement) twin.setAttribute('href', sheet.href)
      page.head.append(twin)
    }
  }
  copy()
  const watch = new MutationObserver(copy)
  watch.observe(document.head, { childList: true })
  return () => watch.disconnect()
}

function followTheme(page: Document): () => void {
  const copy = () => {
    const { theme } = document.documentElement.dataset
    if (theme === undefined) delete page.documentElement.dataset['theme']
    else page.documentElement.dataset['theme'] = theme
  }
  copy()
  const watch = new MutationObserver(copy)
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => watch.disconnect()
}

/** Keys that nothing in the child wants are pressed in this window: Ctrl+Z is the same in both. */
function forwardKeys(child: Window): () => void {
  const hear = (event: KeyboardEvent) => {
    const target = event.target as Element | null
    if (event.defaultPrevented || target?.matches('input, textarea, select')) return
    const again = new KeyboardEvent('keydown', {
      key: event.key,
      code: event.code,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      shiftKey: event.shiftKey,
      altKey: event.altKey,
      cancelable: true,
    })
    if (!window.dispatchEvent(again)) event.preventDefault()
  }
  child.addEventListener('keydown', hear)
  return () => child.removeEventListener('keydown', hear)
}
