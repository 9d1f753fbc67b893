/**
 * Why a function could not give a number, as data: the core knows the rule and the element, the engine
 * knows the function's name and which cell the element came from, and puts the sentence together.
 */
export interface Problem {
  /** The parameter at fault, by the name that the help gives it: `targets`. */
  readonly argument: string
  /** Index of the offending element in the argument's flat data; absent where the shape as a whole is at fault. */
  readonly element?: number
  /** The offending value or shape as a person reads it: `1.5`, `3 rows × 2 columns`. */
  readonly found: string
  /** The rule, as the end of a sentence: `a class index is a whole number from 0 to 9`. */
  readonly rule: string
  /** Excel's code: `value` is `#VALUE!`, `num` is `#NUM!`. */
  readonly code: 'value' | 'num'
}

/** Why there is no number. */
export interface Refusal {
  readonly ok: false
  readonly problem: Problem
}

/** What a function gives: its result, or why it has none. */
export type Checked<T> = { readonly ok: true; readonly value: T } | Refusal

/** What gave a result. */
export function accepted<T>(value: T): Checked<T> {
  return { ok: true, value }
}

/** What gave none. */
export function refused(problem: Problem): Refusal {
  return { ok: false, problem }
}
