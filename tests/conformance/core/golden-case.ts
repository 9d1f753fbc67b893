import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { matrix, type Matrix } from '../../../src/core/matrix'

/** A number, or `"inf"`, `"-inf"`, `"nan"`; lists of them to any depth. */
export type Nested = number | string | readonly Nested[]

/** One question put to PyTorch, with its answers and the exact one; tests/fixtures/README.md says how they were made. */
export interface GoldenCase {
  readonly op: string
  readonly args: readonly Nested[]
  readonly kwargs: Readonly<Record<string, Nested>>
  readonly torch64: Nested | null
  readonly torch32: Nested | Readonly<Record<string, Nested>> | null
  readonly exact: Nested | null
}

const FIXTURES = resolve(import.meta.dirname, '../../fixtures')

/** The cases of one file, named by its path, in `tests/fixtures` unless the path is absolute. */
export function goldenCases(file: string): readonly GoldenCase[] {
  const text = readFileSync(resolve(FIXTURES, file), 'utf8')
  return (JSON.parse(text) as { cases: readonly GoldenCase[] }).cases
}

/** All numbers of a nested list, in order. */
export function flatten(nested: Nested): number[] {
  if (typeof nested === 'number') return [nested]
  if (typeof nested === 'string') return [ieee(nested)]
  return nested.flatMap(flatten)
}

/** A list as a column, a list of lists as a matrix, deeper lists with everything but the last level as rows. */
export function asMatrix(nested: Nested): Matrix {
  const data = Float64Array.from(flatten(nested))
  const columns = isList(nested) && isList(nested[0]) ? innermost(nested) : 1
  return matrix(data.length / columns, columns, data)
}

function innermost(nested: Nested): number {
  if (!isList(nested)) return 1
  return isList(nested[0]) ? innermost(nested[0]) : nested.length
}

export function isList(nested: Nested | undefined): nested is readonly Nested[] {
  return Array.isArray(nested)
}

function ieee(text: string): number {
  return { inf: Infinity, '-inf': -Infinity, nan: NaN }[text] ?? Number(text)
}
