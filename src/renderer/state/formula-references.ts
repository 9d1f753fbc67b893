import type { Range } from '../../core/address'
import { readReference } from '../formula/reference-text'
import { formulaTokens } from '../formula/tokens'

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
export const REFERENCE_COLOURS = 6

/** Every reference of a formula in order; text that is no formula has none. */
export function formulaReferences(formula: string): readonly FormulaReference[] {
  const colours = new Map<string, number>()
  const found: FormulaReference[] = []
  for (const { kind, text, start, end } of formulaTokens(formula)) {
    const read = kind === 'reference' ? readReference(text) : undefined
    if (!read) continue
    const key = JSON.stringify([read.sheet?.toLowerCase(), read.range])
    const colour = colours.get(key) ?? colours.size % REFERENCE_COLOURS
    colours.set(key, colour)
    found.push({ start, end, ...read, colour })
  }
  return found
}

/** A formula cut into plain stretches and references, for colouring. */
export function colouredParts(
  text: string,
): readonly { readonly text: string; readonly colour: number | undefined }[] {
  const parts: { text: string; colour: number | undefined }[] = []
  let at = 0
  for (const { start, end, colour } of formulaReferences(text)) {
    if (start > at) parts.push({ text: text.slice(at, start), colour: undefined })
    parts.push({ text: text.slice(start, end), colour })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), colour: undefined })
  return parts
}
