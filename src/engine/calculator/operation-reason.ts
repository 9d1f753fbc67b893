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
  /** The cell whose formula it is part of. */
  readonly place: string
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

function divisionSentence({ ast, operands, place }: Failure): string {
  const [dividend, divisor] = operands
  if (kindOf(ast) !== 'DIV_OP' || !dividend || !divisor)
    return `Division by 0: ${operationName(ast)} in ${place} had nothing to divide by.`
  return `Division by 0: ${written(dividend)} / ${written(divisor)} in ${place}${aside(operands)}.`
}

function overflowSentence(failure: Failure): string {
  const { ast, operands, place } = failure
  const [first] = operands
  const name = operationName(ast)
  const x = first && numberOf(first)
  if (!first || x === undefined) return plainSentence(failure)
  const call = `${name}(${operands.map(written).join(', ')}) in ${place}`
  const seen = aside(operands)
  if (name === 'EXP') return `Overflow: ${call}; float64 ends at EXP(709.78)${seen}.`
  if (['LN', 'LOG', 'LOG10'].includes(name)) {
    return x === 0
      ? `${call} is -∞, which no cell can hold: ${name} takes numbers above 0${seen}.`
      : `${call} is not a real number: ${name} takes numbers above 0${seen}.`
  }
  if (name === 'SQRT') return `${call} is not a real number: SQRT takes no negative number${seen}.`
  return arithmeticSentence(name, failure) ?? `${call} gives no finite number${seen}.`
}

function arithmeticSentence(name: string, { operands, place }: Failure): string | undefined {
  const [left, right] = operands.map(numberOf)
  if (left === undefined || right === undefined) return undefined
  const sign = name === 'POWER' ? '^' : name
  if (!'+-*/^'.includes(sign)) return undefined
  const operation = `${numberText(left)} ${sign} ${numberText(right)} in ${place}`
  const seen = aside(operands)
  if (sign === '^' && left < 0 && !Number.isInteger(right)) return `${operation} is not a real number${seen}.`
  if (sign === '^' && left === 0) return `Division by 0: ${operation}${seen}.`
  return `Overflow: ${operation}; float64 ends at ${Number.MAX_VALUE}${seen}.`
}

/** A text where a number is needed. */
function textSentence({ ast, operands, place }: Failure): string | undefined {
  const text = operands.find(({ value }) => typeof value === 'string')
  if (!text) return undefined
  const needs = `${operationName(ast)} in ${place} needs a number`
  return text.cell === undefined
    ? `${needs}, and is given ${found(text)}.`
    : `${needs}: ${text.cell} holds ${found(text)}.`
}

/** An operand as it stands in a sum: its number. */
function written(operand: Operand): string {
  const number = numberOf(operand)
  return number === undefined ? found(operand) : numberText(number)
}

/** Which cells the operands were read from: `; A1 is 1000`. */
function aside(operands: readonly Operand[]): string {
  const cells = operands.flatMap((operand) => (operand.cell ? [`${operand.cell} is ${found(operand)}`] : []))
  return cells.length === 0 ? '' : `; ${cells.join(', ')}`
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

function found(operand: Operand): string {
  if (operand.value === EmptyValue) return 'blank, which counts as 0'
  if (typeof operand.value === 'string') return `the text “${operand.value}”`
  const number = numberOf(operand)
  return number === undefined ? 'an error' : numberText(number)
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}
