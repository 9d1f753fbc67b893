import { countText } from '../../core/wording'
import { TYPED_CODES } from '../error-code'
import { tokensOf, type FormulaToken } from '../../core/formula-tokens'
import { strayEnd } from './stray-address'

/** How tightly an operator binds; the tighter one is applied first. */
const STRENGTH: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
}

/** The errors that may stand in a formula. */
const KNOWN_ERRORS: ReadonlySet<string> = new Set([...TYPED_CODES, '#SPILL!', '#CYCLE!', '#ERROR!'])

/** Thrown inside this file only, and caught by `syntaxProblem`. */
class Complaint {
  constructor(readonly sentence: string) {}
}

/**
 * What is wrong with a formula that does not parse, and at which character (the `=` is character 1), as the end of
 * a sentence; `undefined` where nothing is found.
 */
export function syntaxProblem(formula: string): string | undefined {
  try {
    new Reader(formula).formula()
    return undefined
  } catch (complaint) {
    if (complaint instanceof Complaint) return complaint.sentence
    if (complaint instanceof RangeError) return 'it is nested too deeply'
    throw complaint
  }
}

/** Reads the formula by its grammar, and complains at the first token that does not fit. */
class Reader {
  readonly #tokens: readonly FormulaToken[]
  readonly #end: number
  #next = 0

  constructor(formula: string) {
    this.#tokens = tokensOf(formula).filter(({ type }) => type !== 'space')
    this.#end = formula.trimEnd().length + 1
  }

  formula(): void {
    this.#expression(0)
    const rest = this.#peek()
    if (!rest) return
    if (rest.type === 'unknown') throw unknown(rest)
    if (rest.text === ')') throw this.#found(rest, 'no bracket is open')
    if (rest.text === ',') throw this.#found(rest, 'no function is open')
    throw this.#found(rest, 'the formula could end, or an operator such as + could stand')
  }

  #expression(weakest: number): void {
    this.#operand()
    for (;;) {
      const token = this.#peek()
      const strength = token && STRENGTH[token.text]
      if (!token || strength === undefined || token.type !== 'operator' || strength < weakest) return
      this.#next++
      this.#expression(strength + 1)
    }
  }

  #operand(): void {
    while (['+', '-'].includes(this.#peek()?.text ?? '')) this.#next++
    this.#value()
    while (this.#peek()?.text === '%') this.#next++
  }

  #value(): void {
    const token = this.#peek()
    if (!token) throw new Complaint(`it ends at character ${this.#end}, where a value is expected`)
    if (token.type === 'unknown') throw unknown(token)
    if (token.type === 'function') return this.#call()
    if (token.text === '(') return this.#bracket()
    if (token.text === '{') return this.#braces()
    if (['operator', 'open', 'close', 'separator'].includes(token.type)) {
      throw this.#found(token, 'a value is expected')
    }
    if (token.type === 'error' && !KNOWN_ERRORS.has(token.text.toUpperCase()))
      throw this.#found(token, 'no error has that name')
    this.#next++
    const colon = this.#peek()
    if (colon?.text === ':') throw this.#rangeProblem(token, colon)
  }

  /** What is wrong with the ends of a range: a sound one has been read as one reference. */
  #rangeProblem(from: FormulaToken, colon: FormulaToken): Complaint {
    const to = this.#tokens[this.#next + 1]
    const stray = [from, ...(to ? [to] : [])].filter(({ type }) => type === 'name' || type === 'number')
    for (const { text, start } of stray) {
      const problem = strayEnd(text)
      if (problem !== undefined) return new Complaint(`at character ${start + 1}, ${problem}`)
    }
    return this.#found(colon, 'no range can be continued')
  }

  #bracket(): void {
    const open = this.#take()
    this.#expression(0)
    this.#close(open, ')')
  }

  #call(): void {
    this.#next++
    const open = this.#take()
    if (this.#peek()?.text === ')') return void this.#next++
    for (;;) {
      if (!this.#startsEmptyArgument()) this.#expression(0)
      if (this.#peek()?.text !== ',') break
      this.#next++
    }
    if (this.#peek()?.text === ';') throw this.#found(this.#peek()!, 'a comma separates arguments')
    this.#close(open, ')')
  }

  #startsEmptyArgument(): boolean {
    return [',', ')'].includes(this.#peek()?.text ?? '')
  }

  #braces(): void {
    const open = this.#take()
    const widths = [1]
    for (;;) {
      if (['+', '-'].includes(this.#peek()?.text ?? '')) this.#next++
      const token = this.#peek()
      if (!token) throw new Complaint(`it ends at character ${this.#end}, where a value is expected`)
      if (!['number', 'string', 'error'].includes(token.type) && !/^(TRUE|FALSE)$/i.test(token.text)) {
        throw this.#found(token, 'braces hold constants only')
      }
      this.#next++
      const mark = this.#peek()?.text
      if (mark === ',') widths[widths.length - 1]!++
      else if (mark === ';') widths.push(1)
      else break
      this.#next++
    }
    this.#close(open, '}')
    const odd = widths.findIndex((width) => width !== widths[0])
    if (odd > 0)
      throw new Complaint(
        `row ${odd + 1} of the braces has ${countText(widths[odd]!, 'value')}, where the first has ${widths[0]}: each row has as many`,
      )
  }

  #close(open: FormulaToken, bracket: string): void {
    const token = this.#peek()
    if (token?.text === bracket) return void this.#next++
    if (token?.type === 'unknown') throw unknown(token)
    const closes = `the “${bracket}” that closes the “${open.text}” of character ${open.start + 1}`
    if (!token) throw new Complaint(`it ends at character ${this.#end}, where ${closes} is expected`)
    throw this.#found(token, `${closes} is expected`)
  }

  #found(token: FormulaToken, rule: string): Complaint {
    return new Complaint(`at character ${token.start + 1} there is “${token.text}”, where ${rule}`)
  }

  #peek(): FormulaToken | undefined {
    return this.#tokens[this.#next]
  }

  #take(): FormulaToken {
    return this.#tokens[this.#next++]!
  }
}

function unknown({ text, start }: FormulaToken): Complaint {
  if (/^[“”„«»]/.test(text))
    return new Complaint(
      `at character ${start + 1} there is ${text}, where texts begin and end with a straight quote, "`,
    )
  if (text.startsWith('"'))
    return new Complaint(`the text that begins at character ${start + 1} has no closing quote`)
  return new Complaint(`at character ${start + 1} there is “${text}”, which means nothing in a formula`)
}
