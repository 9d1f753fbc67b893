import { MAX_ROWS, type Range } from '../../core/address'
import type { CellLook, LookArea } from '../look-model'
import { joinedAreas } from '../structure/look-areas'

/** More areas than this would make every drawing of the sheet slow. */
const MOST_AREAS = 5000

interface Open {
  readonly style: number
  readonly top: number
  bottom: number
}

/**
 * Gathers cells by their styles, row by row, into areas that look alike. A cell that was not told of has the style of
 * its column.
 */
export class StyleRuns {
  readonly #open = new Map<number, Open>()
  readonly #closed: { readonly range: Range; readonly style: number }[] = []
  readonly #columns = new Map<number, number>()

  constructor(readonly looks: readonly CellLook[]) {}

  /** Cells of these columns that are not told of have a style. */
  column(left: number, right: number, style: number): void {
    if (this.#isPlain(style)) return
    for (let column = left; column <= right; column++) this.#columns.set(column, style)
  }

  /** Cells of one row, below those of all rows before. */
  cells(row: number, left: number, right: number, style: number, rows = 1): void {
    for (let column = left; column <= right; column++) {
      const open = this.#open.get(column)
      if (open && open.style === style && open.bottom + 1 === row) {
        open.bottom += rows
        continue
      }
      if (open) this.#close(column, open)
      const start = open ? open.bottom + 1 : 0
      const below = this.#columns.get(column)
      if (below !== undefined && start < row) this.#keep(column, below, start, row - 1)
      if (this.#isPlain(style) && below === undefined) this.#open.delete(column)
      else this.#open.set(column, { style, top: row, bottom: row + rows - 1 })
    }
  }

  /** The areas; `undefined` where there are too many of them. */
  areas(): readonly LookArea[] | undefined {
    for (const [column, open] of this.#open) this.#close(column, open)
    for (const [column, style] of this.#columns) {
      const start = (this.#open.get(column)?.bottom ?? -1) + 1
      if (start < MAX_ROWS) this.#keep(column, style, start, MAX_ROWS - 1)
    }
    if (this.#closed.length > MOST_AREAS * 20) return undefined
    const joined = joinedAreas(this.#closed.map(({ range, style }) => ({ range, look: this.looks[style]! })))
    const inOrder = joined.toSorted((a, b) => a.range.left - b.range.left || a.range.top - b.range.top)
    return joined.length > MOST_AREAS ? undefined : inOrder
  }

  #close(column: number, { style, top, bottom }: Open): void {
    this.#keep(column, style, top, bottom)
  }

  #keep(column: number, style: number, top: number, bottom: number): void {
    if (!this.#isPlain(style))
      this.#closed.push({ range: { top, left: column, bottom, right: column }, style })
  }

  #isPlain(style: number): boolean {
    const look = this.looks[style]
    return look === undefined || Object.keys(look).length === 0
  }
}
