/** What an operation that a user can make fail returns: its value, or a sentence that helps. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure

/** Why an operation was not done. */
export interface Failure {
  readonly ok: false
  /** One or two sentences: what is wrong, where, what to do. Shown to the user as it stands. */
  readonly message: string
  /** Which failure it is, where there is more to do: a file has more rows than a sheet, one of several is left out. */
  readonly kind?: 'too-long' | 'left-out'
  /** Which of several sources it is of, counted from 0. */
  readonly at?: number
}

/** The outcome of what was done. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

/** The outcome of what was not done. */
export function failure(message: string): Failure {
  return { ok: false, message }
}
