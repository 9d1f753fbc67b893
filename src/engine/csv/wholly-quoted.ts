import { WIDE_SPACES, type TableDialect } from './table-dialect'

type Quoting = readonly [quote: string, escape: string]

/**
 * The dialect of a text whose every cell stands in quotes, which leaves no doubt of it: the first quoting in which each
 * of them is closed before one of `delimiters`, always the same, or a line break. `undefined` where some cell is not.
 * Of a text that is `cut`, the last cell may be open. One column has no delimiter, it gets the first.
 */
export function whollyQuoted(
  text: string,
  quotings: readonly Quoting[],
  delimiters: readonly string[],
  cut: boolean,
): Pick<TableDialect, 'delimiter' | 'quote' | 'escape'> | undefined {
  for (const [quote, escape] of quotings) {
    if (quote === '' || !text.startsWith(quote)) continue
    const delimiter = delimiterBetween(text, [quote, escape], delimiters, cut)
    if (delimiter !== undefined) return { delimiter, quote, escape }
  }
  return undefined
}

function delimiterBetween(text: string, quoting: Quoting, delimiters: readonly string[], cut: boolean) {
  const [quote] = quoting
  let delimiter: string | undefined
  for (let at = 0; at < text.length;) {
    const end = endOfCell(text, at, quoting)
    if (end === undefined) return cut ? delimiter : undefined
    if (end === text.length) break
    const next = text.indexOf(quote, end)
    const between = text.slice(end, next < 0 ? text.length : next)
    if (/^(?:\r\n?|\n)$/.test(between)) {
      at = end + between.length
      continue
    }
    const mark = /^ +$/.test(between) ? spacesAmong(delimiters, between) : between
    if (next < 0 || !delimiters.includes(mark) || mark !== (delimiter ?? mark)) return undefined
    delimiter = mark
    at = next
  }
  return delimiter ?? delimiters[0]
}

/** Between quotes, any number of spaces is the delimiter that a space is, where nobody said that it takes two. */
function spacesAmong(delimiters: readonly string[], between: string): string {
  return delimiters.includes(' ') || between.length === 1 ? ' ' : WIDE_SPACES
}

/** Behind the quote that closes the cell at `start`. */
function endOfCell(text: string, start: number, [quote, escape]: Quoting): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const isQuote = text.startsWith(quote, at)
    if (text[at] === escape && (!isQuote || text.startsWith(quote, at + 1))) at++
    else if (isQuote) return at + 1
  }
  return undefined
}
