import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argmax } from '../../../src/core/argmax'
import { oneHot, oneHotShape } from '../../../src/core/one-hot'
import { pick } from '../../../src/core/pick'
import { topk } from '../../../src/core/topk'
import { column, numberOf, problemOf, row, rowsOf, table } from './of'

describe('ONEHOT', () => {
  it('has a row per target, whichever way the targets lie', () => {
    const expected = [
      [1, 0, 0],
      [0, 0, 1],
    ]
    expect(rowsOf(oneHot(column(0, 2), 3))).toEqual(expected)
    expect(rowsOf(oneHot(row(0, 2), 3))).toEqual(expected)
    expect(oneHotShape({ rows: 1, columns: 2 }, 3)).toEqual({ rows: 2, columns: 3 })
  })

  it('refuses a target that is no class, and targets that are no vector', () => {
    expect(problemOf(oneHot(column(0, 3), 3))).toMatchObject({
      argument: 'targets',
      element: 1,
      rule: 'a class index is a whole number from 0 to 2',
    })
    expect(problemOf(oneHot(table([0, 1], [1, 0]), 3))).toMatchObject({ found: '2 rows × 2 columns' })
  })

  it('refuses a number of classes that is none, or more than a sheet or memory holds', () => {
    for (const classes of [0, -1, 2.5, NaN, 16_385]) {
      expect(problemOf(oneHot(column(0), classes))).toMatchObject({
        argument: 'classes',
        rule: 'classes is a whole number from 1 to 16,384',
      })
    }
    const many = { rows: 100_000, columns: 1, data: new Float64Array(100_000) }
    expect(problemOf(oneHot(many, 10_000))).toMatchObject({
      found: '1,000,000,000 numbers',
      rule: 'a result holds at most 16,777,216 numbers',
    })
  })
})

describe('PICK', () => {
  const block = table([1, 2, 3], [4, 5, 6])

  it('takes one element per row, in the orientation of the indices', () => {
    expect(rowsOf(pick(block, column(2, 0)))).toEqual([[3], [4]])
    expect(rowsOf(pick(block, row(2, 0)))).toEqual([[3, 4]])
  })

  it('takes a vector with one index as one row', () => {
    expect(numberOf(pick(column(7, 8, 9), row(2)))).toBe(9)
    expect(numberOf(pick(row(7, 8, 9), row(2)))).toBe(9)
  })

  it('passes on what it picks, NaN and infinities included', () => {
    expect(rowsOf(pick(table([NaN], [Infinity]), column(0, 0)))).toEqual([[NaN], [Infinity]])
  })

  it('refuses an index that is no column, and indices that are not one per row', () => {
    expect(problemOf(pick(block, column(0, 3)))).toMatchObject({
      argument: 'indices',
      element: 1,
      found: '3',
    })
    expect(problemOf(pick(block, column(0, 1, 2)))).toMatchObject({
      argument: 'indices',
      found: '3 rows × 1 column',
    })
  })
})

describe('ARGMAX', () => {
  it('is the index of the largest, the first one on a tie', () => {
    expect(numberOf(argmax(column(1, 3, 3, 2), undefined))).toBe(1)
    expect(numberOf(argmax(row(-Infinity, -Infinity), undefined))).toBe(0)
    expect(numberOf(argmax(row(0, -0), undefined))).toBe(0)
  })

  it('is a row for axis 0, a column for axis 1', () => {
    const block = table([1, 9], [5, 2], [3, 4])
    expect(rowsOf(argmax(block, 0))).toEqual([[1, 0]])
    expect(rowsOf(argmax(block, 1))).toEqual([[1], [0], [1]])
    expect(problemOf(argmax(block, undefined)).argument).toBe('axis')
  })

  it('takes NaN for the largest, the first one of several', () => {
    expect(numberOf(argmax(row(1, NaN, Infinity, NaN), undefined))).toBe(1)
    expect(numberOf(argmax(row(NaN, 1), undefined))).toBe(0)
  })
})

describe('TOPK', () => {
  it('gives values and indices, largest first, ties in the order of their indices', () => {
    expect(rowsOf(topk(row(1, 3, 2, 3, -Infinity), 4))).toEqual([
      [3, 1],
      [3, 3],
      [2, 2],
      [1, 0],
    ])
  })

  it('picks what sorting everything would', () => {
    const values = fc.array(fc.constantFrom(-2, -1, -0, 0, 1, 2.5, 7, NaN, Infinity), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(values, fc.nat(), (numbers, some) => {
        const k = 1 + (some % numbers.length)
        const sorted = numbers.map((value, index) => [value, index] as const)
        const rank = (value: number) => (Number.isNaN(value) ? 200 : Math.min(value, 100))
        sorted.sort(([a, i], [b, j]) => (rank(a) === rank(b) ? i - j : rank(b) - rank(a)))
        expect(rowsOf(topk(row(...numbers), k))).toEqual(sorted.slice(0, k))
      }),
    )
  })

  it('takes NaN for larger than any number', () => {
    expect(rowsOf(topk(column(1, NaN, Infinity, NaN), 3))).toEqual([
      [NaN, 1],
      [NaN, 3],
      [Infinity, 2],
    ])
  })

  it('refuses a k that is none or larger than the vector, and a matrix', () => {
    for (const k of [0, -1, 1.5, 4, NaN]) {
      expect(problemOf(topk(row(1, 2, 3), k))).toMatchObject({
        argument: 'k',
        rule: 'k is a whole number from 1 to 3',
      })
    }
    expect(problemOf(topk(table([1, 2], [3, 4]), 1))).toMatchObject({
      argument: 'values',
      found: '2 rows × 2 columns',
    })
  })
})
