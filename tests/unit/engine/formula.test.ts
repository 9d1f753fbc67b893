import { describe, expect, it } from 'vitest'
import {
  parseReference,
  referenceRange,
  referenceText,
  sheetPrefix,
} from '../../../src/engine/formula/reference'
import { copiedFormula, relocatedFormula, renamedFormula } from '../../../src/engine/formula/rewrite'
import { syntaxProblem } from '../../../src/engine/formula/syntax'
import { translateFormula } from '../../../src/engine/formula/translate'
import { range, sheetOf } from './sheet-of'

describe('a reference', () => {
  it.each([
    'A1',
    '$A$1',
    'A$1:$B2',
    'A:A',
    '$A:$C',
    '2:3',
    '$2:3',
    'Sheet2!A1',
    "'My sheet'!A1:B2",
    "'It''s'!A1",
  ])('is written as it was read: %s', (text) => {
    expect(referenceText(parseReference(text))).toBe(text)
  })

  it('reaches to the end of the sheet where it is whole', () => {
    expect(referenceRange(parseReference('B:C'))).toEqual(range('B:C'))
    expect(referenceRange(parseReference('4:5'))).toEqual(range('4:5'))
  })

  it('quotes a sheet’s name where it has to', () => {
    expect(['Data', 'Tab_1', 'A1', 'my data', 'it’s', "it's", '1st'].map(sheetPrefix)).toEqual([
      'Data',
      'Tab_1',
      "'A1'",
      "'my data'",
      "'it’s'",
      "'it''s'",
      "'1st'",
    ])
  })
})

describe('a copied formula', () => {
  const copied = (formula: string) => copiedFormula(formula, { rows: 1, columns: 2 })

  it('moves what has no $', () => {
    expect(copied('=A1+$A1+A$1+$A$1')).toBe('=C2+$A2+C$1+$A$1')
    expect(copied('=SUM(A1:$B$2)*Sheet2!A1')).toBe('=SUM(C2:$B$2)*Sheet2!C2')
    expect(copied('=SUM(A:A)+SUM(1:1)')).toBe('=SUM(C:C)+SUM(2:2)')
  })

  it('leaves texts, functions and names alone', () => {
    expect(copied('="A1"&LOG10(5)&A1x')).toBe('="A1"&LOG10(5)&A1x')
  })

  it('loses what would leave the sheet', () => {
    expect(copiedFormula('=A1+B2', { rows: -1, columns: 0 })).toBe('=#REF!+B1')
  })
})

describe('a formula whose cells have moved', () => {
  const toD5 = {
    from: { sheet: 'Sheet1', range: range('A1:A3') },
    to: { sheet: 'Sheet1', at: { row: 4, column: 3 } },
  }

  it('follows cells and whole ranges that moved, $ or not', () => {
    expect(relocatedFormula('=A1+$A$2+SUM(A1:A3)', 'Sheet1', toD5, false)).toBe('=D5+$D$6+SUM(D5:D7)')
  })

  it('stays with ranges of which only a part moved', () => {
    expect(relocatedFormula('=SUM(A1:A4)+B1', 'Sheet1', toD5, false)).toBe('=SUM(A1:A4)+B1')
  })

  it('names the sheet that its cells moved to', () => {
    const away = { ...toD5, to: { sheet: 'Other one', at: { row: 0, column: 0 } } }
    expect(relocatedFormula('=A1+B1', 'Sheet1', away, false)).toBe("='Other one'!A1+B1")
    expect(relocatedFormula('=A2+B1', 'Sheet1', away, true)).toBe('=A2+Sheet1!B1')
    expect(relocatedFormula('=Sheet1!A1', 'Third', away, false)).toBe("='Other one'!A1")
  })
})

describe('a formula whose sheet was renamed', () => {
  it('names it anew, in any letter case, and no other', () => {
    expect(renamedFormula('=sheet2!A1+Sheet22!A1+"Sheet2!A1"', 'Sheet2', 'My data')).toBe(
      `='My data'!A1+Sheet22!A1+"Sheet2!A1"`,
    )
  })
})

