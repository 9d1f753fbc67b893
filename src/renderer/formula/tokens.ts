import { tokensOf, type FormulaToken } from '../../core/formula-tokens'

/** Whether a text that is typed into a cell is a formula. */
export function isFormula(text: string): boolean {
  return text.startsWith('=')
}

/** The tokens of a formula, which together are everything behind its `=`; text that is no formula has none. */
export function formulaTokens(text: string): readonly FormulaToken[] {
  return isFormula(text) ? tokensOf(text) : []
}

/** The tokens that mean something. */
export function meaningfulTokens(text: string): readonly FormulaToken[] {
  return formulaTokens(text).filter(({ type }) => type !== 'space')
}
