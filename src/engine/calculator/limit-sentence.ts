import { parametersOf, type UsualParameter } from './function-parameters'
import type { Graph } from './internals'
import { NOT_FINITE } from './mends'
import { numberOf, readFrom, type Operand } from './operand-text'

/** A call whose result is no number that a cell can hold. */
export interface LimitedCall {
  readonly name: string
  /** `LOG(0, 10) in B7` */
  readonly text: string
  readonly operands: readonly Operand[]
  readonly graph: Graph
}

/** What one function takes, and what it is beyond that. */
interface Domain {
  holds(x: number): boolean
  /** The end of `LN takes …`. */
  readonly takes: string
}

const ABOVE_0: Domain = { holds: (x) => x > 0, takes: 'numbers above 0' }
const WITHIN_1: Domain = { holds: (x) => x >= -1 && x <= 1, takes: 'numbers from -1 to 1' }

/** Where functions have a result at all; HyperFormula says no more than that it is not finite. */
const DOMAINS: Readonly<Record<string, Domain>> = {
  LN: ABOVE_0,
  LOG: ABOVE_0,
  LOG10: ABOVE_0,
  SQRT: { holds: (x) => x >= 0, takes: 'no negative number' },
  SQRTPI: { holds: (x) => x >= 0, takes: 'no negative number' },
  ACOS: WITHIN_1,
  ASIN: WITHIN_1,
  ACOSH: { holds: (x) => x >= 1, takes: 'numbers from 1 up' },
  ATANH: { holds: (x) => x > -1 && x < 1, takes: 'numbers between -1 and 1, neither of them included' },
  ACOTH: { holds: (x) => x < -1 || x > 1, takes: 'numbers below -1 or above 1' },
  GAMMA: { holds: (x) => x > 0 || !Number.isInteger(x), takes: 'numbers other than 0, -1, -2, …' },
}

/** The last argument, rounded, for which a function does not overflow. */
const LAST_FINITE: Readonly<Record<string, string>> = {
  EXP: 'EXP(709.78)',
  SINH: 'SINH(710.47)',
  COSH: 'COSH(710.47)',
  GAMMA: 'GAMMA(171.62)',
}

/** Which limit a call is beyond, as a whole sentence; `words` are HyperFormula's. */
export function limitSentence(call: LimitedCall, words: string): string | undefined {
  const seen = readFrom(call.operands)
  if (words !== NOT_FINITE) {
    const takes = boundsText(call, words)
    return takes === undefined ? undefined : `${call.text} is not defined: ${takes}${seen}.`
  }
  const { name, text, operands } = call
  const [x, base] = operands.map(numberOf)
  if (name === 'LOG' && base === 1) return `${text} is not defined: a logarithm to base 1 is none${seen}.`
  const domain = DOMAINS[name]
  if (domain && x !== undefined && !domain.holds(x)) {
    const is = domain === ABOVE_0 && x === 0 ? 'is -∞, which no cell can hold' : 'is not a real number'
    return `${text} ${is}: ${name} takes ${domain.takes}${seen}.`
  }
  const end = LAST_FINITE[name]
  if (end !== undefined) return `Overflow: ${text}; float64 ends at ${end}${seen}.`
  return `${text} gives no finite number; float64 ends at ${Number.MAX_VALUE}${seen}.`
}

/** `FACT takes numbers from 0 to 170`, of the first argument that is beyond its limits. */
function boundsText({ name, operands, graph }: LimitedCall, words: string): string | undefined {
  const parameters = parametersOf(graph, name) ?? []
  const index = operands.findIndex((operand, i) => isBeyond(parameters[i], numberOf(operand), words))
  const parameter = parameters[index]
  if (!parameter) return undefined
  const limits = limitsText(parameter)
  const noun = words === NO_INTEGER || parameter.argumentType === INTEGER ? 'whole numbers' : 'numbers'
  const which = parameters.length === 1 ? '' : ` as its ${ORDINALS[index] ?? 'last'} argument`
  return `${name} takes ${noun}${limits}${which}`
}

const NO_INTEGER = 'Value needs to be an integer.'
/** HyperFormula's enumeration of types is not exported; its members are texts. */
const INTEGER = 'INTEGER' as UsualParameter['argumentType']
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

function isBeyond(limits: UsualParameter | undefined, x: number | undefined, words: string): boolean {
  if (!limits || x === undefined) return false
  if (words === NO_INTEGER) return limits.argumentType === INTEGER && !Number.isInteger(x)
  const { minValue = -Infinity, maxValue = Infinity, greaterThan = -Infinity, lessThan = Infinity } = limits
  if (words === 'Value too small.') return x < minValue || x <= greaterThan
  return words === 'Value too large.' && (x > maxValue || x >= lessThan)
}

function limitsText({ minValue, maxValue, greaterThan, lessThan }: UsualParameter): string {
  if (minValue !== undefined && maxValue !== undefined) return ` from ${minValue} to ${maxValue}`
  const from =
    greaterThan === undefined ? minValue !== undefined && `from ${minValue} up` : `above ${greaterThan}`
  const to = lessThan === undefined ? maxValue !== undefined && `up to ${maxValue}` : `below ${lessThan}`
  const both = [from, to].filter((text) => text !== false)
  return both.length === 0 ? '' : ` ${both.join(' and ')}`
}
