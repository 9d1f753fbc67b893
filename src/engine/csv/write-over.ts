import type { CsvFormat } from '../model'
import type { Sheet } from '../sheet'
import { inputOfField, readingsOf } from './column-input'
import { encodeText } from './encode'
import { matchLines, type MatchedLines } from './match-lines'
import { OriginalRows } from './original-rows'
import type { Original } from './read-csv'
import { decodeChosen } from './read-table'
import { inputLines } from './sheet-lines'
import { lineWriter, type CsvLines, type LineWriter } from './write-csv'

/** Rows that stand as they are and pieces that are written anew are put together to texts of about this length. */
const PIECE = 1_048_576

/**
 * A sheet as the file that it was read from, with only those lines written anew that were edited: remarks, line breaks
 * and quotes elsewhere stay as they are. `undefined` where the file cannot be read any more.
 */
export function writeOver(sheet: Sheet, original: Original, format: CsvFormat): Uint8Array | undefined {
  const decoded = decodeChosen('', original.bytes, { encoding: original.choice.encoding })
  if (!decoded.ok) return undefined
  const rows = new OriginalRows(decoded.value.text, original.choice, sheet.lines?.places)
  const lines = inputLines(sheet, original.choice)
  const matched = matchLines(lines.rows, rows.count, knownRows(sheet), sameness(sheet, lines, rows, original))
  if (lines.rows !== rows.count || matched.isSame.includes(0)) tightenLoose(rows, matched)
  return encodeText(() => piecesOf(rows, matched, lines, format), format)
}

/** The row of the file that a line is known to be still; −1 where it has to be looked at. */
function knownRows({ cells, fieldCounts, lines }: Sheet): (line: number) => number {
  // A plain sheet writes all of its lines as wide as it is.
  if (!lines || (!fieldCounts && cells.columns !== lines.columns)) return () => -1
  return (line) => lines.originOf(line)
}

/** Whether a line of the sheet holds what reading a row of the file would give it. */
function sameness({ cells }: Sheet, lines: CsvLines, rows: OriginalRows, { choice }: Original) {
  const typed = readingsOf(choice)
  const names = readingsOf({ decimal: choice.decimal })
  return (line: number, row: number) => {
    const { fields } = rows.row(row)
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

/** Rows that stand beside others than before are written anew where that could change what they are. */
function tightenLoose(rows: OriginalRows, { rowOf, isSame }: MatchedLines): void {
  for (let line = 0; line < isSame.length; line++)
    if (isSame[line] === 1 && rows.isLoose(rowOf[line]!)) isSame[line] = 0
}

function* piecesOf(
  rows: OriginalRows,
  { rowOf, isSame }: MatchedLines,
  lines: CsvLines,
  format: CsvFormat,
): Iterable<string> {
  let writer: LineWriter | undefined
  let piece = rows.head
  /** Rows from `whole` to before `next` are taken as they stand, together. */
  let whole = 0
  let next = 0
  const last = lines.rows - 1
  for (let line = 0; line <= last; line++) {
    const row = rowOf[line]!
    const stands = isSame[line] === 1 && row === next && line < last && row < rows.count - 1
    if (stands && rows.lengthOf(whole, ++next) < PIECE) continue
    piece += rows.text(whole, next)
    whole = next
    if (piece.length >= PIECE) {
      yield piece
      piece = ''
    }
    if (stands) continue
    for (; next <= row; next++) piece += rows.row(next).before
    whole = next
    const original = row < 0 ? undefined : rows.row(row)
    if (isSame[line] === 1) piece += original!.text
    else piece += (writer ??= lineWriter(lines, format))(lines, line)
    if (line < last || format.finalNewline) piece += original?.newline || format.newline
  }
  piece += rows.text(whole, next)
  for (; next < rows.count; next++) piece += rows.row(next).before
  yield piece + rows.foot
}
