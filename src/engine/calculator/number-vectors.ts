import type { CellError } from 'hyperformula'

/** A range's numbers, or what stands in their place. */
export interface NumberVector {
  /** Row by row. Where there is an error the number means nothing. */
  readonly data: Float64Array
  /** For each place its error; absent where there is none. */
  readonly errors?: readonly (CellError | undefined)[]
}

/** What takes numbers one by one: one number for all places, or a number for each. */
export type Operand = number | NumberVector

export type Operator = '+' | '-' | '*' | '/'

type Errors = readonly (CellError | undefined)[]

/**
 * An operation on every pair of numbers, with nothing rounded twice. What is wrong with an operand is wrong with the
 * result, the left one's first; a result that is no number is left for the caller to explain.
 */
export function operate(operator: Operator, left: Operand, right: Operand, length: number): NumberVector {
  const [a, b] = [spread(left, length), spread(right, length)]
  const data = new Float64Array(length)
  // A loop for each, and no call in it: with a call each result is boxed.
  switch (operator) {
    case '+':
      for (let i = 0; i < length; i++) data[i] = a[i]! + b[i]!
      break
    case '-':
      for (let i = 0; i < length; i++) data[i] = a[i]! - b[i]!
      break
    case '*':
      for (let i = 0; i < length; i++) data[i] = a[i]! * b[i]!
      break
    case '/':
      for (let i = 0; i < length; i++) data[i] = a[i]! / b[i]!
      break
    default:
      return operator satisfies never
  }
  return withErrors(data, joined(errorsOf(left), errorsOf(right)))
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>'

/** 1 for every pair of numbers that compares so, and 0 for every other; errors as with `operate`. */
export function compare(comparison: Comparison, left: Operand, right: Operand, length: number): NumberVector {
  const [a, b] = [spread(left, length), spread(right, length)]
  const data = new Float64Array(length)
  switch (comparison) {
    case '<':
      for (let i = 0; i < length; i++) data[i] = a[i]! < b[i]! ? 1 : 0
      break
    case '<=':
      for (let i = 0; i < length; i++) data[i] = a[i]! <= b[i]! ? 1 : 0
      break
    case '>':
      for (let i = 0; i < length; i++) data[i] = a[i]! > b[i]! ? 1 : 0
      break
    case '>=':
      for (let i = 0; i < length; i++) data[i] = a[i]! >= b[i]! ? 1 : 0
      break
    case '=':
      for (let i = 0; i < length; i++) data[i] = a[i] === b[i] ? 1 : 0
      break
    case '<>':
      for (let i = 0; i < length; i++) data[i] = a[i] === b[i] ? 0 : 1
      break
    default:
      return comparison satisfies never
  }
  return withErrors(data, joined(errorsOf(left), errorsOf(right)))
}

export type Mapping = 'negate' | 'EXP' | 'LN' | 'ABS' | 'SQRT'

/** A function of every number. */
export function mapNumbers(mapping: Mapping, { data: x, errors }: NumberVector): NumberVector {
  const data = new Float64Array(x.length)
  switch (mapping) {
    case 'negate':
      for (let i = 0; i < x.length; i++) data[i] = -x[i]!
      break
    case 'EXP':
      for (let i = 0; i < x.length; i++) data[i] = Math.exp(x[i]!)
      break
    case 'LN':
      for (let i = 0; i < x.length; i++) data[i] = Math.log(x[i]!)
      break
    case 'ABS':
      for (let i = 0; i < x.length; i++) data[i] = Math.abs(x[i]!)
      break
    case 'SQRT':
      for (let i = 0; i < x.length; i++) data[i] = Math.sqrt(x[i]!)
      break
    default:
      return mapping satisfies never
  }
  return withErrors(data, errors)
}

/**
 * Puts an error wherever a number is infinite or none and there is no error yet; `undefined` where `explain` knows of
 * none.
 */
export function withoutInfinities(
  { data, errors }: NumberVector,
  explain: (value: number, place: number) => CellError | undefined,
): NumberVector | undefined {
  let made: (CellError | undefined)[] | undefined
  for (let i = 0; i < data.length; i++) {
    if (Number.isFinite(data[i]) || errors?.[i]) continue
    made ??= errors ? [...errors] : noErrors(data.length)
    const error = explain(data[i]!, i)
    if (!error) return undefined
    made[i] = error
  }
  return made ? { data, errors: made } : withErrors(data, errors)
}

/** As many places without an error. */
export function noErrors(length: number): (CellError | undefined)[] {
  return Array.from<CellError | undefined>({ length }).fill(undefined)
}

/** The number at a place. */
export function numberAt(operand: Operand, place: number): number {
  return typeof operand === 'number' ? operand : operand.data[place]!
}

function spread(operand: Operand, length: number): Float64Array {
  return typeof operand === 'number' ? new Float64Array(length).fill(operand) : operand.data
}

function errorsOf(operand: Operand): Errors | undefined {
  return typeof operand === 'number' ? undefined : operand.errors
}

function joined(left: Errors | undefined, right: Errors | undefined): Errors | undefined {
  if (!left || !right || left === right) return left ?? right
  return left.map((error, i) => error ?? right[i])
}

function withErrors(data: Float64Array, errors: Errors | undefined): NumberVector {
  return errors ? { data, errors } : { data }
}
