import type { Ast, CallAst } from './internals'

/** The names of the parts of a formula, as plain texts: their enumeration is not exported. */
export type AstKind = `${Ast['type']}`

export function kindOf(ast: Ast): AstKind {
  return ast.type
}

/** The parts that a part of a formula is made of, from left to right. */
export function partsOf(ast: Ast): readonly Ast[] {
  if ('args' in ast) return ast.args.flat()
  if ('left' in ast) return [ast.left, ast.right]
  if ('expression' in ast) return [ast.expression]
  if ('value' in ast && typeof ast.value === 'object') return [ast.value]
  return []
}

export function isCall(ast: Ast): ast is CallAst {
  return 'procedureName' in ast
}

/** What is inside the brackets around a part of a formula. */
export function withoutBrackets(ast: Ast): Ast {
  return 'expression' in ast ? withoutBrackets(ast.expression) : ast
}

/** Whether any part of a formula, however deep, is `wanted`. */
export function anyPart(ast: Ast, wanted: (part: Ast) => boolean): boolean {
  return wanted(ast) || partsOf(ast).some((part) => anyPart(part, wanted))
}
