import { onCleanup } from 'solid-js'
import type { Clipboard } from './clipboard'
import { isTextField } from '../shortcuts'

/** Copy, cut and paste of the page mean cells while no text is edited and no dialog is open; stops with its owner. */
export function listenToClipboard(clipboard: Clipboard, isIdle: () => boolean) {
  const listen = (name: 'copy' | 'cut' | 'paste', run: (event: ClipboardEvent) => void) => {
    const hear = (event: ClipboardEvent) => {
      if (!isTextField(event.target) && isIdle() && !document.querySelector('[aria-modal=true]')) run(event)
    }
    document.addEventListener(name, hear)
    onCleanup(() => document.removeEventListener(name, hear))
  }
  listen('copy', (event) => clipboard.onCopy(event, false))
  listen('cut', (event) => clipboard.onCopy(event, true))
  listen('paste', (event) => clipboard.onPaste(event))
}
