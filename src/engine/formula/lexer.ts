import { parseRange } from '../../core/address'

export type TokenType =
  | 'number'
  | 'string'
  | 'reference'
  | 'function'
  | 'name'
  | 'error'
  | 'operator'
  | 'punctuation'
  | 'space'
  /** A text that never ends, or a character that means nothing in a formula. */
  | 'unknown'

export interface Token {
  readonly type: TokenType
  readonly text: string
  /** Where it begins in the formula, 0-based, the `=` counted. */
  readonly start: number
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`
const AREA = String.raw`(?:${CELL}(?::(?:${SHEET})?${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})`

const PATTERNS: readonly (readonly [TokenType, RegExp])[] = [
  ['space', /\s+/y],
  ['string', /"(?:[^"]|"")*"/y],
  ['reference', new RegExp(String.raw`(?:${SHEET})?${AREA}(?![\p{L}\p{N}_.(!])`, 'yu')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[\p{L}_][\p{L}\p{N}_.$]*/uy],
  ['error', /#(?:N\/A|[A-Za-z]+(?:\/0)?[!?])/y],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:]/y],
  ['punctuation', /[(){},;]/y],
  ['unknown', /"[\s\S]*|[\s\S]/y],
]

/** Cuts a formula, its `=` left out, into tokens that together are the whole text. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = []
  let start = 1
  while (start < formula.length) {
    const token = tokenAt(formula, start)
    tokens.push(token)
    start += token.text.length
  }
  return tokens
}

function tokenAt(formula: string, start: number): Token {
  for (const [type, pattern] of PATTERNS) {
    pattern.lastIndex = start
    const text = pattern.exec(formula)?.[0]
    if (text === undefined) continue
    if (type === 'reference' && !isOnSheet(text)) continue
    return { type, text, start }
  }
  throw new Error('The last pattern takes any character.')
}

/** Whether the address itself exists: `XFE1` and `A1048577` do not, so they are names. */
function isOnSheet(reference: string): boolean {
  return parseRange(reference.replaceAll(new RegExp(SHEET, 'gu'), '')) !== undefined
}
