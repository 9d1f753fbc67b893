/** How large the panel may be, in CSS pixels: its width at the right of the grid, its height below it. */
export interface PanelLimits {
  readonly least: number
  readonly most: number
}

export type PanelSide = 'right' | 'below'

const LEAST = { right: 260, below: 170 } as const
/** What the grid keeps. */
const GRID_LEAST = { right: 320, below: 220 } as const
const STEP = 16
const LEAP = 64
/** Narrower than this, a window has no room for a panel at its right. */
const ROOM_BESIDE = 720

/** Where the panel is in a window of this width. */
export function panelSide(windowWidth: number): PanelSide {
  return windowWidth >= ROOM_BESIDE ? 'right' : 'below'
}

/** The limits in a window of this width or height: the grid keeps room, and the panel has room for a chart. */
export function panelLimits(windowSize: number, side: PanelSide = 'right'): PanelLimits {
  return { least: LEAST[side], most: Math.max(LEAST[side], windowSize - GRID_LEAST[side]) }
}

export function boundedSize(size: number, { least, most }: PanelLimits): number {
  return Math.round(Math.min(Math.max(size, least), most))
}

/**
 * The size after a key on the separator, which moves with the arrows: to the left, or up, the panel grows; `undefined`
 * for any other key.
 */
export function sizeAfterKey(
  key: string,
  size: number,
  limits: PanelLimits,
  side: PanelSide = 'right',
): number | undefined {
  const [grow, shrink] = side === 'right' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  const sizes: Readonly<Record<string, number>> = {
    [grow!]: size + STEP,
    [shrink!]: size - STEP,
    PageUp: size + LEAP,
    PageDown: size - LEAP,
    Home: limits.most,
    End: limits.least,
  }
  const next = sizes[key]
  return next === undefined ? undefined : boundedSize(next, limits)
}
