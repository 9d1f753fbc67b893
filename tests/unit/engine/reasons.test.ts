import { describe, expect, it } from 'vitest'
import { cell, sheetOf } from './sheet-of'

/** What a formula in Z9 says of its error, beside cells that hold something wrong. */
function reason(formula: string): string | undefined {
  const sheet = sheetOf(['1', '2', 'x'], ['0', '', '-5'], ['=1/0', '#N/A', '1000'])
  sheet.type('Z9', formula)
  return sheet.message('Z9')
}

describe('the side that was not chosen is never blamed:', () => {
  it.each([
    ['=IF(A1=2,LN(0),EXP(1000))', 'Overflow: EXP(1000) in Z9; float64 ends at EXP(709.78).'],
    ['=IF(LN(0),1,EXP(1000))', 'LN(0) in Z9 is -∞, which no cell can hold: LN takes numbers above 0.'],
    ['=IFERROR(LN(0),SQRT(-1))', 'SQRT(-1) in Z9 is not a real number: SQRT takes no negative number.'],
    ['=IFERROR(A3,1/0)', 'Division by 0: 1 / 0 in Z9.'],
    ['=IFNA(B3,NA())', 'No value is available in Z9: #N/A.'],
    ['=IFS(A1=2,LN(0),A1=1,EXP(1000))', 'Overflow: EXP(1000) in Z9; float64 ends at EXP(709.78).'],
    ['=SWITCH(A1,2,LN(0),1,EXP(1000),LN(0))', 'Overflow: EXP(1000) in Z9; float64 ends at EXP(709.78).'],
    ['=SWITCH(A1,2,LN(0),EXP(1000))', 'Overflow: EXP(1000) in Z9; float64 ends at EXP(709.78).'],
    ['=CHOOSE(2,LN(0),EXP(1000))', 'Overflow: EXP(1000) in Z9; float64 ends at EXP(709.78).'],
  ])('%s', (formula, sentence) => {
    expect(reason(formula)).toBe(sentence)
  })
})

describe('a limit is named with the function and the value:', () => {
  it.each([
    ['=LOG(A2)', 'LOG(0) in Z9 is not defined: LOG takes numbers above 0 as its first argument; A2 is 0.'],
    ['=LOG(8,1)', 'LOG(8, 1) in Z9 is not defined: a logarithm to base 1 is none.'],
    ['=LOG(8,-1)', 'LOG(8, -1) in Z9 is not defined: LOG takes numbers above 0 as its second argument.'],
    ['=FACT(171)', 'FACT(171) in Z9 is not defined: FACT takes numbers from 0 to 170.'],
    ['=ACOS(2)', 'ACOS(2) in Z9 is not a real number: ACOS takes numbers from -1 to 1.'],
    ['=COSH(C3)', 'Overflow: COSH(1000) in Z9; float64 ends at COSH(710.47); C3 is 1000.'],
    [
      '=SUM(1E308,1E308)',
      'SUM(1e+308, 1e+308) in Z9 gives no finite number; float64 ends at 1.7976931348623157e+308.',
    ],
    ['=POWER(A2,-1)', 'Division by 0: 0 ^ -1 in Z9; A2 is 0.'],
    ['=1E400', 'A number in the formula of Z9 is too large; float64 ends at 1.7976931348623157e+308.'],
    ['=NORM.S.INV(2)', 'NORM.S.INV(2) in Z9 is not defined: NORM.S.INV takes numbers above 0 and below 1.'],
    ['=MOD(A1,A2)', 'Division by 0: MOD(1, 0) in Z9; A1 is 1, A2 is 0.'],
    ['=AVERAGE(B2)', 'Division by 0: AVERAGE(B2) in Z9 has too few numbers.'],
  ])('%s', (formula, sentence) => {
    expect(reason(formula)).toBe(sentence)
  })
})

describe('what a function was given, and how many:', () => {
  it.each([
    ['=SQRT()', 'SQRT takes 1 argument; in Z9 it is given none.'],
    ['=LOG(1,2,3)', 'LOG takes 1 or 2 arguments; in Z9 it is given 3.'],
    ['=MATCH(99,A1:A2,0)', 'MATCH in Z9 does not find 99 in A1:A2.'],
    ['=VLOOKUP(C1,A1:B2,2,FALSE)', 'VLOOKUP in Z9 does not find “x” in A1:B2; C1 is the text “x”.'],
    ['=REPT("x",-1)', 'REPT(“x”, -1) in Z9: count cannot be negative.'],
    ['=FIND("z","abc")', 'FIND(“z”, “abc”) in Z9: pattern not found.'],
    ['=OFFSET(A1,-5,0)', 'The formula in Z9 refers to a cell beyond the edge of the sheet.'],
  ])('%s', (formula, sentence) => {
    expect(reason(formula)).toBe(sentence)
  })

  it('a lookup that finds nothing is not blamed on an error in its table', () => {
    expect(reason('=VLOOKUP(99,A1:B3,2,FALSE)')).toBe('VLOOKUP in Z9 does not find 99 in A1:B3.')
    expect(reason('=SUM(B1:B3)')).toBe('Passed on from B3: B3 holds #N/A as it was typed.')
  })
})

