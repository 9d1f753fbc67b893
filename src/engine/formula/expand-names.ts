import { tokensOf } from '../../core/formula-tokens'

/** What a name stands for, as a formula; `undefined` where nothing has that name. */
export type NameLookup = (name: string) => string | undefined

/** Names within names deeper than this go round in a circle. */
const DEEPEST = 32
const LONGEST = 100_000

/**
 * A formula with its defined names replaced by what they refer to, so that arrays know their size before anything is
 * computed. A name that refers to itself, by whatever detour, stays as it is: there is nothing that it stands for.
 */
export function expandNames(formula: string, lookup: NameLookup): string {
  return '=' + expanded(formula, lookup, 0)
}

function expanded(formula: string, lookup: NameLookup, depth: number): string {
  const parts = tokensOf(formula).map(({ type, text }) => {
    if (type !== 'name') return text
    const meant = depth < DEEPEST ? lookup(text) : undefined
    if (meant === undefined) return text
    const inner = expanded(meant, lookup, depth + 1)
    return isOneReference(inner) ? inner : `(${inner})`
  })
  const text = parts.join('')
  return text.length > LONGEST ? '#NAME?' : text
}

/** A reference stays one without brackets: functions that take ranges look for it. */
function isOneReference(text: string): boolean {
  const tokens = tokensOf(`=${text}`)
  return tokens.length === 1 && tokens[0]!.type === 'reference'
}

/** A word that is no cell and that neither a bracket nor `!` follows; most formulas hold none. */
const NAME =
  /(?<![\p{L}\p{N}_.$])(?![A-Za-z]{1,3}\$?\d+(?![\p{L}\p{N}_.]))[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!$])/u

/** Whether a formula may hold a defined name; one that cannot is not cut into tokens. */
export function mayHoldName(text: string): boolean {
  return NAME.test(text)
}
