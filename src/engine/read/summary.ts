import { intersection, type Cell, type Range } from '../../core/address'
import { usedRange, type Book } from '../book'
import type { Summary } from '../model'
import type { Sheet } from '../sheet'
import { CellReader } from './cell-reader'

/** Probabilities that were rounded to a few digits still add up to about 1. */
const NEAR_ONE = 1e-3

/**
 * What the status bar says of a selection. The sum is compensated (Neumaier): at most 1 ulp off for numbers of one
 * sign. Without numbers the sum is 0 and the rest NaN.
 */
export function summarise(book: Book, sheet: Sheet, ranges: readonly Range[]): Summary {
  const used = usedRange(book, sheet)
  const tally = new Tally()
  for (const range of ranges) {
    const filled = used && intersection(range, used)
    if (filled) addRange(tally, new CellReader(book, sheet, filled), filled)
  }
  return tally.summary()
}

function addRange(tally: Tally, reader: CellReader, { top, left, bottom, right }: Range): void {
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++) {
      const value = reader.value(row, column)
      if (value === undefined) continue
      tally.count++
      if (typeof value === 'number') tally.add(value, row, column)
    }
  }
}

class Tally {
  count = 0
  #numbers = 0
  #sum = 0
  #lost = 0
  #min = Infinity
  #max = -Infinity

  #entropy = 0
  #allProbable = true
  #argmax: Cell = { row: 0, column: 0 }

  add(x: number, row: number, column: number): void {
    const sum = this.#sum + x
    this.#lost += Math.abs(this.#sum) >= Math.abs(x) ? this.#sum - sum + x : x - sum + this.#sum
    this.#sum = sum
    this.#numbers++
    if (x < this.#min) this.#min = x
    if (x > this.#max) {
      this.#max = x
      this.#argmax = { row, column }
    }
    if (!(x >= 0 && x <= 1)) this.#allProbable = false
    else if (x > 0) this.#entropy -= x * Math.log(x)
  }

  summary(): Summary {
    const numbers = this.#numbers
    const sum = Number.isFinite(this.#sum) ? this.#sum + this.#lost : this.#sum
    const none = numbers === 0
    return {
      count: this.count,
      numbers,
      sum,
      average: sum / numbers,
      min: none ? NaN : this.#min,
      max: none ? NaN : this.#max,
      ...(this.#allProbable && numbers > 1 && Math.abs(sum - 1) < NEAR_ONE
        ? { distribution: { entropy: this.#entropy, argmax: this.#argmax } }
        : {}),
    }
  }
}
