import type { Desktop } from '../../shared/desktop'
import { electronDesktop } from './electron-desktop'
import { createWebDesktop, type WebDesktopHooks } from './web-desktop'

/** Whatever carries the window: Electron's shell where there is one, else the browser itself. */
export function findDesktop(hooks: WebDesktopHooks): Desktop {
  return electronDesktop() ?? createWebDesktop(hooks)
}
