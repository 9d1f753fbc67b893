import { describe, expect, it } from 'vitest'
import { float32 } from '../../../src/core/rounding'
import { ulpDistance } from '../../../src/core/ulp'
import { answerTo } from './golden-answer'
import { flatten, goldenCases } from './golden-case'

const CASES = goldenCases('losses.json')

describe('the rounding lens', () => {
  for (const op of ['round_float32', 'round_float16', 'round_bfloat16']) {
    it(`gives what PyTorch's ${op.replace('round_', '.to(')}) gives, bit for bit`, () => {
      const cases = CASES.filter((golden) => golden.op === op)
      expect(cases.length).toBeGreaterThan(0)
      for (const golden of cases) expect(answerTo(golden)).toEqual(flatten(golden.torch64!))
    })
  }

  it('around each step rebuilds float32 hardware: the textbook logit of the textbook sigmoid', () => {
    const cases = CASES.filter(({ op }) => op === 'naive_logit_sigmoid_float32')
    expect(cases.length).toBeGreaterThan(0)
    for (const { args, torch32 } of cases) {
      const torch = flatten(torch32 as number[])
      for (const [i, x] of flatten(args).entries()) {
        expect(textbookIsWithinOneRounding(x, torch[i]!), `x = ${x}`).toBe(true)
      }
    }
  })
})

/**
 * `EXP` and `LN` in float64, rounded, may differ from PyTorch's float32 by 1 ulp of float32 each: so PyTorch's
 * value has to come out for one of the three neighbours at each of the two calls.
 */
function textbookIsWithinOneRounding(x: number, expected: number): boolean {
  return neighbours(float32(Math.exp(-x)))
    .map((power) => float32(1 / float32(1 + power)))
    .flatMap((y) => neighbours(float32(Math.log(float32(y / float32(1 - y))))))
    .some((value) => ulpDistance(value, expected) === 0)
}

function neighbours(x: number): number[] {
  const bits = new Int32Array(Float32Array.of(x).buffer)[0]!
  return [bits - 1, bits, bits + 1].map((near) => new Float32Array(Int32Array.of(near).buffer)[0]!)
}
