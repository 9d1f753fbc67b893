import { nameProblem } from '../names'
import { tokensOf, type Token } from './lexer'

/** Names put into one another may double at every step; more text than this is not computed. */
const LONGEST = 50_000

/** Thrown inside this file only, and caught by `expandLet`. */
class Complaint {
  constructor(readonly sentence: string) {}
}

type Scope = ReadonlyMap<string, string>

const EMPTY: Scope = new Map()

/**
 * A formula with every `LET(name, value, …, result)` replaced by its result, names by their values: the calculator has no
 * LET, and an array has to know its size before anything is computed. Names are local, may be nested, hide outer ones,
 * and differ in more than letter case. A value stands wherever its name does, so that RAND() in one is drawn each time.
 * Answers with the end of a sentence where a LET is none.
 */
export function expandLet(formula: string): { readonly text: string } | { readonly problem: string } {
  if (!/\bLET\s*\(/i.test(formula)) return { text: formula }
  try {
    return { text: `=${expanded(tokensOf(formula), EMPTY)}` }
  } catch (complaint) {
    if (complaint instanceof Complaint) return { problem: complaint.sentence }
    if (complaint instanceof RangeError) return { problem: 'it is nested too deeply' }
    throw complaint
  }
}

function expanded(tokens: readonly Token[], scope: Scope): string {
  let text = ''
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.type === 'function' && /^LET$/i.test(token.text)) {
      const end = closingOf(tokens, i + 1)
      text += resultOf(tokens.slice(i + 2, end), scope)
      i = end
    } else if (token.type === 'name') text += scope.get(token.text.toLowerCase()) ?? token.text
    else text += token.text
    if (text.length > LONGEST) throw new Complaint('LET makes it too long when its names are put in')
  }
  return text
}

function resultOf(inside: readonly Token[], scope: Scope): string {
  const parts = argumentsOf(inside)
  if (parts.length < 3 || parts.length % 2 === 0) {
    throw new Complaint(
      `LET takes pairs of a name and a value, then one result: LET(x, 2, x+1); it was given ${parts.length === 1 ? '1 argument' : `${parts.length} arguments`}`,
    )
  }
  const inner = new Map(scope)
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const name = nameOf(parts[i]!)
    inner.set(name.toLowerCase(), bracketed(expanded(parts[i + 1]!, inner)))
  }
  return bracketed(expanded(parts.at(-1)!, inner))
}

function nameOf(tokens: readonly Token[]): string {
  const written = tokens.filter(({ type }) => type !== 'space')
  const [token] = written
  const text = written.map((part) => part.text).join('')
  const problem = nameProblem(text)
  if (problem) throw new Complaint(`in LET ${problem.replace(/\.$/, '')}`)
  if (written.length !== 1 || token!.type !== 'name') throw new Complaint(`in LET “${text}” cannot be a name`)
  return text
}

/** A value in brackets, so that what stands around it does not tear it apart; a reference stays one. */
function bracketed(text: string): string {
  const [first, second] = tokensOf(`=${text.trim()}`)
  return first && !second && first.type !== 'operator' ? text.trim() : `(${text.trim()})`
}

/** The place of the bracket that closes the one at `open`. */
function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.text === '(') depth++
    if (tokens[i]!.text === ')' && --depth === 0) return i
  }
  throw new Complaint('a LET is never closed')
}

/** What stands between the commas that are inside no other bracket. */
function argumentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (/^[({]$/.test(token.text)) depth++
    if (/^[)}]$/.test(token.text)) depth--
    if (token.text === ',' && depth === 0) parts.push([])
    else parts.at(-1)!.push(token)
  }
  return parts
}
