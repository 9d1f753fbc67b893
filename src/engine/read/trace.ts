import { columnName, contains, rangeOf, type Cell } from '../../core/address'
import type { Book } from '../book'
import { tokensOf } from '../../core/formula-tokens'
import { parseReference, referenceRange } from '../formula/reference'
import { sameSheet } from '../formula/rewrite'
import { isFormula } from '../input'
import type { SheetId, SheetRange } from '../model'
import type { Sheet } from '../sheet'

/** Names may refer to names; a circle of them ends here. */
const DEEPEST = 16

/** What the formula of a cell refers to; for a cell that an array fills, what the array's formula does. */
export function precedentsOf(book: Book, sheet: Sheet, cell: Cell): readonly SheetRange[] {
  const spill = book.computation.spillsOf(sheet.id).find(({ range }) => contains(range, cell))
  const { row, column } = spill?.anchor ?? cell
  const input = sheet.cells.get(row, column)
  return isFormula(input) ? distinct(referencesIn(book, sheet, input, 0)) : []
}

/** The cells whose formulas refer to a cell, at most `most` of them. */
export function dependentsOf(book: Book, sheet: Sheet, cell: Cell, most: number): readonly SheetRange[] {
  const found: SheetRange[] = []
  const spill = book.computation.spillsOf(sheet.id).find(({ range }) => contains(range, cell))
  const may = mayMean(book, cell, spill?.anchor)
  for (const home of book.sheets) {
    for (const { cell: at, text } of book.computation.formulasOf(home.id)) {
      if (!may(text)) continue
      const refers = referencesIn(book, home, text, 0).some(
        (reference) => reference.sheet === sheet.id && contains(reference.range, cell),
      )
      if (refers) found.push({ sheet: home.id, range: rangeOf(at) })
      if (found.length === most) return found
    }
  }
  return found
}

/** A quick test that rules out most formulas: without a range, a name or the column's letters one cannot refer to the cell. */
function mayMean(book: Book, cell: Cell, anchor: Cell | undefined): (formula: string) => boolean {
  if (book.names.length > 0) return () => true
  const letters = [cell, ...(anchor ? [anchor] : [])].map(({ column }) => columnName(column))
  const pattern = new RegExp(`:|(?<![a-z])\\$?(?:${letters.join('|')})\\$?\\d`, 'i')
  return (formula) => pattern.test(formula)
}

function referencesIn(book: Book, home: Sheet | undefined, formula: string, depth: number): SheetRange[] {
  if (depth > DEEPEST) return []
  return tokensOf(formula).flatMap(({ type, text }) => {
    if (type === 'name') return namedReferences(book, home, text, depth)
    if (type !== 'reference') return []
    const reference = parseReference(text)
    const named = reference.sheet
    const sheet = named === undefined ? home : book.sheets.find(({ name }) => sameSheet(name, named))
    return sheet ? [{ sheet: sheet.id, range: referenceRange(reference) }] : []
  })
}

function namedReferences(book: Book, home: Sheet | undefined, text: string, depth: number): SheetRange[] {
  const bang = text.lastIndexOf('!')
  const prefix = text.slice(0, Math.max(bang, 0)).replace(/^'|'$/g, '').replaceAll("''", "'")
  const scope: SheetId | undefined =
    bang < 0 ? home?.id : book.sheets.find(({ name }) => sameSheet(name, prefix))?.id
  const name = text.slice(bang + 1).toLowerCase()
  const known = book.names.filter((other) => other.name.toLowerCase() === name)
  const meant = known.find((other) => other.scope === scope) ?? known.find((other) => !('scope' in other))
  return meant ? referencesIn(book, undefined, meant.refersTo, depth + 1) : []
}

function distinct(references: readonly SheetRange[]): readonly SheetRange[] {
  const keyOf = ({ sheet, range }: SheetRange) => JSON.stringify([sheet, range])
  return [...new Map(references.map((reference) => [keyOf(reference), reference])).values()]
}
