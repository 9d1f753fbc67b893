import { kindOf } from './ast'
import type { Ast } from './internals'

/** The number that is typed into a formula, or comes of arithmetic on such numbers; `undefined` for anything else. */
export function typedNumber(ast: Ast): number | undefined {
  if ('expression' in ast) return typedNumber(ast.expression)
  if ('left' in ast) {
    const left = typedNumber(ast.left)
    const right = typedNumber(ast.right)
    return left === undefined || right === undefined ? undefined : computed(ast, left, right)
  }
  if (!('value' in ast)) return undefined
  if (typeof ast.value === 'number') return ast.value
  const value = typeof ast.value === 'object' ? typedNumber(ast.value) : undefined
  if (value === undefined) return undefined
  switch (kindOf(ast)) {
    case 'MINUS_UNARY_OP':
      return -value
    case 'PERCENT_OP':
      return value / 100
    default:
      return value
  }
}

function computed(ast: Ast, left: number, right: number): number | undefined {
  switch (kindOf(ast)) {
    case 'PLUS_OP':
      return left + right
    case 'MINUS_OP':
      return left - right
    case 'TIMES_OP':
      return left * right
    case 'DIV_OP':
      return left / right
    case 'POWER_OP':
      return left ** right
    default:
      return undefined
  }
}

/** The text that is typed into a formula. */
export function typedText(ast: Ast): string | undefined {
  if ('expression' in ast) return typedText(ast.expression)
  return 'value' in ast && typeof ast.value === 'string' ? ast.value : undefined
}
