import type { AnyFunction } from '../../protocol/api'

/**
 * Which parameter an argument belongs to, both counted from 0: where the last ones repeat, arguments beyond them go
 * round. `undefined` for an argument that the function has no place for.
 */
export function parameterAt(help: AnyFunction, argument: number): number | undefined {
  const { length } = help.parameters
  if (argument < length) return argument
  const repeating = help.kind === 'usual' ? help.repeating : 0
  return repeating === 0 ? undefined : length - repeating + ((argument - length) % repeating)
}
