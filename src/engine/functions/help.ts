import type { FunctionHelp } from '../model'
export function functionHelp(): readonly FunctionHelp[] {
  return []
}
