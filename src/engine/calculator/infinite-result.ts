import { CellError } from 'hyperformula'
import type { RawScalar } from './internals'

/** A result that no cell can hold, and the function that gave it. */
export interface InfiniteResult {
  readonly name: string
  readonly value: number
}

/** The infinity that an error made by `unholdableError` tells of; `undefined` for every other value. */
export function infiniteResult(raw: RawScalar): InfiniteResult | undefined {
  if (!(raw instanceof CellError) || raw.message === undefined) return undefined
  const found = /^([A-Z][A-Z0-9]*): the result is ([+-])∞/.exec(raw.message)
  return found ? { name: found[1]!, value: found[2] === '-' ? -Infinity : Infinity } : undefined
}
