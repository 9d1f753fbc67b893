import { failure, success, type Outcome } from '../../core/outcome'
import { usedRange, type Book } from '../book'
import { editedText } from '../input'
import type { FindQuery, Found, Range } from '../model'
import type { Sheet } from '../sheet'
import { CellReader, valueText } from './cell-reader'

/** Says whether a text is meant by a query, and what it becomes. */
export interface Matcher {
  matches(text: string): boolean
  replaced(text: string, replacement: string): string
}

/** A query as a test of texts; a pattern that is none is refused in a sentence. */
export function matcherOf({ text, matchCase, wholeCell, pattern }: FindQuery): Outcome<Matcher> {
  if (text === '') return failure('There is nothing to look for.')
  const source = pattern ? text : text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const flags = matchCase ? 'gu' : 'giu'
  try {
    const expression = new RegExp(wholeCell ? `^(?:${source})$` : source, flags)
    return success({
      matches(cell) {
        expression.lastIndex = 0
        return expression.test(cell)
      },
      replaced: (cell, replacement) =>
        pattern ? cell.replace(expression, replacement) : cell.replace(expression, () => replacement),
    })
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message.replace(/^Invalid regular expression: /, '') : ''
    return failure(`That is no regular expression: ${reason}.`)
  }
}

/** Every cell that a query means, sheet by sheet and row by row. */
export function findCells(book: Book, query: FindQuery): Outcome<readonly Found[]> {
  const matcher = matcherOf(query)
  if (!matcher.ok) return matcher
  const sheets = book.sheets.filter(({ id }) => query.sheet === undefined || id === query.sheet)
  const found = sheets.map((sheet) => findIn(book, sheet, query, matcher.value))
  return success(found.filter(({ rows }) => rows.length > 0))
}

function findIn(book: Book, sheet: Sheet, query: FindQuery, matcher: Matcher): Found {
  const rows: number[] = []
  const columns: number[] = []
  const used = usedRange(book, sheet)
  if (!used) return { sheet: sheet.id, rows: new Uint32Array(), columns: new Uint32Array() }
  const reader = new CellReader(book, sheet, used)
  for (let row = 0; row <= used.bottom; row++) {
    for (let column = 0; column <= used.right; column++) {
      if (query.ranges && !query.ranges.some((range) => holds(range, row, column))) continue
      const text = textOf(sheet, reader, { row, column }, query.within)
      if (text === '' || !matcher.matches(text)) continue
      rows.push(row)
      columns.push(column)
    }
  }
  return { sheet: sheet.id, rows: Uint32Array.from(rows), columns: Uint32Array.from(columns) }
}

function textOf(
  sheet: Sheet,
  reader: CellReader,
  { row, column }: { readonly row: number; readonly column: number },
  within: FindQuery['within'],
): string {
  if (within === 'formulas') {
    const input = sheet.cells.get(row, column)
    return input === undefined ? '' : editedText(input)
  }
  return valueText(reader.value(row, column))
}

function holds({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}
