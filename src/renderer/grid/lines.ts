import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'
import type { LineRun, SheetLayout } from '../../protocol/api'

/** Pixels at 100%. */
export const ROW_HEIGHT = 25
export const DEFAULT_WIDTH = 96

interface Run {
  readonly start: number
  /** The line after the last. */
  readonly end: number
  readonly size: number
  /** The pixel at which its first line begins. */
  readonly offset: number
}

/** Where rows, or columns, begin: offsets of the few runs that are not as lines usually are. */
export class LineLayout {
  readonly #runs: readonly Run[]
  readonly #usual: number
  readonly #count: number

  /** Sizes are given at 100%, and become pixels at `zoom`. */
  constructor(runs: readonly LineRun[], usual: number, count: number, zoom = 1) {
    this.#usual = Math.round(usual * zoom)
    this.#count = count
    let [next, offset] = [0, 0]
    this.#runs = runs.map(({ start, count: length, size, hidden, filtered }) => {
      offset += (start - next) * this.#usual
      const shown = size === undefined ? this.#usual : Math.max(1, Math.round(size * zoom))
      const run = { start, end: start + length, size: hidden || filtered ? 0 : shown, offset }
      next = run.end
      offset += length * run.size
      return run
    })
  }

  /** Pixels of a line; 0 where it is hidden. */
  sizeOf(line: number): number {
    const run = this.#runs[this.#lastFrom(line, (other) => other.start)]
    return run && line < run.end ? run.size : this.#usual
  }

  /** The pixel at which a line begins; of the number of lines, where the sheet ends. */
  startOf(line: number): number {
    const run = this.#runs[this.#lastFrom(line, (other) => other.start)]
    if (!run) return line * this.#usual
    if (line < run.end) return run.offset + (line - run.start) * run.size
    return endOf(run) + (line - run.end) * this.#usual
  }

  /** The line under a pixel, never a hidden one; the last one beyond the sheet. */
  lineAt(pixel: number): number {
    const run = this.#runs[this.#lastFrom(pixel, (other) => other.offset)]
    const line = !run
      ? Math.floor(pixel / this.#usual)
      : pixel < endOf(run)
        ? run.start + Math.floor((pixel - run.offset) / run.size)
        : run.end + Math.floor((pixel - endOf(run)) / this.#usual)
    return this.shown(Math.min(Math.max(line, 0), this.#count - 1), 1)
  }

  /** The line itself if it is shown, otherwise the nearest shown one forwards (1) or backwards (-1), or else the other way. */
  shown(line: number, step: 1 | -1): number {
    return this.#search(line, step) ?? this.#search(line, step === 1 ? -1 : 1) ?? line
  }

  /** The lines from one to another that are shown, both included, as stretches without a gap. */
  stretches(first: number, last: number): readonly (readonly [first: number, last: number])[] {
    const stretches: (readonly [number, number])[] = []
    let next = first
    for (const { start, end, size } of this.#runs) {
      if (size > 0 || end <= first || start > last) continue
      if (start > next) stretches.push([next, start - 1])
      next = Math.max(next, end)
    }
    if (next <= last) stretches.push([next, last])
    return stretches
  }

  /** The lines from one to another that are shown. */
  list(first: number, last: number): readonly number[] {
    return this.stretches(first, last).flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    )
  }

  /** The line so many shown ones further on, or the last one there is. */
  further(line: number, by: number): number {
    const step = by < 0 ? -1 : 1
    let at = line
    for (let left = Math.abs(by); left > 0; left--) {
      const next = this.#search(at + step, step)
      if (next === undefined) return at
      at = next
    }
    return at
  }

  #search(line: number, step: 1 | -1): number | undefined {
    let at = line
    for (;;) {
      if (at < 0 || at >= this.#count) return undefined
      const run = this.#runs[this.#lastFrom(at, (other) => other.start)]
      if (!run || at >= run.end || run.size > 0) return at
      at = step === 1 ? run.end : run.start - 1
    }
  }

  /** The last run of which a number is not beyond `limit`; -1 where there is none. */
  #lastFrom(limit: number, of: (run: Run) => number): number {
    let [low, high] = [-1, this.#runs.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (of(this.#runs[middle]!) <= limit) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Rows and columns of a sheet. */
export interface GridLines {
  readonly rows: LineLayout
  readonly columns: LineLayout
  /** 1 is 100%. */
  readonly zoom: number
  /** Pixels of a row that has no height of its own. */
  readonly usualHeight: number
}

export function gridLines({ rows, columns }: SheetLayout, zoom = 1): GridLines {
  return {
    rows: new LineLayout(rows, ROW_HEIGHT, MAX_ROWS, zoom),
    columns: new LineLayout(columns, DEFAULT_WIDTH, MAX_COLUMNS, zoom),
    zoom,
    usualHeight: Math.round(ROW_HEIGHT * zoom),
  }
}

function endOf({ start, end, size, offset }: Run): number {
  return offset + (end - start) * size
}