describe('the calculator is given', () => {
  const translated = (formula: string) =>
    translateFormula(formula, { sheetKey: (name) => (name === 'Data' ? 's2' : undefined) }).text

  it('exponents in lower case, but only those of numbers', () => {
    expect(translated('=1E-4+E4+"1E4"')).toBe('=1e-4+E4+"1E4"')
  })

  it('quotes and backslashes in texts as characters', () => {
    expect(translated('="say ""hi"""')).toBe('=("say "&CHAR(34)&"hi"&CHAR(34))')
    expect(translated(String.raw`="C:\x"`)).toBe('=("C:"&CHAR(92)&"x")')
  })

  it('TRUE and FALSE as functions', () => {
    expect(translated('=IF(TRUE,false,TRUE())')).toBe('=IF(TRUE(),false(),TRUE())')
  })

  it('sheets by key, and #REF! for those that are missing', () => {
    expect(translated('=Data!A1')).toBe("='s2'!A1")
    expect(translateFormula('=Gone!A1:B2+1', { sheetKey: () => undefined })).toEqual({
      text: '=#REF!+1',
      missingSheets: ['Gone'],
      beyond: [],
    })
  })

  it('#NAME? for addresses beyond the sheet', () => {
    expect(translated('=XFE1')).toBe('=#NAME?')
  })
})

describe('what is wrong with a formula is told by its place:', () => {
  it.each([
    ['=', 'it ends at character 2, where a value is expected'],
    ['=1+', 'it ends at character 4, where a value is expected'],
    ['=1+*2', 'at character 4 there is “*”, where a value is expected'],
    ['=SUM(A1', 'it ends at character 8, where the “)” that closes the “(” of character 5 is expected'],
    ['=(1+2', 'it ends at character 6, where the “)” that closes the “(” of character 2 is expected'],
    ['=1)', 'at character 3 there is “)”, where no bracket is open'],
    ['=1,2', 'at character 3 there is “,”, where no function is open'],
    ['=SUM(1;2)', 'at character 7 there is “;”, where a comma separates arguments'],
    [
      '=1 2',
      'at character 4 there is “2”, where the formula could end, or an operator such as + could stand',
    ],
    ['="abc', 'the text that begins at character 2 has no closing quote'],
    ['=A1 § 2', 'at character 5 there is “§”, which means nothing in a formula'],
    ['={A1,2}', 'at character 3 there is “A1”, where braces hold constants only'],
    ['={1,2', 'it ends at character 6, where the “}” that closes the “{” of character 2 is expected'],
    ['={1;2,3}', 'row 2 of the braces has 2 values, where the first has 1: each row has as many'],
    ['={1,2;3}', 'row 2 of the braces has 1 value, where the first has 2: each row has as many'],
    ['=A1:XFE2', 'at character 5, XFE2 is beyond the end of the sheet, which is XFD1048576'],
    ['=SUM(A1:ZZZZ9)', 'at character 9, ZZZZ9 is beyond the end of the sheet, which is XFD1048576'],
    ['=SUM(1:1048577)', 'at character 8, row 1048577 is beyond the end of the sheet, which is XFD1048576'],
    ['=SUM(A:XFE)', 'at character 8, column XFE is beyond the end of the sheet, which is XFD1048576'],
    ['=SUM(A0:B2)', 'at character 6, A0 is no cell: rows are counted from 1'],
    ['=SUM(0:3)', 'at character 6, rows are counted from 1, and there is no row 0'],
    ['=A1:5', 'at character 4 there is “:”, where no range can be continued'],
    ['=#BAD!', 'at character 2 there is “#BAD!”, where no error has that name'],
    ['=“x”', 'at character 2 there is “, where texts begin and end with a straight quote, "'],
    ['=A1:B2:C3', 'at character 7 there is “:”, where no range can be continued'],
  ])('%s', (formula, problem) => {
    expect(syntaxProblem(formula)).toBe(problem)
  })

  it.each([
    '=1',
    '=-A1%',
    '=SUM()',
    '=IF(,1,)',
    '={1,-2;"a",TRUE}',
    '=(A1:B2)',
    "='a b'!A:A",
    '=+ 1',
    '=1<>2&"x"',
    '=#DIV/0!+#SPILL!',
  ])('nothing with %s', (formula) => {
    expect(syntaxProblem(formula)).toBeUndefined()
  })
})

describe('a formula in a cell', () => {
  it('computes texts with quotes, scientific numbers and booleans as Excel does', () => {
    const sheet = sheetOf([
      '="a""b"',
      '=1E-4*10',
      '=IF(TRUE,"yes","no")',
      '=0.1+0.2',
      '=1-0.9999999999999999',
    ])
    expect(sheet.texts('A1:E1')).toEqual([
      ['a"b', '0.001', 'yes', '0.30000000000000004', '1.1102230246251565e-16'],
    ])
  })

  it('keeps its own spelling', () => {
    const sheet = sheetOf(['=sum( a2:A3 )', '= 1E5'])
    expect(sheet.input('A1')).toBe('=sum( a2:A3 )')
    expect(sheet.input('B1')).toBe('= 1E5')
  })

  it('shows 0 for an empty cell', () => {
    expect(sheetOf(['=B1']).text('A1')).toBe('0')
  })
})
