import { describe, expect, it } from 'vitest'
import { inputOf, inputOfText, inputText, isFormula } from '../../../src/engine/input'
import { literalOf } from '../../../src/engine/literal'
import { opened, sheetOf } from './sheet-of'

describe('typed text is read as', () => {
  it.each([
    ['5', 5],
    ['-3', -3],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['1e-4', 1e-4],
    ['1E-4', 1e-4],
    ['1E5', 1e5],
    [' 12 ', 12],
    ['10%', 0.1],
    ['-2.5%', -0.025],
    ['0.1', 0.1],
    ['12345678901234567890', 1.2345678901234567e19],
    ['5e-324', 5e-324],
    ['1e-400', 0],
  ])('the number: %s', (text, value) => {
    expect(literalOf(text)).toBe(value)
  })

  it.each([
    ['TRUE', true],
    ['true', true],
    ['False', false],
  ])('the boolean: %s', (text, value) => {
    expect(literalOf(text)).toBe(value)
  })

  it.each(['#N/A', '#NUM!', '#VALUE!', '#DIV/0!', '#REF!', '#NAME?', '#n/a'])('the error: %s', (text) => {
    expect(literalOf(text)).toEqual({ code: text.toUpperCase() })
  })

  it.each([
    '12/03/2024',
    '1.2.3',
    '1:30',
    '2024-01-01',
    '$5',
    '5 €',
    '1,234',
    'inf',
    '-inf',
    'nan',
    'Infinity',
    '-Infinity',
    '1e999',
    `${'9'.repeat(400)}%`,
    '+A1',
    '-A1*2',
    '--5',
    '0x10',
    '1_000',
    '#SPILL!',
    '#hash',
    '=',
    ' ',
    '%',
    '.',
    'e5',
    'TRUE!',
  ])('text: %s', (text) => {
    expect(literalOf(text)).toBe(text)
  })

  it('text behind an apostrophe, whatever it looks like', () => {
    expect(literalOf("'007")).toBe('007')
    expect(literalOf("'=5")).toBe('=5')
    expect(literalOf("''tis")).toBe("'tis")
  })
})

describe('what is typed is kept', () => {
  it('as a number where that is its own shortest text, otherwise letter by letter', () => {
    expect(inputOf('0.30000000000000004')).toBe(0.30000000000000004)
    for (const text of ['007', '1.0', '1E5', '+3', '-0', '10%', ' 5', '1e-7 ', '-Infinity'])
      expect(inputOf(text)).toBe(text)
    expect(inputText(inputOf('1e-7'))).toBe('1e-7')
  })

  it('without an apostrophe that changes nothing', () => {
    expect(inputOf("'abc")).toBe('abc')
    expect(inputOf("'5")).toBe("'5")
    expect(inputOf("'=A1")).toBe("'=A1")
    expect(inputOf("'")).toBe("'")
  })

  it('as nothing where it is empty', () => {
    expect(inputOf('')).toBeUndefined()
  })

  it('with an apostrophe where a text would be read as something else', () => {
    expect(['5', 'TRUE', '=A1', "'x", 'abc', ''].map(inputOfText)).toEqual([
      "'5",
      "'TRUE",
      "'=A1",
      "''x",
      'abc',
      undefined,
    ])
  })

  it('and only what begins with = is a formula', () => {
    expect(['=A1', '=', '+A1', '-A1', "'=A1", ' =A1'].map(isFormula)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('a cell', () => {
  it('shows what its text is read as and gives back what was typed', () => {
    const sheet = sheetOf(['007', '10%', "'007", '1E-4'])
    expect(sheet.texts('A1:D1')).toEqual([['7', '0.1', '007', '0.0001']])
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => sheet.input(address))).toEqual([
      '007',
      '10%',
      "'007",
      '1E-4',
    ])
  })

  it('is written to CSV as it was typed, and comes back the same', () => {
    const csv = "007,1.0,'5,10%,=a1+1,TRUE,x,#N/A"
    const sheet = opened(csv)
    expect(sheet.csv()).toBe(csv)
    expect(sheet.texts('A1:H1')).toEqual([['7', '1', '5', '0.1', '8', 'TRUE', 'x', '#N/A']])
  })

  it('keeps every digit of a number', () => {
    const sheet = sheetOf(['0.30000000000000004', '5e-324', '1.7976931348623157e+308', '9007199254740993'])
    expect(sheet.texts('A1:D1')).toEqual([
      ['0.30000000000000004', '5e-324', '1.7976931348623157e+308', '9007199254740992'],
    ])
    expect(sheet.input('D1')).toBe('9007199254740993')
  })

  it('counts as an error where an error was typed', () => {
    const sheet = sheetOf(['#N/A', '=A1+1', '=ISNA(A1)'])
    expect(sheet.message('A1')).toBe('A1 holds #N/A as it was typed.')
    expect(sheet.message('B1')).toBe('Passed on from A1: A1 holds #N/A as it was typed.')
    expect(sheet.text('C1')).toBe('TRUE')
  })
})
