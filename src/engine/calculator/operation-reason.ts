import { EmptyValue, ErrorType, type CellError } from 'hyperformula'
import { numberText } from '../../core/wording'
import { nearestName } from '../functions/nearest-name'
import { isCall, kindOf } from './ast'
import type { Ast, RawScalar } from './internals'
import { NOT_FINITE } from './mends'

/** An operand of the operation that failed. */
export interface Operand {
  readonly value: RawScalar
  /** `B2`, where it is a reference. */
  readonly cell: string | undefined
}

/** A failed operation: the innermost part of a formula that makes an error out of sound values. */
export interface Failure {
  readonly ast: Ast
  readonly error: CellError
  readonly operands: readonly Operand[]
  /** Names of all functions, to find the one that was meant. */
  readonly functions: readonly string[]
}

const OPERATORS: Readonly<Record<string, string>> = {
  PLUS_OP: '+',
  MINUS_OP: '-',
  TIMES_OP: '*',
  DIV_OP: '/',
  POWER_OP: '^',
  CONCATENATE_OP: '&',
  MINUS_UNARY_OP: '-',
  PLUS_UNARY_OP: '+',
  PERCENT_OP: '%',
}
const EXP_LIMIT = 709.782712893384

/** The sentence for an error that HyperFormula gives, with the operands that made it. */
export function failureSentence(failure: Failure): string {
  const { error } = failure
  switch (error.type) {
    case ErrorType.DIV_BY_ZERO:
      return divisionSentence(failure)
    case ErrorType.NUM:
      return error.message === NOT_FINITE ? overflowSentence(failure) : plainSentence(failure)
    case ErrorType.VALUE:
      return textSentence(failure) ?? plainSentence(failure)
    case ErrorType.NAME:
      return nameSentence(failure)
    case ErrorType.REF:
      return error.message === undefined || error.message === ''
        ? 'The formula refers to cells that are no longer there: it holds #REF!.'
        : plainSentence(failure)
    default:
      return plainSentence(failure)
  }
}

function divisionSentence({ ast, operands }: Failure): string {
  const divisor = operands[1]
  if (kindOf(ast) !== 'DIV_OP' || !divisor) return `${operationName(ast)} had nothing to divide by.`
  return `Nothing can be divided by 0: ${subject(divisor, 'the divisor')} is ${found(divisor)}.`
}

function overflowSentence(failure: Failure): string {
  const { ast, operands } = failure
  const [first] = operands
  const name = operationName(ast)
  const x = first && numberOf(first)
  if (!first || x === undefined) return plainSentence(failure)
  const given = `${subject(first, 'its argument')} is ${found(first)}`
  if (name === 'EXP') return `EXP overflows above ${EXP_LIMIT}: ${given}.`
  if (['LN', 'LOG', 'LOG10'].includes(name)) {
    return x === 0
      ? `${name} of 0 is -∞, which no cell can hold: ${given}.`
      : `${name} takes numbers above 0: ${given}.`
  }
  if (name === 'SQRT') return `SQRT takes no negative number: ${given}.`
  return arithmeticSentence(name, operands) ?? `${name} gives no finite number: ${given}.`
}

function arithmeticSentence(name: string, operands: readonly Operand[]): string | undefined {
  const [left, right] = operands.map(numberOf)
  if (left === undefined || right === undefined) return undefined
  const sign = name === 'POWER' ? '^' : name
  if (!'+-*/^'.includes(sign)) return undefined
  const written = `${numberText(left)} ${sign} ${numberText(right)}`
  if (sign === '^' && left < 0 && !Number.isInteger(right)) return `${written} is not a real number.`
  if (sign === '^' && left === 0) return `${written} would divide by 0.`
  return `${written} is beyond the largest number that a cell can hold, ${Number.MAX_VALUE}.`
}

/** A text where a number is needed. */
function textSentence({ ast, operands }: Failure): string | undefined {
  const text = operands.find(({ value }) => typeof value === 'string')
  if (!text) return undefined
  return `${operationName(ast)} needs a number: ${subject(text, 'its operand')} is ${found(text)}.`
}

function nameSentence({ ast, functions }: Failure): string {
  if (!isCall(ast)) {
    const name = 'expressionName' in ast ? ast.expressionName : undefined
    if (name === undefined) return 'The formula holds a name or an address that does not exist.'
    const meant = functions.includes(name.toUpperCase()) ? `${name.toUpperCase()}(…)` : undefined
    return `There is nothing called “${name}” in this workbook.${meant ? ` The function is written ${meant}.` : ''}`
  }
  const nearest = nearestName(ast.procedureName, functions)
  return `There is no function ${ast.procedureName}.${nearest ? ` Did you mean ${nearest}?` : ''}`
}

/** HyperFormula's own words, with the name of what failed. */
function plainSentence({ ast, error }: Failure): string {
  const words = (error.message ?? '').replace(/\.$/, '')
  if (error.type === ErrorType.NA && words === '') return 'A value is not available.'
  if (words === 'Wrong number of arguments')
    return `${operationName(ast)} was given a wrong number of arguments.`
  if (words === 'Address is not correct') return 'The formula refers to an address that does not exist.'
  if (words === 'Cell range not allowed')
    return `${operationName(ast)} gives several values, and its cell has room for one.`
  return words === ''
    ? `${operationName(ast)} cannot be computed.`
    : `${operationName(ast)}: ${lowerFirst(words)}.`
}

function operationName(ast: Ast): string {
  if (isCall(ast)) return ast.procedureName
  return OPERATORS[kindOf(ast)] ?? 'The formula'
}

function numberOf({ value }: Operand): number | undefined {
  if (typeof value === 'number') return value
  if (value === EmptyValue) return 0
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' && 'val' in value ? value.val : undefined
}

function subject({ cell }: Operand, otherwise: string): string {
  return cell ?? otherwise
}

function found(operand: Operand): string {
  if (operand.value === EmptyValue) return 'blank, which counts as 0'
  if (typeof operand.value === 'string') return `the text “${operand.value}”`
  const number = numberOf(operand)
  return number === undefined ? 'an error' : numberText(number)
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}
