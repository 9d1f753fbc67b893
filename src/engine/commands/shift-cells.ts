import { columnsIn, contains, rangeName, rowsIn, type Cell } from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import type { Book } from '../book'
import { isFormula, type Input } from '../input'
import type { Axis, Range } from '../model'
import type { Patch } from '../patch'
import type { Sheet } from '../sheet'
import { lineAfter, linesOn, type LineEdit } from '../../core/line-edit'
import { chartsPatch, followLines } from '../structure/followed-charts'
import { shiftedFormula, type SheetEdit } from '../structure/shifted-formula'
import { shiftedLooks } from '../structure/shifted-looks'
import { InputChanges } from './input-changes'
import { hasLooks, looksPatch } from './looks'
import { namesPatch } from './names'
import { CellChanges, type Plan } from './plan'

/** Inserts or deletes the cells of a range; what lies beyond it, in its own columns or rows, gives way or closes up. */
export function planShiftCells(
  book: Book,
  { sheet, range }: { readonly sheet: Sheet; readonly range: Range },
  kind: 'insert' | 'delete',
  axis: Axis,
): Outcome<Plan> {
  const edit: LineEdit =
    axis === 'row'
      ? { kind, axis, at: range.top, count: rowsIn(range) }
      : { kind, axis, at: range.left, count: columnsIn(range) }
  const band = bandOf(range, axis)
  const refusal = kind === 'insert' ? noRoom(sheet, band, edit) : undefined
  if (refusal) return failure(refusal)
  const shift: SheetEdit = { sheet: sheet.name, edit, band }
  return success({
    label: `${kind === 'insert' ? 'Inserting' : 'Deleting'} ${rangeName(range)}`,
    patches: [
      ...shiftedCells(book, sheet, shift),
      ...followingReferences(book, sheet, shift),
      ...namesPatch(book.names, (refersTo) => shiftedFormula(refersTo, '', shift)),
      ...chartsPatch(book.charts, followLines(sheet.id, edit, band)),
      ...(hasLooks(sheet.looks) ? looksPatch(sheet, shiftedLooks(sheet.looks, edit, band)) : []),
    ],
    focus: { sheet: sheet.id, range },
  })
}

/** All that can move: the range, and what is below it or to its right. */
function bandOf(range: Range, axis: Axis): Range {
  return axis === 'row'
    ? { ...range, bottom: linesOn('row') - 1 }
    : { ...range, right: linesOn('column') - 1 }
}

function noRoom({ cells }: Sheet, band: Range, { axis, count }: LineEdit): string | undefined {
  const end =
    axis === 'row'
      ? { ...band, top: Math.max(band.top, linesOn('row') - count) }
      : { ...band, left: Math.max(band.left, linesOn('column') - count) }
  const last = cells.firstIn(end, { row: -1, column: -1 })
  return last && 'There is no room: cells that are not empty would leave the sheet.'
}

function shiftedCells(book: Book, sheet: Sheet, shift: SheetEdit & { band?: Range }): readonly Patch[] {
  const { edit, band } = shift
  const changes = new CellChanges()
  const arrivals: { readonly cell: Cell; readonly input: Input }[] = []
  sheet.cells.forEachIn(band!, (input, row, column) => {
    const cell = { row, column }
    changes.set(sheet.id, cell, undefined)
    const line = lineAfter(edit, cell[edit.axis])
    if (line === undefined) return
    const moved = isFormula(input) ? shiftedFormula(input, sheet.name, shift) : input
    arrivals.push({ cell: { ...cell, [edit.axis]: line }, input: moved })
  })
  for (const { cell, input } of arrivals) changes.set(sheet.id, cell, input)
  return changes.patches(book.sheets)
}

/** New texts for the formulas that stay where they are. */
function followingReferences(book: Book, edited: Sheet, shift: SheetEdit): readonly Patch[] {
  const changes = new InputChanges()
  for (const sheet of book.sheets) {
    for (const { cell, text } of book.computation.formulasOf(sheet.id)) {
      if (sheet === edited && contains(shift.band!, cell)) continue
      changes.add(sheet.id, cell, text, shiftedFormula(text, sheet.name, shift))
    }
  }
  return changes.patches()
}
