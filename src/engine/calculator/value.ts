import { CellError, EmptyValue, ErrorType } from 'hyperformula'
import type { ErrorCode } from '../error-code'
import type { Value } from '../value'
import type { RawScalar } from './internals'

const CODES: Readonly<Record<ErrorType, ErrorCode>> = {
  [ErrorType.DIV_BY_ZERO]: '#DIV/0!',
  [ErrorType.NAME]: '#NAME?',
  [ErrorType.VALUE]: '#VALUE!',
  [ErrorType.NUM]: '#NUM!',
  [ErrorType.NA]: '#N/A',
  [ErrorType.CYCLE]: '#CYCLE!',
  [ErrorType.REF]: '#REF!',
  [ErrorType.SPILL]: '#SPILL!',
  [ErrorType.LIC]: '#ERROR!',
  [ErrorType.ERROR]: '#ERROR!',
}

const TYPES = new Map(Object.entries(CODES).map(([type, code]) => [code, type as ErrorType]))

export function errorCode(type: ErrorType): ErrorCode {
  return CODES[type]
}

/** An error value of the calculator, with a whole sentence as its message where the reason is known. */
export function errorOf(code: ErrorCode, message?: string): CellError {
  return new CellError(TYPES.get(code) ?? ErrorType.ERROR, message)
}

/** A value out of the calculator. */
export function valueOf(raw: RawScalar): Value {
  if (typeof raw === 'number' || typeof raw === 'string' || typeof raw === 'boolean') return raw
  if (raw === EmptyValue) return undefined
  if (raw instanceof CellError) return { code: errorCode(raw.type) }
  return raw.val
}
