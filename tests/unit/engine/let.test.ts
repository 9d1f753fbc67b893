import { describe, expect, it } from 'vitest'
import { sheetOf } from './sheet-of'

const value = (formula: string) => sheetOf(['1', '2', formula]).text('C1')
const reason = (formula: string) => sheetOf(['1', '2', formula]).message('C1')

describe('LET', () => {
  it.each([
    ['=LET(x,2,x+1)', '3'],
    ['=LET(x,1+1,x*3)', '6'],
    ['=LET(x,2,y,x*x,x+y)', '6'],
    ['=let( Rate , 0.5 , RATE * A1 )', '0.5'],
    ['=LET(x,2,LET(x,x+1,x)*x)', '6'],
    ['=LET(x,2,LET(y,3,x*y))+LET(x,10,x)', '16'],
    ['=LET(x,-2,-x^2)', '4'],
    ['=LET(s,"x","x"&s)', 'xx'],
    ['=LET(unused,1/0,5)', '5'],
    ['=SUM(LET(rng,A1:B1,rng),LET(rng,A1:B1,rng*10))', '33'],
    ['=LET(f,SUM(A1,B1),IF(f>2,f,0))', '3'],
  ])('%s is %s', (formula, expected) => {
    expect(value(formula)).toBe(expected)
  })

  it('spills as its result does, and takes ranges to array functions', () => {
    const sheet = sheetOf(['0'], ['0'])
    sheet.type('B1', '=LET(logits,A1:A2,SOFTMAX(logits))')
    expect(sheet.texts('B1:B2')).toEqual([['0.5'], ['0.5']])
    sheet.type('A1', '1')
    expect(sheet.number('B1')).toBeCloseTo(Math.E / (1 + Math.E), 15)
  })

  it('keeps its text, follows its cells, and is found by name before the names of the workbook', () => {
    const sheet = sheetOf(['1', '=LET(x,A1,x+rate)'])
    sheet.apply({ type: 'define-name', sheet: sheet.sheet, name: 'rate', refersTo: '100' })
    expect(sheet.text('B1')).toBe('101')
    sheet.type('C1', '=LET(rate,1,rate+1)')
    expect(sheet.text('C1')).toBe('2')
    sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis: 'row', at: 0, count: 1 })
    expect(sheet.input('B2')).toBe('=LET(x,A2,x+rate)')
  })

  it.each([
    [
      '=LET(x,2)',
      'LET takes pairs of a name and a value, then one result: LET(x, 2, x+1); it was given 2 arguments',
    ],
    ['=LET(A1,2,A1)', 'in LET “A1” cannot be a name: it is a cell'],
    ['=LET(x1,2,x1)', 'in LET “x1” cannot be a name: it is a cell'],
    ['=LET(x,2,X,3,x)', 'LET names “X” twice'],
    ['=LET(x,,x)', 'LET gives “x” no value'],
    ['=LET(x,1,)', 'LET ends without a result'],
    [
      '=LET()',
      'LET takes pairs of a name and a value, then one result: LET(x, 2, x+1); it was given 0 arguments',
    ],
    ['=LET(unused,1+*2,5)', 'at character 15 there is “*”, where a value is expected'],
    ['=LET(lo,A1,hi,B1,SUM(lo:hi))', '“lo:hi” means whole columns: LET cannot make a range of two names'],
    ['=LET(x,1', 'it ends at character 9, where the “)” that closes the “(” of character 5 is expected'],
    ['=LET(x,1;x)', 'at character 9 there is “;”, where a comma separates arguments'],
    ['=LET(1,2,3)', 'in LET “1” cannot be a name: it begins with a letter or “_”'],
    ['=LET(x+1,2,3)', 'in LET “x+1” cannot be a name: “+” is neither a letter, a digit, “.” nor “_”'],
  ])('%s is refused in words', (formula, sentence) => {
    expect(reason(formula)).toBe(`The formula in C1 does not parse: ${sentence}.`)
  })

  it('draws a random value once for its name, and again with every change', () => {
    const sheet = sheetOf([
      '=LET(x,RAND(),x-x)',
      '=LET(x,RAND(),y,RAND(),x=y)',
      '=LET(x,RANDN(3,1),SUM((x-x)^2))',
      '=LET(x,LET(y,RAND(),y+y)/2,x-x)',
      '=LET(x,RAND(),x)',
    ])
    expect(sheet.texts('A1:D1')).toEqual([['0', 'FALSE', '0', '0']])
    const before = sheet.text('E1')
    sheet.type('A5', '1')
    expect(sheet.text('E1')).not.toBe(before)
    expect(sheet.text('A1')).toBe('0')
  })

  it('spills a random array, the same wherever its name stands', () => {
    const sheet = sheetOf(['=LET(x,RANDN(3,1),x-x)'])
    expect(sheet.texts('A1:A3').flat()).toEqual(['0', '0', '0'])
  })

  it('is explained by what fails inside', () => {
    expect(reason('=LET(x,A1-1,y,LN(x),y+1)')).toBe(
      'LN(0) in C1 is -∞, which no cell can hold: LN takes numbers above 0.',
    )
    expect(reason('=LET(x,Gone!A1,x)')).toBe('There is no sheet “Gone” in this workbook.')
    expect(reason('=LET(x,nowhere,x)')).toBe('There is nothing called “nowhere” in this workbook.')
  })

  it('that doubles at every name is refused before it fills the memory', () => {
    const names = Array.from(
      { length: 60 },
      (_, i) => `n${'a'.repeat(i + 4)},${i === 0 ? '1' : `n${'a'.repeat(i + 3)}+n${'a'.repeat(i + 3)}`}`,
    )
    const formula = `=LET(${names.join(',')},n${'a'.repeat(63)})`
    expect(reason(formula)).toBe(
      'The formula in C1 does not parse: LET makes it too long when its names are put in.',
    )
  })
})
