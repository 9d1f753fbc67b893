import { failure, success, type Outcome } from '../../core/outcome'
import type { Book } from '../book'
import { sameSheet, renamedFormula } from '../formula/rewrite'
import type { DefinedName, SheetId } from '../model'
import type { Patch } from '../patch'
import { SheetCells } from '../sheet-cells'
import { PLAIN_LAYOUT, PLAIN_LOOKS, type Sheet } from '../sheet'
import { copiedSheetCharts, removedSheetCharts } from './charts'
import { namesPatch } from './names'
import { CellChanges, type Plan } from './plan'

const FORBIDDEN = /[:\\/?*[\]]/
const HOME = { top: 0, left: 0, bottom: 0, right: 0 }

/** Adds an empty sheet behind the others. Refuses a name that is taken or cannot be one. */
export function planAddSheet(book: Book, id: SheetId, wanted: string | undefined): Outcome<Plan> {
  const name = wanted === undefined ? freeName(book.sheets) : wanted.trim()
  const problem = nameProblem(name, book.sheets)
  if (problem) return failure(problem)
  const sheet: Sheet = { id, name, cells: new SheetCells(), layout: PLAIN_LAYOUT, looks: PLAIN_LOOKS }
  return success({
    label: `Adding ${name}`,
    patches: [{ type: 'add-sheet', sheet, index: book.sheets.length }],
    focus: { sheet: id, range: HOME },
  })
}

/** Puts a copy of a sheet behind it; formulas that name their own sheet mean the copy there. */
export function planCopySheet(book: Book, sheet: Sheet, id: SheetId): Outcome<Plan> {
  const name = copyName(sheet.name, book.sheets)
  const cells = sheet.cells.copy()
  for (const { cell, text } of book.computation.formulasOf(sheet.id))
    cells.set(cell.row, cell.column, renamedFormula(text, sheet.name, name))
  const copied = book.names
    .filter(({ scope }) => scope === sheet.id)
    .map((own) => ({ ...own, scope: id, refersTo: renamedFormula(own.refersTo, sheet.name, name) }))
  return success({
    label: `Copying ${sheet.name}`,
    patches: [
      {
        type: 'add-sheet',
        sheet: { ...sheet, id, name, cells },
        index: book.sheets.indexOf(sheet) + 1,
      },
      ...namesOfSheetPatch(book.names, [...book.names, ...copied]),
      ...copiedSheetCharts(book, sheet.id, id),
    ],
    focus: { sheet: id, range: HOME },
  })
}

/** Gives a sheet the place `to` among the others. */
export function planMoveSheet(book: Book, sheet: Sheet, to: number): Outcome<Plan> {
  const from = book.sheets.indexOf(sheet)
  if (!Number.isInteger(to) || to < 0 || to >= book.sheets.length || to === from)
    return failure(`${sheet.name} has no other place there.`)
  return success({
    label: `Moving ${sheet.name}`,
    patches: [{ type: 'move-sheet', from, to }],
    focus: { sheet: sheet.id, range: HOME },
  })
}

/** Names that belong to a sheet come and go with it. */
function namesOfSheetPatch(before: readonly DefinedName[], after: readonly DefinedName[]): readonly Patch[] {
  return after.length === before.length ? [] : [{ type: 'names', before, after }]
}

/** `Logits (2)`, `Logits (3)`, …: the first one that is free. */
function copyName(name: string, sheets: readonly Sheet[]): string {
  const stem = name.replace(/ \(\d+\)$/, '')
  for (let number = 2; ; number++) {
    const free = `${stem} (${number})`
    if (!sheets.some((sheet) => sameSheet(sheet.name, free))) return free
  }
}

/** Renames a sheet, and with it every reference that names it. */
export function planRenameSheet(book: Book, sheet: Sheet, wanted: string): Outcome<Plan> {
  const after = wanted.trim()
  const others = book.sheets.filter((other) => other !== sheet)
  const problem = nameProblem(after, others)
  if (problem) return failure(problem)
  const changes = new CellChanges()
  for (const { id } of book.sheets) {
    for (const { cell, text } of book.computation.formulasOf(id)) {
      if (text.includes('!')) changes.set(id, cell, renamedFormula(text, sheet.name, after))
    }
  }
  return success({
    label: `Renaming ${sheet.name} to ${after}`,
    patches: [
      { type: 'rename-sheet', sheet: sheet.id, before: sheet.name, after },
      ...changes.patches(book.sheets),
      ...namesPatch(book.names, (refersTo) => renamedFormula(refersTo, sheet.name, after)),
    ],
    focus: { sheet: sheet.id, range: HOME },
  })
}

/** Removes a sheet. Formulas that name it keep their text, and become `#REF!` until a sheet has that name again. */
export function planRemoveSheet(book: Book, sheet: Sheet): Outcome<Plan> {
  if (book.sheets.length === 1) return failure('A workbook has at least one sheet.')
  const index = book.sheets.indexOf(sheet)
  const next = book.sheets[index + 1] ?? book.sheets[index - 1]!
  return success({
    label: `Removing ${sheet.name}`,
    patches: [
      ...removedSheetCharts(book, sheet.id),
      { type: 'remove-sheet', sheet, index },
      ...namesOfSheetPatch(
        book.names,
        book.names.filter(({ scope }) => scope !== sheet.id),
      ),
    ],
    focus: { sheet: next.id, range: HOME },
  })
}

function nameProblem(name: string, others: readonly Sheet[]): string | undefined {
  if (name === '') return 'A sheet needs a name.'
  const forbidden = FORBIDDEN.exec(name)
  if (forbidden) return `A sheet's name cannot hold “${forbidden[0]}”.`
  if (name.startsWith("'") || name.endsWith("'"))
    return "A sheet's name cannot begin or end with an apostrophe."
  const taken = others.find((other) => sameSheet(other.name, name))
  return taken && `There is a sheet “${taken.name}” already.`
}

/** `Sheet1`, `Sheet2`, …: the first one that is free. */
function freeName(sheets: readonly Sheet[]): string {
  for (let number = sheets.length + 1; ; number++) {
    const name = `Sheet${number}`
    if (!sheets.some((sheet) => sameSheet(sheet.name, name))) return name
  }
}

/** A sheet's name made of a file's: without its extension and what a sheet's name cannot hold. */
export function sheetNameOfFile(file: string): string {
  return sheetNameOf(file.replace(/^.*[\\/]/, '').replace(/\.(csv|tsv|tab|txt)$/i, ''))
}

/** A text as a sheet's name, without what such a name cannot hold. */
export function sheetNameOf(text: string): string {
  const name = text
    .replaceAll(new RegExp(FORBIDDEN, 'g'), '_')
    .replace(/^'+|'+$/g, '')
    .trim()
  return name === '' ? 'Sheet1' : name
}

/** The name, or where a sheet has it already the first of `Logits (2)`, `Logits (3)`, … that is free. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((other) => sameSheet(other, name))
  if (!isTaken(wanted)) return wanted
  let number = 2
  while (isTaken(`${wanted} (${number})`)) number++
  return `${wanted} (${number})`
}
