import { bracketGroups } from './brackets'
import type { FormulaToken } from '../../core/formula-tokens'
import { meaningfulTokens } from './tokens'

/** What keeps a formula from being read, and where. */
export interface FormulaProblem {
  /** What stands in the wrong place; nothing, at the end, where something is missing. */
  readonly start: number
  readonly end: number
  /** What was expected, a whole sentence. */
  readonly sentence: string
}

/** The first place where a formula cannot go on; `undefined` for one that reads well. Brackets may stay open at its end. */
export function formulaProblem(formula: string): FormulaProblem | undefined {
  const reader = new Reader(formula)
  for (const token of meaningfulTokens(formula)) {
    const sentence = reader.read(token)
    if (sentence !== undefined) return { start: token.start, end: token.end, sentence }
  }
  const end = formula.trimEnd().length
  const sentence = reader.finish()
  return sentence === undefined ? undefined : { start: end, end, sentence }
}

/** Follows a formula token by token: is a value to come, or what joins values? */
class Reader {
  /** The brackets that are open, each a call, a group or an array constant. */
  readonly #open: ('call' | 'group' | 'array')[] = []
  readonly #calls: ReadonlySet<number>
  #expectsValue = true
  /** Right behind a call's bracket or comma, where an argument may be left out. */
  #mayBeEmpty = false
  #before: FormulaToken | undefined

  constructor(formula: string) {
    const calls = bracketGroups(formula).filter(({ call }) => call)
    this.#calls = new Set(calls.map(({ open }) => open))
  }

  /** Takes the next token; a sentence where it cannot stand there. */
  read(token: FormulaToken): string | undefined {
    const problem =
      token.type === 'unknown'
        ? unknown(token)
        : this.#expectsValue
          ? this.#readValue(token)
          : this.#readBetween(token)
    this.#before = token
    return problem
  }

  /** The formula ends; a sentence where it cannot. */
  finish(): string | undefined {
    if (this.#mayBeEmpty) return undefined
    return this.#expectsValue ? this.#valueExpected('the formula ends') : undefined
  }

  #readValue(token: FormulaToken): string | undefined {
    const inArray = this.#open.at(-1) === 'array'
    const { type, text } = token
    if (type === 'open') return inArray ? ARRAY_RULE : this.#openBracket(token)
    if ((type === 'separator' || type === 'close') && this.#mayBeEmpty && text !== '}')
      return this.#readBetween(token)
    if (type === 'operator' && (text === '+' || text === '-')) {
      this.#mayBeEmpty = false
      return undefined
    }
    if (['operator', 'separator', 'close'].includes(type)) return this.#valueExpected(`there is “${text}”`)
    if (inArray && !isConstant(token)) return ARRAY_RULE
    this.#expectsValue = type === 'function'
    this.#mayBeEmpty = false
    return undefined
  }

  #openBracket({ text, start }: FormulaToken): undefined {
    const isCall = this.#calls.has(start)
    this.#open.push(text === '{' ? 'array' : isCall ? 'call' : 'group')
    this.#expectsValue = true
    this.#mayBeEmpty = isCall
  }

  #readBetween(token: FormulaToken): string | undefined {
    const { type, text } = token
    const inside = this.#open.at(-1)
    if (type === 'close') return this.#close(text)
    if (type === 'separator') return this.#separate(text)
    if (type === 'operator' && inside !== 'array') {
      if (text === ':') return 'A range is written with two cells: A1:B2.'
      this.#expectsValue = text !== '%'
      this.#mayBeEmpty = false
      return undefined
    }
    return inside === 'array' ? ARRAY_RULE : this.#joinExpected(token)
  }

  #close(text: string): string | undefined {
    const inside = this.#open.at(-1)
    if (inside === undefined) return `There is a “${text}” too many: no bracket is open here.`
    const wanted = inside === 'array' ? '}' : ')'
    if (text !== wanted) return `A “${wanted}” is expected here, not “${text}”.`
    this.#open.pop()
    this.#expectsValue = false
    this.#mayBeEmpty = false
    return undefined
  }

  #separate(text: string): string | undefined {
    const inside = this.#open.at(-1)
    if (inside === 'call' && text === ';') {
      return 'Arguments are separated by a comma here, whatever the system’s list separator is: type , in place of ;.'
    }
    if (inside === undefined || inside === 'group') {
      return this.#before?.type === 'number' && text === ','
        ? 'A comma separates arguments, and no function is open here. A number’s decimals follow a point: 1.5.'
        : `A “${text}” can only stand between the arguments of a function or inside braces.`
    }
    this.#expectsValue = true
    this.#mayBeEmpty = inside === 'call'
    return undefined
  }

  #valueExpected(found: string): string {
    const after = this.#before ? ` after “${this.#before.text}”` : ''
    return `A value is expected${after}: a number, a text in quotes, a cell or a function; ${found}.`
  }

  #joinExpected({ text }: FormulaToken): string {
    return `An operator such as +, or the end, is expected${this.#before ? ` after “${this.#before.text}”` : ''}; there is “${text}”.`
  }
}

const ARRAY_RULE = 'Braces hold constants only: numbers, texts in quotes, TRUE, FALSE, separated by , and ;.'

function isConstant({ type, text }: FormulaToken): boolean {
  return ['number', 'string', 'error'].includes(type) || /^(TRUE|FALSE)$/i.test(text)
}

function unknown({ text }: FormulaToken): string {
  return text.startsWith('"')
    ? 'This text has no closing quote: type " at its end.'
    : `“${text}” means nothing in a formula.`
}
