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

/** Where bars stand, on whole pixels: where each begins, and how wide it is. */
export interface BarSlots {
  left(place: number, series: number): number
  width(place: number, series: number): number
}

/** A bar wider than this (CSS pixels) looks like a wall. */
const WIDEST = 34
const GAP = 4
/** The share of a place that bars may fill; the rest keeps groups apart. */
const BAR_FILL = 0.72

/** Bars that touch are parted by a hairline where they are at least so wide. */
const PARTED = 5

/**
 * Groups of bars centred on their places, on whole pixels so that edges are sharp; `undefined` where bars
 * would be thinner than a pixel.
 */
export function barSlots(strip: BarStrip): BarSlots | undefined {
  if (strip.touching) return touchingSlots(strip)
  const { left, width, places, series, ratio } = strip
  const pitch = width / places
  const room = (pitch * BAR_FILL) / series
  const gap = series > 1 ? Math.min(GAP * ratio, Math.floor(room / 5)) : 0
  const bar = Math.min(Math.floor(room - gap), Math.round(WIDEST * ratio))
  if (bar < 1) return undefined
  const group = series * bar + (series - 1) * gap
  return {
    left: (place, index) => Math.round(left + (place + 0.5) * pitch - group / 2) + index * (bar + gap),
    width: () => bar,
  }
}

/** Each bar ends where the next one begins, or a hairline before: they fill their strip, whatever rounding does to them. */
function touchingSlots({ left, width, places, series, ratio }: BarStrip): BarSlots | undefined {
  const pitch = width / places / series
  if (pitch < 1) return undefined
  const gap = pitch < PARTED * ratio ? 0 : ratio
  const at = (place: number, index: number) => Math.round(left + (place * series + index) * pitch + gap / 2)
  return { left: at, width: (place, index) => Math.max(1, at(place, index + 1) - at(place, index) - gap) }
}
