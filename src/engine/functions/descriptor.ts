import type { Matrix, Shape } from '../../core/matrix'
import type { Checked } from '../../core/problem'
import type { FunctionHelp, ParameterHelp } from '../model'

export interface Parameter extends ParameterHelp {
  /**
   * `numbers`: a cell, a range or what a formula makes of one; texts inf, -inf and nan are IEEE values.
   * `number` and `text`: one value. `size`: a number that is typed into the formula, or arithmetic on such numbers,
   * because it decides how far the result spills.
   */
  readonly takes: 'numbers' | 'number' | 'text' | 'size'
}

/** A call's arguments by the names of the parameters, read and checked for what they take. */
export interface Arguments {
  numbers(name: string): Matrix
  optionalNumbers(name: string): Matrix | undefined
  number(name: string): number
  optionalNumber(name: string): number | undefined
  optionalText(name: string): string | undefined
}

/** What is known of a call before anything is computed. */
export interface CallOutline {
  /** How far an argument reaches; one cell where that cannot be told. */
  shape(name: string): Shape
  /** A number or a text that is typed into the formula; `undefined` where it is left out or comes from a cell. */
  number(name: string): number | undefined
  text(name: string): string | undefined
  /** Whether there is such an argument, wherever its value comes from. */
  given(name: string): boolean
}

/** Why a result may be what no cell holds, as the end of a sentence. */
export interface Unholdable {
  readonly plusInfinity?: string
  readonly minusInfinity?: string
  readonly notANumber?: string
}

/** An argument whose parts are taken one by one: what is wrong with one of them spoils no other. */
export interface Pieces {
  readonly argument: string
  /** `element`: results stand below one another or in the argument's shape. `lane`: what the axis puts together. */
  readonly each: 'element' | 'lane'
}

/** A worksheet function: its help, and what computes it. Everything that is told of it is read from here. */
export interface FunctionDescriptor extends Omit<FunctionHelp, 'kind' | 'signature' | 'parameters'> {
  readonly parameters: readonly Parameter[]
  readonly unholdable: Unholdable
  /** Without this argument the result is another one at every calculation. */
  readonly volatileWithout?: string
  /** Absent where any part of an argument bears on all of the result. */
  readonly pieces?: Pieces
  /** How far the result reaches. */
  readonly shape: (outline: CallOutline) => Shape
  readonly compute: (args: Arguments) => Checked<Matrix>
}

export const ONE_CELL: Shape = { rows: 1, columns: 1 }
