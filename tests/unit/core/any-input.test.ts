import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argmax } from '../../../src/core/argmax'
import { bce } from '../../../src/core/bce'
import { bceLogits } from '../../../src/core/bce-logits'
import { crossEntropy, crossEntropyShape } from '../../../src/core/cross-entropy'
import { randints, randn, randu } from '../../../src/core/generators'
import { logSoftmax } from '../../../src/core/log-softmax'
import { logSumExp } from '../../../src/core/log-sum-exp'
import { logit } from '../../../src/core/logit'
import { matrix, sameShape, type Matrix, type Shape } from '../../../src/core/matrix'
import { nll, nllShape } from '../../../src/core/nll'
import { oneHot } from '../../../src/core/one-hot'
import { pick } from '../../../src/core/pick'
import type { Checked } from '../../../src/core/problem'
import { arange, linspace } from '../../../src/core/ranges'
import { softmax } from '../../../src/core/softmax'
import { softmax2d } from '../../../src/core/softmax2d'
import { topk } from '../../../src/core/topk'

/** Numbers that are apt to be wrong somewhere: whole, fractional, huge, negative, none. */
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, 2, 3, -1, -100, 0.5, 1.5, NaN, Infinity, -Infinity, 5e-324, 1e308, 2 ** 53),
  fc.double(),
)
const probability = fc.oneof(fc.double({ min: 0, max: 1 }), fc.constantFrom(0, 1, -0.5, 2))
const option = fc.option(number, { nil: undefined })
const reduction = fc.constantFrom(undefined, 'mean', 'sum', 'none', 'NONE', 'max', '')

function matrices(element: fc.Arbitrary<number>): fc.Arbitrary<Matrix> {
  const side = fc.integer({ min: 1, max: 4 })
  return fc.tuple(side, side).chain(([rows, columns]) => {
    const data = fc.array(element, { minLength: rows * columns, maxLength: rows * columns })
    return data.map((values) => matrix(rows, columns, Float64Array.from(values)))
  })
}

const anything = matrices(number)
const indices = matrices(fc.constantFrom(0, 1, 2, -100))
const probabilities = matrices(probability)
const weights = fc.option(matrices(fc.oneof(fc.double({ min: 0, max: 10 }), number)), { nil: undefined })

/** A result has as many numbers as its shape says; a refusal says what it found and which rule that breaks. */
function isWhole(answer: Checked<Matrix>): boolean {
  if (answer.ok) return answer.value.data.length === answer.value.rows * answer.value.columns
  const { found, rule, argument } = answer.problem
  return found !== '' && rule !== '' && /^[a-z_]+$/.test(argument)
}

/** A refusal has no shape to keep to. */
function hasShape(answer: Checked<Matrix>, shape: Shape): boolean {
  return !answer.ok || sameShape(answer.value, shape)
}

describe('whatever it is given, the core answers or refuses and does not throw:', () => {
  it('functions along an axis', () => {
    fc.assert(
      fc.property(anything, option, (values, axis) => {
        const answers = [softmax, logSoftmax, logSumExp, argmax].map((f) => f(values, axis))
        expect(answers.every(isWhole)).toBe(true)
      }),
    )
  })

  it('functions of a matrix and sizes', () => {
    fc.assert(
      fc.property(anything, number, number, (values, a, b) => {
        expect(isWhole(softmax2d(values, a, b))).toBe(true)
        expect(isWhole(topk(values, a))).toBe(true)
        expect(isWhole(oneHot(values, a))).toBe(true)
        expect(isWhole(logit(values, a))).toBe(true)
        expect(isWhole(pick(values, values))).toBe(true)
      }),
    )
  })

  it('losses over classes, in the shape that they say beforehand', () => {
    const targets = fc.oneof(indices, probabilities, anything)
    fc.assert(
      fc.property(
        anything,
        targets,
        weights,
        fc.record({ reduction, ignoreIndex: option, smooth: option }),
        (x, y, w, o) => {
          const options = { targets: y, weights: w, reduction: o.reduction, ignoreIndex: o.ignoreIndex }
          const likelihood = nll({ logprobs: x, ...options })
          expect(isWhole(likelihood)).toBe(true)
          expect(hasShape(likelihood, nllShape(y, o.reduction))).toBe(true)
          const entropy = crossEntropy({ logits: x, labelSmoothing: o.smooth, ...options })
          expect(isWhole(entropy)).toBe(true)
          expect(hasShape(entropy, crossEntropyShape(x, y, o.reduction))).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('binary losses', () => {
    fc.assert(
      fc.property(anything, probabilities, weights, weights, reduction, (x, y, w, positive, word) => {
        expect(isWhole(bce({ p: y, targets: y, weights: w, reduction: word }))).toBe(true)
        expect(isWhole(bce({ p: x, targets: y, weights: w, reduction: word }))).toBe(true)
        expect(
          isWhole(bceLogits({ logits: x, targets: y, weights: w, posWeight: positive, reduction: word })),
        ).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('ranges and generators', () => {
    const size = fc.oneof(number, fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(number, number, size, size, (a, b, rows, columns) => {
        expect(isWhole(arange(a, b, columns))).toBe(true)
        expect(isWhole(linspace(a, b, rows))).toBe(true)
        for (const generate of [randn, randu])
          expect(isWhole(generate({ rows, columns }, { seed: a }))).toBe(true)
        expect(isWhole(randints({ rows, columns }, b, { seed: a }))).toBe(true)
      }),
    )
  })
})
