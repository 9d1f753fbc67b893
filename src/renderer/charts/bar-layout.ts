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
export const BAR_FILL = 0.72

/**
 * Groups of bars centred on their places, on whole pixels so that edges are sharp; `undefined` where bars
 * would be thinner than a pixel and `columnExtremes` draws them instead.
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

/** The lowest and highest value, zero included, of the places under each pixel; NaN for a pixel without any. */
export interface ColumnExtremes {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** Many values as one column a pixel: what is drawn covers every bar, however many there are. */
export function columnExtremes(values: ArrayLike<number>, places: number, pixels: number): ColumnExtremes {
  const low = new Float64Array(pixels).fill(NaN)
  const high = new Float64Array(pixels).fill(NaN)
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!
    if (Number.isNaN(value)) continue
    const first = Math.floor((place * pixels) / places)
    const last = Math.min(pixels, Math.max(first + 1, Math.floor(((place + 1) * pixels) / places)))
    for (let pixel = first; pixel < last; pixel++) {
      if (!(low[pixel]! <= Math.min(value, 0))) low[pixel] = Math.min(value, 0)
      if (!(high[pixel]! >= Math.max(value, 0))) high[pixel] = Math.max(value, 0)
    }
  }
  return { low, high }
}
