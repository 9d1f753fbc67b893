import type { Range } from '../../../core/address'
import { readReference } from '../../formula/reference-text'
import { formulaTokens } from '../../formula/tokens'

/** A reference inside a formula's text. */
export interface FormulaReference {
  /** Where it stands in the text: from `start` up to but without `end`. */
  readonly start: number
  readonly end: number
  /** The sheet it names; `undefined` for the formula's own. */
  readonly sheet: string | undefined
  readonly range: Range
  /** The same range has the same colour, counted from 0 in the order of appearance. */
  readonly colour: number
}

/** How many colours references take turns in. */
const REFERENCE_COLOURS = 6

/** Every reference of a formula in order; text that is no formula has none. */
export function formulaReferences(formula: string): readonly FormulaReference[] {
  const colours = new Map<string, number>()
  const found: FormulaReference[] = []
  for (const { type, text, start, end } of formulaTokens(formula)) {
    const read = type === 'reference' ? readReference(text) : undefined
    if (!read) continue
    const key = JSON.stringify([read.sheet?.toLowerCase(), read.range])
    const colour = colours.get(key) ?? colours.size % REFERENCE_COLOURS
    colours.set(key, colour)
    found.push({ start, end, ...read, colour })
  }
  return found
}

/** A stretch of a formula that is drawn alike. */
export interface FormulaPart {
  readonly text: string
  /** The colour of a reference. */
  readonly colour: number | undefined
  /** One of the two brackets that are shown to belong together. */
  readonly bracket: boolean
}

/** A formula cut into plain stretches, references and the two brackets that are to be marked. */
export function colouredParts(text: string, brackets: readonly number[] = []): readonly FormulaPart[] {
  const marks = brackets.map((at) => ({ start: at, end: at + 1, colour: undefined, bracket: true }))
  const references = formulaReferences(text).map((reference) => ({ ...reference, bracket: false }))
  const parts: FormulaPart[] = []
  const plain = (start: number, end: number) => {
    if (end > start) parts.push({ text: text.slice(start, end), colour: undefined, bracket: false })
  }
  let at = 0
  for (const { start, end, colour, bracket } of [...references, ...marks].toSorted(
    (a, b) => a.start - b.start,
  )) {
    plain(at, start)
    parts.push({ text: text.slice(start, end), colour, bracket })
    at = end
  }
  plain(at, text.length)
  return parts
}
