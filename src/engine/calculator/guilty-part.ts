import { CellError, EmptyValue, SimpleRangeValue, type HyperFormula } from 'hyperformula'
import { areaOf, type Area } from './area'
import { ofElement } from './arithmetic'
import { isCall, kindOf, partsOf, withoutBrackets } from './ast'
import { chosenOperands } from './chosen-operands'
import { isElementwise } from './function-parameters'
import type { Address, Ast, Graph, RawScalar, RawValue, State } from './internals'
import { isSentence } from './sentence'

/** One element of a part of a formula, which is an error. */
export interface Suspect {
  readonly ast: Ast
  readonly error: CellError
  readonly state: State
  /** Which element of an array it is; 0 and 0 where it is none. */
  readonly row: number
  readonly column: number
}

/** What made an error: a cell that held it already, or an operation on sound values. */
export type Culprit =
  | { readonly kind: 'cell'; readonly cell: Address }
  | {
      readonly kind: 'operation'
      readonly ast: Ast
      readonly error: CellError
      readonly operands: readonly Found[]
    }

/** An operand of a failed operation. */
export interface Found {
  readonly value: RawScalar
  /** The cell that it was read from. */
  readonly cell: Address | undefined
  /** It is a range of which all counts, not only this value. */
  readonly area: Area | undefined
}

/** Finds the innermost part of a formula that makes an error, by computing parts again. */
export class GuiltyPart {
  readonly #engine: HyperFormula
  readonly #graph: Graph

  constructor(engine: HyperFormula) {
    this.#engine = engine
    this.#graph = engine.dependencyGraph
  }

  find(whole: Suspect): Culprit {
    let suspect = whole
    for (;;) {
      const ast = withoutBrackets(suspect.ast)
      const area = areaOf(this.#graph, ast, suspect.state)
      const own = area && elementOf(area, suspect)
      if (own && this.#isLike(this.#valueIn(own), suspect.error)) return { kind: 'cell', cell: own }
      const operands = partsOf(ast)
      const read = (operand: number) => this.#read(operands[operand]!, suspect)
      let guilty: Suspect | undefined
      for (const operand of chosenOperands(ast, read)) {
        guilty = this.#failing(operands[operand]!, isElementwise(this.#graph, ast, operand), suspect)
        if (guilty) break
      }
      if (!guilty) return this.#operation({ ...suspect, ast })
      suspect = guilty
    }
  }

  /** The element of an operand that the error comes from; `undefined` where the operand is sound. */
  #failing(part: Ast, elementwise: boolean, suspect: Suspect): Suspect | undefined {
    const { state, error } = suspect
    const area = areaOf(this.#graph, withoutBrackets(part), state)
    const found = area
      ? this.#failingCell(area, elementwise, suspect)
      : this.#failingElement(this.#evaluated(part, elementwise, suspect), elementwise, suspect)
    return found && { ast: part, state, ...found, error: found.error ?? error }
  }

  #failingCell(area: Area, elementwise: boolean, suspect: Suspect): Element | undefined {
    const { top, left, bottom, right } = area.range
    const elementAt = ({ row, col }: Address) => {
      const error = this.#valueIn({ sheet: area.sheet, row, col })
      return this.#isLike(error, suspect.error) ? { error, row: row - top, column: col - left } : undefined
    }
    const own = elementAt(elementOf(area, suspect))
    if (own || elementwise) return own
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) {
        const element = elementAt({ sheet: area.sheet, row, col })
        if (element) return element
      }
    }
    return undefined
  }

  #failingElement(value: RawValue, elementwise: boolean, suspect: Suspect): Element | undefined {
    const { row, column, error } = suspect
    if (!(value instanceof SimpleRangeValue)) {
      return this.#isLike(value, error) ? { error: value, row, column } : undefined
    }
    const own = elementOfValue(value, suspect)
    if (this.#isLike(own, error)) return { error: own, row, column }
    if (elementwise) return undefined
    for (const [r, cells] of value.data.entries()) {
      const c = cells.findIndex((cell) => this.#isLike(cell, error))
      if (c >= 0) return { error: cells[c] as CellError, row: r, column: c }
    }
    return undefined
  }

  #operation(suspect: Suspect): Culprit {
    const { ast, error } = suspect
    const operands = partsOf(ast)
      .map((part, i) => ({ part, i }))
      .filter(({ part }) => kindOf(part) !== 'EMPTY')
      .map(({ part, i }) => this.#operand(part, isElementwise(this.#graph, ast, i), suspect))
    return { kind: 'operation', ast, error: this.#ownError(suspect) ?? error, operands }
  }

  #operand(part: Ast, elementwise: boolean, suspect: Suspect): Found {
    const area = areaOf(this.#graph, withoutBrackets(part), suspect.state)
    const isOne = !area || (area.range.top === area.range.bottom && area.range.left === area.range.right)
    const cell = area && elementOf(area, suspect)
    return {
      value: cell ? this.#valueIn(cell) : this.#read(part, suspect),
      cell: elementwise || isOne ? cell : undefined,
      area: elementwise || isOne ? undefined : area,
    }
  }

  /** The error as the part itself gives it: passing on may have lost its message. */
  #ownError(suspect: Suspect): CellError | undefined {
    if (!isCall(suspect.ast)) return undefined
    const element = this.#read(suspect.ast, suspect)
    return element instanceof CellError ? element : undefined
  }

  #read(part: Ast, suspect: Suspect): RawScalar {
    const value = this.#evaluated(part, true, suspect)
    return value instanceof SimpleRangeValue ? elementOfValue(value, suspect) : value
  }

  /** The value of a part, or only its element at the suspect's place where no other matters. */
  #evaluated(part: Ast, elementwise: boolean, { state, row, column }: Suspect): RawValue {
    const element = elementwise ? ofElement(withoutBrackets(part), row, column) : undefined
    return this.#evaluate(element ?? part, state)
  }

  #valueIn(cell: Address): RawScalar {
    return this.#graph.getScalarValue(cell)
  }

  #evaluate(part: Ast, state: State): RawValue {
    try {
      return this.#engine.evaluator.interpreter.evaluateAst(part, state)
    } catch {
      return EmptyValue
    }
  }

  /** Whether one error may be the other, passed on: HyperFormula keeps an error's code and message when it passes it on. */
  #isLike(value: RawValue, error: CellError): value is CellError {
    if (!(value instanceof CellError) || value.type !== error.type) return false
    const words = error.message ?? ''
    return words === '' || isSentence(words) || value.message === words
  }
}

interface Element {
  readonly error: CellError
  readonly row: number
  readonly column: number
}

type Place = Pick<Suspect, 'row' | 'column'>

/** The cell of an area that stands where the element does; one row or column counts for all. */
function elementOf({ sheet, range }: Area, { row, column }: Place): Address {
  const { top, left, bottom, right } = range
  return {
    sheet,
    row: top === bottom ? top : Math.min(top + row, bottom),
    col: left === right ? left : Math.min(left + column, right),
  }
}

function elementOfValue(value: SimpleRangeValue, { row, column }: Place): RawScalar {
  const cells = value.data[value.height() === 1 ? 0 : row]
  return cells?.[value.width() === 1 ? 0 : column] ?? EmptyValue
}
