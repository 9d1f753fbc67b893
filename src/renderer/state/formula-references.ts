import { parseRange, type Range } from '../../core/address'

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
export const REFERENCE_COLOURS = 3

const TOKEN =
  /"(?:[^"]|"")*"?|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_(.!])|[\p{L}_][\p{L}\p{N}_.]*|[0-9.]+(?:[eE][+-]?[0-9]+)?/gu

/** Every reference of a formula in order; text that is no formula has none. */
export function formulaReferences(formula: string): readonly FormulaReference[] {
  if (!formula.startsWith('=')) return []
  const colours = new Map<string, number>()
  const found: FormulaReference[] = []
  for (const match of formula.matchAll(TOKEN)) {
    const [whole, sheetPart, reference] = match
    const range = reference === undefined ? undefined : parseRange(reference)
    if (!range) continue
    const key = `${sheetPart ?? ''}${JSON.stringify(range)}`
    const colour = colours.get(key) ?? colours.size % REFERENCE_COLOURS
    colours.set(key, colour)
    found.push({
      start: match.index,
      end: match.index + whole.length,
      sheet: sheetName(sheetPart),
      range,
      colour,
    })
  }
  return found
}

function sheetName(part: string | undefined): string | undefined {
  const name = part?.slice(0, -1)
  return name?.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
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
