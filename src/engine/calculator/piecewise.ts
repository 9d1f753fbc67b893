import type { CellError } from 'hyperformula'
import { lanesAlong, type Lanes } from '../../core/axis'
import { matrix, zeros, type Matrix, type Shape } from '../../core/matrix'
import type { Arguments, FunctionDescriptor, Pieces } from '../functions/descriptor'
import type { CallReader, Computed } from './call-reader'
import { problemError } from './problem-sentence'

/** A call whose argument is taken in pieces, some of which are wrong. */
export interface PiecewiseCall {
  readonly descriptor: FunctionDescriptor
  readonly reader: CallReader
  /** How far the result of the whole call reaches. */
  readonly size: Shape
}

/**
 * Computes the sound pieces of a call, and gives the others their own errors. `undefined` where the argument is one
 * piece, or where it cannot be told which part of the result a piece makes.
 */
export function computePiecewise(call: PiecewiseCall): Computed | undefined {
  const { pieces } = call.descriptor
  const lanes = pieces && lanesOf(pieces, call.reader)
  if (!pieces || !lanes || lanes.count < 2) return undefined
  const width = (call.size.rows * call.size.columns) / lanes.count
  return Number.isInteger(width) && width > 0 ? new Piecewise(call, pieces, lanes, width).result() : undefined
}

/** Each element as a lane of its own, or the lanes that the axis names. */
function lanesOf({ argument, each }: Pieces, reader: CallReader): Lanes | undefined {
  const values = reader.numbers(argument)
  if (each === 'element') return { axis: 1, count: values.data.length, length: 1, next: 1, stride: 1 }
  const lanes = lanesAlong(values, reader.optionalNumber('axis'))
  return lanes.ok ? lanes.value : undefined
}

class Piecewise {
  readonly #call: PiecewiseCall
  readonly #pieces: Pieces
  readonly #lanes: Lanes
  /** How many elements of the result a piece makes. */
  readonly #width: number
  readonly #matrix: Matrix
  readonly #errors = new Map<number, CellError>()

  constructor(call: PiecewiseCall, pieces: Pieces, lanes: Lanes, width: number) {
    this.#call = call
    this.#pieces = pieces
    this.#lanes = lanes
    this.#width = width
    this.#matrix = zeros(call.size)
  }

  result(): Computed {
    const sound: number[] = []
    const errors = this.#call.reader.errorsOf(this.#pieces.argument)
    for (let piece = 0; piece < this.#lanes.count; piece++) {
      const error = errors.size === 0 ? undefined : this.#firstError(piece, errors)
      if (error) this.#refuse(piece, error)
      else sound.push(piece)
    }
    this.#compute(sound)
    return { matrix: this.#matrix, errors: this.#errors }
  }

  #firstError(piece: number, errors: ReadonlyMap<number, CellError>): CellError | undefined {
    for (let i = 0; i < this.#lanes.length; i++) {
      const error = errors.get(this.#elementAt(piece, i))
      if (error) return error
    }
    return undefined
  }

  /** Computes pieces together; where one is refused, halves of them, until the refused ones stand alone. */
  #compute(pieces: readonly number[]): void {
    if (pieces.length === 0) return
    const { descriptor, reader } = this.#call
    const result = descriptor.compute(withArgument(reader, this.#pieces.argument, this.#gathered(pieces)))
    if (result.ok) return pieces.forEach((piece, k) => this.#place(piece, result.value, k))
    const [piece] = pieces
    if (pieces.length === 1) {
      const source = reader.sourceOf(this.#pieces.argument)
      const cell = (i: number) => source?.cell(this.#elementAt(piece!, i))
      const sourceOf = (name: string) =>
        name === this.#pieces.argument && source ? { area: source.area, cell } : reader.sourceOf(name)
      return this.#refuse(piece!, problemError(descriptor.name, result.problem, { sourceOf }))
    }
    const half = pieces.length >> 1
    this.#compute(pieces.slice(0, half))
    this.#compute(pieces.slice(half))
  }

  /** Only these pieces, beside one another as the axis has them. */
  #gathered(pieces: readonly number[]): Matrix {
    const { data } = this.#call.reader.numbers(this.#pieces.argument)
    const { length, axis } = this.#lanes
    const gathered = new Float64Array(pieces.length * length)
    for (const [k, piece] of pieces.entries()) {
      for (let i = 0; i < length; i++) {
        gathered[axis === 0 ? i * pieces.length + k : k * length + i] = data[this.#elementAt(piece, i)]!
      }
    }
    return axis === 0 ? matrix(length, pieces.length, gathered) : matrix(pieces.length, length, gathered)
  }

  #place(piece: number, { data, columns }: Matrix, k: number): void {
    for (let i = 0; i < this.#width; i++) {
      this.#matrix.data[this.#resultAt(piece, i)] =
        data[this.#lanes.axis === 0 ? i * columns + k : k * this.#width + i]!
    }
  }

  #refuse(piece: number, error: CellError): void {
    for (let i = 0; i < this.#width; i++) this.#errors.set(this.#resultAt(piece, i), error)
  }

  #elementAt(piece: number, i: number): number {
    return piece * this.#lanes.next + i * this.#lanes.stride
  }

  #resultAt(piece: number, i: number): number {
    return this.#lanes.axis === 0 ? i * this.#lanes.count + piece : piece * this.#width + i
  }
}

/** The same arguments but for one. */
function withArgument(args: Arguments, argument: string, values: Matrix): Arguments {
  return {
    numbers: (name) => (name === argument ? values : args.numbers(name)),
    optionalNumbers: (name) => (name === argument ? values : args.optionalNumbers(name)),
    number: (name) => args.number(name),
    optionalNumber: (name) => args.optionalNumber(name),
    optionalText: (name) => args.optionalText(name),
  }
}
