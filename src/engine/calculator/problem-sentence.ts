import type { CellError } from 'hyperformula'
import type { Problem } from '../../core/problem'
import type { CallReader } from './call-reader'
import { functionError } from './sentence'

/** Tells where a call's arguments come from. */
export type ArgumentSources = Pick<CallReader, 'sourceOf'>

/** The error for a rule of the core that a call breaks: the rule, what was found, and in which cell. */
export function problemError(name: string, problem: Problem, call: ArgumentSources): CellError {
  const { argument, element, found, rule, code } = problem
  return functionError(
    name,
    code === 'num' ? '#NUM!' : '#VALUE!',
    `${rule}; ${finding(argument, element, found, call)}.`,
  )
}

function finding(
  argument: string,
  element: number | undefined,
  found: string,
  call: ArgumentSources,
): string {
  const source = call.sourceOf(argument)
  if (!source) return `there is ${found}`
  const cell = element === undefined ? undefined : source.cell(element)
  if (cell !== undefined) return `${cell} (${argument}) is ${found}`
  return `${source.area === undefined ? argument : `${source.area} (${argument})`} is ${found}`
}
