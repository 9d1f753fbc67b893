import { bracketGroups, type BracketGroup } from './brackets'
import type { FormulaToken } from '../../core/formula-tokens'
import { formulaTokens, meaningfulTokens } from './tokens'

/** A call whose arguments the caret stands among. */
export interface CallAtCaret {
  readonly name: string
  /** Which argument the caret is in, counted from 0. */
  readonly argument: number
  /** Where each argument that has been begun stands. */
  readonly arguments: readonly { readonly start: number; readonly end: number }[]
}

/** The innermost call around the caret. Brackets that only group, and braces, are looked through. */
export function callAt(formula: string, caret: number): CallAtCaret | undefined {
  const group = bracketGroups(formula).findLast(
    ({ call, open, close }) => call && open < caret && caret <= (close ?? formula.length),
  )
  if (!group?.call) return undefined
  const spans = argumentSpans(group, formula.length)
  const argument = group.separators.filter((at) => at < caret).length
  return { name: group.call.text.toUpperCase(), argument, arguments: spans }
}

function argumentSpans({ open, close, separators }: BracketGroup, length: number) {
  const starts = [open, ...separators].map((at) => at + 1)
  const ends = [...separators, close ?? length]
  return starts.map((start, index) => ({ start, end: ends[index]! }))
}

/** A function's name that is being typed. */
export interface NameAtCaret {
  /** What stands before the caret. */
  readonly typed: string
  readonly start: number
  readonly end: number
  /** It could be an address as well: `LOG10` is a function and a cell. */
  readonly address: boolean
}

/** The name that the caret stands in or behind. */
export function nameAt(formula: string, caret: number): NameAtCaret | undefined {
  const token = formulaTokens(formula).find(({ start, end }) => start < caret && caret <= end)
  if (!token || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(token.text)) return undefined
  const { type, start, end } = token
  // `1E` may become `1E5`.
  if (/[\p{N}.]/u.test(formula[start - 1]!)) return undefined
  if (type !== 'name' && type !== 'function' && type !== 'reference') return undefined
  return { typed: formula.slice(start, caret), start, end, address: type === 'reference' }
}

/** The function that help is asked for: the name at the caret, else the call around it. */
export function functionAt(formula: string, caret: number): string | undefined {
  const token = formulaTokens(formula).find(
    ({ type, start, end }) => type === 'function' && start <= caret && caret <= end,
  )
  return (
    token?.text.toUpperCase() ?? callAt(formula, caret)?.name ?? nameAt(formula, caret)?.typed.toUpperCase()
  )
}

/**
 * Whether a reference could be put in place of what is selected from `start` to `end`: the formula wants a value
 * there, and nothing that is a value stands right behind.
 */
export function wantsReference(formula: string, start: number, end: number): boolean {
  if (!formula.startsWith('=') || start < 1) return false
  const tokens = meaningfulTokens(formula)
  if (tokens.some((token) => isCutBy(token, start) || isCutBy(token, end))) return false
  const before = tokens.findLast((token) => token.end <= start)
  const after = tokens.find((token) => token.start >= end)
  if (insideBraces(formula, start)) return false
  return leadsToValue(before) && (!after || ['operator', 'close', 'separator'].includes(after.type))
}

function leadsToValue(token: FormulaToken | undefined): boolean {
  if (!token || token.type === 'open' || token.type === 'separator') return true
  return token.type === 'operator' && token.text !== '%'
}

function isCutBy({ start, end, type }: FormulaToken, caret: number): boolean {
  return (start < caret && caret < end) || (type === 'unknown' && start < caret && caret <= end)
}

function insideBraces(formula: string, caret: number): boolean {
  return bracketGroups(formula).some(
    ({ bracket, open, close }) => bracket === '{' && open < caret && caret <= (close ?? formula.length),
  )
}
