import { CellError, EmptyValue, ErrorType } from 'hyperformula'
import { isCall, partsOf } from './ast'
import type { Ast, RawScalar } from './internals'

/** Reads an operand of a part, by its place. */
export type OperandReader = (operand: number) => RawScalar

/**
 * The places of the operands that a part's result depends on: of an IF the condition and the side that it chose. What
 * stands on the other side may fail as it likes.
 */
export function chosenOperands(ast: Ast, read: OperandReader): readonly number[] {
  const { length } = partsOf(ast)
  const all = Array.from({ length }, (_, i) => i)
  if (!isCall(ast)) return all
  switch (ast.procedureName) {
    case 'IF':
      return [0, isTrue(read(0)) ? 1 : 2].filter((i) => i < length)
    case 'IFERROR':
      return [read(0) instanceof CellError ? 1 : 0]
    case 'IFNA':
      return [isMissing(read(0)) ? 1 : 0]
    case 'IFS':
      return upToTheFirst(length, 0, (i) => isTrue(read(i)))
    case 'SWITCH':
      return [0, ...upToTheFirst(length, 1, (i) => read(i) === read(0))]
    case 'CHOOSE':
      return chosenBy(read(0), length)
    default:
      return all
  }
}

/** Tests and what they lead to, pair by pair from `first` on, as far as the first test that holds. */
function upToTheFirst(length: number, first: number, holds: (test: number) => boolean): readonly number[] {
  const tests: number[] = []
  for (let i = first; i < length; i += 2) {
    tests.push(i)
    // One that stands alone at the end is what is left when no test holds.
    if (i + 1 < length && holds(i)) return [...tests, i + 1]
  }
  return tests
}

function chosenBy(selector: RawScalar, length: number): readonly number[] {
  return typeof selector === 'number' && selector >= 1 && selector < length ? [0, Math.floor(selector)] : [0]
}

function isMissing(value: RawScalar): boolean {
  return value instanceof CellError && value.type === ErrorType.NA
}

function isTrue(value: RawScalar): boolean {
  if (value === EmptyValue || value instanceof CellError) return false
  if (typeof value === 'string') return value.toUpperCase() === 'TRUE'
  return typeof value === 'object' && 'val' in value ? value.val !== 0 : Boolean(value)
}
