import type { Cell } from '../../core/address'
import type { Input } from '../input'
import type { SheetId } from '../model'
import type { Patch } from '../patch'
import type { Step } from '../history'
import type { Sheet } from '../sheet'

/** What a command will do; working it out changes nothing. */
export interface Plan extends Step {
  /** Something worth a sentence though the command can be done. */
  readonly notice?: string
}

/** Said of a command whose sheet has been removed. */
export const NO_SHEET = 'That sheet is no longer part of the workbook.'

/** The patch that gives a column's cells from `row` on new inputs. */
export function columnPatch({ id, cells }: Sheet, at: Cell, after: readonly (Input | undefined)[]): Patch {
  const column = cells.column(at.column)
  const before = after.map((_, i) => column.get(at.row + i))
  return {
    type: 'cells',
    cells: { sheet: id, column: at.column, row: at.row, length: after.length, before, after },
  }
}

/** Collects single cells' new inputs, each cell once, and makes column patches of them. */
export class CellChanges {
  readonly #columns = new Map<SheetId, Map<number, Map<number, Input | undefined>>>()

  set(sheet: SheetId, { row, column }: Cell, input: Input | undefined): void {
    const columns = getOrAdd(this.#columns, sheet, () => new Map<number, Map<number, Input | undefined>>())
    getOrAdd(columns, column, () => new Map<number, Input | undefined>()).set(row, input)
  }

  /** Patches for all that differs from what the sheets hold. */
  patches(sheets: readonly Sheet[]): readonly Patch[] {
    return sheets.flatMap((sheet) => {
      const columns = this.#columns.get(sheet.id) ?? new Map<number, Map<number, Input | undefined>>()
      return [...columns].flatMap(([column, changes]) => runsOf(sheet, column, changes))
    })
  }
}

function runsOf(sheet: Sheet, column: number, changes: ReadonlyMap<number, Input | undefined>): Patch[] {
  const present = sheet.cells.column(column)
  const rows = [...changes.keys()]
    .filter((row) => changes.get(row) !== present.get(row))
    .toSorted((a, b) => a - b)
  const patches: Patch[] = []
  for (let i = 0; i < rows.length;) {
    let end = i + 1
    while (end < rows.length && rows[end] === rows[end - 1]! + 1) end++
    const after = rows.slice(i, end).map((row) => changes.get(row))
    patches.push(columnPatch(sheet, { row: rows[i]!, column }, after))
    i = end
  }
  return patches
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key)
  if (present !== undefined) return present
  const made = make()
  map.set(key, made)
  return made
}
