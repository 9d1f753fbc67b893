import { contains, type Cell, type Range } from '../../core/address'
import { tokensOf } from '../../core/formula-tokens'
import {
  movedReference,
  parseReference,
  referenceRange,
  referenceText,
  transposedReference,
  type Reference,
} from './reference'

/** Where a reference stands that left the sheet. */
export const LOST = '#REF!'

/** The formula as it is copied `rows` down and `columns` to the right: what has no `$` follows. */
export function copiedFormula(
  formula: string,
  by: { readonly rows: number; readonly columns: number },
): string {
  return withReferences(formula, (reference) => movedReference(reference, by, 'relative') ?? LOST)
}

/** A formula that is copied from one cell to another while rows become columns. */
export function transposedFormula(formula: string, from: Cell, to: Cell): string {
  return withReferences(formula, (reference) => transposedReference(reference, from, to) ?? LOST)
}

/** Cells that move from one place to another, on the same sheet or not. */
export interface Relocation {
  readonly from: { readonly sheet: string; readonly range: Range }
  readonly to: { readonly sheet: string; readonly at: Cell }
}

/**
 * A formula after cells have moved: references to them, or to ranges that moved as a whole, follow. `sheet` is
 * the formula's own sheet before the move; with `moves` it is itself among the moved cells, and its references to
 * cells that stay keep their sheet.
 */
export function relocatedFormula(
  formula: string,
  sheet: string,
  { from, to }: Relocation,
  moves: boolean,
): string {
  const home = moves ? to.sheet : sheet
  const by = { rows: to.at.row - from.range.top, columns: to.at.column - from.range.left }
  return withReferences(formula, (reference) => {
    const target = reference.sheet ?? sheet
    if (sameSheet(target, from.sheet) && covers(from.range, referenceRange(reference))) {
      const followed = movedReference(reference, by, 'all')
      return followed ? onSheet(followed, to.sheet, home) : LOST
    }
    return reference.sheet === undefined ? onSheet(reference, sheet, home) : reference
  })
}

/** The formula after a sheet was renamed. */
export function renamedFormula(formula: string, before: string, after: string): string {
  return withReferences(formula, (reference) =>
    reference.sheet !== undefined && sameSheet(reference.sheet, before)
      ? { ...reference, sheet: after }
      : reference,
  )
}

/** Sheets' names differ in more than letter case. */
export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function onSheet(reference: Reference, sheet: string, home: string): Reference {
  if (reference.sheet === undefined && sameSheet(sheet, home)) return reference
  return { ...reference, sheet }
}

function covers(range: Range, inner: Range): boolean {
  return (
    contains(range, { row: inner.top, column: inner.left }) &&
    contains(range, { row: inner.bottom, column: inner.right })
  )
}

/** The formula with each reference replaced; one that comes back as it was keeps its spelling. */
export function withReferences(
  formula: string,
  replace: (reference: Reference) => Reference | string,
): string {
  const parts = tokensOf(formula).map(({ type, text }) => {
    if (type !== 'reference') return text
    const reference = parseReference(text)
    const replaced = replace(reference)
    if (replaced === reference) return text
    return typeof replaced === 'string' ? replaced : referenceText(replaced)
  })
  return formula[0]! + parts.join('')
}
