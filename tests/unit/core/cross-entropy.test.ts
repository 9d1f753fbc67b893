import { describe, expect, it } from 'vitest'
import { crossEntropy, crossEntropyShape } from '../../../src/core/cross-entropy'
import { column, numberOf, problemOf, row, rowsOf, table } from './of'

const EVEN = table([0, 0, 0, 0], [1, 1, 1, 1])
const LN4 = Math.log(4)
const shape = (rows: number, columns: number) => ({ rows, columns })

describe('XENT of class indices', () => {
  it('of undecided logits is the logarithm of the number of classes', () => {
    expect(numberOf(crossEntropy({ logits: EVEN, targets: column(0, 3) }))).toBe(LN4)
    expect(numberOf(crossEntropy({ logits: EVEN, targets: column(0, 3), reduction: 'sum' }))).toBe(2 * LN4)
    expect(rowsOf(crossEntropy({ logits: EVEN, targets: row(0, 3), reduction: 'none' }))).toEqual([
      [LN4, LN4],
    ])
  })

  it('keeps the digits of a loss that is nearly 0', () => {
    expect(numberOf(crossEntropy({ logits: row(0, -700), targets: column(0) }))).toBeCloseTo(
      Math.exp(-700),
      318,
    )
    expect(numberOf(crossEntropy({ logits: row(0, -700), targets: column(0) }))).toBeGreaterThan(0)
  })

  it('takes a column or a row with one target as one sample over all classes', () => {
    const down = crossEntropy({ logits: column(1, 2, 3), targets: column(2) })
    expect(numberOf(down)).toBe(numberOf(crossEntropy({ logits: row(1, 2, 3), targets: column(2) })))
    expect(numberOf(down)).toBeCloseTo(0.4076059644443803, 15)
  })

  it('of one class is 0', () => {
    expect(numberOf(crossEntropy({ logits: row(5), targets: row(0) }))).toBe(0)
  })

  it('leaves a masked class out, and costs +inf where it is the target', () => {
    const logits = row(0, -Infinity, 0)
    expect(numberOf(crossEntropy({ logits, targets: row(0) }))).toBe(Math.LN2)
    expect(numberOf(crossEntropy({ logits, targets: row(1) }))).toBe(Infinity)
  })

  it('is NaN for a sample with NaN or +inf, unless it is ignored', () => {
    for (const bad of [NaN, Infinity]) {
      const logits = table([0, bad], [0, 0])
      expect(numberOf(crossEntropy({ logits, targets: column(0, 0) }))).toBeNaN()
      expect(numberOf(crossEntropy({ logits, targets: column(-100, 0) }))).toBe(Math.LN2)
    }
  })

  it('spreads smoothed labels over all classes, weights included', () => {
    const logits = row(0, Math.log(3))
    const [l0, l1] = [Math.log(4), Math.log(4 / 3)]
    const smoothed = { logits, targets: row(1), labelSmoothing: 0.2, reduction: 'sum' }
    expect(numberOf(crossEntropy(smoothed))).toBeCloseTo(0.8 * l1 + 0.1 * (l0 + l1), 15)
    expect(numberOf(crossEntropy({ ...smoothed, weights: row(2, 3) }))).toBeCloseTo(
      0.8 * 3 * l1 + 0.1 * (2 * l0 + 3 * l1),
      15,
    )
  })

  it('smoothed costs +inf where any class is masked, unless its weight is 0', () => {
    const options = { logits: row(0, -Infinity), targets: row(0), labelSmoothing: 0.2 }
    expect(numberOf(crossEntropy(options))).toBe(Infinity)
    expect(numberOf(crossEntropy({ ...options, weights: row(1, 0) }))).toBe(0)
  })

  it('refuses a smoothing outside [0, 1]', () => {
    for (const labelSmoothing of [-0.1, 1.1, NaN]) {
      expect(problemOf(crossEntropy({ logits: EVEN, targets: column(0, 0), labelSmoothing }))).toMatchObject({
        argument: 'label_smoothing',
        rule: 'label smoothing is a number from 0 to 1',
      })
    }
  })

  it('refuses targets of another length or outside the classes', () => {
    expect(problemOf(crossEntropy({ logits: EVEN, targets: column(0, 1, 2) }))).toMatchObject({
      argument: 'targets',
      found: '3 rows × 1 column',
      rule: 'there is one class index per sample, here 2',
    })
    expect(problemOf(crossEntropy({ logits: EVEN, targets: column(0, 4) }))).toMatchObject({
      element: 1,
      found: '4',
      rule: 'a class index is a whole number from 0 to 3',
    })
  })

  it('refuses a row of targets for a column of logits', () => {
    expect(problemOf(crossEntropy({ logits: column(1, 2), targets: row(0, 1) })).argument).toBe('targets')
  })
})

