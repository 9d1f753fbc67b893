/** Rows that name columns are looked for among so many. */
const MOST_HEADER_ROWS = 5
const ROWS_LOOKED_AT = 20

/** How many rows from the first name the columns: they are words, where what is below them is not. */
export function headerRowsOf(rows: readonly (readonly string[])[]): number {
  const looked = rows.slice(0, ROWS_LOOKED_AT + 1)
  const [top, ...rest] = looked
  if (!top || rest.length === 0) return 0
  const typed = typedColumns(looked)
  // What ends with a delimiter has a column without a name.
  const first = top.slice(0, top.findLastIndex((cell) => cell !== '') + 1)
  if (2 * first.length <= top.length || !first.every(isName)) return rowsWithGaps(looked, typed)
  if (first.length < top.length) {
    const spanned = rowsWithGaps(looked, typed)
    if (spanned > 1) return spanned
  }
  const isUnlike = first.some((_, column) => rest.some((row) => isNumber(row[column] ?? '')))
  if (!isUnlike && new Set(first).size !== first.length) return 0
  let count = 1
  const isHeading = (row: readonly string[] | undefined) =>
    row?.length === top.length && typed.every((column) => isName(row[column]!))
  // Two rows at least are left for the table.
  const most = typed.length > 0 ? Math.min(MOST_HEADER_ROWS, looked.length - 2) : 1
  while (count < most && isHeading(looked[count])) count++
  return count
}

/**
 * Headings that leave cells empty: one that spans columns has others below it, and a column or two may have no name.
 * Only above columns of values, as nothing else tells headings from texts.
 */
function rowsWithGaps(rows: readonly (readonly string[])[], typed: readonly number[]): number {
  if (typed.length === 0) return 0
  const named = new Set<number>()
  const width = rows[0]!.length
  // A column that is empty throughout needs no name.
  const last = Math.max(...rows.map((row) => row.slice(0, width).findLastIndex((cell) => cell.trim() !== '')))
  const most = Math.min(MOST_HEADER_ROWS, rows.length - 2)
  for (let count = 1; count <= most; count++) {
    const row = rows[count - 1]!
    const filled = [...row.keys()].filter((column) => row[column]!.trim() !== '')
    const isBetween = filled.length === 0 && count > 1
    // What stands alone in the first row is a title.
    const least = count === 1 ? 2 : 1
    if (!isBetween && (row.length !== width || filled.length < least)) break
    if (!filled.every((column) => isName(row[column]!))) break
    for (const column of filled) named.add(column)
    if (named.size > last) return count
  }
  const isNamed = (column: number) => isName(rows[0]![column]!)
  const names = [...rows[0]!.keys()].filter(isNamed).length
  const others = rows[0]!.filter((cell) => cell.trim() !== '').length - names
  return others === 0 && 3 * names >= 2 * width ? 1 : 0
}

/** Whether the first of `rows` are names, and some column below them is all values. */
export function isHeaderOf(rows: readonly (readonly string[])[]): boolean {
  return headerRowsOf(rows) > 0 && typedColumns(rows.slice(0, ROWS_LOOKED_AT + 1)).length > 0
}

/** Columns of numbers, dates or times; what names them may be above. */
function typedColumns(rows: readonly (readonly string[])[]): number[] {
  const body = rows.slice(Math.min(MOST_HEADER_ROWS, Math.ceil(rows.length / 2)))
  const columns: number[] = []
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '')
    if (cells.length > 0 && cells.filter(isValue).length >= 0.8 * cells.length) columns.push(column)
  }
  return columns
}

const MISSING = /^\s*(?:n\/?a|nan|null|none|nil|missing|unknown|-+|\?|\.+|[+-]?inf(?:inity)?|true|false)\s*$/i

function isName(cell: string): boolean {
  return cell.trim() !== '' && !isValue(cell) && !MISSING.test(cell)
}

export function isNumber(cell: string): boolean {
  return /^\s*[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?\s*%?\s*$/.test(cell)
}

/** A number, a date, a time or an amount of money. */
export function isValue(cell: string): boolean {
  const text = cell.trim()
  return (
    isNumber(text) ||
    /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\S+)?$/.test(text) ||
    /^\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(text) ||
    /^(?:\p{Sc} ?[+-]?[\d.,]+|[+-]?[\d.,]+ ?\p{Sc})$/u.test(text)
  )
}
