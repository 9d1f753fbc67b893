import type { Sheet } from '../sheet'
import { inputOfField, readingsOf, type FieldReading } from './column-input'
import type { Original } from './read-csv'
import type { CsvLines } from './write-csv'

type Fields = readonly string[]
type SheetPart = Pick<Sheet, 'cells'>

/** How the fields of a file's rows stand for inputs: what names the columns is taken as if it were typed. */
function readingsIn({ choice }: Original) {
  const typed = readingsOf(choice)
  const names = readingsOf({ decimal: choice.decimal })
  return (row: number) => (row < choice.headerRows ? names : typed)
}

function inputIn(field: string, reading: FieldReading) {
  return field === '' ? undefined : inputOfField(field, reading)
}

/** Whether a line of the sheet holds what reading a row with these fields would give it. */
export function sameLine({ cells }: SheetPart, lines: CsvLines, original: Original) {
  const readings = readingsIn(original)
  return (line: number, row: number, fields: Fields) => {
    if (lines.fields(line) !== fields.length) return false
    const reading = readings(row)
    return fields.every((field, column) => cells.get(line, column) === inputIn(field, reading(column)))
  }
}

/** Whether a cell holds what a field has given it, and would give it in the cell's place too. */
export function sameCell({ cells }: SheetPart, original: Original) {
  const readings = readingsIn(original)
  return (
    at: { readonly line: number; readonly row: number },
    fields: Fields,
    column: number,
    place: number,
  ) => {
    const field = fields[place]!
    const input = cells.get(at.line, column)
    return (
      inputIn(field, readings(at.row)(place)) === input && inputIn(field, readings(at.line)(column)) === input
    )
  }
}
