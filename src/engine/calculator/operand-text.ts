import { EmptyValue } from 'hyperformula'
import { numberText } from '../../core/wording'
import type { RawScalar } from './internals'

/** An operand of the operation that failed. */
export interface Operand {
  readonly value: RawScalar
  /** `B2`, where it is a reference to one cell. */
  readonly cell: string | undefined
  /** `B2:B9`, where it is a range of which all counts. */
  readonly area: string | undefined
}

/** The number that an operand stands for; `undefined` where it is none. */
export function numberOf({ value, area }: Operand): number | undefined {
  if (area !== undefined) return undefined
  if (typeof value === 'number') return value
  if (value === EmptyValue) return 0
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' && 'val' in value ? value.val : undefined
}

/** An operand as it stands in a call: `1000`, `“x”`, `A1:A3`. */
export function operandText(operand: Operand): string {
  if (operand.area !== undefined) return operand.area
  if (typeof operand.value === 'string') return `“${operand.value}”`
  const number = numberOf(operand)
  return number === undefined ? 'an error' : numberText(number)
}

/** What an operand is, in words: `1000`, `blank, which counts as 0`, `the text “x”`. */
export function foundText(operand: Operand): string {
  if (operand.value === EmptyValue) return 'blank, which counts as 0'
  if (typeof operand.value === 'string') return `the text “${operand.value}”`
  return operandText(operand)
}

/** The cells that the operands were read from, `; A1 is 1000`; empty where there were none. */
export function readFrom(operands: readonly Operand[]): string {
  const cells = operands.flatMap((operand) =>
    operand.cell ? [`${operand.cell} is ${foundText(operand)}`] : [],
  )
  return cells.length === 0 ? '' : `; ${cells.join(', ')}`
}
