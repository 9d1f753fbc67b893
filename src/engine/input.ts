import { literalOf } from './literal'
import { plainDecimal } from './plain-decimal'

const EQUALS = '='.charCodeAt(0)
const APOSTROPHE = "'".charCodeAt(0)
const NINE = '9'.charCodeAt(0)
/** `-2.2250738585072014e-308` */
const LONGEST_NUMBER = 24

/**
 * What a cell was given. A number stands for its own shortest text; everything else is kept as it was typed
 * (`007`, `1.0`, `=SUM(A1:A3)`, `'5`), so that a file is written back as it was read. An empty cell has none.
 */
export type Input = number | string

/** The input that typing `text` makes; `undefined` clears the cell. */
export function inputOf(text: string): Input | undefined {
  if (text === '') return undefined
  const first = text.charCodeAt(0)
  if (first === APOSTROPHE) return withoutNeedlessApostrophe(text)
  if (first > NINE || text.length > LONGEST_NUMBER) return text
  const plain = plainDecimal(text)
  if (plain !== undefined) return plain
  const value = Number(text)
  // `-Infinity` is text as `Infinity` and `-inf` are; functions know what they stand for.
  return Number.isFinite(value) && String(value) === text ? value : text
}

/** The text that an input was typed as. */
export function inputText(input: Input | undefined): string {
  return input === undefined ? '' : String(input)
}

/** An apostrophe makes text of what follows it. */
export function isForcedText(input: Input): input is string {
  return typeof input === 'string' && input.charCodeAt(0) === APOSTROPHE
}

/** The part of an input that is searched and replaced: without the apostrophe that makes it text. */
export function editedText(input: Input): string {
  return isForcedText(input) ? input.slice(1) : String(input)
}

/** Only what begins with `=` is a formula; `+A1` and `-A1` stay text, so that no data turns into one. */
export function isFormula(input: Input | undefined): input is string {
  return typeof input === 'string' && input.charCodeAt(0) === EQUALS && input.length > 1
}

/** The input that gives a cell the text `text` whatever it looks like: `'5` for the text 5. */
export function inputOfText(text: string): Input | undefined {
  if (text === '') return undefined
  return isPlainText(text) ? text : `'${text}`
}

/** A leading apostrophe makes text of what would be read as something else; elsewhere it is dropped. */
function withoutNeedlessApostrophe(text: string): string {
  const rest = text.slice(1)
  return rest !== '' && isPlainText(rest) ? rest : text
}

/** Text that stands for itself when it is typed. */
function isPlainText(text: string): boolean {
  if (text.charCodeAt(0) === APOSTROPHE || isFormula(text)) return false
  return typeof literalOf(text) === 'string'
}
