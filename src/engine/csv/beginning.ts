import { CellKind } from '../../core/cell-kind'
import { isFormula, type Input } from '../input'
import { literalOf } from '../literal'
import type { CellBlock, CellError } from '../model'
import { inputOfField, readingsOf } from './column-input'
import type { WholeChoice } from './import-choice'

/** More of a file is not shown before all of it is there. */
const MOST_ROWS = 2000
const MOST_CELLS = 100_000

/** No workbook has a sheet of this number: the cells can be looked at, and not edited. */
const BEGINNING_SHEET = -1

/** The first rows of a file as cells to look at while the rest is read. Formulas are blank until they are computed. */
export function beginningOf(rows: readonly (readonly string[])[], choice: WholeChoice): CellBlock {
  const width = Math.max(
    1,
    rows.slice(0, MOST_ROWS).reduce((most, row) => Math.max(most, row.length), 0),
  )
  const height = Math.min(rows.length, MOST_ROWS, Math.ceil(MOST_CELLS / width))
  const kinds = new Uint8Array(height * width)
  const numbers = new Float64Array(height * width)
  const texts: string[] = []
  const errors: CellError[] = []
  const typed = readingsOf(choice)
  const names = readingsOf({ decimal: choice.decimal })
  for (let row = 0; row < height; row++) {
    const readings = row < choice.headerRows ? names : typed
    for (const [column, text] of rows[row]!.entries()) {
      const value = valueOf(inputOfField(text, readings(column)))
      const at = row * width + column
      if (value === undefined) continue
      if (typeof value === 'object') {
        kinds[at] = CellKind.error
        numbers[at] = errors.push({ code: value.code, message: '' }) - 1
      } else if (typeof value === 'string') {
        kinds[at] = CellKind.text
        numbers[at] = texts.push(value) - 1
      } else {
        kinds[at] = typeof value === 'number' ? CellKind.number : CellKind.boolean
        numbers[at] = Number(value)
      }
    }
  }
  const range = { top: 0, left: 0, bottom: Math.max(height, 1) - 1, right: width - 1 }
  const marks = new Uint8Array(height * width)
  return { sheet: BEGINNING_SHEET, range, kinds, marks, numbers, texts, errors, spills: [] }
}

function valueOf(input: Input | undefined): ReturnType<typeof literalOf> | undefined {
  if (typeof input !== 'string') return input
  return isFormula(input) ? undefined : literalOf(input)
}
