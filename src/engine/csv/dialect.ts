import Papa from 'papaparse'
import type { CsvFormat } from '../model'

export type Dialect = Pick<CsvFormat, 'newline' | 'delimiter'>

const OTHER_DELIMITERS = [';', '\t', '|'] as const
/** How much of a file is looked at to tell its delimiter. */
const SAMPLE = 65_536
const DECIMAL_COMMA = /^[+-]?\d+(?:,\d+)?$/

/**
 * How a text separates lines and fields. The comma it is, unless every line of the sample has the same number of
 * fields by another delimiter and not by the comma; or by both, where the commas are decimal ones.
 */
export function dialectOf(text: string): Dialect {
  const newline = newlineOf(text)
  return { newline, delimiter: delimiterOf(text, newline) }
}

/** True of a text in which lines end in more than one way. */
export function hasMixedNewlines(text: string): boolean {
  return /\r\n/.test(text) ? /[^\r]\n|^\n|\r(?!\n)/.test(text) : /\r/.test(text) && /\n/.test(text)
}

function newlineOf(text: string): Dialect['newline'] {
  const first = /\r\n|\n|\r/.exec(text)?.[0]
  return first === '\r\n' || first === '\r' ? first : '\n'
}

function delimiterOf(text: string, newline: string): string {
  const sample = sampleOf(text, newline)
  const byComma = linesOf(sample, ',', newline)
  for (const delimiter of OTHER_DELIMITERS) {
    if (!sample.includes(delimiter)) continue
    const lines = linesOf(sample, delimiter, newline)
    if (!isEven(lines)) continue
    if (!isEven(byComma) || hasDecimalCommas(lines)) return delimiter
  }
  return ','
}

/** The beginning of the text, up to the end of a line. */
function sampleOf(text: string, newline: string): string {
  if (text.length <= SAMPLE) return text
  const end = text.lastIndexOf(newline, SAMPLE)
  return text.slice(0, end > 0 ? end : SAMPLE)
}

function linesOf(sample: string, delimiter: string, newline: string): readonly (readonly string[])[] {
  const lines = Papa.parse<string[]>(sample, { delimiter, newline: newline as '\n' }).data
  return lines.filter((fields) => fields.length > 1 || fields[0] !== '')
}

/** Two fields or more in every line, and in every line as many. */
function isEven(lines: readonly (readonly string[])[]): boolean {
  const width = lines[0]?.length ?? 0
  return width > 1 && lines.every((fields) => fields.length === width)
}

function hasDecimalCommas(lines: readonly (readonly string[])[]): boolean {
  return lines.flat().every((field) => !field.includes(',') || DECIMAL_COMMA.test(field.trim()))
}
