import Papa from 'papaparse'
import type { CsvFormat } from '../model'

export type Dialect = Pick<CsvFormat, 'newline' | 'delimiter'>

/** What may separate fields, the comma first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
/** How much of a file is looked at to tell its delimiter. */
export const SAMPLE = 65_536
const DECIMAL_COMMA = /^[+-]?\d+(?:,\d+)?$/

/**
 * How a text separates lines and fields. The comma it is, unless every line of the sample has the same number of
 * fields by another delimiter and not by the comma; or by both, where the commas are decimal ones.
 */
export function dialectOf(text: string): Dialect {
  const newline = newlineOf(text)
  return { newline, delimiter: delimiterOf(text, newline) }
}

/**
 * The text with its lines ending in one way: some programs append to files of others. Newlines inside quoted fields
 * stay as they are.
 */
export function withEvenNewlines(text: string): string {
  if (!isMixed(text) || !isMixed(text.replaceAll(QUOTED, ''))) return text
  return text.replaceAll(QUOTED_OR_NEWLINE, (match) => (match.startsWith('"') ? match : '\n'))
}

const QUOTED = /"(?:[^"]|"")*"/g
const QUOTED_OR_NEWLINE = /"(?:[^"]|"")*"|\r\n?|\n/g

function isMixed(text: string): boolean {
  return /\r\n/.test(text) ? /[^\r]\n|^\n|\r(?!\n)/.test(text) : /\r/.test(text) && /\n/.test(text)
}

/** The first newline outside of quoted fields. */
function newlineOf(text: string): Dialect['newline'] {
  for (const [match] of text.matchAll(QUOTED_OR_NEWLINE)) {
    if (match === '\r\n' || match === '\r' || match === '\n') return match
  }
  return '\n'
}

function delimiterOf(text: string, newline: string): string {
  const sample = sampleOf(text, newline)
  const byComma = linesOf(sample, ',', newline)
  for (const delimiter of DELIMITERS.slice(1)) {
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
