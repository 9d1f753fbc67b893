import type { Literal } from './literal'

/** What a cell shows; `undefined` where it is empty. */
export type Value = Literal | undefined
