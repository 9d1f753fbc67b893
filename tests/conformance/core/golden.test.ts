import { describe, expect, it } from 'vitest'
import { ANSWERED, answerTo } from './golden-answer'
import { flatten, goldenCases, type GoldenCase } from './golden-case'
import { MOST_ULPS, ulpsOff, worst } from './ulps'

const CASES = ['losses.json', 'losses-more.json'].flatMap(goldenCases)

function named(golden: GoldenCase, index: number): string {
  const options = Object.entries(golden.kwargs).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return `case ${index}: ${golden.op}(${flatten(golden.args).length} numbers, ${options.join(', ')})`
}

describe(`the core is within ${MOST_ULPS} ulp of the exact value`, () => {
  for (const [index, golden] of CASES.entries()) {
    if (golden.exact === null || !ANSWERED.includes(golden.op)) continue
    it(`in ${named(golden, index)}`, () => {
      expect(worst(ulpsOff(golden, answerTo(golden)))).toBeLessThanOrEqual(MOST_ULPS)
    })
  }
})
