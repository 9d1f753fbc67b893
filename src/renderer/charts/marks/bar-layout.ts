/** The strip in which bars stand, in device pixels. */
export interface BarStrip {
  readonly left: number
  readonly width: number
  /** How many places share it, each as wide as the other. */
  readonly places: number
  /** How many bars stand side by side at a place. */
  readonly series: number
  /** Device pixels of one CSS pixel. */
  readonly ratio: number
  /** Bars fill their places, as the bins of a histogram do. */
  readonly touching?: boolean | undefined
}

/** Where bars stand: `left(place, series)` and how wide each is. */
export interface BarSlots {
  readonly width: number
  left(place: number, series: number): number
}

/** A bar wider than this (CSS pixels) looks like a wall. */
const WIDEST = 34
const GAP = 4
/** The share of a place that bars may fill; the rest keeps groups apart. */
const BAR_FILL = 0.72

/**
 * Groups of bars centred on their places, on whole pixels so that edges are sharp; `undefined` where bars
 * would be thinner than a pixel.
 */
export function barSlots({ left, width, places, series, ratio, touching }: BarStrip): BarSlots | undefined {
  const pitch = width / places
  const room = (pitch * (touching ? 1 : BAR_FILL)) / series
  const gap = series > 1 ? Math.min(GAP * ratio, Math.floor(room / 5)) : touching ? ratio : 0
  const bar = Math.min(Math.floor(room - gap), touching ? Infinity : Math.round(WIDEST * ratio))
  if (bar < 1) return undefined
  const group = series * bar + (series - 1) * gap
  return {
    width: bar,
    left: (place, index) => Math.round(left + (place + 0.5) * pitch - group / 2) + index * (bar + gap),
  }
}
