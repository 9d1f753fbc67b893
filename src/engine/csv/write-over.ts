import type { CsvFormat } from '../model'
import type { Sheet } from '../sheet'
import { inputOfField, readingsOf } from './column-input'
import { encodeText } from './encode'
import type { Original } from './read-csv'
import { decodeChosen } from './read-table'
import { inputLines } from './sheet-lines'
import { RowSplitter } from './split-rows'
import { lineWriter, type CsvLines, type LineWriter } from './write-csv'

/** A row as it stands in its file: remarks before it, its text, and the line break behind it. */
interface OriginalRow {
  readonly before: string
  readonly text: string
  readonly newline: string
  readonly fields: readonly string[]
}

/**
 * A sheet as the file that it was read from, with only those lines written anew that were edited: remarks, line breaks
 * and quotes elsewhere stay as they are. `undefined` where the file cannot be read any more.
 */
export function writeOver(sheet: Sheet, original: Original, format: CsvFormat): Uint8Array | undefined {
  const decoded = decodeChosen('', original.bytes, { encoding: original.choice.encoding })
  if (!decoded.ok) return undefined
  const { rows, first, last } = originalRows(decoded.value.text, original)
  const lines = inputLines(sheet, original.choice)
  const match = matchRows(sheet, lines, rows, original)
  return encodeText(() => piecesOf({ rows, first, last }, match, lines, format), format)
}

function originalRows(text: string, { choice }: Original) {
  const splitter = new RowSplitter(text, choice)
  splitter.skipLines(choice.skipLines)
  const first = text.slice(0, splitter.at)
  const rows: OriginalRow[] = []
  let from = splitter.at
  for (let fields = splitter.next(); fields; fields = splitter.next()) {
    const line = text.slice(splitter.start, splitter.at)
    const newline = /(?:\r\n?|\n)?$/.exec(line)![0]
    const before = text.slice(from, splitter.start)
    rows.push({ before, text: line.slice(0, line.length - newline.length), newline, fields })
    from = splitter.at
  }
  return { rows, first, last: text.slice(from) }
}

/** For each line of the sheet, the row of the file that it was; those that were added have none. */
function matchRows(
  sheet: Sheet,
  lines: CsvLines,
  rows: readonly OriginalRow[],
  original: Original,
): (line: number) => { readonly row: number; readonly same: boolean } | undefined {
  const same = sameness(sheet, lines, rows, original)
  const shorter = Math.min(lines.rows, rows.length)
  if (lines.rows === rows.length) return (line) => ({ row: line, same: same(line, line) })
  let head = 0
  while (head < shorter && same(head, head)) head++
  let tail = 0
  while (tail < shorter - head && same(lines.rows - 1 - tail, rows.length - 1 - tail)) tail++
  return (line) => {
    if (line < head) return { row: line, same: true }
    const row = line - lines.rows + rows.length
    if (line >= lines.rows - tail) return { row, same: true }
    return line < rows.length - tail ? { row: line, same: same(line, line) } : undefined
  }
}

/** Whether a line of the sheet holds what reading a row of the file would give it. */
function sameness({ cells }: Sheet, lines: CsvLines, rows: readonly OriginalRow[], { choice }: Original) {
  const typed = readingsOf(choice)
  const names = readingsOf({ decimal: choice.decimal })
  return (line: number, row: number) => {
    const { fields } = rows[row]!
    const readings = row < choice.headerRows ? names : typed
    if (lines.fields(line) > fields.length) return false
    if (
      lines.fields(line) < fields.length &&
      !fields.slice(lines.fields(line)).every((_, i) => readings(i + lines.fields(line)).type === 'skip')
    )
      return false
    return fields.every((field, column) => {
      const input = field === '' ? undefined : inputOfField(field, readings(column))
      return cells.get(line, column) === input
    })
  }
}

function* piecesOf(
  { rows, first, last }: ReturnType<typeof originalRows>,
  match: ReturnType<typeof matchRows>,
  lines: CsvLines,
  format: CsvFormat,
): Iterable<string> {
  yield first
  let writer: LineWriter | undefined
  let next = 0
  let piece = ''
  for (let line = 0; line < lines.rows; line++) {
    const matched = match(line)
    if (matched) for (; next <= matched.row; next++) piece += rows[next]!.before
    writer ??= matched?.same ? undefined : lineWriter(lines, format)
    const row = matched && rows[matched.row]!
    piece += matched?.same ? row!.text : writer!(lines, line)
    const isLast = line === lines.rows - 1
    if (!isLast || format.finalNewline) piece += row?.newline || format.newline
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  for (; next < rows.length; next++) piece += rows[next]!.before
  yield piece + last
}
