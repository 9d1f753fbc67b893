import { CellError, EmptyValue, SimpleRangeValue } from 'hyperformula'
import { single } from '../../core/matrix'
import { shapeText } from '../../core/wording'
import type { Arguments, FunctionDescriptor, Parameter } from '../functions/descriptor'
import { areaOf, forEachValue } from './area'
import { NumberCollector, type ArgumentNumbers, type ArgumentSource } from './argument-numbers'
import { isCall, kindOf, withoutBrackets } from './ast'
import { addressName, areaName } from './cell-names'
import type { Ast, CallAst, Graph, RawValue, State } from './internals'
import { numbersOf } from './number-range'
import { functionError } from './sentence'
import { typedNumber } from './typed-value'
import type { Matrix } from '../../core/matrix'

/** What reading a call needs of the calculator around it. */
export interface Surroundings {
  readonly graph: Graph
  evaluate(ast: Ast, state: State): RawValue
  /** Computes a call of one of our own functions, infinities and all; `undefined` for any other call. */
  compute(call: CallAst, state: State): Computed | CellError | undefined
}

/** The numbers of a result, infinities and all, and the errors that stand among them. */
export interface Computed {
  readonly matrix: Matrix
  /** By their places in the matrix; absent where there are none. */
  readonly errors?: ReadonlyMap<number, CellError>
}

const NO_ERRORS: ReadonlyMap<number, CellError> = new Map()
const NOWHERE: ArgumentSource = { cell: () => undefined, area: undefined }

/** Reads the arguments of one call, and remembers where they came from. */
export class CallReader implements Arguments {
  readonly #descriptor: FunctionDescriptor
  readonly #call: CallAst
  readonly #state: State
  readonly #surroundings: Surroundings
  readonly #numbers = new Map<string, ArgumentNumbers>()
  readonly #texts = new Map<string, { readonly text: string; readonly source: ArgumentSource }>()

  constructor(descriptor: FunctionDescriptor, call: CallAst, state: State, surroundings: Surroundings) {
    this.#descriptor = descriptor
    this.#call = call
    this.#state = state
    this.#surroundings = surroundings
  }

  /** Reads all arguments; the first one that does not fit its parameter is the answer. */
  read(): CellError | undefined {
    const { name, parameters } = this.#descriptor
    const given = this.#call.args.length
    if (given > parameters.length) {
      return functionError(name, '#VALUE!', `${argumentCount(parameters)}; ${given} were given.`)
    }
    for (const [i, parameter] of parameters.entries()) {
      const ast = this.#call.args[i]
      const problem =
        ast && kindOf(ast) !== 'EMPTY' ? this.#readOne(parameter, ast) : this.#leftOut(parameter)
      if (problem) return problem
    }
    return undefined
  }

  numbers(name: string): Matrix {
    return this.#numbers.get(name)!.matrix
  }

  optionalNumbers(name: string): Matrix | undefined {
    return this.#numbers.get(name)?.matrix
  }

  number(name: string): number {
    return this.numbers(name).data[0]!
  }

  optionalNumber(name: string): number | undefined {
    return this.optionalNumbers(name)?.data[0]
  }

  optionalText(name: string): string | undefined {
    return this.#texts.get(name)?.text
  }

  /** Where an argument comes from; `undefined` where it was left out. */
  sourceOf(name: string): ArgumentSource | undefined {
    return (this.#numbers.get(name) ?? this.#texts.get(name))?.source
  }

  /** The elements of an argument that are no numbers, by their places; only of one that is taken in pieces. */
  errorsOf(name: string): ReadonlyMap<number, CellError> {
    return this.#numbers.get(name)?.errors ?? NO_ERRORS
  }

  #leftOut({ name, optional }: Parameter): CellError | undefined {
    return optional ? undefined : this.#error(`the argument ${name} is missing.`)
  }

