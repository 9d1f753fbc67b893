import { tokensOf } from './formula-tokens'

/** Most formulas have no such space, and are not cut into tokens. */
const MAY_HAVE = /\w\s+\(|\s:|:\s/

/** Without the spaces that Excel takes for none: `SUM (1)` is `SUM(1)`, and `A1 : B2` is `A1:B2`. */
export function withoutNeedlessSpaces(formula: string): string {
  if (!MAY_HAVE.test(formula)) return formula
  const tokens = tokensOf(formula)
  const kept = tokens.filter(({ type }, i) => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    const isNeedless =
      before?.text === ':' || after?.text === ':' || (before?.type === 'name' && after?.text === '(')
    return type !== 'space' || !isNeedless
  })
  return formula[0]! + kept.map(({ text }) => text).join('')
}
