import { rowsIn, columnsIn, contains, type Cell } from '../../core/address'
import type { FormulaToken } from '../../core/formula-tokens'
import { parseReference, referenceRange, referenceText, type Reference } from '../formula/reference'

/** Functions that take one value where they are given cells, so that Excel gives them the one across. */
const OF_ONE_VALUE = new Set(
  (
    'IF ABS EXP LN LOG LOG10 SQRT SIGN INT ROUND ROUNDUP ROUNDDOWN TRUNC MOD POWER SIN COS TAN ATAN NOT ' +
    'ISNUMBER ISTEXT ISBLANK ISERROR ISNA LEN LEFT RIGHT MID TRIM UPPER LOWER TEXT VALUE YEAR MONTH DAY'
  ).split(' '),
)

/**
 * A formula that was not entered over an array, as it was computed: where one value is wanted, a row or a column of
 * cells stands for the one that crosses the formula's own column or row (`=A:A*2` in row 5 is `=A5*2`).
 */
export function crossedFormula(formula: string, tokens: readonly FormulaToken[], cell: Cell): string {
  if (!tokens.some(({ type, text }) => type === 'reference' && text.includes(':'))) return formula
  const calls: boolean[] = []
  let text = '='
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'open' && token.text === '(') {
      const before = tokens[i - 1]
      calls.push(before?.type !== 'function' || OF_ONE_VALUE.has(before.text.toUpperCase()))
    } else if (token.type === 'close' && token.text === ')') calls.pop()
    const wantsOne = token.type === 'reference' && token.text.includes(':') && calls.every(Boolean)
    text += (wantsOne && crossing(parseReference(token.text), cell)) || token.text
  }
  return text
}

/** The cell of a row or a column that is beside, above or below a cell; it follows where the formula goes. */
export function crossing(reference: Reference, cell: Cell): string | undefined {
  const range = referenceRange(reference)
  const { from, sheet } = reference
  const isColumn = columnsIn(range) === 1
  if (isColumn === (rowsIn(range) === 1)) return undefined
  const { row, column } = isColumn
    ? { row: cell.row, column: range.left }
    : { row: range.top, column: cell.column }
  if (!contains(range, { row, column })) return undefined
  return referenceText({
    ...(sheet !== undefined && { sheet }),
    from: {
      row: { index: row, fixed: !isColumn && from.row!.fixed },
      column: { index: column, fixed: isColumn && from.column!.fixed },
    },
  })
}
