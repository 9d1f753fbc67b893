import type { ColumnType } from './import-choice'

const POWER = /^\d+[eE]\d+$/
const NUMBER = /^\s*[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?\s*$/
const MISSING = /^(?:|n\/?a|nan|null|none|-|[+-]?inf(?:inity)?)$/i
/** Of fewer cells it cannot be told whether they are names. */
const LEAST_NAMES = 3

/** What the cells of a column are. */
class ColumnKinds {
  #powers = 0
  #numbers = 0
  #digits = 0
  #identifiers = 0
  #texts = 0
  /** Cells written as they are typed into a sheet: `=A1`, `'5`. */
  #typed = 0

  add(cell: string): void {
    if (MISSING.test(cell.trim())) return
    if (/^[='+@]/.test(cell)) this.#typed++
    if (/^\d+$/.test(cell)) this.#digits++
    if (isIdentifier(cell)) this.#identifiers++
    if (POWER.test(cell)) this.#powers++
    else if (NUMBER.test(cell)) this.#numbers++
    else this.#texts++
  }

  get type(): ColumnType {
    const filled = this.#powers + this.#numbers + this.#texts
    const areNames = this.#powers > 0 && this.#texts > this.#numbers && filled >= LEAST_NAMES
    const areIdentifiers = this.#identifiers > 0 && this.#digits === this.#numbers && this.#typed === 0
    return areNames || areIdentifiers ? 'text' : 'general'
  }
}

/** Digits that a number would change: zeros in front, or more of them than a double keeps. */
function isIdentifier(cell: string): boolean {
  if (!/^\d{2,}$/.test(cell)) return false
  return cell.startsWith('0') || (cell.length > 15 && BigInt(cell) !== BigInt(Number(cell)))
}

/**
 * The columns that are kept as text where nothing else was chosen: identifiers such as `007` or of twenty digits, alone
 * or among other names, and names such as `4f2`, among which `1e5` is no power of ten. Empty where there are none.
 */
export function textColumns(
  rows: () => Iterable<readonly string[]>,
  headerRows: number,
): readonly ColumnType[] {
  const columns: ColumnKinds[] = []
  let row = 0
  for (const cells of rows()) {
    if (row++ < headerRows) continue
    for (const [column, cell] of cells.entries()) (columns[column] ??= new ColumnKinds()).add(cell)
  }
  const types = columns.map(({ type }) => type)
  return types.slice(0, types.lastIndexOf('text') + 1)
}
