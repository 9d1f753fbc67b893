import type { OriginalRow } from './original-rows'
import type { Splitting } from './split-rows'
import { isSpaced } from './table-dialect'
import { inQuotes } from './write-csv'

/** The fields of a row as they stand in its file. */
export interface FieldTexts {
  /** Spaces before the first. */
  readonly lead: string
  /** With their quotes. */
  readonly texts: readonly string[]
  readonly isQuoted: readonly boolean[]
  /** What follows each: a delimiter, any number of spaces where that is one, nothing at the end. */
  readonly behind: readonly string[]
}

/**
 * Finds how each field of a row is written, where that means the same wherever in a row it stands: as it is, or in
 * quotes. `undefined` where some field is written in another way.
 */
export function fieldTexts(
  { text, fields }: Pick<OriginalRow, 'text' | 'fields'>,
  { delimiter, quote, escape }: Splitting,
): FieldTexts | undefined {
  const spaced = isSpaced(delimiter)
  const behindAt = (at: number) => {
    if (!spaced) return text.startsWith(delimiter, at) ? delimiter : ''
    const spaces = spacesAt(text, at)
    return spaces.length >= delimiter.length || at + spaces.length === text.length ? spaces : ''
  }
  const isHere = (written: string, at: number) => {
    const end = at + written.length
    return text.startsWith(written, at) && (end === text.length || behindAt(end) !== '')
  }
  // What begins with a quote or has an escape in it may mean something else in another place, and nothing among spaces.
  const isPlain = (field: string) =>
    !(spaced && field === '') &&
    (quote === '' || !field.startsWith(quote)) &&
    (escape === '' || escape === quote || !field.includes(escape))
  const lead = spaced ? spacesAt(text, 0) : ''
  const [texts, isQuoted, behind]: [string[], boolean[], string[]] = [[], [], []]
  let at = lead.length
  for (const field of fields) {
    const ways = [
      ...(isPlain(field) ? [field] : []),
      ...(quote === '' ? [] : [inQuotes(field, quote, escape)]),
    ]
    const written = ways.find((way) => isHere(way, at))
    if (written === undefined) return undefined
    texts.push(written)
    isQuoted.push(written !== field)
    at += written.length
    behind.push(behindAt(at))
    at += behind.at(-1)!.length
  }
  return at === text.length ? { lead, texts, isQuoted, behind } : undefined
}

function spacesAt(text: string, at: number): string {
  let end = at
  while (text[end] === ' ') end++
  return text.slice(at, end)
}
