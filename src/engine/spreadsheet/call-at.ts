import type { FormulaToken } from '../../core/formula-tokens'

/** The arguments of the call whose name is at `start`, and where its closing parenthesis is. */
export function callAt(
  tokens: readonly FormulaToken[],
  start: number,
): { readonly args: readonly (readonly FormulaToken[])[]; readonly end: number } {
  const args: FormulaToken[][] = [[]]
  // Behind the name and its opening parenthesis.
  let end = start + 2
  for (let depth = 1; end < tokens.length; end++) {
    const token = tokens[end]!
    if (token.type === 'open') depth++
    if (token.type === 'close') depth--
    if (depth === 0) break
    if (token.type === 'separator' && token.text === ',' && depth === 1) args.push([])
    else args.at(-1)!.push(token)
  }
  return { args: args.length === 1 && args[0]!.length === 0 ? [] : args, end }
}
