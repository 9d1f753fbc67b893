// Shows the web edition in a window of its own, or in the browser that the user prefers.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { findChromium } from './find-chromium.mjs'

const OPENERS = {
  darwin: (url) => ['open', [url]],
  win32: (url) => ['cmd', ['/c', 'start', '""', url.replaceAll('&', '^&')]],
  linux: (url) => ['xdg-open', [url]],
}

/**
 * Opens `url` where there is a display, and does nothing where there is none. A browser that does not start is
 * no error: the address has been printed.
 *
 * @param {string} url
 */
export function openBrowser(url) {
  if (process.platform === 'linux') {
    if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return
    // A browser would have to give up its sandbox for root.
    if (process.getuid?.() === 0) return
  }
  const chromium = findChromium()
  const opener = OPENERS[process.platform] ?? OPENERS.linux
  const [command, args] = chromium ? [chromium, [`--app=${url}`]] : opener(url)
  const child = spawn(command, args, { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}
