import { describe, expect, it } from 'vitest'
import { bce, elementLossShape } from '../../../src/core/bce'
import { bceLogits } from '../../../src/core/bce-logits'
import { column, numberOf, problemOf, row, rowsOf, table } from './of'

describe('BCE', () => {
  it('is the mean over all elements, the sum, or one loss each in the shape of p', () => {
    const options = { p: table([0.5, 0.5], [0.5, 0.5]), targets: table([0, 1], [1, 0]) }
    expect(numberOf(bce(options))).toBe(Math.LN2)
    expect(numberOf(bce({ ...options, reduction: 'sum' }))).toBe(4 * Math.LN2)
    expect(rowsOf(bce({ ...options, reduction: 'none' }))).toEqual([
      [Math.LN2, Math.LN2],
      [Math.LN2, Math.LN2],
    ])
  })

  it('costs 100 for a certain miss and 0 for a certain hit', () => {
    const losses = bce({ p: row(0, 1, 0, 1, 1e-50), targets: row(1, 0, 0, 1, 1), reduction: 'none' })
    expect(rowsOf(losses)).toEqual([[100, 100, 0, 0, 100]])
  })

  it('keeps the digits of a small cost', () => {
    expect(numberOf(bce({ p: row(1e-20), targets: row(0) }))).toBe(1e-20)
  })

  it('weighs each element: one weight, a row, a column or all', () => {
    const options = { p: table([0.5, 0.5], [0.5, 0.5]), targets: table([0, 1], [1, 0]), reduction: 'none' }
    const weighed = (weights: ReturnType<typeof row>) =>
      rowsOf(bce({ ...options, weights })).map((line) => line.map((loss) => loss / Math.LN2))
    expect(weighed(row(3))).toEqual([
      [3, 3],
      [3, 3],
    ])
    expect(weighed(row(1, 2))).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect(weighed(column(1, 2))).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(weighed(table([1, 2], [3, 4]))).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  it('of NaN is NaN', () => {
    expect(rowsOf(bce({ p: row(NaN, 0.5), targets: row(1, NaN), reduction: 'none' }))).toEqual([[NaN, NaN]])
  })

  it('refuses targets of another shape', () => {
    expect(problemOf(bce({ p: row(0.5, 0.5), targets: column(0, 1) }))).toEqual({
      argument: 'targets',
      found: '2 rows × 1 column',
      rule: 'there is one target per probability, here 1 row × 2 columns',
      code: 'value',
    })
  })

  it('refuses what is no probability and what is no weight', () => {
    expect(problemOf(bce({ p: row(0.5, -0.5), targets: row(0, 1) }))).toMatchObject({
      argument: 'p',
      element: 1,
    })
    expect(problemOf(bce({ p: row(0.5, 0.5), targets: row(0, 2) }))).toMatchObject({
      argument: 'targets',
      found: '2',
    })
    const weights = row(1, -1)
    expect(problemOf(bce({ p: row(0.5, 0.5), targets: row(0, 1), weights }))).toMatchObject({
      argument: 'weights',
      element: 1,
      rule: 'a weight is not negative',
    })
  })

  it('says its shape beforehand', () => {
    const shape = { rows: 3, columns: 2 }
    expect(elementLossShape(shape, 'none')).toEqual(shape)
    expect(elementLossShape(shape, undefined)).toEqual({ rows: 1, columns: 1 })
  })
})

/** What one logit costs against one target. */
function loss(x: number, y: number): number {
  return numberOf(bceLogits({ logits: row(x), targets: row(y) }))
}

describe('BCELOGITS', () => {
  it('of an undecided logit is log 2, whatever the target', () => {
    expect([0, 0.3, 1].map((y) => loss(0, y))).toEqual(Array(3).fill(expect.closeTo(Math.LN2, 15)))
  })

  it('keeps its digits on both sides, where the textbook form is 0 or infinite', () => {
    expect([loss(40, 1), loss(-40, 0)]).toEqual([4.248354255291589e-18, 4.248354255291589e-18])
    expect([loss(1000, 0), loss(-1000, 1)]).toEqual([1000, 1000])
  })

  it('at an infinite logit costs 0 on the right side and +inf on any other', () => {
    expect([loss(Infinity, 1), loss(-Infinity, 0)]).toEqual([0, 0])
    expect([loss(Infinity, 0), loss(-Infinity, 1), loss(Infinity, 0.5)]).toEqual([
      Infinity,
      Infinity,
      Infinity,
    ])
  })

  it('of NaN is NaN', () => {
    expect([loss(NaN, 1), loss(1, NaN)]).toEqual([NaN, NaN])
  })

  it('spreads targets, weights and pos_weight over the logits', () => {
    const logits = table([0, 0, 0], [0, 0, 0])
    const options = {
      logits,
      targets: row(1, 1, 0),
      weights: column(1, 2),
      posWeight: row(3),
      reduction: 'none',
    }
    const expected = [
      [3, 3, 1],
      [6, 6, 2],
    ]
    expect(rowsOf(bceLogits(options)).map((line) => line.map((cost) => cost / Math.LN2))).toEqual(expected)
  })

  it('divides its mean by the number of elements, whatever the weights', () => {
    expect(numberOf(bceLogits({ logits: row(0, 0), targets: row(1), weights: row(5, 1) }))).toBeCloseTo(
      3 * Math.LN2,
      15,
    )
  })

  it('refuses what does not spread over the logits', () => {
    const options = { logits: table([0, 0, 0], [0, 0, 0]), targets: row(1) }
    const rule = 'what fits is one number, one row of 3, one column of 2, or 2 rows × 3 columns'
    expect(problemOf(bceLogits({ ...options, targets: row(0, 1) }))).toMatchObject({
      argument: 'targets',
      rule,
    })
    expect(problemOf(bceLogits({ ...options, weights: column(1, 2, 3) }))).toMatchObject({
      argument: 'weights',
      rule,
    })
    expect(problemOf(bceLogits({ ...options, posWeight: row(1, 2) }))).toMatchObject({
      argument: 'pos_weight',
      rule,
    })
    expect(problemOf(bceLogits({ logits: row(0, 0), targets: column(0, 1) })).found).toBe('2 rows × 1 column')
  })

  it('refuses a target that is no probability and a negative weight', () => {
    const options = { logits: row(0, 0), targets: row(0, 1) }
    expect(problemOf(bceLogits({ ...options, targets: row(0, -1) }))).toMatchObject({
      argument: 'targets',
      element: 1,
    })
    expect(problemOf(bceLogits({ ...options, weights: row(-1) }))).toMatchObject({
      argument: 'weights',
      element: 0,
    })
    expect(problemOf(bceLogits({ ...options, posWeight: row(-1) }))).toMatchObject({ argument: 'pos_weight' })
  })
})
