import { nameProblem } from '../names'
import { tokensOf, type FormulaToken } from '../../core/formula-tokens'
import { syntaxProblem } from './syntax'

/** Names put into one another may double at every step; more text than this is not computed. */
const LONGEST = 50_000

/** The calculator's own function for a value that is drawn once, however often its name stands in the result. */
export const DRAWN_ONCE = 'LET.DRAWN'

/** Functions that give something else each time that they are computed. */
const DRAWING = /^(?:RAND|RANDBETWEEN|RANDARRAY|RANDN|RANDU|RANDINTS|NOW|TODAY)$/i

/** Thrown inside this file only, and caught by `expandLet`. */
class Complaint {
  constructor(readonly sentence: string) {}
}

/**
 * A formula with every `LET(name, value, …, result)` replaced by its result, names by their values: the calculator has no
 * LET, and an array has to know its size before anything is computed. Names are local, may be nested, hide outer ones,
 * and differ in more than letter case. A value that draws, as RAND() does, is still drawn once for its name.
 * Answers with the end of a sentence where a LET is none.
 */
export function expandLet(formula: string): { readonly text: string } | { readonly problem: string } {
  if (!/\bLET\(/i.test(formula)) return { text: formula }
  const tokens = tokensOf(formula)
  if (!tokens.some(isLet)) return { text: formula }
  // What is wrong with a value that is never used would go unseen.
  const problem = syntaxProblem(formula)
  if (problem !== undefined) return { problem }
  try {
    return { text: `=${new Expansion().expanded(tokens, new Map())}` }
  } catch (complaint) {
    if (complaint instanceof Complaint) return { problem: complaint.sentence }
    if (complaint instanceof RangeError) return { problem: 'it is nested too deeply' }
    throw complaint
  }
}

function isLet({ type, text }: FormulaToken): boolean {
  return type === 'function' && /^LET$/i.test(text)
}

/** What the names of the LETs around a place stand for, by their names in lower case. */
type Scope = ReadonlyMap<string, string>

/** The way through one formula. */
class Expansion {
  #drawn = 0

  expanded(tokens: readonly FormulaToken[], scope: Scope): string {
    let text = ''
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!
      if (isLet(token)) {
        const end = closingOf(tokens, i + 1)
        text += this.#result(tokens.slice(i + 2, end), scope)
        i = end
      } else if (token.type === 'name') text += scope.get(token.text.toLowerCase()) ?? token.text
      else text += notOfNames(token, scope).text
      if (text.length > LONGEST) throw new Complaint('LET makes it too long when its names are put in')
    }
    return text
  }

  #result(inside: readonly FormulaToken[], scope: Scope): string {
    const parts = argumentsOf(inside)
    if (parts.length < 3 || parts.length % 2 === 0) throw new Complaint(wrongCount(parts))
    const names = new Set<string>()
    const inner = new Map(scope)
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const name = nameOf(parts[i]!)
      const key = name.toLowerCase()
      if (names.has(key)) throw new Complaint(`LET names “${name}” twice`)
      names.add(key)
      if (isBlank(parts[i + 1]!)) throw new Complaint(`LET gives “${name}” no value`)
      inner.set(key, this.#value(parts[i + 1]!, inner))
    }
    if (isBlank(parts.at(-1)!)) throw new Complaint('LET ends without a result')
    return bracketed(this.expanded(parts.at(-1)!, inner))
  }

  #value(tokens: readonly FormulaToken[], scope: Scope): string {
    const text = this.expanded(tokens, scope)
    const draws = tokensOf(`=${text}`).some((token) => token.type === 'function' && DRAWING.test(token.text))
    return draws ? `${DRAWN_ONCE}(${++this.#drawn},${text})` : bracketed(text)
  }
}

/** Refuses `low:high` where both are names: it would be read as whole columns. */
function notOfNames(token: FormulaToken, scope: Scope): FormulaToken {
  const ends = token.type === 'reference' ? token.text.toLowerCase().split(':') : []
  if (ends.length === 2 && ends[0] !== ends[1] && ends.every((end) => scope.has(end)))
    throw new Complaint(`“${token.text}” means whole columns: LET cannot make a range of two names`)
  return token
}

function wrongCount(parts: readonly (readonly FormulaToken[])[]): string {
  const given = parts.length === 1 && isBlank(parts[0]!) ? 0 : parts.length
  const count = given === 1 ? '1 argument' : `${given} arguments`
  return `LET takes pairs of a name and a value, then one result: LET(x, 2, x+1); it was given ${count}`
}

function isBlank(tokens: readonly FormulaToken[]): boolean {
  return tokens.every(({ type }) => type === 'space')
}

function nameOf(tokens: readonly FormulaToken[]): string {
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
function closingOf(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.text === '(') depth++
    if (tokens[i]!.text === ')' && --depth === 0) return i
  }
  throw new Complaint('a LET is never closed')
}

/** What stands between the commas that are inside no other bracket. */
function argumentsOf(tokens: readonly FormulaToken[]): readonly (readonly FormulaToken[])[] {
  const parts: FormulaToken[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (/^[({]$/.test(token.text)) depth++
    if (/^[)}]$/.test(token.text)) depth--
    if (token.text === ',' && depth === 0) parts.push([])
    else parts.at(-1)!.push(token)
  }
  return parts
}
