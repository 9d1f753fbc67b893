import { describe, expect, it } from 'vitest'
import { logSoftmax } from '../../../src/core/log-softmax'
import { logSumExp } from '../../../src/core/log-sum-exp'
import { softmax } from '../../../src/core/softmax'
import { column, numberOf, problemOf, row, rowsOf, table } from './of'

/** cat, dog, cow, zebra */
const LOGITS = [2, 0.5, -1, 3]

describe('SOFTMAX', () => {
  it('keeps the orientation of a vector', () => {
    const down = rowsOf(softmax(column(...LOGITS), undefined))
    const along = rowsOf(softmax(row(...LOGITS), undefined))
    expect(down).toHaveLength(4)
    expect(along).toEqual([down.flat()])
  })

  it('normalises down each column for axis 0, along each row for 1 and -1', () => {
    const block = table([0, 1000], [0, 0])
    expect(rowsOf(softmax(block, 0))).toEqual([
      [0.5, 1],
      [0.5, 0],
    ])
    expect(rowsOf(softmax(block, 1))).toEqual([
      [0, 1],
      [0.5, 0.5],
    ])
    expect(rowsOf(softmax(block, -1))).toEqual(rowsOf(softmax(block, 1)))
  })

  it('of one number is 1', () => {
    for (const x of [0, -1e308, 1e308, 5e-324]) expect(numberOf(softmax(column(x), undefined))).toBe(1)
  })

  it('of logits far apart neither overflows nor drops what a float64 can show', () => {
    expect(rowsOf(softmax(row(1e308, -1e308), undefined))).toEqual([[1, 0]])
    expect(rowsOf(softmax(row(1000, 260), undefined))).toEqual([[1, 4.2e-322]])
    expect(rowsOf(softmax(row(0, -745), undefined))).toEqual([[1, 5e-324]])
    expect(rowsOf(softmax(row(0, -746), undefined))).toEqual([[1, 0]])
  })

  it('gives a class masked by -inf exactly 0 and leaves the others as if it were not there', () => {
    const [[cat, masked, cow, zebra]] = rowsOf(softmax(row(2, -Infinity, -1, 3), undefined)) as [number[]]
    expect(masked).toBe(0)
    expect([cat, cow, zebra]).toEqual(rowsOf(softmax(row(2, -1, 3), undefined))[0])
  })

  it('is NaN for a lane with NaN, +inf or nothing but -inf, and for no other lane', () => {
    for (const bad of [
      [NaN, 0],
      [0, NaN],
      [Infinity, 0],
      [-Infinity, -Infinity],
      [-Infinity, NaN],
    ]) {
      expect(rowsOf(softmax(table(bad, [0, 0]), 1))).toEqual([
        [NaN, NaN],
        [0.5, 0.5],
      ])
    }
  })

  it('of a matrix without an axis is refused', () => {
    expect(problemOf(softmax(table([1, 2], [3, 4]), undefined)).rule).toContain('0 goes down each column')
  })

  it('leaves its input as it was', () => {
    const logits = column(...LOGITS)
    softmax(logits, undefined)
    expect([...logits.data]).toEqual(LOGITS)
  })
})

describe('LOGSOFTMAX', () => {
  it('keeps the digits of a dominant class, where log(softmax) is 0', () => {
    const [[first, second]] = rowsOf(logSoftmax(row(50, 0), undefined)) as [number[]]
    expect(first).toBe(-1.9287498479639178e-22)
    expect(second).toBe(-50)
  })

  it('counts many tails too small to be told apart from 0', () => {
    const logits = Array.from({ length: 1001 }, (_, i) => (i === 0 ? 0 : -746))
    const [[first]] = rowsOf(logSoftmax(row(...logits), undefined)) as [number[]]
    expect(first).toBe(-1.04e-321)
  })

  it('of a masked class is -inf', () => {
    expect(rowsOf(logSoftmax(row(-Infinity, 1), undefined))).toEqual([[-Infinity, 0]])
  })

  it('is NaN for a lane with NaN, +inf or nothing but -inf', () => {
    for (const bad of [
      [NaN, 0],
      [Infinity, 0],
      [-Infinity, -Infinity],
    ]) {
      expect(rowsOf(logSoftmax(row(...bad), undefined))).toEqual([[NaN, NaN]])
    }
  })

  it('goes down columns and along rows', () => {
    const block = table([0, 1], [0, 1])
    const half = -Math.LN2
    expect(rowsOf(logSoftmax(block, 0))).toEqual([
      [half, half],
      [half, half],
    ])
    expect(rowsOf(logSoftmax(block, 1))[0]).toEqual(rowsOf(logSoftmax(block, 1))[1])
  })
})

describe('LOGSUMEXP', () => {
  it('is one number for a vector, a row for axis 0, a column for axis 1', () => {
    const block = table([0, 1, 2], [0, 1, 2])
    expect(numberOf(logSumExp(row(0, 0), undefined))).toBe(Math.LN2)
    expect(rowsOf(logSumExp(block, 0))).toEqual([[0, 1, 2].map((x) => x + Math.LN2)])
    expect(rowsOf(logSumExp(block, 1))).toHaveLength(2)
  })

  it('does not overflow', () => {
    expect(numberOf(logSumExp(row(1e308, 1e308), undefined))).toBe(1e308)
  })

  it('is +inf with +inf, -inf of nothing but -inf, NaN with NaN', () => {
    expect(numberOf(logSumExp(row(Infinity, -Infinity), undefined))).toBe(Infinity)
    expect(numberOf(logSumExp(row(-Infinity, -Infinity), undefined))).toBe(-Infinity)
    for (const bad of [
      [Infinity, NaN],
      [NaN, Infinity],
      [-Infinity, NaN],
      [0, NaN],
    ]) {
      expect(numberOf(logSumExp(row(...bad), undefined))).toBeNaN()
    }
  })
})