  #readOne(parameter: Parameter, ast: Ast): CellError | undefined {
    switch (parameter.takes) {
      case 'numbers':
        return this.#readNumbers(parameter, ast)
      case 'number':
        return this.#readNumbers(parameter, ast) ?? this.#checkSingle(parameter)
      case 'text':
        return this.#readText(parameter, ast)
      case 'size':
        return this.#readSize(parameter, ast)
      default:
        return parameter.takes satisfies never
    }
  }

  #readNumbers({ name }: Parameter, ast: Ast): CellError | undefined {
    const inner = withoutBrackets(ast)
    const { graph } = this.#surroundings
    const area = areaOf(graph, inner, this.#state)
    if (area) {
      const { top, left, bottom, right } = area.range
      const home = this.#state.formulaAddress.sheet
      const columns = right - left + 1
      const collector = new NumberCollector({ rows: bottom - top + 1, columns })
      forEachValue(graph, area, (value, i) => collector.add(value, i))
      const source = {
        area: areaName(graph, area.sheet, area.range, home),
        cell: (i: number) =>
          addressName(
            graph,
            { sheet: area.sheet, row: top + Math.floor(i / columns), col: left + (i % columns) },
            home,
          ),
      }
      return this.#keepCollected(name, collector, source)
    }
    const own = isCall(inner) ? this.#surroundings.compute(inner, this.#state) : undefined
    if (own instanceof CellError) return own
    if (own) return this.#keep(name, { ...own, source: NOWHERE })
    return this.#keepCollected(name, collected(this.#surroundings.evaluate(ast, this.#state)), NOWHERE)
  }

  #keepCollected(name: string, collector: NumberCollector, source: ArgumentSource): CellError | undefined {
    const matrix = collector.matrix()
    if (!collector.problems) return this.#keep(name, { matrix, source })
    const errors = new Map<number, CellError>()
    for (const [element, problem] of collector.problems) {
      const where = source.cell(element) ?? name
      const told = typeof problem === 'string'
      errors.set(element, told ? this.#error(`${where} ${problem}, where a number is needed.`) : problem)
      if (name !== this.#descriptor.pieces?.argument) break
    }
    return this.#keep(name, { matrix, source, errors })
  }

  /** Keeps an argument; what is no number in it is the answer, unless the argument is taken in pieces. */
  #keep(name: string, numbers: ArgumentNumbers): CellError | undefined {
    const [first] = numbers.errors?.values() ?? []
    const isOne = numbers.matrix.data.length === 1
    if (first && (isOne || name !== this.#descriptor.pieces?.argument)) return first
    this.#numbers.set(name, numbers)
    return undefined
  }

  #checkSingle({ name }: Parameter): CellError | undefined {
    const { matrix, source } = this.#numbers.get(name)!
    if (matrix.data.length === 1) return undefined
    return this.#error(`${name} is one number, but ${source.area ?? name} is ${shapeText(matrix)}.`)
  }

  #readText({ name }: Parameter, ast: Ast): CellError | undefined {
    const value = this.#surroundings.evaluate(ast, this.#state)
    const area = this.#areaName(ast)
    const where = area ?? name
    if (value instanceof CellError) return value
    if (value instanceof SimpleRangeValue)
      return this.#error(`${where} is a range, where ${name} is one text.`)
    if (value === EmptyValue) return this.#error(`${where} is blank, where ${name} is a text.`)
    const text = String(typeof value === 'object' ? value.val : value)
    this.#texts.set(name, { text, source: { area, cell: () => area } })
    return undefined
  }

  #readSize({ name }: Parameter, ast: Ast): CellError | undefined {
    const value = typedNumber(ast)
    if (value !== undefined) {
      this.#numbers.set(name, { matrix: single(value), source: NOWHERE })
      return undefined
    }
    const area = this.#areaName(ast)
    const found = area === undefined ? 'here it is computed' : `${area} is a cell reference`
    return this.#error(
      `${name} decides how far the result spills, so it has to be a number typed into the formula; ${found}.`,
    )
  }

  /** `B2:B7`, where an argument is a reference. */
  #areaName(ast: Ast): string | undefined {
    const { graph } = this.#surroundings
    const area = areaOf(graph, withoutBrackets(ast), this.#state)
    return area && areaName(graph, area.sheet, area.range, this.#state.formulaAddress.sheet)
  }

  #error(message: string): CellError {
    return functionError(this.#descriptor.name, '#VALUE!', message)
  }
}

function collected(value: RawValue): NumberCollector {
  if (!(value instanceof SimpleRangeValue)) {
    const collector = new NumberCollector({ rows: 1, columns: 1 })
    collector.add(value, 0)
    return collector
  }
  const collector = new NumberCollector({ rows: value.height(), columns: value.width() })
  const known = numbersOf(value)
  if (known && !known.errors) {
    collector.addAll(known.data)
    return collector
  }
  let i = 0
  for (const row of value.data) for (const element of row) collector.add(element, i++)
  return collector
}

/** `it takes 2 to 6 arguments` */
function argumentCount(parameters: readonly Parameter[]): string {
  const least = parameters.filter(({ optional }) => !optional).length
  const most = parameters.length
  const range = least === most ? String(most) : `${least} to ${most}`
  return `it takes ${range} argument${most === 1 ? '' : 's'}`
}
