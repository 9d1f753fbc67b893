import { typeScore } from './cell-type-score'

/** What kind of thing a cell holds, coarsely: enough to tell whether it stands in its column. */
function kindOf(cell: string): string {
  const text = cell.trim()
  if (text === '') return 'nothing'
  if (/^[+-]?[\d.,]+(?:[eE][+-]?\d+)?%?$/.test(text)) return 'number'
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text)) return 'date'
  if (/^\d{1,2}:\d{2}/.test(text)) return 'time'
  if (/^\p{Sc}|\p{Sc}$/u.test(text)) return 'money'
  if (/^\w+:\/\//.test(text)) return 'address'
  if (/^\S+$/.test(text)) return /\d/.test(text) ? 'code' : 'word'
  return typeScore(text) === 1 ? 'words' : 'sentence'
}

const ROWS_LOOKED_AT = 500
const MOST_TOO_MANY = 3
/** Cells of a row that have to come to columns of their kind before one is taken not to have been left out at its end. */
const WORTH_SHIFTING = 2

/**
 * Makes the rows of a file the records of a table whose header rows are known: every row as wide as most are, several
 * header rows one, and no rows without a text. What is left out of a row is empty, so that no text is lost.
 */
export class PlainRows {
  readonly #width: number
  readonly #headerRows: number
  readonly #kinds: readonly ReadonlyMap<string, number>[]
  #headers: (readonly string[])[] | undefined = []

  constructor(beginning: readonly (readonly string[])[], width: number, headerRows: number) {
    this.#headerRows = headerRows
    const body = beginning
      .slice(headerRows, headerRows + ROWS_LOOKED_AT)
      .filter((row) => row.length === width)
    this.#width = width
    this.#kinds = Array.from({ length: width }, (_, column) =>
      sharesOf(body.map((row) => kindOf(row[column]!))),
    )
  }

  /** The records that some more rows are. */
  *take(rows: readonly (readonly string[])[]): Iterable<readonly string[]> {
    for (const row of rows) {
      if (row.every((cell) => cell === '') && !(this.#headers && this.#headers.length > 0)) continue
      if (!this.#headers) {
        yield this.#fitted(row, false)
        continue
      }
      this.#headers.push(this.#fitted(row, true))
      if (this.#headers.length === this.#headerRows) yield* this.end()
    }
  }

  /** The header, where the file ends before all of its rows. */
  *end(): Iterable<readonly string[]> {
    const headers = this.#headers
    this.#headers = undefined
    if (headers && headers.length > 0) yield headers.length === 1 ? headers[0]! : oneHeader(headers)
  }

  #fitted(row: readonly string[], isHeader: boolean): readonly string[] {
    // Rows that end with a delimiter have a column that nothing names.
    if (row.length < this.#width && isHeader) return row
    if (row.length < this.#width) return this.#filledUp(row)
    const surplus = row.length - this.#width
    // A list of texts has no empty cells to spare.
    if (
      this.#width < 2 ||
      surplus === 0 ||
      surplus > MOST_TOO_MANY ||
      row.filter((cell) => cell === '').length < surplus
    )
      return row
    let fitted = row
    for (let i = 0; i < surplus; i++) fitted = this.#withoutOne(fitted, isHeader)
    return fitted
  }

  /** The row with empty cells at its end, or one where a delimiter lacks: if that brings its cells to their columns. */
  #filledUp(row: readonly string[]): readonly string[] {
    const rest = Array<string>(this.#width - row.length - 1).fill('')
    let best = [...row, '', ...rest]
    let most = this.#fit(best) + WORTH_SHIFTING
    for (let at = 1; at < row.length; at++) {
      const filled = [...row.toSpliced(at, 0, ''), ...rest]
      const fit = this.#fit(filled)
      if (fit < most - 1e-9) continue
      most = fit
      best = filled
    }
    return best
  }

  /** The row without that empty cell without which its cells stand best in their columns. */
  #withoutOne(row: readonly string[], isHeader: boolean): readonly string[] {
    let best = row
    let most = -1
    for (let at = row.length - 1; at >= 0; at--) {
      if (row[at] !== '') continue
      const without = row.toSpliced(at, 1)
      const fit = isHeader ? 0 : this.#fit(without)
      if (fit <= most + 1e-9) continue
      most = fit
      best = without
    }
    return best
  }

  #fit(row: readonly string[]): number {
    return row.reduce((sum, cell, column) => sum + (this.#kinds[column]?.get(kindOf(cell)) ?? 0), 0)
  }
}

function sharesOf(kinds: readonly string[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const kind of kinds) shares.set(kind, (shares.get(kind) ?? 0) + 1 / kinds.length)
  return shares
}

/**
 * Several header rows as one: a heading with another below it spans the empty cells behind it that have others below
 * them, and is said for each.
 */
function oneHeader(headers: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...headers.map((row) => row.length))
  const spanned = headers.map((row, i) => {
    const hasBelow = (column: number) => headers.slice(i + 1).some((other) => (other[column] ?? '') !== '')
    if (row.filter((cell) => cell !== '').length < 2) return row
    let heading = ''
    return row.map((cell, column) => {
      if (cell !== '') heading = hasBelow(column) ? cell : ''
      return cell === '' && hasBelow(column) ? heading : cell
    })
  })
  return Array.from({ length: width }, (_, column) =>
    spanned
      .map((row) => row[column] ?? '')
      .filter((cell) => cell !== '')
      .join(' '),
  )
}
