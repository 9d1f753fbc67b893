import { ArraySize, HyperFormula, SimpleRangeValue, type CellError } from 'hyperformula'
import { columnsIn, rowsIn } from '../../core/address'
import type { Area } from './area'
import { infiniteResult } from './infinite-result'
import type { ArrayVertex } from './internals'
import type { NumberVector } from './number-vectors'

/** Ranges that were made of doubles, with them. */
const vectors = new WeakMap<SimpleRangeValue, NumberVector>()

/**
 * Numbers as a value of HyperFormula's. The array for each row, which it would have, is made when it is first asked for:
 * of a column of 400,000 cells mostly never.
 */
export function rangeOfNumbers(vector: NumberVector, columns: number): SimpleRangeValue {
  const { data, errors } = vector
  const range = SimpleRangeValue.onlyValues([[0]])
  const rows = () => rowsOf(data.length, columns, (i) => errors?.[i] ?? data[i]!)
  const values = () => Array.from(data, (value, i) => errors?.[i] ?? value)
  Object.defineProperties(range, {
    size: { value: new ArraySize(columns, data.length / columns) },
    _hasOnlyNumbers: { value: errors === undefined },
    _data: lazily('_data', rows),
    // What takes the values one by one needs no rows.
    valuesFromTopLeftCorner: { value: values },
    iterateValuesFromTopLeftCorner: { value: () => values().values() },
  })
  vectors.set(range, vector)
  return range
}

/** The doubles that a value was made of. */
export function numbersOf(value: unknown): NumberVector | undefined {
  return value instanceof SimpleRangeValue ? vectors.get(value) : undefined
}

/**
 * The numbers of an area that is just an array's, NaN where there is an error; `undefined` where none were kept. Errors of
 * functions that the array's formula `calls` may stand for infinities.
 */
export function arrayNumbers(
  arrays: HyperFormula['arrayMapping'],
  area: Area,
  calls: (name: string) => boolean,
): Float64Array | undefined {
  const vector = vectorOf(arrays, area)
  if (!vector) return undefined
  const numbers = vector.data.slice()
  const known = new Map<CellError, number>()
  for (let i = 0; i < numbers.length; i++) {
    const error = vector.errors?.[i]
    if (!error) continue
    const value = known.get(error) ?? numberFor(error, calls)
    known.set(error, value)
    numbers[i] = value
  }
  return numbers
}

function numberFor(error: CellError, calls: (name: string) => boolean): number {
  const infinite = infiniteResult(error)
  return infinite && calls(infinite.name) ? infinite.value : NaN
}

/** The doubles of an area that is just an array's. */
export function vectorOf(
  arrays: HyperFormula['arrayMapping'],
  { sheet, range }: Area,
): NumberVector | undefined {
  const array = arrays.getArrayByCorner({ sheet, row: range.top, col: range.left })
  const isWhole = array?.width === columnsIn(range) && array.height === rowsIn(range)
  return isWhole && array.isComputed() ? numbersOf(array.getCellValue()) : undefined
}

/** Values as HyperFormula keeps them. An array that grows takes room for 17 elements with its first: these do not. */
function rowsOf<T>(size: number, columns: number, valueAt: (element: number) => T): T[][] {
  if (columns === 1) return Array.from({ length: size }, (_, i) => [valueAt(i)])
  return Array.from({ length: size / columns }, (_, row) =>
    Array.from({ length: columns }, (_one, column) => valueAt(row * columns + column)),
  )
}

/** A property that is computed when it is first read. */
function lazily(name: string, make: () => unknown): PropertyDescriptor {
  return {
    configurable: true,
    get(this: object) {
      const value = make()
      Object.defineProperty(this, name, { value, writable: true, configurable: true })
      return value
    },
  }
}

/** What an array's cells show, as far as it is known here. */
interface Contents {
  readonly size: ArraySize
  get(column: number, row: number): number | CellError
  set(column: number, row: number, value: unknown): void
}

/** An array's vertex; its class is not exported, and an instance shows it. */
const vertexOfArray = HyperFormula.buildFromArray([['=TRANSPOSE(B1:C1)', 1, 2]], {
  licenseKey: 'gpl-v3',
}).arrayMapping.getArrayByCorner({ sheet: 0, row: 0, col: 0 })!

/** Lets arrays of one instance, and of every other one, keep doubles as they are. */
export function keepNumbers(): void {
  const vertices = Object.getPrototypeOf(vertexOfArray) as Omit<ArrayVertex, 'array'> & { array: Contents }
  const contents = Object.getPrototypeOf(vertexOfArray['array']) as Contents
  if (Object.hasOwn(vertices, KEPT) || !('raw' in contents) || typeof vertices.setCellValue !== 'function')
    return
  const set = vertices.setCellValue
  vertices.setCellValue = function (this: typeof vertices, value) {
    const vector = numbersOf(value)
    if (!vector || !(value instanceof SimpleRangeValue)) return set.call(this, value)
    const { width, height } = this.array.size
    if (width !== value.width() || height !== value.height()) return set.call(this, value)
    this.array = contentsOf(contents, value, vector)
    return value
  }
  Object.defineProperty(vertices, KEPT, { value: true })
}

const KEPT = Symbol('keeps numbers')

/** An array's contents over doubles, until a cell of it is written. */
function contentsOf(prototype: Contents, range: SimpleRangeValue, { data, errors }: NumberVector): Contents {
  const [columns, rows] = [range.width(), range.height()]
  const own = {
    get(column: number, row: number) {
      if (column < 0 || row < 0 || column >= columns || row >= rows)
        throw new Error('Array index out of bound')
      const i = row * columns + column
      return errors?.[i] ?? data[i]!
    },
    simpleRangeValue: () => range,
    set(this: Contents, column: number, row: number, value: unknown) {
      for (const name of Object.keys(own)) Reflect.deleteProperty(this, name)
      this.set(column, row, value)
    },
  }
  const contents = Object.create(prototype, {
    size: { value: new ArraySize(columns, rows), writable: true },
    array: lazily('array', () => range.data),
  }) as Contents
  return Object.assign(contents, own)
}
