import type { Shape } from '../../core/matrix'
import { expandLet } from '../formula/expand-let'
import { tokensOf, type FormulaToken } from '../../core/formula-tokens'
import { isWhole, parseReference, referenceRange } from '../formula/reference'
import { syntaxProblem } from '../formula/syntax'
import { functionNamed } from '../functions/registry'
import { callAt } from './call-at'
import { IN_EXCEL, KEEP_SIZE } from './classification-in-excel'
import { isMissing, prefixOf } from './excel-functions'
import type { Argument } from './excel-words'

/** A formula as Excel computes it, without its `=`. */
export interface ExcelFormula {
  readonly text: string
  /** Functions of classification stand in it in Excel's words. */
  readonly isRewritten: boolean
  /** It has to be entered as an array formula: it computes with ranges as wholes. */
  readonly isArray: boolean
}

/** Excel refuses longer formulas. */
const LONGEST = 8192

/** Thrown inside this file only: a function that Excel has no words for. */
class NoEquivalent {
  constructor(readonly name: string) {}
}

/** A formula in Excel's words; where it has none, the name of the function that stands in the way. */
export function excelFormula(
  formula: string,
): { readonly formula: ExcelFormula } | { readonly problem: string } {
  if (syntaxProblem(formula) !== undefined) return { problem: 'a formula that does not parse' }
  const expanded = expandLet(formula)
  if ('problem' in expanded) return { problem: 'LET' }
  const tokens = tokensOf(expanded.text)
  try {
    const rewriting = new Rewriting()
    const text = rewriting.textOf(tokens)
    if (text.length > LONGEST) return { problem: 'a formula this long' }
    const isArray = rewriting.isRewritten || computesWithRanges(tokens)
    return { formula: { text, isRewritten: rewriting.isRewritten, isArray } }
  } catch (error) {
    if (error instanceof NoEquivalent) return { problem: error.name }
    throw error
  }
}

/** Operators beside ranges: Excel before 2021 takes one cell of a range unless the formula is an array formula. */
function computesWithRanges(tokens: readonly FormulaToken[]): boolean {
  const hasRange = tokens.some(({ type, text }) => type === 'reference' && text.includes(':'))
  return hasRange && tokens.some(({ type, text }) => type === 'operator' && text !== ':')
}

class Rewriting {
  isRewritten = false

  textOf(tokens: readonly FormulaToken[]): string {
    let text = ''
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!
      if (token.type !== 'function') {
        text += token.text
        continue
      }
      const { args, end } = callAt(tokens, i)
      text += this.#call(token.text.toUpperCase(), args)
      i = end
      if (text.length > LONGEST) return text
    }
    return text
  }

  #call(name: string, args: readonly (readonly FormulaToken[])[]): string {
    const known = functionNamed(name)
    if (!known) {
      if (isMissing(name)) throw new NoEquivalent(name)
      return `${prefixOf(name)}${name}(${args.map((tokens) => this.textOf(tokens)).join(',')})`
    }
    const given = args.map((tokens) => this.#argument(tokens))
    const needed = known.parameters.filter(({ optional }) => !optional).length
    const text = given.length < needed ? undefined : IN_EXCEL[name]?.(...given)
    if (text === undefined) throw new NoEquivalent(name)
    this.isRewritten = true
    return text
  }

  #argument(tokens: readonly FormulaToken[]): Argument {
    const own = tokens.filter(({ type }) => type !== 'space')
    const text = this.textOf(own)
    const [only] = own
    if (own.length === 1 && only) {
      if (only.type !== 'reference') return { text, size: undefined, cells: undefined }
      return { text, size: sizeOf(only.text), cells: text }
    }
    if (only?.type === 'function' && KEEP_SIZE.has(only.text.toUpperCase())) {
      const { args, end } = callAt(own, 0)
      // The call is all of the argument: it has the size of what it is given.
      if (end === own.length - 1 && args[0]) return { ...this.#argument(args[0]), text: `(${text})` }
    }
    return { text: own.length === 0 ? '' : `(${text})`, size: undefined, cells: undefined }
  }
}

function sizeOf(text: string): Shape | undefined {
  const reference = parseReference(text)
  if (isWhole(reference)) throw new NoEquivalent('a whole column or row')
  const { top, left, bottom, right } = referenceRange(reference)
  return { rows: bottom - top + 1, columns: right - left + 1 }
}