describe('an array', () => {
  it('says of each element what is wrong with that one', () => {
    const sheet = sheetOf(['1'], ['x'], ['1000'], [''], ['=1/0'])
    sheet.type('C1', '=1/A1:A5')
    expect(sheet.texts('C1:C5').flat()).toEqual(['1', '#VALUE!', '0.001', '#DIV/0!', '#DIV/0!'])
    expect(sheet.message('C4')).toBe('Division by 0: 1 / 0 in C4; A4 is blank, which counts as 0.')
    expect(sheet.detail('C4').root).toBeUndefined()
    expect(sheet.message('C5')).toBe('Passed on from A5: Division by 0: 1 / 0 in A5.')
    sheet.type('C1', '=EXP(A1:A5)')
    expect(sheet.message('C3')).toBe('Overflow: EXP(1000) in C3; float64 ends at EXP(709.78); A3 is 1000.')
  })

  it('inside a function is searched for the element that spoils the whole', () => {
    const sheet = sheetOf(['1'], ['2'], ['1000'], ['=SUM(EXP(A1:A3))'], ['=SOFTMAX(EXP(A1:A3))'])
    const overflow = 'float64 ends at EXP(709.78); A3 is 1000.'
    expect(sheet.message('A4')).toBe(`Overflow: EXP(1000) in A4; ${overflow}`)
    expect(sheet.message('A5')).toBe(`Overflow: EXP(1000) in A5; ${overflow}`)
  })

  it('that failed as a whole is found from the end of a long chain', () => {
    const sheet = sheetOf(['1', '=SOFTMAX(A1:A2)'])
    const chain = Array.from({ length: 300 }, (_, i) => [i === 0 ? '=B2+1' : `=D${i}+1`])
    sheet.fill('D1', chain)
    expect(sheet.message('D300')).toBe('Passed on from B1: SOFTMAX: A2 is blank, where a number is needed.')
    expect(sheet.detail('D300').root).toEqual({ sheet: sheet.sheet, cell: cell('B1') })
  })

  it('is followed element by element through other arrays', () => {
    const sheet = sheetOf(['1'], ['0'], ['2'])
    sheet.fill('B1', [Array.from({ length: 60 }, () => '')])
    const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']
    for (const [i, letter] of letters.entries()) {
      const before = letters[i - 1]
      if (before !== undefined)
        sheet.type(`${letter}1`, before === 'A' ? '=LN(A1:A3)' : `=${before}1:${before}3+1`)
    }
    expect(sheet.message('J2')).toBe(
      'Passed on from B2: LN(0) in B2 is -∞, which no cell can hold: LN takes numbers above 0; A2 is 0.',
    )
    expect(sheet.detail('J2').root).toEqual({ sheet: sheet.sheet, cell: cell('B2') })
  })
})

describe('seen from another sheet, a reason', () => {
  it('names every cell with its sheet', () => {
    const sheet = sheetOf(['x', '=SIGMOID(A1)', '=LN(D1)', '0'])
    const other = sheet.on('Other')
    other.fill('A1', [['=Sheet1!B1', '=Sheet1!C1', '=A1+1']])
    const blank = 'SIGMOID: Sheet1!A1 holds the text “x”, where a number is needed.'
    expect(other.message('A1')).toBe(`Passed on from Sheet1!B1: ${blank}`)
    expect(other.message('C1')).toBe(`Passed on from Sheet1!B1: ${blank}`)
    expect(other.message('B1')).toBe(
      'Passed on from Sheet1!C1: LN(0) in Sheet1!C1 is -∞, which no cell can hold: LN takes numbers above 0; Sheet1!D1 is 0.',
    )
    expect(sheet.message('B1')).toBe('SIGMOID: A1 holds the text “x”, where a number is needed.')
    sheet.type('B1', '=1+SIGMOID(A1)')
    expect(other.message('A1')).toBe(`Passed on from Sheet1!B1: ${blank}`)
  })

  it('follows the sheet’s new name', () => {
    const sheet = sheetOf(['x'])
    const other = sheet.on('Other')
    other.type('A1', '=SIGMOID(Sheet1!A1)')
    sheet.apply({ type: 'rename-sheet', sheet: sheet.sheet, name: 'Data' })
    expect(other.message('A1')).toBe('SIGMOID: Data!A1 holds the text “x”, where a number is needed.')
  })
})
