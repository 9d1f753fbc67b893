import process from 'node:process'
import type { Decimal } from 'decimal.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bce } from '../../../src/core/bce'
import { bceLogits } from '../../../src/core/bce-logits'
import { crossEntropy } from '../../../src/core/cross-entropy'
import { logOdds } from '../../../src/core/logit'
import { logSigmoid } from '../../../src/core/log-sigmoid'
import { logSoftmax } from '../../../src/core/log-softmax'
import { logSumExp } from '../../../src/core/log-sum-exp'
import { nll } from '../../../src/core/nll'
import { sigmoid } from '../../../src/core/sigmoid'
import { softmax } from '../../../src/core/softmax'
import { softplus } from '../../../src/core/softplus'
import { ulp, ulpDistance } from '../../../src/core/ulp'
import { column, numberOf, row, rowsOf, table } from '../../unit/core/of'
import {
  precise,
  preciseCost,
  Precise,
  preciseLogSumExp,
  preciseSoftmax,
  preciseSoftplus,
  ulpsFrom,
} from './precise'
import { MOST_ULPS } from './ulps'

/** Another one each run, unless `SEED` says which; it stands in the name of the suite. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const runs = { seed, numRuns: 100 }

/** Some near 0, some moderate, some so far out that probabilities underflow; with all their digits or few. */
const logit = fc.oneof(
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.double({ min: -60, max: 60, noNaN: true }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.integer({ min: -760, max: 760 }),
  fc.double({ min: -1e-9, max: 1e-9, noNaN: true }),
)
const logits = fc.array(logit, { minLength: 1, maxLength: 12 })
const probability = fc.double({ min: 0, max: 1, noNaN: true })

function softmaxOf(values: readonly number[]): number[] {
  return rowsOf(softmax(row(...values), undefined)).flat()
}

function xent(values: readonly number[], target: number): number {
  return numberOf(crossEntropy({ logits: row(...values), targets: row(target) }))
}

function bceLogitsOf(x: number, y: number): number {
  return numberOf(bceLogits({ logits: row(x), targets: row(y) }))
}

describe(`against 100 digits (SEED=${seed})`, () => {
  it(`softmax is within ${MOST_ULPS} ulp`, () => {
    fc.assert(
      fc.property(logits, (values) => {
        const exact = preciseSoftmax(values.map(precise))
        for (const [i, p] of softmaxOf(values).entries()) {
          expect(ulpsFrom(p, exact[i]!)).toBeLessThanOrEqual(MOST_ULPS)
        }
      }),
      runs,
    )
  })

  it(`log-softmax and cross-entropy are within ${MOST_ULPS} ulp`, () => {
    fc.assert(
      fc.property(logits, (values) => {
        const logs = rowsOf(logSoftmax(row(...values), undefined)).flat()
        for (const [i, log] of logs.entries()) {
          const exact = preciseCost(values.map(precise), i)
          expect(ulpsFrom(-log, exact)).toBeLessThanOrEqual(MOST_ULPS)
          expect(ulpsFrom(xent(values, i), exact)).toBeLessThanOrEqual(MOST_ULPS)
        }
      }),
      runs,
    )
  })

  it(`log-sum-exp is within ${MOST_ULPS} ulp of the larger of the peak and itself`, () => {
    fc.assert(
      fc.property(logits, (values) => {
        const exact = preciseLogSumExp(values.map(precise))
        const unit = ulp(Math.max(Math.abs(Math.max(...values)), Math.abs(exact.toNumber())))
        const off = precise(numberOf(logSumExp(row(...values), undefined)))
          .minus(exact)
          .abs()
        expect(off.toNumber()).toBeLessThanOrEqual(MOST_ULPS * unit)
      }),
      runs,
    )
  })

  it(`sigmoid, log-sigmoid and softplus are within ${MOST_ULPS} ulp`, () => {
    fc.assert(
      fc.property(logit, (x) => {
        const exact = precise(x)
        const odds = exact.negated().exp()
        expect(ulpsFrom(sigmoid(x), new Precise(1).div(odds.plus(1)))).toBeLessThanOrEqual(MOST_ULPS)
        expect(ulpsFrom(softplus(x), preciseSoftplus(exact))).toBeLessThanOrEqual(MOST_ULPS)
        expect(ulpsFrom(-logSigmoid(x), preciseSoftplus(exact.negated()))).toBeLessThanOrEqual(MOST_ULPS)
      }),
      runs,
    )
  })

  it(`logit is within ${MOST_ULPS} ulp`, () => {
    const inside = fc.oneof(probability, fc.double({ min: 0.499, max: 0.501, noNaN: true }))
    fc.assert(
      fc.property(
        inside.filter((p) => p > 0 && p < 1),
        (p) => {
          const exact = precise(p)
            .div(new Precise(1).minus(precise(p)))
            .ln()
          expect(ulpsFrom(logOdds(p), exact)).toBeLessThanOrEqual(MOST_ULPS)
        },
      ),
      runs,
    )
  })

  it(`binary cross-entropy of logits is within ${MOST_ULPS} ulp`, () => {
    fc.assert(
      fc.property(logit, fc.oneof(probability, fc.constantFrom(0, 1)), (x, y) => {
        const [hit, miss] = [preciseSoftplus(precise(-x)), preciseSoftplus(precise(x))]
        const exact = hit.times(precise(y)).plus(miss.times(new Precise(1).minus(precise(y))))
        expect(ulpsFrom(bceLogitsOf(x, y), exact)).toBeLessThanOrEqual(MOST_ULPS)
      }),
      runs,
    )
  })

  it('softmax − onehot is the gradient of the cross-entropy', () => {
    const step = new Precise('1e-30')
    fc.assert(
      fc.property(logits, fc.nat(), fc.nat(), (values, some, other) => {
        const [target, k] = [some % values.length, other % values.length]
        const nudged = (by: Decimal) => values.map((x, i) => (i === k ? precise(x).plus(by) : precise(x)))
        const rise = preciseCost(nudged(step), target).minus(preciseCost(nudged(step.negated()), target))
        const slope = rise.div(step.times(2)).toNumber()
        const gradient = softmaxOf(values)[k]! - (k === target ? 1 : 0)
        expect(Math.abs(gradient - slope)).toBeLessThanOrEqual(MOST_ULPS * ulp(1))
      }),
      runs,
    )
  })
})

describe(`what has to hold between functions (SEED=${seed})`, () => {
  it('probabilities sum to 1 within n ulp', () => {
    fc.assert(
      fc.property(logits, (values) => {
        const total = Precise.sum(...softmaxOf(values).map(precise))
        expect(ulpsFrom(1, total)).toBeLessThanOrEqual(values.length)
      }),
      runs,
    )
  })

  it('softmax does not change when all logits are shifted, not by one bit', () => {
    const coarse = fc.array(fc.integer({ min: -(2 ** 20), max: 2 ** 20 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(coarse, fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), (values, shift) => {
        const shifted = values.map((x) => x / 1024 + shift)
        expect(softmaxOf(shifted)).toEqual(softmaxOf(values.map((x) => x / 1024)))
      }),
      runs,
    )
  })

  it('softmax of columns is softmax of the rows of the transposed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(logit, logit, logit), { minLength: 2, maxLength: 6 }), (rows) => {
        const transposed = [0, 1, 2].map((c) => rows.map((cells) => cells[c]!))
        const down = rowsOf(softmax(table(...rows), 0))
        const along = rowsOf(softmax(table(...transposed), 1))
        expect([0, 1, 2].map((c) => down.map((cells) => cells[c]!))).toEqual(along)
      }),
      runs,
    )
  })

  it('the logit of the sigmoid comes back where it is well conditioned', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 3, noNaN: true }), (x) => {
        const p = sigmoid(x)
        // p is off by 2 ulp; the slope of the logit is 1 / (p (1 - p)).
        const spread = (MOST_ULPS * ulp(p)) / (p * (1 - p)) + MOST_ULPS * ulp(x)
        expect(Math.abs(logOdds(p) - x)).toBeLessThanOrEqual(spread)
      }),
      runs,
    )
  })

  it('cross-entropy is the negative log-likelihood of the log-softmax', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(logit, logit, logit), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (rows, some) => {
          const targets = column(...rows.map((_, n) => (some + n) % 3))
          const logprobs = logSoftmax(table(...rows), 1)
          expect(logprobs.ok).toBe(true)
          if (!logprobs.ok) return
          for (const reduction of ['mean', 'sum', 'none']) {
            const direct = rowsOf(crossEntropy({ logits: table(...rows), targets, reduction }))
            expect(rowsOf(nll({ logprobs: logprobs.value, targets, reduction }))).toEqual(direct)
          }
        },
      ),
      runs,
    )
  })

  it('binary cross-entropy of logits is that of the sigmoid, where both are defined', () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 30, noNaN: true }), fc.constantFrom(0, 0.25, 1), (x, y) => {
        const p = sigmoid(x)
        const composed = numberOf(bce({ p: row(p), targets: row(y) }))
        const direct = bceLogitsOf(x, y)
        // Rounding p moves log p by its relative error, log(1 - p) by p / (1 - p) times as much.
        const spread = MOST_ULPS * (ulp(p) * (y / p + (1 - y) / (1 - p)) + 2 * ulp(direct))
        expect(Math.abs(composed - direct)).toBeLessThanOrEqual(spread)
      }),
      runs,
    )
  })

  it('two classes are one sigmoid', () => {
    fc.assert(
      fc.property(logit, (x) => {
        expect(ulpDistance(softmaxOf([x, 0])[0]!, sigmoid(x))).toBeLessThanOrEqual(MOST_ULPS)
      }),
      runs,
    )
  })
})
