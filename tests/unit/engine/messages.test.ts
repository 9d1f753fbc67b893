import { describe, expect, it } from 'vitest'
import { SheetFixture } from './sheet-fixture'

/** Cells that hold something wrong of every kind. */
function wrongCells(): SheetFixture {
  return new SheetFixture()
    .type('A1', ['1', '2', '3'], ['4', '', 'x'], ['inf', '-inf', 'nan'], ['1.5', '-1', '7'], ['=1/0'])
    .type('A7', ['1', '0'], ['0', '1'])
}

describe('bad input is answered with a sentence that names function, cell, value and rule', () => {
  const sheet = wrongCells()
  it.each([
    ['=SOFTMAX(A2:B2)', '#VALUE! SOFTMAX: B2 is blank, where a number is needed.'],
    ['=SIGMOID(B2)', '#VALUE! SIGMOID: B2 is blank, where a number is needed.'],
    ['=SIGMOID(C2)', '#VALUE! SIGMOID: C2 holds the text “x”, where a number is needed.'],
    ['=SIGMOID("x")', '#VALUE! SIGMOID: x holds the text “x”, where a number is needed.'],
    [
      '=SOFTMAX(A7:B8)',
      '#VALUE! SOFTMAX: a matrix needs an axis: 0 goes down each column, 1 goes along each row; there is no axis for 2 rows × 2 columns.',
    ],
    [
      '=SOFTMAX(A1:B1,2)',
      '#VALUE! SOFTMAX: the axis is 0 (down each column), 1 or -1 (along each row); axis is 2.',
    ],
    ['=SOFTMAX()', '#VALUE! SOFTMAX: the argument logits is missing.'],
    ['=SOFTMAX(A1,1,2)', '#VALUE! SOFTMAX: it takes 1 to 2 arguments; 3 were given.'],
    ['=SOFTMAX(A5:A5)', '#DIV/0! Passed on from A5: Division by 0: 1 / 0 in A5.'],
    [
      '=SOFTMAX(A3:B3)',
      '#NUM! SOFTMAX: the result is not a number, which no cell can hold: the logits hold nan or +inf, or nothing but -inf.',
    ],
    [
      '=LOGIT(1.2)',
      '#NUM! LOGIT: a probability lies between 0 and 1, or eps says how to clamp it; p is 1.2.',
    ],
    ['=LOGIT(0)', '#NUM! LOGIT: the result is -∞, which no cell can hold: p is 0; eps would clamp it.'],
    ['=LOGIT(0.5,0.7)', '#NUM! LOGIT: eps is a number from 0 to 0.5; eps is 0.7.'],
    ['=XENT(A1:C1,A4)', '#NUM! XENT: a class index is a whole number from 0 to 2; A4 (targets) is 1.5.'],
    ['=XENT(A1:C1,B4)', '#NUM! XENT: a class index is a whole number from 0 to 2; B4 (targets) is -1.'],
    ['=XENT(A1:C1,C4)', '#NUM! XENT: a class index is a whole number from 0 to 2; C4 (targets) is 7.'],
    ['=XENT(A1:C1,C2)', '#VALUE! XENT: C2 holds the text “x”, where a number is needed.'],
    ['=XENT(A1:C1,0,"avg")', '#VALUE! XENT: the reduction is "mean", "sum" or "none"; reduction is "avg".'],
    [
      '=XENT(A1:C1,0,,A4:B4)',
      '#VALUE! XENT: there is one weight per class, here 3; A4:B4 (weights) is 1 row × 2 columns.',
    ],
    ['=XENT(A1:C1,0,,A4:C4)', '#NUM! XENT: a weight is not negative; B4 (weights) is -1.'],
    [
      '=XENT(A1:C1,A1:B1)',
      '#VALUE! XENT: there is one class index per sample, here 1; A1:B1 (targets) is 1 row × 2 columns.',
    ],
    ['=XENT(A1:C1,A1:C1)', '#NUM! XENT: a probability lies between 0 and 1; B1 (targets) is 2.'],
    ['=XENT(A1:C1,0,,,,2)', '#NUM! XENT: label smoothing is a number from 0 to 1; label_smoothing is 2.'],
    ['=NLL(A1:C1,A4)', '#NUM! NLL: a class index is a whole number from 0 to 2; A4 (targets) is 1.5.'],
    ['=BCE(A4,1)', '#NUM! BCE: a probability lies between 0 and 1; A4 (p) is 1.5.'],
    ['=BCE(0.5,2)', '#NUM! BCE: a probability lies between 0 and 1; targets is 2.'],
    ['=BCELOGITS(1,1,,-1)', '#NUM! BCELOGITS: a weight is not negative; weights is -1.'],
    ['=ONEHOT(A4,3)', '#NUM! ONEHOT: a class index is a whole number from 0 to 2; A4 (targets) is 1.5.'],
    ['=ONEHOT(A1,3.5)', '#NUM! ONEHOT: classes is a whole number from 1 to 16,384; classes is 3.5.'],
    [
      '=ONEHOT(A1:A2,A1)',
      '#VALUE! ONEHOT: classes decides how far the result spills, so it has to be a number typed into the formula; A1 is a cell reference.',
    ],
    ['=PICK(A1:C1,5)', '#NUM! PICK: a class index is a whole number from 0 to 2; indices is 5.'],
    ['=TOPK(A1:C1,4)', '#NUM! TOPK: k is a whole number from 1 to 3; k is 4.'],
    ['=ARANGE(0,1,0)', '#NUM! ARANGE: a step is not 0; step is 0.'],
    ['=ARANGE(0,1,-1)', '#NUM! ARANGE: from 0 to 1 the step is positive; step is -1.'],
    ['=ARANGE(0,2000000,1)', '#NUM! ARANGE: a column has at most 1,048,576 rows; step is 2,000,000 rows.'],
    ['=RANDN(2,2,1.5)', '#NUM! RANDN: a seed is a whole number of at most 15 digits; seed is 1.5.'],
    [
      '=RANDINTS(2,2,0,1)',
      '#NUM! RANDINTS: high is a whole number from 1 to 2^53; the numbers stay below it; high is 0.',
    ],
    [
      '=FLOAT16(65520)',
      '#NUM! FLOAT16: the result is +∞, which no cell can hold: from 65520 on numbers round to infinity.',
    ],
  ])('%s', (formula, sentence) => {
    expect(sheet.tell(formula)).toBe(sentence)
  })

  it('names the sheet of a cell on another sheet', () => {
    const other = wrongCells().do({ type: 'add-sheet', name: 'My data' })
    const [home, data] = other.workbook.info().sheets
    other.sheet = data!.id
    other.type('A1', ['oops'])
    other.sheet = home!.id
    expect(other.tell("=SIGMOID('My data'!A1)")).toBe(
      "#VALUE! SIGMOID: 'My data'!A1 holds the text “oops”, where a number is needed.",
    )
  })
})

