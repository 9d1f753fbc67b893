import { describe, expect, it } from 'vitest'
import { flatten, goldenCases, type GoldenCase } from '../core/golden-case'
import { MOST_ULPS, ulpsOff, worst } from '../core/ulps'
import { ASKED, GoldenSheet } from './worksheet-answer'

const CASES = ['losses.json', 'losses-more.json'].flatMap(goldenCases)

function named(golden: GoldenCase, index: number): string {
  const options = Object.entries(golden.kwargs).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return `case ${index}: ${golden.op}(${flatten(golden.args).length} numbers, ${options.join(', ')})`
}

describe(`a cell’s formula is within ${MOST_ULPS} ulp of the exact value`, () => {
  const sheet = new GoldenSheet()
  for (const [index, golden] of CASES.entries()) {
    if (golden.exact === null || !ASKED.includes(golden.op)) continue
    it(`in ${named(golden, index)}`, () => {
      expect(worst(ulpsOff(golden, sheet.ask(golden)))).toBeLessThanOrEqual(MOST_ULPS)
    })
  }
})
