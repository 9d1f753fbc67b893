import { ArraySize, CellError, ErrorType, FunctionPlugin, HyperFormula } from 'hyperformula'
import { DRAWN_ONCE } from '../formula/expand-let'
import type { CallAst, Graph, RawValue, State } from './internals'

/** Random values of the current calculation, by the cell of their formula and their place within it. */
const drawn = new WeakMap<Graph, Map<string, RawValue>>()

/** Lets everything be drawn anew: a calculation begins. */
export function drawAnew(graph: Graph): void {
  drawn.get(graph)?.clear()
}

/** `LET.DRAWN(place, value)`: the value, computed once in a formula however often it stands there. */
class DrawnOnce extends FunctionPlugin {
  static override implementedFunctions = {
    [DRAWN_ONCE]: {
      method: 'draw',
      sizeOfResultArrayMethod: 'sizeOf',
      vectorizationForbidden: true,
      parameters: [],
    },
  }

  draw({ args }: CallAst, state: State): RawValue {
    const [place, value] = args
    if (!place || !value || args.length > 2) return new CellError(ErrorType.NA)
    const { sheet, row, col } = state.formulaAddress
    const known = this.#drawn
    const key = `${sheet},${row},${col},${String(this.evaluateAst(place, state))}`
    const before = known.get(key)
    if (before !== undefined) return before
    const result = this.evaluateAst(value, state)
    known.set(key, result)
    return result
  }

  sizeOf({ args }: CallAst, state: State): ArraySize {
    const { width, height } = args[1] ? this.arraySizeForAst(args[1], state) : ArraySize.scalar()
    return new ArraySize(width, height)
  }

  get #drawn(): Map<string, RawValue> {
    const known = drawn.get(this.dependencyGraph) ?? new Map<string, RawValue>()
    drawn.set(this.dependencyGraph, known)
    return known
  }
}

/** Makes the function known to every calculator that is made from now on. */
export function registerDrawnOnce(): void {
  HyperFormula.registerFunctionPlugin(DrawnOnce, { enGB: { [DRAWN_ONCE]: DRAWN_ONCE } })
}
