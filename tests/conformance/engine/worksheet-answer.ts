import { columnsIn, rangeName, rangeOf, rowsIn, type Cell, type Range } from '../../../src/core/address'
import { CellKind } from '../../../src/core/cell-kind'
import type { Matrix } from '../../../src/core/matrix'
import { Workbook } from '../../../src/engine/workbook'
import { asMatrix, flatten, isList, type GoldenCase, type Nested } from '../core/golden-case'

/** The worksheet formula that asks what a golden case asks; ranges come from `put`. */
const FORMULAS: Readonly<Record<string, (golden: GoldenCase, put: (nested: Nested) => string) => string>> = {
  softmax: ({ args, kwargs }, put) => `SOFTMAX(${put(args[0]!)},${kwargs['dim']})`,
  log_softmax: ({ args, kwargs }, put) => `LOGSOFTMAX(${put(args[0]!)},${kwargs['dim']})`,
  logsumexp: ({ args, kwargs }, put) => `LOGSUMEXP(${put(args[0]!)},${kwargs['dim']})`,
  softmax2d: ({ args }, put) => `SOFTMAX2D(${put(args[0]!)},${channelsAndHeight(args[0]!).join(',')})`,
  sigmoid: ({ args }, put) => `SIGMOID(${put(args[0]!)})`,
  logsigmoid: ({ args }, put) => `LOGSIGMOID(${put(args[0]!)})`,
  softplus: ({ args }, put) => `SOFTPLUS(${put(args[0]!)})`,
  log1p: ({ args }, put) => `LOG1P(${put(args[0]!)})`,
  expm1: ({ args }, put) => `EXPM1(${put(args[0]!)})`,
  logit: ({ args, kwargs }, put) => `LOGIT(${put(args[0]!)},${number(kwargs['eps'])})`,
  nll_loss: (golden, put) => `NLL(${classLoss(golden, put)})`,
  cross_entropy: (golden, put) =>
    `XENT(${classLoss(golden, put)},${number(golden.kwargs['label_smoothing'])})`,
  cross_entropy_prob: (golden, put) =>
    `XENT(${classLoss(golden, put)},${number(golden.kwargs['label_smoothing'])})`,
  binary_cross_entropy: (golden, put) => `BCE(${elementLoss(golden, put)})`,
  bce_with_logits: (golden, put) =>
    `BCELOGITS(${elementLoss(golden, put)},${optional(golden.kwargs['pos_weight'], put)})`,
  round_float32: ({ args }, put) => `FLOAT32(${put(args[0]!)})`,
  round_float16: ({ args }, put) => `FLOAT16(${put(args[0]!)})`,
  round_bfloat16: ({ args }, put) => `BFLOAT16(${put(args[0]!)})`,
}

function classLoss({ args, kwargs }: GoldenCase, put: (nested: Nested) => string): string {
  const reduction = kwargs['reduction'] === undefined ? '' : `"${String(kwargs['reduction'])}"`
  const parts = [put(args[0]!), put(args[1]!), reduction, optional(kwargs['weight'], put)]
  return [...parts, number(kwargs['ignore_index'])].join(',')
}

function elementLoss({ args, kwargs }: GoldenCase, put: (nested: Nested) => string): string {
  const reduction = kwargs['reduction'] === undefined ? '' : `"${String(kwargs['reduction'])}"`
  return [put(args[0]!), put(args[1]!), reduction, optional(kwargs['weight'], put)].join(',')
}

function optional(nested: Nested | undefined | null, put: (nested: Nested) => string): string {
  return nested === undefined || nested === null ? '' : put(nested)
}

function number(nested: Nested | undefined | null): string {
  return nested === undefined || nested === null ? '' : String(flatten(nested)[0])
}

function channelsAndHeight(block: Nested): readonly number[] {
  const image = isList(block) ? block[0] : undefined
  const channel = isList(image) ? image[0] : undefined
  return [isList(image) ? image.length : 0, isList(channel) ? channel.length : 0]
}

/** The kinds of golden case that a formula can ask. */
export const ASKED: readonly string[] = Object.keys(FORMULAS)

/** A worksheet in which one case after another is asked through cells. */
export class GoldenSheet {
  readonly #workbook = Workbook.empty()
  readonly #sheet = this.#workbook.info().sheets[0]!.id
  #nextColumn = 0

  /** Puts the case's numbers into cells and its question beside them; answers what the cells come to. */
  ask(golden: GoldenCase): readonly number[] {
    this.#clear()
    const formula = `=${FORMULAS[golden.op]!(golden, (nested) => this.#put(asMatrix(nested)))}`
    const at = { row: 0, column: this.#nextColumn }
    this.#enter(at, [[formula]])
    const { array } = this.#workbook.inspect(this.#sheet, at)
    return this.#values(array?.range ?? rangeOf(at), formula)
  }

  #put({ rows, columns, data }: Matrix): string {
    const at = { row: 0, column: this.#nextColumn }
    this.#nextColumn += columns + 1
    const inputs = Array.from({ length: rows }, (_, r) =>
      Array.from(data.subarray(r * columns, (r + 1) * columns), typed),
    )
    this.#enter(at, inputs)
    return rangeName({ top: 0, left: at.column, bottom: rows - 1, right: at.column + columns - 1 })
  }

  #enter(at: Cell, inputs: readonly (readonly string[])[]) {
    const applied = this.#workbook.apply({ type: 'set-cells', sheet: this.#sheet, at, inputs })
    if (!applied.ok) throw new Error(applied.message)
  }

  #clear() {
    const { rows, columns } = this.#workbook.info().sheets[0]!
    this.#nextColumn = 0
    if (rows === 0) return
    const ranges = [{ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }]
    this.#workbook.apply({ type: 'clear', sheet: this.#sheet, ranges })
  }

  #values(range: Range, formula: string): readonly number[] {
    const block = this.#workbook.block({ sheet: this.#sheet, range })
    return Array.from({ length: rowsIn(range) * columnsIn(range) }, (_, i) => {
      const value = block.numbers[i]!
      if (block.kinds[i] === CellKind.number) return value
      const error = block.kinds[i] === CellKind.error ? block.errors[value] : undefined
      return ieeeOf(error?.message ?? 'nothing', formula)
    })
  }
}

function typed(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  return Number.isFinite(value) ? String(value) : value > 0 ? 'inf' : '-inf'
}

/** A cell holds no infinities: its message says which it would be. */
function ieeeOf(message: string, formula: string): number {
  if (message.includes('not a number')) return NaN
  if (message.includes('+∞')) return Infinity
  if (/[-−]∞/.test(message)) return -Infinity
  throw new Error(`${formula}: ${message}`)
}
