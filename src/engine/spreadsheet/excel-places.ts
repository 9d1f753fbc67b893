import { arangeCount } from '../../core/ranges'
import { lanesOf } from './excel-lanes'
import { isColumn, isMatrix, isRange, isRow, typedNumber, type Argument } from './excel-words'

/** Powers of two are exact up to here. */
const MOST_CLASSES = 50

export function argmax(x: Argument, axis?: Argument): string | undefined {
  if (!axis) return isMatrix(x) ? undefined : `(MATCH(MAX(${x.text}),${x.text},0)-1)`
  const lanes = lanesOf(x, axis)
  if (!lanes || !x.size) return undefined
  const isRows = axis.text !== '0'
  const count = isRows ? x.size.columns : x.size.rows
  if (count > MOST_CLASSES) return undefined
  // The first of the largest is the highest bit of the places where they stand.
  const place = isRows ? `COLUMN(${x.text})` : `ROW(${x.text})`
  const bits = lanes.sum(`(IF(${x.text}=${lanes.most},1,0)*2^(MAX(${place})-${place}))`)
  return `(${count - 1}-INT(LOG(${bits}+0.5,2)))`
}

const MOST_COLUMNS = 200

export function onehot(targets: Argument, classes?: Argument): string | undefined {
  const count = typedNumber(classes) ?? 0
  if (!Number.isInteger(count) || count < 1 || count > MOST_COLUMNS) return undefined
  const text = asColumn(targets)
  if (text === undefined) return undefined
  return `IF(${text}={${Array.from({ length: count }, (_, i) => i).join(',')}},1,0)`
}

/** One element for each sample below the other, however they lie. */
export function asColumn(targets: Argument): string | undefined {
  if (isColumn(targets)) return targets.text
  return isRow(targets) ? `TRANSPOSE(${targets.text})` : undefined
}

export function pick(matrix: Argument, indices: Argument): string | undefined {
  const text = asColumn(indices)
  if (!isMatrix(matrix) || text === undefined || matrix.cells === undefined) return undefined
  const found = picked(matrix, text)
  return isColumn(indices) ? found : `TRANSPOSE(${found})`
}

/** From each row of a matrix the element whose 0-based place a column says, as a column. */
export function picked({ text, cells }: Pick<Argument, 'text' | 'cells'>, indices: string): string {
  const place = `(COLUMN(${cells})-MIN(COLUMN(${cells})))`
  return `MMULT(IF(${indices}=${place},${text},0),TRANSPOSE(COLUMN(${cells})^0))`
}

/** Each element is compared with each other one. */
const MOST_RANKED = 500

/** Of elements that are the same the earlier one is ranked before. */
export function topk(values: Argument, k?: Argument): string | undefined {
  const count = typedNumber(k)
  const { text, size } = values
  if (!size || !isRange(values) || isMatrix(values) || count === undefined) return undefined
  const length = size.rows * size.columns
  if (!Number.isInteger(count) || count < 1 || count > length || length > MOST_RANKED) return undefined
  const places = Array.from({ length: count }, (_, i) => i)
  const down = isColumn(values) ? text : `TRANSPOSE(${text})`
  const across = isColumn(values) ? `TRANSPOSE(${text})` : text
  const numbers = isColumn(values) ? `ROW(${text})` : `COLUMN(${text})`
  const numbersDown = isColumn(values) ? numbers : `TRANSPOSE(${numbers})`
  const numbersAcross = isColumn(values) ? `TRANSPOSE(${numbers})` : numbers
  const isBefore = `((${across}>${down})+(${across}=${down})*(${numbersAcross}<${numbersDown}))`
  const ranks = `MMULT(${isBefore},${numbersDown}^0)`
  const largest = `LARGE(${text},{${places.map((place) => place + 1).join(';')}})`
  return `IF({1,0},${largest},MATCH({${places.join(';')}},${ranks},0)-1)`
}

const MOST_LISTED = 1000

export function arange(start: Argument, stop: Argument, step: Argument): string | undefined {
  const [from, to, by] = [start, stop, step].map((end) => typedNumber(end))
  if (from === undefined || to === undefined || by === undefined) return undefined
  const count = arangeCount(from, to, by)
  if (!count.ok || count.value < 1 || count.value > MOST_LISTED) return undefined
  return `(${start.text}+${listed(count.value)}*${step.text})`
}

export function linspace(start: Argument, stop: Argument, count?: Argument): string | undefined {
  const length = typedNumber(count) ?? 0
  if (!Number.isInteger(length) || length < 1 || length > MOST_LISTED) return undefined
  if (length === 1) return start.text
  const places = listed(length)
  const step = `((${stop.text}-${start.text})/${length - 1})`
  return `IF(${places}=${length - 1},${stop.text},${start.text}+${places}*${step})`
}

/** 0, 1, 2, … as a column. */
function listed(count: number): string {
  return `{${Array.from({ length: count }, (_, i) => i).join(';')}}`
}
