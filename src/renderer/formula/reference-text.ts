import { columnName, MAX_COLUMNS, MAX_ROWS, parseRange, rangeName, type Range } from '../../core/address'

/** One corner of a reference as it is written: `$B$7`; of a whole column only the letters, of a whole row the number. */
interface Corner {
  readonly column: string
  readonly columnFixed: boolean
  readonly row: string
  readonly rowFixed: boolean
}

/** A reference taken apart. */
interface ReferenceText {
  /** `Sheet2!`, or empty. */
  readonly sheet: string
  readonly from: Corner
  readonly to: Corner | undefined
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/

function takeApart(text: string): ReferenceText | undefined {
  const mark = text.lastIndexOf('!')
  const [first = '', second] = text.slice(mark + 1).split(':')
  const from = cornerOf(first)
  const to = second === undefined ? undefined : cornerOf(second)
  if (!from || (second !== undefined && !to)) return undefined
  return { sheet: text.slice(0, mark + 1), from, to }
}

function cornerOf(text: string): Corner | undefined {
  const match = CORNER.exec(text)
  if (!match) return undefined
  const [, first, column = '', second, row = ''] = match
  // The dollar of a whole row stands first as well.
  return column === ''
    ? { column, columnFixed: false, row, rowFixed: first === '$' }
    : { column, columnFixed: first === '$', row, rowFixed: second === '$' }
}

function cornerText({ column, columnFixed, row, rowFixed }: Corner): string {
  return `${columnFixed && column ? '$' : ''}${column}${rowFixed && row ? '$' : ''}${row}`
}

function putTogether({ sheet, from, to }: ReferenceText): string {
  return `${sheet}${cornerText(from)}${to ? `:${cornerText(to)}` : ''}`
}

/** F4: `A1`, `$A$1`, `A$1`, `$A1`, and round again; both corners of a range go together. */
export function cycleReference(text: string): string {
  const parts = takeApart(text)
  if (!parts) return text
  const { columnFixed, rowFixed, column, row } = parts.from
  const next = column && row ? nextOf(columnFixed, rowFixed) : wholeNext(columnFixed || rowFixed)
  const fixed = (corner: Corner): Corner => ({ ...corner, ...next })
  return putTogether({ ...parts, from: fixed(parts.from), to: parts.to && fixed(parts.to) })
}

function nextOf(columnFixed: boolean, rowFixed: boolean) {
  if (columnFixed) return rowFixed ? { columnFixed: false, rowFixed: true } : wholeNext(true)
  return rowFixed ? { columnFixed: true, rowFixed: false } : wholeNext(false)
}

function wholeNext(fixed: boolean) {
  return { columnFixed: !fixed, rowFixed: !fixed }
}

/** A reference that is to stand for another range: its sheet and its dollars stay. */
export function withRange(text: string, range: Range): string {
  const parts = takeApart(text)
  const wanted = takeApart(referenceName(range))
  if (!parts || !wanted) return text
  const dress = (corner: Corner, like: Corner): Corner => ({
    ...corner,
    columnFixed: like.columnFixed,
    rowFixed: like.rowFixed,
  })
  return putTogether({
    sheet: parts.sheet,
    from: dress(wanted.from, parts.from),
    to: wanted.to && dress(wanted.to, parts.to ?? parts.from),
  })
}

/** A range as a formula names it: `B2:B5`, a whole column `A:A`, a whole row `3:3`. */
export function referenceName(range: Range): string {
  if (range.top === 0 && range.bottom === MAX_ROWS - 1) {
    return `${columnName(range.left)}:${columnName(range.right)}`
  }
  if (range.left === 0 && range.right === MAX_COLUMNS - 1) return `${range.top + 1}:${range.bottom + 1}`
  return rangeName(range)
}

/** What a reference to another sheet begins with: `Sheet2!`, `'My data'!`. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`
}

/** The sheet that a reference names, `undefined` for the formula's own, and its range. */
export function readReference(text: string): { sheet: string | undefined; range: Range } | undefined {
  const mark = text.lastIndexOf('!')
  const range = parseRange(text.slice(mark + 1))
  if (!range) return undefined
  if (mark < 0) return { sheet: undefined, range }
  const name = text.slice(0, mark)
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, range }
}
