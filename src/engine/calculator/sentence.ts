import type { CellError } from 'hyperformula'
import { numberText } from '../../core/wording'
import type { ErrorCode } from '../error-code'
import type { FunctionDescriptor, Unholdable } from '../functions/descriptor'
import { errorOf } from './value'

/** An error of one of our functions: `message` goes on where the function's name ends. */
export function functionError(name: string, code: ErrorCode, message: string): CellError {
  return errorOf(code, `${name}: ${message}`)
}

/** Whether an error's message is one of our own sentences, which need no further explaining. */
export function isSentence(message: string | undefined): message is string {
  return message !== undefined && /^[A-Z][A-Z0-9]*: /.test(message)
}

/** The error that stands for a result that is infinite or not a number. */
export function unholdableError({ name, unholdable }: FunctionDescriptor, value: number): CellError {
  const cause = unholdable[nameOf(value)]
  const why = cause === undefined ? '' : `: ${cause}`
  return functionError(name, '#NUM!', `the result is ${numberText(value)}, which no cell can hold${why}.`)
}

function nameOf(value: number): keyof Unholdable {
  if (Number.isNaN(value)) return 'notANumber'
  return value > 0 ? 'plusInfinity' : 'minusInfinity'
}