describe('a formula that does not parse keeps its text and says where', () => {
  it.each([
    [
      '=1+*2',
      '#ERROR! The formula in Z99 does not parse: at character 4 there is “*”, where a value is expected.',
    ],
    [
      '=SUM(',
      '#ERROR! The formula in Z99 does not parse: it ends at character 6, where a value is expected.',
    ],
    [
      '="abc',
      '#ERROR! The formula in Z99 does not parse: the text that begins at character 2 has no closing quote.',
    ],
  ])('%s', (formula, sentence) => {
    const sheet = new SheetFixture()
    expect(sheet.tell(formula)).toBe(sentence)
    expect(sheet.at('Z99').input).toBe(formula)
  })
})

describe('a spreadsheet’s own errors say what happened', () => {
  const sheet = wrongCells()
  it.each([
    ['=EXP(1000)', '#NUM! Overflow: EXP(1000) in Z99; float64 ends at EXP(709.78).'],
    ['=LN(0)', '#NUM! LN(0) in Z99 is -∞, which no cell can hold: LN takes numbers above 0.'],
    ['=SQRT(-1)', '#NUM! SQRT(-1) in Z99 is not a real number: SQRT takes no negative number.'],
    ['=B2-EXP(C4*200)', '#NUM! Overflow: EXP(1400) in Z99; float64 ends at EXP(709.78).'],
    ['=EXP(A1/B2)', '#DIV/0! Division by 0: 1 / 0 in Z99; A1 is 1, B2 is blank, which counts as 0.'],
    ['=LOG10(B4)', '#NUM! LOG10(-1) in Z99 is not a real number: LOG10 takes numbers above 0; B4 is -1.'],
    ['=B4^0.5', '#NUM! -1 ^ 0.5 in Z99 is not a real number; B4 is -1.'],
    ['=1E308*10', '#NUM! Overflow: 1e+308 * 10 in Z99; float64 ends at 1.7976931348623157e+308.'],
    ['=C2*2', '#VALUE! * in Z99 needs a number: C2 holds the text “x”.'],
    ['=FOO(1)', '#NAME? There is no function FOO.'],
    ['=nowhere+1', '#NAME? There is nothing called “nowhere” in this workbook.'],
    ['=A5+1', '#DIV/0! Passed on from A5: Division by 0: 1 / 0 in A5.'],
  ])('%s', (formula, sentence) => {
    expect(sheet.tell(formula)).toBe(sentence)
  })

  it('a dependent says where the error began, however far away, and on which sheet', () => {
    const far = new SheetFixture()
      .type('B7', ['=EXP(1000)'])
      .type('C1', ['=B7+1'], ['=C1*2'], ['=SUM(C1:C2)'])
    expect(far.at('C3').error?.message).toBe(
      'Passed on from B7: Overflow: EXP(1000) in B7; float64 ends at EXP(709.78).',
    )
    expect(far.at('C3').root).toEqual({ sheet: far.sheet, cell: { row: 6, column: 1 } })
    expect(far.at('B7').root).toBeUndefined()
    const home = far.sheet
    far.do({ type: 'add-sheet', name: 'Other' })
    far.sheet = far.workbook.info().sheets[1]!.id
    far.type('A1', ['=Sheet1!C3'])
    expect(far.at('A1').error?.message).toBe(
      'Passed on from Sheet1!B7: Overflow: EXP(1000) in Sheet1!B7; float64 ends at EXP(709.78).',
    )
    expect(far.at('A1').root).toEqual({ sheet: home, cell: { row: 6, column: 1 } })
  })

  it('a circle names its cells', () => {
    const circle = new SheetFixture().type('A1', ['=B1', '=A1'])
    const { error } = circle.at('A1')
    expect(error?.code).toBe('#CYCLE!')
    expect(error?.message).toMatch(/A1/)
    expect(error?.message).toMatch(/B1/)
  })
})
