import { CellError, SimpleRangeValue, type HyperFormula } from 'hyperformula'
import { failure, success, type Outcome } from '../../core/outcome'
import type { Value } from '../value'
import type { Address, Parsed, RawScalar } from './internals'
import { reasonForPart, type KnownReason } from './reason'
import { errorCode, valueOf } from './value'

/**
 * What a part of the formula in a cell comes to, as rows of values, without putting it anywhere. Where the part as a
 * whole is an error the answer is its code and the reason; errors among an array's elements stay elements.
 */
export function evaluatePart(
  engine: HyperFormula,
  cell: Address,
  { ast, dependencies }: Parsed,
  known: KnownReason,
): Outcome<readonly (readonly Value[])[]> {
  const value = engine.evaluator.runAndForget(ast, cell, dependencies)
  if (value instanceof SimpleRangeValue) {
    return success(value.data.map((row: readonly RawScalar[]) => row.map(valueOf)))
  }
  if (!(value instanceof CellError)) return success([[valueOf(value)]])
  const reason = reasonForPart(engine, cell, { ast, error: value }, known)
  return failure(`${errorCode(value.type)} ${reason}`.trim())
}