describe('XENT of class probabilities', () => {
  it('of a certain class is that of its index', () => {
    const logits = table([1, 2, 3], [3, 1, 2])
    const certain = crossEntropy({ logits, targets: table([0, 0, 1], [0, 1, 0]), reduction: 'none' })
    expect(rowsOf(certain)).toEqual(
      rowsOf(crossEntropy({ logits, targets: column(2, 1), reduction: 'none' })),
    )
  })

  it('divides its mean by the number of samples, whatever the weights', () => {
    const options = { logits: EVEN, targets: table([1, 0, 0, 0], [0, 1, 0, 0]), weights: row(3, 5, 1, 1) }
    expect(numberOf(crossEntropy(options))).toBeCloseTo((3 * LN4 + 5 * LN4) / 2, 14)
  })

  it('takes a vector of the shape of the logits as one sample', () => {
    for (const make of [row, column]) {
      const options = { logits: make(0, 0), targets: make(0.25, 0.75), reduction: 'none' }
      expect(numberOf(crossEntropy(options))).toBe(Math.LN2)
    }
  })

  it('gives one loss per sample as a column', () => {
    const targets = table([0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0])
    expect(rowsOf(crossEntropy({ logits: EVEN, targets, reduction: 'none' }))).toEqual([[LN4], [LN4]])
  })

  it('lets a masked class of probability 0 cost nothing, and one that may come +inf', () => {
    const logits = row(0, -Infinity)
    expect(numberOf(crossEntropy({ logits, targets: row(1, 0) }))).toBe(0)
    expect(numberOf(crossEntropy({ logits, targets: row(0.9, 0.1) }))).toBe(Infinity)
  })

  it('refuses what is no probability, naming the element', () => {
    expect(problemOf(crossEntropy({ logits: row(1, 2), targets: row(0.5, 1.5) }))).toEqual({
      argument: 'targets',
      element: 1,
      found: '1.5',
      rule: 'a probability lies between 0 and 1',
      code: 'num',
    })
  })

  it('refuses an ignored index, but not the default one', () => {
    const options = { logits: row(0, 0), targets: row(0.5, 0.5) }
    expect(problemOf(crossEntropy({ ...options, ignoreIndex: 1 }))).toMatchObject({
      argument: 'ignore_index',
      rule: 'an index can be ignored only where the targets are class indices, not probabilities',
    })
    expect(numberOf(crossEntropy({ ...options, ignoreIndex: -100 }))).toBe(Math.LN2)
  })
})

describe('XENT', () => {
  it('says its shape beforehand', () => {
    expect(crossEntropyShape(shape(5, 3), shape(5, 1), 'NONE')).toEqual(shape(5, 1))
    expect(crossEntropyShape(shape(5, 3), shape(1, 5), 'none')).toEqual(shape(1, 5))
    expect(crossEntropyShape(shape(5, 3), shape(5, 3), 'none')).toEqual(shape(5, 1))
    expect(crossEntropyShape(shape(5, 1), shape(5, 1), 'none')).toEqual(shape(1, 1))
    expect(crossEntropyShape(shape(5, 3), shape(5, 1), undefined)).toEqual(shape(1, 1))
  })

  it('refuses another reduction', () => {
    expect(problemOf(crossEntropy({ logits: EVEN, targets: column(0, 0), reduction: '' })).argument).toBe(
      'reduction',
    )
  })
})
