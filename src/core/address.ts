/**
 * Cells and ranges as numbers, and as Excel writes them. Everything is 0-based inside; only the text
 * (`B7`, `$B$7`, `B2:B5`) is 1-based.
 */

/** Excel's sheet: 1,048,576 rows. */
export const MAX_ROWS = 1_048_576
/** Excel's sheet: 16,384 columns, `A` to `XFD`. */
export const MAX_COLUMNS = 16_384

/** One cell, 0-based. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, both corners included, `top <= bottom` and `left <= right`. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** `0` is `A`, `25` is `Z`, `26` is `AA`, `16383` is `XFD`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** The 0-based column of `A` … `XFD` in any letter case; `undefined` for anything else. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined
  let column = 0
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column <= MAX_COLUMNS ? column - 1 : undefined
}

/** `{ row: 6, column: 1 }` is `B7`. */
export function cellName(cell: Cell): string {
  return columnName(cell.column) + (cell.row + 1)
}

/** `B2:B5`; a range of one cell is written as that cell, `B2`. */
export function rangeName(range: Range): string {
  const first = cellName({ row: range.top, column: range.left })
  const last = cellName({ row: range.bottom, column: range.right })
  return first === last ? first : `${first}:${last}`
}

/** Reads `B7`, `b7` or `$B$7`; `undefined` for text that is no address of the sheet. */
export function parseCell(text: string): Cell | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text)
  if (!match) return undefined
  const column = columnIndex(match[1]!)
  const row = Number(match[2]) - 1
  return column === undefined || row >= MAX_ROWS ? undefined : { row, column }
}

/** Reads `B2:B5`, `B5:B2`, `B7`, a whole column `B:B` or a whole row `2:3`; `undefined` otherwise. */
export function parseRange(text: string): Range | undefined {
  const [from, to, more] = text.split(':')
  if (from === undefined || more !== undefined) return undefined
  const first = parseCell(from)
  const last = to === undefined ? first : parseCell(to)
  if (first && last) return rangeBetween(first, last)
  if (to === undefined) return undefined
  return parseColumns(from, to) ?? parseRows(from, to)
}

function parseColumns(from: string, to: string): Range | undefined {
  const left = columnIndex(from.replace(/^\$/, ''))
  const right = columnIndex(to.replace(/^\$/, ''))
  if (left === undefined || right === undefined) return undefined
  return rangeBetween({ row: 0, column: left }, { row: MAX_ROWS - 1, column: right })
}

function parseRows(from: string, to: string): Range | undefined {
  const rows = [from, to].map((text) => /^\$?([1-9][0-9]{0,6})$/.exec(text)?.[1])
  const [top, bottom] = rows.map((text) => (text === undefined ? MAX_ROWS : Number(text) - 1))
  if (top === undefined || bottom === undefined || top >= MAX_ROWS || bottom >= MAX_ROWS) {
    return undefined
  }
  return rangeBetween({ row: top, column: 0 }, { row: bottom, column: MAX_COLUMNS - 1 })
}

/** The smallest range that holds both cells, whichever corners they are. */
export function rangeBetween(a: Cell, b: Cell): Range {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

/** The range of one cell. */
export function rangeOf(cell: Cell): Range {
  return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }
}

export function rowsIn(range: Range): number {
  return range.bottom - range.top + 1
}

export function columnsIn(range: Range): number {
  return range.right - range.left + 1
}

export function contains(range: Range, cell: Cell): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  )
}

/** The cells that two ranges share; `undefined` where they do not meet. */
export function intersection(a: Range, b: Range): Range | undefined {
  const shared: Range = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : undefined
}
