import { rowsIn, type Range } from '../../../core/address'
import type { TableReading } from './read-selection'

/** A matrix of classes has at least so many; with targets beside it two are enough. */
const LEAST_CLASSES = 3
const TARGETS = /^(y|true|target|label|class|truth)([ _-]?(class|label|index|id))?(es|s)?$/i
/** Probabilities that were written with a few digits still come to about 1. */
const NEAR_ONE = 1e-3

/** A classifier's output: a column of numbers for each class, and the classes that were the true ones. */
export interface ClassTable {
  /** The numbers of the classes, side by side. */
  readonly scores: Range
  /** The column of the true classes, counted from 0. */
  readonly targets: number
  /** Each row of the scores comes to 1. */
  readonly probable: boolean
}

/**
 * The scores of classes with their targets in the first or the last column: whole numbers below the number of classes,
 * beside probabilities or under a name such as “target”.
 */
export function classTableOf(table: TableReading): ClassTable | undefined {
  const { block, body, columns, header, byRows } = table
  if (byRows || columns.length < 3) return undefined
  for (const targets of [columns.at(-1)!, columns[0]!]) {
    const others = columns.filter((column) => column !== targets)
    const scores = { ...body, left: others[0]!, right: others.at(-1)! }
    if (!isUnbroken(others) || !areTargets(table, targets, others.length)) continue
    const probable = isProbable(table, scores)
    if (probable || TARGETS.test(header === undefined ? '' : block.text(header, targets).trim()))
      return { scores, targets, probable }
  }
  return undefined
}

/** The same names on top and at the side, or rows of probabilities that each come to 1. */
export function isClassMatrix(table: TableReading): boolean {
  const { block, body, columns, header, labels, byRows } = table
  const rows = rowsIn(body)
  if (columns.length < LEAST_CLASSES || !isUnbroken(columns)) return false
  if (!byRows && rows > 1 && isProbable(table, { ...body, left: columns[0]!, right: columns.at(-1)! }))
    return true
  if (header === undefined || !labels || rows < LEAST_CLASSES) return false
  const top = columns.map((column) => block.text(header, column))
  const side = Array.from({ length: rows }, (_, i) => block.text(body.top + i, body.left))
  if (top.some((name) => name === '') || side.some((name) => name === '')) return false
  return top.length === side.length && top.every((name, i) => name === side[i])
}

/** Columns that stand side by side. */
function isUnbroken(columns: readonly number[]): boolean {
  return columns.every((column, i) => i === 0 || column === columns[i - 1]! + 1)
}

function areTargets({ block, body }: TableReading, column: number, classes: number): boolean {
  const seen = new Set<number>()
  for (let row = body.top; row <= body.bottom; row++) {
    const value = block.number(row, column)
    if (!Number.isInteger(value) || value < 0 || value >= classes) return false
    seen.add(value)
  }
  return seen.size > 1
}

function isProbable({ block }: TableReading, { top, left, bottom, right }: Range): boolean {
  for (let row = top; row <= bottom; row++) {
    let sum = 0
    for (let column = left; column <= right; column++) {
      const value = block.number(row, column)
      if (!(value >= 0 && value <= 1)) return false
      sum += value
    }
    if (Math.abs(sum - 1) > NEAR_ONE) return false
  }
  return true
}
