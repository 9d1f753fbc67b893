import type { FunctionDescriptor } from '../functions/descriptor'
import { functionNamed } from '../functions/registry'
import { isCall, kindOf, partsOf } from './ast'
import type { Ast, CallAst } from './internals'
import type { Comparison, Mapping, Operator } from './number-vectors'

/** Signs between two numbers, by the names of their parts. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  PLUS_OP: '+',
  MINUS_OP: '-',
  TIMES_OP: '*',
  DIV_OP: '/',
}
/** Signs between two numbers that are compared. */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  LESS_THAN_OP: '<',
  LESS_THAN_OR_EQUAL_OP: '<=',
  GREATER_THAN_OP: '>',
  GREATER_THAN_OR_EQUAL_OP: '>=',
  EQUALS_OP: '=',
  NOT_EQUAL_OP: '<>',
}
const MAPPINGS: ReadonlySet<string> = new Set<Mapping>(['EXP', 'LN', 'ABS', 'SQRT'])

/** Whether a part of a formula is an operation on numbers, element by element, down to its ranges. */
export function isArithmetic(ast: Ast): boolean {
  return isOperation(ast) && partsOf(ast).every(isCall(ast) ? isElement : isCounted)
}

export function isOperation(ast: Ast): boolean {
  return isCall(ast) ? isMapped(ast) : kindOf(ast) in OPERATORS || kindOf(ast) === 'MINUS_UNARY_OP'
}

export function isComparison(ast: Ast): boolean {
  return kindOf(ast) in COMPARISONS
}

/** Whether a part yields numbers to compute with: numbers, or comparisons, whose TRUE is 1 and FALSE 0. */
function isCounted(ast: Ast): boolean {
  if (kindOf(ast) === 'PARENTHESES') return partsOf(ast).every(isCounted)
  return isComparison(ast) ? partsOf(ast).every(isElement) : isElement(ast)
}

function isElement(ast: Ast): boolean {
  const kind = kindOf(ast)
  if (kind === 'NUMBER' || kind === 'CELL_RANGE' || kind === 'CELL_REFERENCE') return true
  return kind === 'PARENTHESES' ? partsOf(ast).every(isElement) : isArithmetic(ast)
}

function isMapped({ procedureName, args }: CallAst): boolean {
  return args.length === 1 && (MAPPINGS.has(procedureName) || isOwn(functionNamed(procedureName)))
}

/** One of our functions of one argument, which takes its elements one by one. */
function isOwn(descriptor: FunctionDescriptor | undefined): descriptor is FunctionDescriptor {
  return (
    descriptor?.pieces?.each === 'element' && descriptor.pieces.argument === descriptor.parameters[0]?.name
  )
}

/** The ranges in a part of a formula, from left to right. */
export function rangesIn(ast: Ast): readonly Ast[] {
  return kindOf(ast) === 'CELL_RANGE' ? [ast] : partsOf(ast).flatMap(rangesIn)
}

/**
 * The same arithmetic for one element: each range is the cell of it that stands there. `undefined` where the part is no
 * arithmetic, so that an element may hang on others.
 */
export function ofElement(ast: Ast, row: number, column: number): Ast | undefined {
  return isArithmetic(ast) && rangesIn(ast).length > 0 ? elementOf(ast, row, column) : undefined
}

function elementOf(ast: Ast, row: number, column: number): Ast {
  const within = (part: Ast) => elementOf(part, row, column)
  if (isCall(ast)) return { ...ast, args: ast.args.map(within) }
  if ('expression' in ast) return { ...ast, expression: within(ast.expression) }
  if ('left' in ast) return { ...ast, left: within(ast.left), right: within(ast.right) }
  if ('value' in ast && typeof ast.value === 'object') return { ...ast, value: within(ast.value) } as Ast
  if (!('start' in ast) || !('row' in ast.start) || !('col' in ast.start)) return ast
  const { start } = ast
  const end = ast.end as typeof start
  const reference = start
    .shiftedByRows(Math.min(row, end.row - start.row))
    .shiftedByColumns(Math.min(column, end.col - start.col))
  return { type: 'CELL_REFERENCE', reference } as unknown as Ast
}
