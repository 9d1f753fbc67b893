import {
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  rangeBetween,
  type Cell,
  type Range,
} from '../../core/address'

/** One coordinate of a reference: `$` keeps it where it is when the formula is copied. */
interface Coordinate {
  readonly index: number
  readonly fixed: boolean
}

interface Corner {
  /** Absent in a whole row, `2:3`. */
  readonly column?: Coordinate
  /** Absent in a whole column, `A:A`. */
  readonly row?: Coordinate
}

/** A reference as it is written: `Sheet2!$A$1`, `A1:B5`, `A:A`, `2:3`. */
export interface Reference {
  /** The sheet that it names; absent where it means the formula's own. */
  readonly sheet?: string
  readonly from: Corner
  /** Absent for a single cell. */
  readonly to?: Corner
}

const PREFIX = /^(?:'((?:[^']|'')+)'|([^'!]+))!/u
const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]*)$/

/** Reads a token of type `reference`. */
export function parseReference(text: string): Reference {
  const prefix = PREFIX.exec(text)
  const [from, to] = text
    .slice(prefix?.[0].length ?? 0)
    .split(':')
    .map((part) => parseCorner(part.replace(PREFIX, '')))
  const sheet = prefix && (prefix[1]?.replaceAll("''", "'") ?? prefix[2]!)
  return { ...(sheet ? { sheet } : {}), from: from!, ...(to ? { to } : {}) }
}

export function referenceText({ sheet, from, to }: Reference): string {
  const prefix = sheet === undefined ? '' : `${sheetPrefix(sheet)}!`
  return prefix + cornerText(from) + (to ? `:${cornerText(to)}` : '')
}

/** A sheet's name as it stands before the `!`: quoted where it has to be. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name)
  return plain ? name : `'${name.replaceAll("'", "''")}'`
}

/** The cells that a reference means; whole columns and rows reach to the end of the sheet. */
export function referenceRange({ from, to = from }: Reference): Range {
  const end = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 }
  return rangeBetween(
    { row: from.row?.index ?? 0, column: from.column?.index ?? 0 },
    { row: to.row?.index ?? end.row, column: to.column?.index ?? end.column },
  )
}

/** True of `A:A` and `2:3`, which grow with what the sheet holds. */
export function isWhole({ from }: Reference): boolean {
  return from.row === undefined || from.column === undefined
}

/**
 * The reference `rows` down and `columns` to the right: all of it, or with `'relative'` only what has no `$`.
 * `undefined` where it would leave the sheet.
 */
export function movedReference(
  reference: Reference,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  parts: 'all' | 'relative',
): Reference | undefined {
  const move = (corner: Corner): Corner | undefined => {
    const row = moved(corner.row, rows, MAX_ROWS, parts)
    const column = moved(corner.column, columns, MAX_COLUMNS, parts)
    if (row === null || column === null) return undefined
    return { ...(row ? { row } : {}), ...(column ? { column } : {}) }
  }
  const from = move(reference.from)
  const to = reference.to && move(reference.to)
  if (!from || (reference.to && !to)) return undefined
  return { ...reference, from, ...(to ? { to } : {}) }
}

/** `null` where it leaves the sheet. */
function moved(
  coordinate: Coordinate | undefined,
  by: number,
  limit: number,
  parts: 'all' | 'relative',
): Coordinate | undefined | null {
  if (!coordinate || (parts === 'relative' && coordinate.fixed)) return coordinate
  const index = coordinate.index + by
  return index >= 0 && index < limit ? { ...coordinate, index } : null
}

function parseCorner(text: string): Corner {
  const [, first, letters, second, digits] = CORNER.exec(text)!
  const row = digits ? { row: { index: Number(digits) - 1, fixed: (letters ? second : first) === '$' } } : {}
  const column = letters ? { column: { index: columnIndex(letters)!, fixed: first === '$' } } : {}
  return { ...column, ...row }
}

function cornerText({ column, row }: Corner): string {
  const letters = column ? (column.fixed ? '$' : '') + columnName(column.index) : ''
  const digits = row ? (row.fixed ? '$' : '') + (row.index + 1) : ''
  return letters + digits
}

/**
 * The reference of a formula that moves from one cell to another while rows become columns: what was two rows down is
 * two columns to the right. `A$1` becomes `$A1`; whole rows and columns, and what is fixed, stay. `undefined` where it
 * would leave the sheet.
 */
export function transposedReference(reference: Reference, from: Cell, to: Cell): Reference | undefined {
  if (isWhole(reference)) return reference
  const turn = ({ row, column }: Corner): Corner | undefined => {
    if (!row || !column || (row.fixed && column.fixed))
      return { ...(row && { row }), ...(column && { column }) }
    const down = column.fixed ? column.index : to.row + column.index - from.column
    const across = row.fixed ? row.index : to.column + row.index - from.row
    if (down < 0 || down >= MAX_ROWS || across < 0 || across >= MAX_COLUMNS) return undefined
    return { row: { index: down, fixed: column.fixed }, column: { index: across, fixed: row.fixed } }
  }
  const first = turn(reference.from)
  const last = reference.to && turn(reference.to)
  if (!first || (reference.to && !last)) return undefined
  return { ...reference, from: first, ...(last ? { to: last } : {}) }
}
