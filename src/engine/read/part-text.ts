import type { Cell } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import type { Book } from '../book'
import type { SheetId } from '../model'
import type { Value } from '../value'
import { valueText } from './cell-reader'

/** What a formula may hold at most, as in Excel. */
const LONGEST_FORMULA = 8192

/**
 * What a part of a cell's formula comes to, as it could stand there in its place: `0.5`, `"cat"`, `{1,2;3,4}`. Where
 * it is an error, or cannot be computed by itself, a sentence says why.
 */
export function partText(
  book: Book,
  at: { readonly sheet: SheetId; readonly cell: Cell },
  expression: string,
): Outcome<string> {
  const evaluated = book.computation.evaluate(at.sheet, at.cell, expression)
  if (!evaluated.ok) return evaluated
  const rows = evaluated.value
  const count = rows.length * (rows[0]?.length ?? 0)
  if (count === 1) return success(constant(rows[0]![0]))
  const text = count < LONGEST_FORMULA ? `{${rows.map((row) => row.map(constant).join(',')).join(';')}}` : ''
  return text !== '' && text.length <= LONGEST_FORMULA
    ? success(text)
    : failure(`That part comes to ${rows.length} × ${rows[0]?.length ?? 0} values, too many to show here.`)
}

function constant(value: Value): string {
  if (value === undefined) return '0'
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : valueText(value)
}
