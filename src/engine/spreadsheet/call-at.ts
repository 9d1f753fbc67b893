import type { Token } from '../formula/lexer'

/** The arguments of the call whose name is at `start`, and where its closing parenthesis is. */
export function callAt(
  tokens: readonly Token[],
  start: number,
): { readonly args: readonly (readonly Token[])[]; readonly end: number } {
  const args: Token[][] = [[]]
  // Behind the name and its opening parenthesis.
  let end = start + 2
  for (let depth = 1; end < tokens.length; end++) {
    const token = tokens[end]!
    const mark = token.type === 'punctuation' ? token.text : ''
    if (mark === '(' || mark === '{') depth++
    if (mark === ')' || mark === '}') depth--
    if (depth === 0) break
    if (mark === ',' && depth === 1) args.push([])
    else args.at(-1)!.push(token)
  }
  return { args: args.length === 1 && args[0]!.length === 0 ? [] : args, end }
}
