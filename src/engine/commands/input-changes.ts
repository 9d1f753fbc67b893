import type { Cell } from '../../core/address'
import type { Input } from '../input'
import type { SheetId } from '../model'
import type { Patch } from '../patch'

interface Change {
  readonly row: number
  readonly before: Input | undefined
  readonly after: Input | undefined
}

/** Collects single cells' inputs, old and new, each cell once, and makes column patches of them. */
export class InputChanges {
  readonly #columns = new Map<string, { sheet: SheetId; column: number; changes: Change[] }>()

  add(sheet: SheetId, { row, column }: Cell, before: Input | undefined, after: Input | undefined): void {
    if (before === after) return
    const key = `${sheet},${column}`
    const known = this.#columns.get(key) ?? { sheet, column, changes: [] }
    known.changes.push({ row, before, after })
    this.#columns.set(key, known)
  }

  patches(): readonly Patch[] {
    return [...this.#columns.values()].flatMap(({ sheet, column, changes }) =>
      runsOf(changes).map((run) => ({
        type: 'cells' as const,
        cells: {
          sheet,
          column,
          row: run[0]!.row,
          length: run.length,
          before: run.map(({ before }) => before),
          after: run.map(({ after }) => after),
        },
      })),
    )
  }
}

/** Changes of rows that follow one another. */
function runsOf(changes: Change[]): readonly (readonly Change[])[] {
  const runs: Change[][] = []
  for (const change of changes.toSorted((a, b) => a.row - b.row)) {
    const last = runs.at(-1)
    if (last && last.at(-1)!.row + 1 === change.row) last.push(change)
    else runs.push([change])
  }
  return runs
}
