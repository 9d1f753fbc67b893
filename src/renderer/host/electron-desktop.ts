import { BRIDGE } from '../../shared/channels'
import type { Desktop } from '../../shared/desktop'

/** Electron's shell, or `undefined` where the page runs in a browser. */
export function electronDesktop(): Desktop | undefined {
  return (window as Window & { readonly [BRIDGE]?: Desktop })[BRIDGE]
}
