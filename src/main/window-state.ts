import type { Rectangle } from 'electron'

/** Where the window was when it closed. */
export interface WindowState {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

export const MIN_WIDTH = 720
export const MIN_HEIGHT = 480
/** How much of the window's top must be on a screen for a hand to get hold of it. */
const MIN_VISIBLE = 100

/**
 * The stored state if a window can be shown there: the right shape, and reachable on one of the screens that are
 * there now (a screen may have gone since).
 */
export function readWindowState(stored: unknown, screens: readonly Rectangle[]): WindowState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { bounds, maximized } = stored as { readonly bounds?: unknown; readonly maximized?: unknown }
  if (!isRectangle(bounds) || typeof maximized !== 'boolean') return undefined
  if (bounds.width < MIN_WIDTH || bounds.height < MIN_HEIGHT) return undefined
  return screens.some((screen) => isReachable(bounds, screen)) ? { bounds, maximized } : undefined
}

function isReachable(bounds: Rectangle, screen: Rectangle): boolean {
  const overlap = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
  const topIsOn = bounds.y >= screen.y && bounds.y <= screen.y + screen.height - MIN_VISIBLE
  return overlap >= MIN_VISIBLE && topIsOn
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height } = value as Partial<Record<keyof Rectangle, unknown>>
  return [x, y, width, height].every(Number.isSafeInteger)
}
