/** How wide the panel may be, in CSS pixels. */
export interface PanelLimits {
  readonly least: number
  readonly most: number
}

const LEAST = 260
const MOST = 760
/** What the grid keeps. */
const GRID_LEAST = 320
const STEP = 16
const LEAP = 64

/** The limits in a window of this width: the grid keeps room, and the panel is never narrower than its charts. */
export function panelLimits(windowWidth: number): PanelLimits {
  return { least: LEAST, most: Math.max(LEAST, Math.min(MOST, windowWidth - GRID_LEAST)) }
}

export function boundedWidth(width: number, { least, most }: PanelLimits): number {
  return Math.round(Math.min(Math.max(width, least), most))
}

/** The width after a key on the separator, which moves with the arrows; `undefined` for any other key. */
export function widthAfterKey(key: string, width: number, limits: PanelLimits): number | undefined {
  const widths: Readonly<Record<string, number>> = {
    ArrowLeft: width + STEP,
    ArrowRight: width - STEP,
    PageUp: width + LEAP,
    PageDown: width - LEAP,
    Home: limits.most,
    End: limits.least,
  }
  const next = widths[key]
  return next === undefined ? undefined : boundedWidth(next, limits)
}
