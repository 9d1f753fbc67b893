import { MAX_COLUMNS, MAX_ROWS } from './address'
import type { Shape } from './matrix'
import { refused, type Refusal } from './problem'
import { countText, numberText } from './wording'

/** The most numbers that one result holds: 128 MB of them. */
const MAX_ELEMENTS = 2 ** 24

/** Refuses a size that is not a whole number from 1 to `largest`. */
export function sizeProblem(argument: string, size: number, largest: number): Refusal | undefined {
  if (Number.isInteger(size) && size >= 1 && size <= largest) return undefined
  return refused({
    argument,
    element: 0,
    found: numberText(size),
    rule: `${argument} is a whole number from 1 to ${largest.toLocaleString('en')}`,
    code: 'num',
  })
}

/** Refuses a result that does not fit on a sheet or into memory. */
export function shapeProblem({ rows, columns }: Shape): Refusal | undefined {
  const problem = sizeProblem('rows', rows, MAX_ROWS) ?? sizeProblem('columns', columns, MAX_COLUMNS)
  if (problem || rows * columns <= MAX_ELEMENTS) return problem
  return refused({
    argument: 'columns',
    found: countText(rows * columns, 'number'),
    rule: `a result holds at most ${countText(MAX_ELEMENTS, 'number')}`,
    code: 'num',
  })
}
