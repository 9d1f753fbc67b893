import { ieeeValue } from '../../core/ieee-text'
import { CellError, EmptyValue } from 'hyperformula'
import { matrix, type Matrix, type Shape } from '../../core/matrix'
import type { RawScalar } from './internals'

/** Numbers as an argument gives them, and how to name each of them in a sentence. */
export interface ArgumentNumbers {
  readonly matrix: Matrix
  readonly source: ArgumentSource
  /** The elements that are no numbers, by their places; absent where all are. */
  readonly errors?: ReadonlyMap<number, CellError>
}

/** Where an argument comes from. */
export interface ArgumentSource {
  /** The cell of an element, `B7`; `undefined` where the argument is no reference. */
  cell(element: number): string | undefined
  /** The whole of it, `B2:B7`; `undefined` where it is no reference. */
  readonly area: string | undefined
}

/** What an element is in place of a number, or the error that it is. */
export type ElementProblem = string | CellError

/**
 * Collects an argument's elements. TRUE and FALSE count as 1 and 0; the texts inf, -inf, nan and Infinity, in any letter
 * case, are IEEE values.
 */
export class NumberCollector {
  readonly #data: Float64Array
  readonly #shape: Shape
  /** Made only when there is one: most arguments have none. */
  #problems: Map<number, ElementProblem> | undefined

  constructor(shape: Shape) {
    this.#shape = shape
    this.#data = new Float64Array(shape.rows * shape.columns)
  }

  /** The elements that are no numbers, by their places, from first to last; `undefined` where all are. */
  get problems(): ReadonlyMap<number, ElementProblem> | undefined {
    return this.#problems
  }

  add(value: RawScalar, element: number): void {
    if (typeof value === 'number') this.#data[element] = value
    else this.#addOther(value, element)
  }

  /** All elements at once, where all are numbers. */
  addAll(numbers: Float64Array): void {
    this.#data.set(numbers)
  }

  matrix(): Matrix {
    return matrix(this.#shape.rows, this.#shape.columns, this.#data)
  }

  #addOther(value: Exclude<RawScalar, number>, element: number): void {
    if (typeof value === 'boolean') this.#data[element] = Number(value)
    else if (typeof value === 'string') this.#addText(value, element)
    else if (value === EmptyValue) this.#refuse(element, 'is blank')
    else if (value instanceof CellError) this.#refuse(element, value)
    else this.#data[element] = value.val
  }

  #refuse(element: number, problem: ElementProblem): void {
    this.#problems ??= new Map()
    this.#problems.set(element, problem)
  }

  #addText(text: string, element: number): void {
    const value = ieeeValue(text)
    if (value === undefined) this.#refuse(element, `holds the text “${text}”`)
    else this.#data[element] = value
  }
}
