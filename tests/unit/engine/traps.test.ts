import { describe, expect, it } from 'vitest'
import { range, sheetOf } from './sheet-of'

/** What the calculator by itself does wrong, and its user must never meet. */
describe('a user meets none of it:', () => {
  it('1E-4 in a formula is a number', () => {
    expect(sheetOf(['=1E-4', '=2*1E+2', '=1e-4']).texts('A1:C1')).toEqual([['0.0001', '200', '0.0001']])
  })

  it('a row through a spill that would grow into a filled cell gives #SPILL!, and loses nothing', () => {
    const sheet = sheetOf(['1', '=A1:A3*2'], ['2'], ['3'], ['', 'in the way'])
    sheet.apply({ type: 'insert-lines', sheet: sheet.sheet, axis: 'row', at: 1, count: 1 })
    expect(sheet.texts('B1:B5').flat()).toEqual(['2', '0', '4', '6', 'in the way'])
    sheet.apply({ type: 'insert-cells', sheet: sheet.sheet, range: range('A2'), axis: 'row' })
    expect(sheet.texts('B1:B5').flat()).toEqual(['#SPILL!', '', '', '', 'in the way'])
    expect(sheet.message('B1')).toContain('B5')
    sheet.undo()
    sheet.undo()
    expect(sheet.texts('B1:B4').flat()).toEqual(['2', '4', '6', 'in the way'])
  })

  it('#SPILL! heals when the obstacle goes, and names it while it is there', () => {
    const sheet = sheetOf(['=ARANGE(0,3,1)'], [''], ['x'])
    expect(sheet.text('A1')).toBe('#SPILL!')
    expect(sheet.message('A1')).toContain('A3')
    sheet.clear('A3')
    expect(sheet.texts('A1:A3').flat()).toEqual(['0', '1', '2'])
  })

  it('writing into a spilled cell is #SPILL! with the range and the obstacle named, and undone heals', () => {
    const sheet = sheetOf(['=ARANGE(0,3,1)'])
    sheet.type('A2', '7')
    expect(sheet.texts('A1:A3').flat()).toEqual(['#SPILL!', '7', ''])
    sheet.undo()
    expect(sheet.texts('A1:A3').flat()).toEqual(['0', '1', '2'])
  })

  it('what cannot be a number says which function, which value and which limit', () => {
    const sheet = sheetOf(['=EXP(1000)', '=LN(0)', '=SQRT(-1)'])
    const messages = ['A1', 'B1', 'C1'].map((cell) => sheet.message(cell))
    expect(new Set(messages).size).toBe(3)
    expect(messages[0]).toContain('709.78')
  })

  it('007, $5, 12:30 and 1.2.3 keep what was typed, and text that is forced stays text', () => {
    const sheet = sheetOf(['007', '$5', '12:30', '1.2.3', "'5", '10%'])
    expect(sheet.input('A1')).toBe('007')
    expect(sheet.texts('B1:D1')).toEqual([['$5', '12:30', '1.2.3']])
    expect(sheet.text('E1')).toBe('5')
    sheet.type('A2', '=ISTEXT(E1)')
    expect(sheet.text('A2')).toBe('TRUE')
  })

  it('what is saved has no spilled values in it, and opens alike', () => {
    const sheet = sheetOf(['=ARANGE(0,3,1)', '007', '1.0', '1E5'])
    expect(sheet.csv()).toBe('"=ARANGE(0,3,1)",007,1.0,1E5')
  })

  it('a row deleted through a spill and undone leaves nothing stale', () => {
    const sheet = sheetOf(['1', '=A1:A3*2'], ['2'], ['3'])
    sheet.apply({ type: 'delete-lines', sheet: sheet.sheet, axis: 'row', at: 1, count: 1 })
    expect(sheet.texts('B1:B3').flat()).toEqual(['2', '6', ''])
    sheet.undo()
    expect(sheet.texts('B1:B3').flat()).toEqual(['2', '4', '6'])
  })

  it('a named range goes to an array function', () => {
    const sheet = sheetOf(['0', '=SOFTMAX(logits)'], ['0'])
    sheet.apply({ type: 'define-name', sheet: sheet.sheet, name: 'logits', refersTo: 'A1:A2' })
    expect(sheet.texts('B1:B2').flat()).toEqual(['0.5', '0.5'])
  })

  it('sorting keeps the references of sums, moving part of an array says why not, copying it copies values', () => {
    const sheet = sheetOf(['3', '=SUM(A1:A3)'], ['1'], ['2'], ['=A1:A3*1'])
    sheet.apply({
      type: 'sort',
      sheet: sheet.sheet,
      range: range('A1:A3'),
      keys: [{ column: 0, descending: false }],
    })
    expect(sheet.input('B1')).toBe('=SUM(A1:A3)')
    expect(sheet.text('B1')).toBe('6')
    const torn = sheet.workbook.apply({
      type: 'move',
      from: { sheet: sheet.sheet, range: range('A5') },
      to: { sheet: sheet.sheet, at: { row: 0, column: 5 } },
    })
    expect(torn.ok || torn.message).toContain('A5 belongs to the result of A4')
    sheet.copy('A5', 'D1')
    expect(sheet.input('D1')).toBe('2')
  })

  it('IF in its own cell that never looks at itself is still a circle, and says so', () => {
    const sheet = sheetOf(['=IF(TRUE,1,A1)'])
    expect(sheet.text('A1')).toBe('#CYCLE!')
    expect(sheet.message('A1')).toContain('A1')
  })

  it('braces hold constants, and say so of anything else', () => {
    const sheet = sheetOf(['1', '={A1,2}', '', '={1,2;3}'], ['={1,2;3,4}'])
    expect(sheet.texts('A2:B3')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(sheet.message('B1')).toContain('braces hold constants only')
    expect(sheet.text('D1')).toBe('#ERROR!')
    expect(sheet.message('D1')).toContain('row')
  })

  it('a whole column is as long as it is filled, and spills where an array is wanted', () => {
    const sheet = sheetOf(['1', '=SUM(A:A)', '=A:A*2'], ['2'], ['3'])
    expect(sheet.text('B1')).toBe('6')
    expect(sheet.texts('C1:C3').flat()).toEqual(['2', '4', '6'])
    sheet.type('A4', '4')
    expect(sheet.text('B1')).toBe('10')
    expect(sheet.text('C4')).toBe('8')
    sheet.type('E1', '=A:A')
    expect(sheet.texts('E1:E4').flat()).toEqual(['1', '2', '3', '4'])
  })

  it('addresses beyond the sheet are explained', () => {
    const sheet = sheetOf(['=XFE1', '=A1048577'])
    expect(sheet.texts('A1:B1')).toEqual([['#NAME?', '#NAME?']])
    expect(sheet.message('A1')).toContain('XFE1')
    expect(sheet.message('B1')).toContain('A1048577')
  })

  it('volatile functions draw again with every change, and not when they are looked at', () => {
    const sheet = sheetOf(['=RAND()', '=A1*2'])
    const first = sheet.number('A1')
    expect(sheet.number('A1')).toBe(first)
    expect(sheet.number('B1')).toBe(2 * first)
    sheet.type('C1', 'anything')
    const second = sheet.number('A1')
    expect(second).not.toBe(first)
    sheet.workbook.calculate()
    expect(sheet.number('A1')).not.toBe(second)
    expect(sheet.number('B1')).toBe(2 * sheet.number('A1'))
  })

  it('overflow and the log of 0 are errors in an array too, not infinities', () => {
    const sheet = sheetOf(['1000', '=EXP(A1:A2)', '=LN(A1:A2)'], ['0'])
    expect(sheet.texts('B1:C2')).toEqual([
      ['#NUM!', '6.907755278982137'],
      ['1', '#NUM!'],
    ])
    expect(sheet.message('B1')).toContain('EXP(1000) in B1')
    expect(sheet.message('C2')).toContain('LN(0) in C2')
  })

  it('-0 is 0 wherever it comes from, and is kept as it was typed', () => {
    const sheet = sheetOf(['-0', '=-0', '=0*-1', '=1/(0*-1)', '=ROUND(-0.4,0)', '=IF(C1=0,"zero","no")'])
    expect(sheet.texts('A1:F1')).toEqual([['0', '0', '0', '#DIV/0!', '0', 'zero']])
    expect(sheet.csv()).toContain('-0,=-0')
  })

  it('NOW, TODAY, RANDBETWEEN and a generator without a seed are volatile as RAND is', () => {
    const sheet = sheetOf([
      '=RANDBETWEEN(1,1000000000)',
      '=SUM(RANDN(2,2))',
      '=NOW()-TODAY()',
      '=RANDN(1,1,7)',
    ])
    const before = sheet.texts('A1:D1')[0]!
    expect(sheet.texts('A1:D1')[0]).toEqual(before)
    sheet.type('A9', '1')
    const after = sheet.texts('A1:D1')[0]!
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(Number(after[2])).toBeGreaterThanOrEqual(0)
    expect(Number(after[2])).toBeLessThan(1)
    expect(after[3]).toBe(before[3])
  })

  it('a whole column that holds its own formula is a circle, and says so', () => {
    const sheet = sheetOf(['1'], ['2'])
    sheet.type('A3', '=A:A')
    expect(sheet.message('A3')).toBe('A3 depends on itself: A3 → A3.')
    sheet.type('A3', '=SUM(A:A)')
    expect(sheet.message('A3')).toBe('A3 depends on itself: A3 → A3.')
    sheet.type('A3', '=ROWS(A:A)')
    expect(sheet.text('A3')).toBe('1048576')
  })

  it('a range of all rows is as good as whole columns, and one that nothing could hold is refused', () => {
    const sheet = sheetOf(['1', '2'], ['3', '4'])
    sheet.type('AA1', '=SUM(A1:Y1048576)')
    sheet.type('AA2', '=COUNT($A$1:$Y$1048576)')
    sheet.type('AA3', '=SUM(A2:Y1048576)')
    sheet.type('AA4', '=SUM(2:1048576)')
    expect(sheet.texts('AA1:AA4').flat()).toEqual(['10', '4', '#ERROR!', '#ERROR!'])
    expect(sheet.message('AA3')).toBe(
      'The formula in AA3 does not parse: A2:Y1048576 has 26,214,375 cells, and a range has at most 4,000,000 unless it is of whole columns, such as A:Y.',
    )
    sheet.type('A5', '5')
    expect(sheet.text('AA1')).toBe('15')
  })

  it('a range with an end beyond the sheet is refused before anything looks into it', () => {
    const sheet = sheetOf(['=SUM(1:1048577)', '=A1:B0', '=SUM(A1:XFE2)', '=A0'])
    expect(sheet.texts('A1:D1')).toEqual([['#ERROR!', '#ERROR!', '#ERROR!', '#NAME?']])
    expect(sheet.message('D1')).toBe('A0 is no cell: rows are counted from 1.')
  })

  it('spaces before a bracket and around a colon are Excel’s', () => {
    expect(sheetOf(['1', '2', '=SUM (A1 : B1)', '=TRUE ()', '=LET (x,1,x)']).texts('C1:E1')).toEqual([
      ['3', 'TRUE', '1'],
    ])
  })

  it('a formula that is too long for the stack says so, and so does what depends on it', () => {
    const sheet = sheetOf([`=${'1+'.repeat(30_000)}1`, '=A1+1', '=B1+1'])
    expect(sheet.text('A1')).toBe('#ERROR!')
    expect(sheet.message('C1')).toMatch(/^Passed on from A1: .*(?:nested too deeply|operations in a row)/)
    const nested = sheetOf([`=${'ABS('.repeat(64)}-1${')'.repeat(64)}`])
    expect(nested.text('A1')).toBe('1')
  })
})
