import type { FormulaToken } from '../../core/formula-tokens'
import { formulaTokens } from './tokens'

/** A pair of brackets and what stands between them. */
export interface BracketGroup {
  /** Where the brackets stand; `close` is absent while it has not been typed. */
  readonly open: number
  readonly close: number | undefined
  readonly bracket: string
  /** The function that it holds the arguments of. */
  readonly call: FormulaToken | undefined
  /** Where the separators between its arguments stand. */
  readonly separators: readonly number[]
}

interface Opened extends BracketGroup {
  close: number | undefined
  readonly separators: number[]
}

/** Every bracket of a formula with its partner, in the order in which they open; stray closing ones have no group. */
export function bracketGroups(formula: string): readonly BracketGroup[] {
  const groups: Opened[] = []
  const stack: Opened[] = []
  let before: FormulaToken | undefined
  for (const token of formulaTokens(formula)) {
    if (token.type === 'open') {
      const group = {
        open: token.start,
        close: undefined,
        bracket: token.text,
        call: before?.type === 'function' ? before : undefined,
        separators: [],
      }
      groups.push(group)
      stack.push(group)
    } else if (token.type === 'close' && stack.at(-1)?.bracket === PARTNER[token.text]) {
      stack.pop()!.close = token.start
    } else if (token.type === 'separator') stack.at(-1)?.separators.push(token.start)
    before = token
  }
  return groups
}

const PARTNER: Readonly<Record<string, string>> = { ')': '(', '}': '{' }

/** The bracket at the caret and its partner: the one behind which the caret stands, else the one before it. */
export function bracketsAt(formula: string, caret: number): readonly [number, number] | undefined {
  const groups = bracketGroups(formula)
  for (const at of [caret - 1, caret]) {
    const group = groups.find(({ open, close }) => open === at || close === at)
    if (group?.close !== undefined) return [group.open, group.close]
  }
  return undefined
}

/** The brackets that a formula still lacks at its end, as Excel adds them. */
export function missingBrackets(formula: string): string {
  return bracketGroups(formula)
    .filter(({ close }) => close === undefined)
    .map(({ bracket }) => (bracket === '(' ? ')' : '}'))
    .toReversed()
    .join('')
}
