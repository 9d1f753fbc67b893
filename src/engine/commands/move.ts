import {
  cellName,
  columnsIn,
  contains,
  intersection,
  rangeName,
  rowsIn,
  type Cell,
  type Range,
} from '../../core/address'
import { failure, success, type Outcome } from '../../core/outcome'
import { isOnSheet, type Book } from '../book'
import { relocatedFormula, type Relocation } from '../formula/rewrite'
import { isFormula, type Input } from '../input'
import type { Patch } from '../patch'
import type { Sheet } from '../sheet'
import { copiedLooks, looksOutside } from '../structure/copied-looks'
import { chartsPatch, followMove } from '../structure/followed-charts'
import { looksPatch } from './looks'
import { namesPatch } from './names'
import { CellChanges, type Plan } from './plan'
import { doesNotFit } from './set-cells'

interface Place {
  readonly sheet: Sheet
  readonly range: Range
}

/** Cuts and pastes: every reference to the moved cells follows them, wherever it stands. */
export function planMove(
  book: Book,
  from: Place,
  to: { readonly sheet: Sheet; readonly at: Cell },
): Outcome<Plan> {
  const target: Range = {
    top: to.at.row,
    left: to.at.column,
    bottom: to.at.row + rowsIn(from.range) - 1,
    right: to.at.column + columnsIn(from.range) - 1,
  }
  if (!isOnSheet(target)) return failure(doesNotFit(target))
  const torn = tornArray(book, from.sheet, from.range)
  if (torn) return failure(torn)
  const changes = new CellChanges()
  const relocation: Relocation = {
    from: { sheet: from.sheet.name, range: from.range },
    to: { sheet: to.sheet.name, at: to.at },
  }
  const isOverwritten = (sheet: Sheet, cell: Cell) => sheet === to.sheet && contains(target, cell)
  for (const sheet of book.sheets) {
    for (const { cell, text } of book.computation.formulasOf(sheet.id)) {
      if (isOverwritten(sheet, cell)) continue
      const followed = relocatedFormula(text, sheet.name, relocation, false)
      if (followed !== text) changes.set(sheet.id, cell, followed)
    }
  }
  to.sheet.cells.forEachIn(target, (_, row, column) => changes.set(to.sheet.id, { row, column }, undefined))
  const moved: { readonly cell: Cell; readonly input: Input }[] = []
  from.sheet.cells.forEachIn(from.range, (input, row, column) => {
    changes.set(from.sheet.id, { row, column }, undefined)
    const cell = { row: row - from.range.top + to.at.row, column: column - from.range.left + to.at.column }
    moved.push({
      cell,
      input: isFormula(input) ? relocatedFormula(input, from.sheet.name, relocation, true) : input,
    })
  })
  for (const { cell, input } of moved) changes.set(to.sheet.id, cell, input)
  return success({
    label: `Moving ${rangeName(from.range)} to ${cellName(to.at)}`,
    patches: [
      ...changes.patches(book.sheets),
      ...namesPatch(book.names, (refersTo) => relocatedFormula(refersTo, '', relocation, false)),
      ...chartsPatch(
        book.charts,
        followMove({ sheet: from.sheet.id, range: from.range }, { sheet: to.sheet.id, at: to.at }),
      ),
      ...movedLooks(from, { sheet: to.sheet, range: target }),
    ],
    focus: { sheet: to.sheet.id, range: target },
  })
}

/** Looks go with their cells, and leave plain ones behind. */
function movedLooks(from: Place, to: Place): readonly Patch[] {
  const copy = {
    from: from.range,
    to: to.range,
    origin: { row: to.range.top, column: to.range.left },
    turned: false,
  }
  const left = looksOutside(from.sheet.looks, from.range)
  if (from.sheet === to.sheet) return looksPatch(to.sheet, copiedLooks(from.sheet.looks, left, copy))
  return [
    ...looksPatch(from.sheet, left),
    ...looksPatch(to.sheet, copiedLooks(from.sheet.looks, to.sheet.looks, copy)),
  ]
}

/** Spilled cells cannot leave without their anchor. */
function tornArray(book: Book, sheet: Sheet, range: Range): string | undefined {
  const torn = book.computation
    .spillsOf(sheet.id)
    .find((spill) => intersection(spill.range, range) && !contains(range, spill.anchor))
  if (!torn) return undefined
  const shared = intersection(torn.range, range)!
  const cell = cellName({ row: shared.top, column: shared.left })
  return `${cell} belongs to the result of ${cellName(torn.anchor)}. To move it, cut ${cellName(torn.anchor)}, where its formula is.`
}
