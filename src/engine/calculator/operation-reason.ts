import { ErrorType, type CellError } from 'hyperformula'
import { nearestName } from '../functions/nearest-name'
import { isCall, kindOf } from './ast'
import { argumentCountText } from './function-parameters'
import type { Ast, Graph } from './internals'
import { limitSentence } from './limit-sentence'
import { NOT_FINITE } from './mends'
import { errorCode } from './value'
import { foundText, numberOf, operandText, readFrom, type Operand } from './operand-text'

export type { Operand } from './operand-text'

/** A failed operation: the innermost part of a formula that makes an error out of sound values. */
export interface Failure {
  readonly ast: Ast
  readonly error: CellError
  readonly operands: readonly Operand[]
  /** The cell whose formula it is part of. */
  readonly place: string
  /** Knows which functions there are, and what they take. */
  readonly graph: Graph
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

/** HyperFormula's words for what is no number. */
const NO_NUMBER = /^(?:Value cannot be coerced to number|Number argument expected|Wrong type of argument)/

/** The sentence for an error that HyperFormula gives, with the operands that made it. */
export function failureSentence(failure: Failure): string {
  const { ast, error, place } = failure
  const isTyped = kindOf(ast) === 'ERROR' && error.type !== ErrorType.NAME && error.type !== ErrorType.REF
  if (isTyped) return `The formula in ${place} holds ${errorCode(error.type)} as it was typed.`
  switch (error.type) {
    case ErrorType.DIV_BY_ZERO:
      return divisionSentence(failure)
    case ErrorType.NUM:
      return numberSentence(failure)
    case ErrorType.VALUE:
      return textSentence(failure) ?? plainSentence(failure)
    case ErrorType.NAME:
      return nameSentence(failure)
    case ErrorType.REF:
      return referenceSentence(failure)
    case ErrorType.NA:
      return missingSentence(failure)
    default:
      return plainSentence(failure)
  }
}

function divisionSentence(failure: Failure): string {
  const { ast, operands, place } = failure
  const [dividend, divisor] = operands
  const seen = readFrom(operands)
  if (kindOf(ast) === 'DIV_OP' && dividend && divisor)
    return `Division by 0: ${operandText(dividend)} / ${operandText(divisor)} in ${place}${seen}.`
  if (divisor && numberOf(divisor) === 0) return `Division by 0: ${callText(failure)}${seen}.`
  const given = operands.map((operand) => operand.cell ?? operandText(operand)).join(', ')
  return `Division by 0: ${operationName(ast)}(${given}) in ${place} has too few numbers.`
}

function numberSentence(failure: Failure): string {
  const { ast, error, operands, place, graph } = failure
  const name = operationName(ast)
  if (error.message === NOT_FINITE) {
    if (!isCall(ast) && operands.length === 0)
      return `A number in the formula of ${place} is too large; float64 ends at ${Number.MAX_VALUE}.`
    const arithmetic = arithmeticSentence(name, failure)
    if (arithmetic !== undefined) return arithmetic
  }
  const call = { name, text: callText(failure), operands, graph }
  return limitSentence(call, error.message ?? '') ?? plainSentence(failure)
}

function arithmeticSentence(name: string, { operands, place }: Failure): string | undefined {
  const [left, right] = operands.map(numberOf)
  if (left === undefined || right === undefined || operands.length !== 2) return undefined
  const sign = name === 'POWER' ? '^' : name
  if (!'+-*/^'.includes(sign)) return undefined
  const [base, exponent] = operands.map(operandText)
  const operation = `${base} ${sign} ${exponent} in ${place}`
  const seen = readFrom(operands)
  if (sign === '^' && left < 0 && !Number.isInteger(right)) return `${operation} is not a real number${seen}.`
  if (sign === '^' && left === 0) return `Division by 0: ${operation}${seen}.`
  return `Overflow: ${operation}; float64 ends at ${Number.MAX_VALUE}${seen}.`
}

/** A text where a number is needed. */
function textSentence({ ast, error, operands, place }: Failure): string | undefined {
  const text = operands.find(({ value, area }) => area === undefined && typeof value === 'string')
  if (!text || !NO_NUMBER.test(error.message ?? '')) return undefined
  const needs = `${operationName(ast)} in ${place} needs a number`
  return text.cell === undefined
    ? `${needs}, and is given ${foundText(text)}.`
    : `${needs}: ${text.cell} holds ${foundText(text)}.`
}

function nameSentence({ ast, graph }: Failure): string {
  const functions = graph.functionRegistry.getRegisteredFunctionIds()
  if (!isCall(ast)) {
    const name = 'expressionName' in ast ? ast.expressionName : undefined
    if (name === undefined) return 'The formula holds a name or an address that does not exist.'
    const meant = functions.includes(name.toUpperCase()) ? `${name.toUpperCase()}(…)` : undefined
    return `There is nothing called “${name}” in this workbook.${meant ? ` The function is written ${meant}.` : ''}`
  }
  const nearest = nearestName(ast.procedureName, functions)
  return `There is no function ${ast.procedureName}.${nearest ? ` Did you mean ${nearest}?` : ''}`
}

function referenceSentence(failure: Failure): string {
  const words = failure.error.message ?? ''
  if (words === '') return 'The formula refers to cells that are no longer there: it holds #REF!.'
  if (words === 'Address is not correct.') return 'The formula refers to an address that does not exist.'
  if (words === 'Resulting reference is out of the sheet.')
    return `The formula in ${failure.place} refers to a cell beyond the edge of the sheet.`
  return plainSentence(failure)
}

/** `#N/A`: what was looked for and is not there, or a call with too few or too many arguments. */
function missingSentence(failure: Failure): string {
  const { ast, error, operands, place, graph } = failure
  const words = error.message ?? ''
  const [wanted] = operands
  if (words === 'Value not found.' && wanted)
    return `${operationName(ast)} in ${place} does not find ${operandText(wanted)}${amongText(failure)}${readFrom([wanted])}.`
  if (words === 'Wrong number of arguments.' && isCall(ast)) {
    const takes = argumentCountText(graph, ast.procedureName)
    const given = ast.args.length
    return `${ast.procedureName} takes ${takes ?? 'another number of arguments'}; in ${place} it is given ${given === 0 ? 'none' : given}.`
  }
  return words === '' ? `No value is available in ${place}: #N/A.` : plainSentence(failure)
}

function amongText({ operands }: Failure): string {
  const area = operands[1]?.area ?? operands[1]?.cell
  return area === undefined ? '' : ` in ${area}`
}

/** HyperFormula's own words, with the call that failed. */
function plainSentence(failure: Failure): string {
  const { ast, error, operands, place } = failure
  const words = (error.message ?? '').replace(/\.$/, '')
  if (words === 'Cell range not allowed')
    return `${operationName(ast)} gives several values, and ${place} has room for one.`
  const seen = readFrom(operands)
  return words === ''
    ? `${callText(failure)} cannot be computed${seen}.`
    : `${callText(failure)}: ${lowerFirst(words)}${seen}.`
}

/** `LOG(0, 10) in B7`, `The formula in B7` */
function callText({ ast, operands, place }: Failure): string {
  const name = operationName(ast)
  if (isCall(ast)) return `${name}(${operands.map(operandText).join(', ')}) in ${place}`
  const [left, right] = operands.map(operandText)
  if (left === undefined) return `The formula in ${place}`
  if (right === undefined) return `${name === '%' ? `${left}%` : `${name}${left}`} in ${place}`
  return `${left} ${name} ${right} in ${place}`
}

function operationName(ast: Ast): string {
  if (isCall(ast)) return ast.procedureName
  return OPERATORS[kindOf(ast)] ?? 'The formula'
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+\b/.test(text) && !text.startsWith('NaN')
    ? text[0]!.toLowerCase() + text.slice(1)
    : text
}
