import { columnsIn, contains, rowsIn, type Cell, type Range } from '../../core/address'
import { CellKind, CellMark } from '../../core/cell-kind'
import type { Book } from '../book'
import type { CellBlock, CellError, SheetRange } from '../model'
import type { Sheet } from '../sheet'
import { readBlockLooks } from './block-looks'
import { CellReader, kindOf } from './cell-reader'

/** The values of a range's cells; takes time and memory for the range, not for the sheet. */
export function readBlock(book: Book, sheet: Sheet, { range }: SheetRange): CellBlock {
  const reader = new CellReader(book, sheet, range)
  const size = rowsIn(range) * columnsIn(range)
  const kinds = new Uint8Array(size)
  const marks = new Uint8Array(size)
  const numbers = new Float64Array(size)
  const texts: string[] = []
  const errors: CellError[] = []
  let i = 0
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++, i++) {
      const value = reader.value(row, column)
      kinds[i] = kindOf(value)
      if (reader.isFormula(row, column)) marks[i] = CellMark.formula
      else if (reader.spilled(row, column)) marks[i] = CellMark.spilled
      if (typeof value === 'object') {
        numbers[i] = errors.length
        errors.push({
          code: value.code,
          message: book.computation.reasonAt(sheet.id, { row, column }).sentence,
        })
      } else if (kinds[i] === CellKind.text) {
        numbers[i] = texts.length
        texts.push(value as string)
      } else numbers[i] = Number(value ?? 0)
    }
  }
  const comments = sheet.looks.comments.filter(({ cell }) => contains(range, cell))
  for (const { cell } of comments) marks[placeIn(range, cell)]! |= CellMark.comment
  const spills = reader.spills.map((spill) => spill.range)
  const looks = readBlockLooks(book, sheet, { range, kinds, numbers })
  return {
    sheet: sheet.id,
    range,
    kinds,
    marks,
    numbers,
    texts,
    errors,
    spills,
    ...looks,
    ...(comments.length > 0 ? { comments } : {}),
  }
}

function placeIn(range: Range, { row, column }: Cell): number {
  return (row - range.top) * columnsIn(range) + column - range.left
}
