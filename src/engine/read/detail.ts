import type { Cell } from '../../core/address'
import { rangeOf } from '../../core/address'
import type { Book } from '../book'
import { inputText } from '../input'
import type { CellDetail } from '../model'
import type { Sheet } from '../sheet'
import { CellReader, kindOf, valueText } from './cell-reader'

/** Everything about one cell. */
export function readDetail(book: Book, sheet: Sheet, cell: Cell): CellDetail {
  const reader = new CellReader(book, sheet, rangeOf(cell))
  const value = reader.value(cell.row, cell.column)
  const spill = reader.spillAt(cell.row, cell.column)
  const detail: CellDetail = {
    sheet: sheet.id,
    cell,
    input: inputText(sheet.cells.get(cell.row, cell.column)),
    kind: kindOf(value),
    text: valueText(value),
    ...commentOn(sheet, cell),
  }
  const error = typeof value === 'object' ? errorParts(book, detail, value.code) : {}
  if (!spill) return { ...detail, ...error }
  const { anchor, range } = spill
  const formula = inputText(sheet.cells.get(anchor.row, anchor.column))
  return { ...detail, ...error, array: { anchor, range, formula } }
}

function commentOn({ looks }: Sheet, { row, column }: Cell): Pick<CellDetail, 'comment'> {
  const found = looks.comments.find(({ cell }) => cell.row === row && cell.column === column)
  return found ? { comment: found.text } : {}
}

/** What a detail says of an error: its reason, and the cell to look at. */
function errorParts(
  { computation }: Book,
  { sheet, cell }: CellDetail,
  code: string,
): Pick<CellDetail, 'error' | 'root'> {
  const { sentence, root } = computation.reasonAt(sheet, cell)
  const error = { code, message: sentence }
  const isOwn = root.sheet === sheet && root.cell.row === cell.row && root.cell.column === cell.column
  return isOwn ? { error } : { error, root }
}
