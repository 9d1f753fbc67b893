import { describe, expect, it } from 'vitest'
import { syntaxProblem } from '../../../../src/engine/formula/syntax'
import { missingBrackets } from '../../../../src/renderer/formula/brackets'
import { formulaProblem } from '../../../../src/renderer/formula/formula-problem'
import { tidyFormula } from '../../../../src/renderer/formula/formula-text'
import { SheetFixture } from '../../engine/sheet-fixture'

const problem = (formula: string) => {
  const found = formulaProblem(formula)
  return found && `${found.start}-${found.end} ${found.sentence}`
}

describe('what is wrong with a formula', () => {
  it('is nothing where it reads well', () => {
    for (const formula of [
      '=1',
      '=-A1%+2',
      '=SUM(A1:A3,)',
      '=F(,1)',
      '=\'My data\'!B2*{1,-2;TRUE,"x"}',
      '=PI()',
      '=SUM(A:A)',
      '=SUM((1+2',
      '=SUM(A1,',
    ])
      expect([formula, problem(formula)]).toEqual([formula, undefined])
  })

  it('says what was expected, and where', () => {
    expect(problem('=1+*2')).toMatch(/^3-4 A value is expected after “\+”.*there is “\*”/)
    expect(problem('=1+')).toMatch(/^3-3 A value is expected after “\+”.*the formula ends/)
    expect(problem('=SUM(1+')).toMatch(/^7-7 A value is expected after “\+”.*the formula ends/)
    expect(problem('=A1 A2')).toMatch(/^4-6 An operator .* after “A1”; there is “A2”/)
    expect(problem('=1)')).toMatch(/^2-3 There is a “\)” too many/)
    expect(problem('="abc')).toMatch(/^1-5 This text has no closing quote/)
    expect(problem('=1 ? 2')).toMatch(/^3-4 “\?” means nothing/)
    expect(problem('={A1}')).toMatch(/^2-4 Braces hold constants only/)
    expect(problem('=(1}')).toMatch(/^3-4 A “\)” is expected here/)
  })

  it('explains the list separator and the decimal comma of other languages', () => {
    expect(problem('=SUM(1;2)')).toMatch(/^6-7 Arguments are separated by a comma here/)
    expect(problem('=1,5*2')).toMatch(/^2-3 .*decimals follow a point: 1\.5/)
  })
})

const PARTS = [
  '1',
  '2.5',
  'A1',
  '$B$2',
  'A1:B2',
  '"x"',
  'SUM(',
  'PI(',
  '(',
  ')',
  ',',
  ';',
  '+',
  '-',
  '*',
  '^',
  '%',
]
const MORE = [
  '{',
  '}',
  '=',
  '<>',
  '&',
  ' ',
  ':',
  'TRUE',
  '#N/A',
  'A:A',
  '1E-4',
  'name',
  "'My data'!B2",
  'XFE1',
  '"open',
  '?',
]

describe('any formula', () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  const random = generator(seed)
  const parts = [...PARTS, ...PARTS, ...MORE]
  const formulas = Array.from({ length: 3000 }, () => {
    const length = 1 + Math.floor(random() * 8)
    const formula = `=${Array.from({ length }, () => parts[Math.floor(random() * parts.length)]!).join('')}`
    return formula + missingBrackets(formula)
  })

  it(`is refused where the engine finds a mistake in its grammar, and nowhere else (seed ${seed})`, () => {
    for (const formula of formulas) {
      const [here, engine] = [formulaProblem(formula), syntaxProblem(formula)]
      expect([formula, here === undefined]).toEqual([formula, engine === undefined])
    }
  })

  it(`is refused by no one where the engine computes it (seed ${seed})`, () => {
    const sheet = new SheetFixture()
    const computed = (formula: string) => sheet.type('Z99', [formula]).at('Z99').error === undefined
    const refused = (formula: string) => formulaProblem(tidyFormula(formula, () => true))
    const wrong = formulas.slice(0, 1000).filter((formula) => refused(formula) && computed(formula))
    expect(wrong).toEqual([])
  })
})

/** Numbers from 0 up to 1 that a seed determines (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
