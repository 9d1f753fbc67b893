import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import * as vectors from '../../../src/engine/calculator/number-vectors'
import * as quick from '../../../src/engine/calculator/quick-arrays'
import { TestSheet } from './sheet-of'
import { Workbook } from '../../../src/engine/workbook'

const ROWS = 1000

/** A sheet of two long columns and a few formulas over them, quickened or as HyperFormula computes it alone. */
function computed(quickened: boolean, columns: readonly (readonly string[])[], formulas: readonly string[]) {
  const spy = quickened ? undefined : vi.spyOn(quick, 'quickenArrays').mockImplementation(() => {})
  const sheet = new TestSheet(Workbook.empty())
  spy?.mockRestore()
  const rows = Array.from({ length: ROWS }, (_, i) => columns.map((column) => column[i % column.length]!))
  sheet.fill('A1', rows)
  for (const [i, formula] of formulas.entries()) sheet.type(`${String.fromCharCode(67 + i)}1`, formula)
  return sheet
}

/** What the formulas came to, with the reasons of the errors in a few of the rows. */
function contents(sheet: TestSheet, formulas: number) {
  const right = 1 + formulas
  const block = sheet.workbook.block({
    sheet: sheet.sheet,
    range: { top: 0, left: 2, bottom: ROWS - 1, right },
  })
  const reasons = [0, 4, 700].flatMap((row) =>
    Array.from({ length: formulas }, (_, i) => sheet.message(`${String.fromCharCode(67 + i)}${row + 1}`)),
  )
  const errors = [...block.kinds].map((kind, i) =>
    kind === 4 ? block.errors[block.numbers[i]!]!.code : block.numbers[i],
  )
  return { kinds: [...block.kinds], errors, reasons }
}

/** What formulas come to, quickened and as HyperFormula computes them alone. */
function bothWays(columns: readonly (readonly string[])[], formulas: readonly string[]) {
  const [quickened, plain] = [true, false].map((way) =>
    contents(computed(way, columns, formulas), formulas.length),
  )
  return { quickened, plain }
}

const A = `A1:A${ROWS}`
const B = `B1:B${ROWS}`
const NUMBERS = ['0', '1', '-1', '0.5', '1000', '-745.5', '1e308', '-1e-320', '3.25']

describe('arithmetic on long ranges, in arrays of doubles,', () => {
  it('is not left to HyperFormula', () => {
    const operate = vi.spyOn(vectors, 'operate')
    computed(false, [NUMBERS, NUMBERS], [`=1+EXP(${A})`])
    expect(operate).not.toHaveBeenCalled()
    expect(computed(true, [NUMBERS, NUMBERS], [`=1+EXP(${A})`]).number('C4')).toBe(1 + Math.exp(0.5))
    expect(operate).toHaveBeenCalledOnce()
    operate.mockRestore()
  })

  it('gives the same values, errors and reasons as without', () => {
    const { quickened, plain } = bothWays(
      [NUMBERS, NUMBERS.toReversed()],
      [
        `=1/(1+EXP(-${A}))`,
        `=LN(${A}/(1-${A}))`,
        `=FLOAT32(LN(FLOAT32(${A}/FLOAT32(1-${A}))))`,
        `=${A}*${B}-${A}/${B}`,
        `=FLOAT16(FLOAT16(${A})*1E5)`,
        `=FLOAT32(FLOAT16(${A}))`,
        `=SQRT(${A})+ABS(${B})`,
        `=SIGMOID(${A})*B1`,
        `=LOGIT(${A})`,
        `=EXP(${A})/C1`,
        `=-(${A})*(2-1)`,
        `=SUM(EXP(-ABS(${A})))`,
        `=(${A}>=B1)*(${A}<${B})+2*(${A}<>${B})`,
        `=SUMPRODUCT((${A}>0)*(${B}<=3.25),${B})`,
        `=SUM(--(${A}=${B}))-SUM((${A}<${B})/(${B}>0))`,
      ],
    )
    expect(quickened).toEqual(plain)
  })

  it('is the same over what earlier arrays came to, errors and all', () => {
    const D = `D1:D${ROWS}`
    const { quickened, plain } = bothWays(
      [NUMBERS, NUMBERS],
      [`=LN(${A})`, `=C1:C${ROWS}*2-${B}`, `=FLOAT32(${D})`, `=IF(${D}>0,${D},0)`, `=EXP(${D}/0)`],
    )
    expect(quickened).toEqual(plain)
  })

  it('is the same where texts, blanks, booleans and errors are among the numbers', () => {
    const mixed = ['1', '', 'cat', 'TRUE', '=1/0', '-2']
    const formulas = [`=EXP(${A})`, `=${A}+${B}`, `=${B}-${A}`, `=FLOAT32(${A})`, `=(${A}>0)*${B}`]
    const { quickened, plain } = bothWays([mixed, NUMBERS], formulas)
    expect(quickened).toEqual(plain)
  })

  it('is the same for any formula of the kind', () => {
    const leaf = fc.constantFrom(A, B, 'A2', '2', '0', '1E200')
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc
          .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '<', '>=', '=', '<>'), tie('formula'))
          .map(([a, o, b]) => `(${a}${o}${b})`),
        fc
          .tuple(
            fc.constantFrom('EXP', 'LN', 'ABS', 'SQRT', 'FLOAT32', 'FLOAT16', 'SIGMOID', '-'),
            tie('formula'),
          )
          .map(([name, x]) => `${name}(${x})`),
      ),
    }))
    fc.assert(
      fc.property(fc.array(formula, { minLength: 6, maxLength: 6 }), (texts) => {
        const formulas = texts.map((text) => `=${text}`)
        const { quickened, plain } = bothWays([NUMBERS, NUMBERS.toReversed()], formulas)
        expect(quickened).toEqual(plain)
      }),
      { numRuns: 4 },
    )
  })
})
