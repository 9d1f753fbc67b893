import { isFormula, type Input } from '../input'

/** Bytes that cells take: a double; then what a string of its own and a parsed formula take by estimate, not measured. */
const NUMBER_BYTES = 8
const TEXT_BYTES = 40
const FORMULA_BYTES = 700

/** About how many bytes of memory a cell takes. */
export function cellMemory(input: Input | undefined): number {
  if (input === undefined) return 0
  if (typeof input === 'number') return NUMBER_BYTES
  return TEXT_BYTES + input.length + (isFormula(input) ? FORMULA_BYTES : 0)
}
