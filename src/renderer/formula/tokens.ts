import { parseRange } from '../../core/address'

export type TokenKind =
  | 'space'
  | 'text'
  | 'reference'
  | 'number'
  /** A name with a bracket right behind it. */
  | 'function'
  | 'name'
  | 'error'
  | 'operator'
  | 'open'
  | 'close'
  /** `,` and `;` */
  | 'separator'
  /** A text that never ends, or a character that means nothing in a formula. */
  | 'unknown'

export interface FormulaToken {
  readonly kind: TokenKind
  readonly text: string
  /** Where it stands in the formula: from `start` up to but without `end`. */
  readonly start: number
  readonly end: number
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`
const AREA = String.raw`(?:${CELL}(?::(?:${SHEET})?${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})`
const SHEETS = new RegExp(SHEET, 'gu')

/** The same language as the engine's; a test holds the two together. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /\s+/y],
  ['text', /"(?:[^"]|"")*"/y],
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

/** Whether a text that is typed into a cell is a formula. */
export function isFormula(text: string): boolean {
  return text.startsWith('=')
}

/** Cuts a formula into tokens, which together are everything behind its `=`; text that is no formula has none. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  if (!isFormula(formula)) return []
  const tokens: FormulaToken[] = []
  for (let start = 1; start < formula.length; start = tokens.at(-1)!.end) tokens.push(tokenAt(formula, start))
  return tokens
}

function tokenAt(formula: string, start: number): FormulaToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start
    const text = pattern.exec(formula)?.[0]
    if (text === undefined) continue
    // `XFE1` and `A1048577` are no cells of the sheet, so they are names.
    if (kind === 'reference' && !parseRange(text.replaceAll(SHEETS, ''))) continue
    return { kind, text, start, end: start + text.length }
  }
  throw new Error('The last pattern takes any character.')
}

/** The tokens that mean something. */
export function meaningfulTokens(formula: string): readonly FormulaToken[] {
  return formulaTokens(formula).filter(({ kind }) => kind !== 'space')
}
