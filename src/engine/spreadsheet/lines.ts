import type { LineRun } from '../model'

/** What is said of a line: how large it is in pixels, and whether it is hidden. */
export interface LineSaid {
  readonly size?: number
  readonly hidden?: true
}

/** Lines in order, each with what is said of it, as runs that are as long as can be. */
export class LineRuns {
  readonly #runs: LineRun[] = []

  /** Of `count` lines from `start` on, which is behind all that was said before. */
  add(start: number, count: number, { size, hidden }: LineSaid): void {
    if (count < 1 || (size === undefined && !hidden)) return
    const last = this.#runs.at(-1)
    const end = last ? last.start + last.count : 0
    if (start < end) return
    if (last && end === start && last.size === size && last.hidden === hidden)
      this.#runs[this.#runs.length - 1] = { ...last, count: last.count + count }
    else this.#runs.push({ start, count, ...(size !== undefined && { size }), ...(hidden && { hidden }) })
  }

  get all(): readonly LineRun[] {
    return this.#runs
  }
}

/** A column as wide as so many digits of Excel's usual font, which are seven pixels each, and five between cells. */
const DIGIT = 7
const BETWEEN = 5

export function columnWidth(digits: number | undefined): number | undefined {
  return digits === undefined ? undefined : digits * DIGIT + BETWEEN
}

/** The other way: a width in pixels as so many digits. */
export function columnDigits(pixels: number): number {
  return Math.max(0, (pixels - BETWEEN) / DIGIT)
}

/** Rows are as high as so many points. */
export const PIXELS_PER_POINT = 4 / 3

/** Smaller lines cannot be taken hold of; larger ones fill the window. */
const SMALLEST = 4
const LARGEST = 2000

/** A size as a line may have it; `undefined` where it is none. */
export function lineSize(pixels: number | undefined): number | undefined {
  return pixels !== undefined && pixels > 0
    ? Math.round(Math.min(LARGEST, Math.max(SMALLEST, pixels)))
    : undefined
}
