import type { CsvFormat } from '../model'
import type { Sheet } from '../sheet'
import { editedAlike, type EditedLine } from './edited-lines'
import { encodeText } from './encode'
import { matchLines, type MatchedLines } from './match-lines'
import { OriginalRows } from './original-rows'
import type { Original } from './read-csv'
import { decodeChosen } from './read-table'
import { sameLine } from './same-cells'
import { inputLines } from './sheet-lines'
import type { CsvLines } from './write-csv'

/** Rows that stand as they are and pieces that are written anew are put together to texts of about this length. */
const PIECE = 1_048_576

/**
 * A sheet as the file that it was read from, with only that written anew which was edited: remarks, line breaks and
 * quotes elsewhere stay as they are. `undefined` where the file cannot be read any more.
 */
export function writeOver(sheet: Sheet, original: Original, format: CsvFormat): Uint8Array | undefined {
  const decoded = decodeChosen('', original.bytes, { encoding: original.choice.encoding })
  if (!decoded.ok) return undefined
  const { text } = decoded.value
  const rows = new OriginalRows(text, original.choice, sheet.lines?.places)
  const lines = inputLines(sheet, original.choice)
  const isSame = sameLine(sheet, lines, original)
  const matched = matchLines(lines.rows, rows.count, knownRows(sheet), (line, row) =>
    isSame(line, row, rows.row(row).fields),
  )
  if (lines.rows !== rows.count || matched.isSame.includes(0)) tightenLoose(rows, matched)
  const whole = { rows, matched, lines, format }
  const begin = (edited: EditedLine, most: number) => first(piecesOf(whole, edited, most)) ?? ''
  let edited: EditedLine | undefined
  const write: EditedLine = (line, row, next) => {
    edited ??= editedAlike({ sheet, lines, original, text, rows, format }, begin)
    return edited(line, row, next)
  }
  return encodeText(() => piecesOf(whole, write), format)
}

function first<T>(values: Iterable<T>): T | undefined {
  for (const value of values) return value
  return undefined
}

/** The row of the file that a line is known to be still; −1 where it has to be looked at. */
function knownRows({ cells, fieldCounts, lines }: Sheet): (line: number) => number {
  // A plain sheet writes all of its lines as wide as it is.
  if (!lines || (!fieldCounts && cells.columns !== lines.columns)) return () => -1
  return (line) => lines.originOf(line)
}

/** Rows that stand beside others than before are written anew where that could change what they are. */
function tightenLoose(rows: OriginalRows, { rowOf, isSame }: MatchedLines): void {
  for (let line = 0; line < isSame.length; line++)
    if (isSame[line] === 1 && rows.isLoose(rowOf[line]!)) isSame[line] = 0
}

/** The whole of what is written. */
interface Whole {
  readonly rows: OriginalRows
  readonly matched: MatchedLines
  readonly lines: CsvLines
  readonly format: CsvFormat
}

function* piecesOf(
  { rows, matched: { rowOf, isSame }, lines, format }: Whole,
  edited: EditedLine,
  most = PIECE,
): Iterable<string> {
  let piece = rows.head
  /** Rows from `whole` to before `next` are taken as they stand, together. */
  let whole = 0
  let next = 0
  const last = lines.rows - 1
  for (let line = 0; line <= last; line++) {
    const row = rowOf[line]!
    const stands = isSame[line] === 1 && row === next && line < last && row < rows.count - 1
    if (stands && rows.lengthOf(whole, ++next) < most) continue
    piece += rows.text(whole, next)
    whole = next
    if (piece.length >= most) {
      yield piece
      piece = ''
    }
    if (stands) continue
    for (; next <= row; next++) piece += rows.row(next).before
    whole = next
    const original = row < 0 ? undefined : rows.row(row)
    if (isSame[line] === 1) piece += original!.text
    else piece += edited(line, row, next)
    if (line < last || format.finalNewline) piece += original?.newline || format.newline
  }
  piece += rows.text(whole, next)
  for (; next < rows.count; next++) piece += rows.row(next).before
  yield piece + rows.foot
}
