import type { Range } from '../../core/address'
import { isInBand, spanAfter, type LineEdit } from '../../core/line-edit'
import type { Reference } from '../formula/reference'
import { referenceRange } from '../formula/reference'
import { LOST, sameSheet, withReferences } from '../formula/rewrite'

/** An edit of a sheet's lines, or of the part of them that crosses `band`. */
export interface SheetEdit {
  /** The sheet's name. */
  readonly sheet: string
  readonly edit: LineEdit
  /** Only cells of this range move: a range across it follows where it lies inside as a whole. */
  readonly band?: Range
}

/** A formula after lines have come, gone or moved: its references mean the same cells. `home` is its own sheet. */
export function shiftedFormula(formula: string, home: string, shift: SheetEdit): string {
  return withReferences(formula, (reference) =>
    sameSheet(reference.sheet ?? home, shift.sheet)
      ? (shiftedReference(reference, shift) ?? LOST)
      : reference,
  )
}

function shiftedReference(reference: Reference, { edit, band }: SheetEdit): Reference | undefined {
  if (band && !isInBand(referenceRange(reference), band, edit.axis)) return reference
  const { from, to = from } = reference
  const start = from[edit.axis]
  const end = to[edit.axis]
  if (!start || !end) return reference
  const [low, high] = start.index <= end.index ? [start, end] : [end, start]
  const span = spanAfter(edit, [low.index, high.index])
  if (!span) return undefined
  if (span[0] === low.index && span[1] === high.index) return reference
  const first = { ...low, index: span[0] }
  const last = { ...high, index: span[1] }
  return {
    ...reference,
    from: { ...from, [edit.axis]: low === start ? first : last },
    ...(reference.to ? { to: { ...to, [edit.axis]: high === end ? last : first } } : {}),
  }
}
