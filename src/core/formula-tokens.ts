import { parseRange } from './address'

/** What a token of a formula is. */
export type FormulaTokenType =
  | 'space'
  | 'string'
  | 'reference'
  | 'number'
  /** A name with a bracket right behind it. */
  | 'function'
  | 'name'
  | 'error'
  | 'operator'
  /** `(` and `{` */
  | 'open'
  /** `)` and `}` */
  | 'close'
  /** `,` and `;` */
  | 'separator'
  /** A text that never ends, or a character that means nothing in a formula. */
  | 'unknown'

/** A piece of a formula, as it is written. */
export interface FormulaToken {
  readonly type: FormulaTokenType
  readonly text: string
  /** Where it stands in the formula, the `=` counted: from `start` up to but without `end`. */
  readonly start: number
  readonly end: number
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`
const SHEETS = new RegExp(SHEET, 'gu')
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`
const AREA = String.raw`(?:${CELL}(?::(?:${SHEET})?${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})`

/** The first that matches is taken. */
const PATTERNS: readonly (readonly [FormulaTokenType, RegExp])[] = [
  ['space', /\s+/y],
  ['string', /"(?:[^"]|"")*"/y],
  ['reference', new RegExp(String.raw`(?:${SHEET})?${AREA}(?![\p{L}\p{N}_.(!])`, 'yu')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[\p{L}_][\p{L}\p{N}_.$]*/uy],
  ['error', /#(?:N\/A|[A-Za-z]+(?:\/0)?[!?])/y],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:]/y],
  ['open', /[({]/y],
  ['close', /[)}]/y],
  ['separator', /[,;]/y],
  ['unknown', /"[\s\S]*|[\s\S]/y],
]

/** Cuts a formula, its `=` left out, into tokens that together are the whole text. */
export function tokensOf(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = []
  let start = 1
  while (start < formula.length) {
    const token = tokenAt(formula, start)
    tokens.push(token)
    start = token.end
  }
  return tokens
}

function tokenAt(formula: string, start: number): FormulaToken {
  for (const [type, pattern] of PATTERNS) {
    pattern.lastIndex = start
    const text = pattern.exec(formula)?.[0]
    if (text === undefined) continue
    if (type === 'reference' && !isOnSheet(text)) continue
    return { type, text, start, end: start + text.length }
  }
  throw new Error('The last pattern takes any character.')
}

/** Whether the address itself exists: `XFE1` and `A1048577` do not, so they are names. */
function isOnSheet(reference: string): boolean {
  return parseRange(reference.replaceAll(SHEETS, '')) !== undefined
}
