import type { HyperFormula } from 'hyperformula'
import type { Shape } from '../../core/matrix'
import { withoutBrackets } from './ast'
import type { Address, Ast, State } from './internals'

const ONE_CELL: Shape = { rows: 1, columns: 1 }

/**
 * How far the result of a whole formula reaches. A bare range spills as itself, which HyperFormula refuses; a whole
 * column or row gives an infinite size.
 */
export function formulaShape(engine: HyperFormula, ast: Ast, address: Address): Shape {
  const inner = withoutBrackets(ast)
  const size = sizeOf(engine, inner, address)
  if (!size) return ONE_CELL
  return size.isRef && !('start' in inner) ? ONE_CELL : shapeOf(size)
}

function sizeOf(engine: HyperFormula, ast: Ast, formulaAddress: Address) {
  const state: State = { formulaAddress, arraysFlag: true }
  const size = engine.evaluator.interpreter.arraySizePredictor.checkArraySizeForAst(ast, state)
  return size.width > 0 && size.height > 0 ? size : undefined
}

function shapeOf({ width, height }: { readonly width: number; readonly height: number }): Shape {
  return { rows: height, columns: width }
}
