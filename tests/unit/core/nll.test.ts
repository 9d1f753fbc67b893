import { describe, expect, it } from 'vitest'
import { nll, nllShape } from '../../../src/core/nll'
import { column, numberOf, problemOf, row, rowsOf, table } from './of'

const LOGPROBS = table([-1, -2, -4], [-8, -16, -32], [-64, -128, -256])

describe('NLL', () => {
  it('is the mean of what the targets cost', () => {
    expect(numberOf(nll({ logprobs: LOGPROBS, targets: column(0, 1, 2) }))).toBe(273 / 3)
  })

  it('sums, or gives one loss per sample in the orientation of the targets', () => {
    expect(numberOf(nll({ logprobs: LOGPROBS, targets: column(0, 1, 2), reduction: 'SUM' }))).toBe(273)
    expect(rowsOf(nll({ logprobs: LOGPROBS, targets: column(0, 1, 2), reduction: 'none' }))).toEqual([
      [1],
      [16],
      [256],
    ])
    expect(rowsOf(nll({ logprobs: LOGPROBS, targets: row(0, 1, 2), reduction: 'None' }))).toEqual([
      [1, 16, 256],
    ])
  })

  it('weighs by class, and its mean divides by the weights that count', () => {
    const options = { logprobs: LOGPROBS, targets: column(0, 1, 1), weights: row(3, 0.5, 7) }
    expect(numberOf(nll({ ...options, reduction: 'sum' }))).toBe(3 + 8 + 64)
    expect(numberOf(nll(options))).toBe(75 / 4)
    expect(numberOf(nll({ ...options, weights: column(3, 0.5, 7) }))).toBe(75 / 4)
  })

  it('leaves out samples with the ignored index, -100 unless another is given', () => {
    expect(numberOf(nll({ logprobs: LOGPROBS, targets: column(-100, 1, 2) }))).toBe(272 / 2)
    expect(numberOf(nll({ logprobs: LOGPROBS, targets: column(1, 1, 2), ignoreIndex: 1 }))).toBe(256)
    const none = { logprobs: LOGPROBS, targets: column(1, 1, 2), ignoreIndex: 1, reduction: 'none' }
    expect(rowsOf(nll(none))).toEqual([[0], [0], [256]])
    expect(rowsOf(nll({ ...none, weights: row(1, 1, 2) }))).toEqual([[0], [0], [512]])
  })

  it('over no sample, or over weights that are all 0, has no mean, and a sum of 0', () => {
    const ignored = { logprobs: LOGPROBS, targets: column(-100, -100, -100) }
    expect(numberOf(nll(ignored))).toBeNaN()
    expect(numberOf(nll({ ...ignored, reduction: 'sum' }))).toBe(0)
    expect(numberOf(nll({ logprobs: LOGPROBS, targets: column(0, 0, 0), weights: row(0, 1, 1) }))).toBeNaN()
  })

  it('takes a vector with one target as one sample, whichever way it lies', () => {
    for (const logprobs of [column(-1, -2, -4), row(-1, -2, -4)]) {
      expect(numberOf(nll({ logprobs, targets: column(2) }))).toBe(4)
    }
  })

  it('takes a column with as many targets as samples of one class', () => {
    expect(numberOf(nll({ logprobs: column(-1, -2), targets: column(0, 0), reduction: 'sum' }))).toBe(3)
  })

  it('costs +inf where the target is impossible, and 0 where its weight is 0', () => {
    const logprobs = row(0, -Infinity)
    expect(numberOf(nll({ logprobs, targets: column(1) }))).toBe(Infinity)
    expect(numberOf(nll({ logprobs, targets: column(1), weights: row(1, 0), reduction: 'sum' }))).toBe(0)
  })

  it('keeps its digits where gains and costs cancel', () => {
    const logprobs = table([1e16], [-1], [-1e16])
    expect(numberOf(nll({ logprobs, targets: column(0, 0, 0), reduction: 'sum' }))).toBe(1)
    const third = { logprobs: table([1e16], [-1], [-1e16]), targets: column(0, 0, 0), weights: row(1 / 3) }
    expect(numberOf(nll({ ...third, reduction: 'sum' }))).toBe(1 / 3)
  })

  it('has a mean where the sum overflows', () => {
    expect(numberOf(nll({ logprobs: table([-1e308], [-1.5e308]), targets: column(0, 0) }))).toBe(1.25e308)
  })

  it('refuses targets that are not one per sample', () => {
    for (const targets of [column(0, 1), column(0, 1, 2, 0), table([0, 1, 2], [0, 1, 2])]) {
      expect(problemOf(nll({ logprobs: LOGPROBS, targets }))).toMatchObject({
        argument: 'targets',
        rule: 'there is one class index per sample, here 3',
        code: 'value',
      })
    }
  })

  it('refuses a target that is no class, naming the element', () => {
    for (const [bad, found] of [
      [1.5, '1.5'],
      [3, '3'],
      [-1, '-1'],
      [NaN, 'not a number'],
      [Infinity, '+∞'],
    ] as const) {
      expect(problemOf(nll({ logprobs: LOGPROBS, targets: column(0, bad, 1) }))).toEqual({
        argument: 'targets',
        element: 1,
        found,
        rule: 'a class index is a whole number from 0 to 2',
        code: 'num',
      })
    }
  })

  it('refuses weights that are not one per class, or negative', () => {
    const options = { logprobs: LOGPROBS, targets: column(0, 1, 2) }
    expect(problemOf(nll({ ...options, weights: row(1, 2) }))).toMatchObject({
      argument: 'weights',
      found: '1 row × 2 columns',
      rule: 'there is one weight per class, here 3',
    })
    expect(problemOf(nll({ ...options, weights: row(1, -2, 3) }))).toMatchObject({
      argument: 'weights',
      element: 1,
      found: '-2',
      rule: 'a weight is not negative',
    })
  })

  it('refuses another reduction and an ignored index that is no whole number', () => {
    const options = { logprobs: LOGPROBS, targets: column(0, 1, 2) }
    expect(problemOf(nll({ ...options, reduction: 'average' }))).toMatchObject({
      argument: 'reduction',
      found: '"average"',
      rule: 'the reduction is "mean", "sum" or "none"',
    })
    expect(problemOf(nll({ ...options, ignoreIndex: 0.5 }))).toMatchObject({
      argument: 'ignore_index',
      found: '0.5',
    })
  })

  it('says its shape beforehand', () => {
    expect(nllShape({ rows: 3, columns: 1 }, 'none')).toEqual({ rows: 3, columns: 1 })
    for (const reduction of [undefined, 'mean', 'sum', 'nonsense']) {
      expect(nllShape({ rows: 3, columns: 1 }, reduction)).toEqual({ rows: 1, columns: 1 })
    }
  })
})
