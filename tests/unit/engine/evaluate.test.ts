import { describe, expect, it } from 'vitest'
import { parseCell } from '../../../src/core/address'
import { SheetFixture } from './sheet-fixture'

const sheet = new SheetFixture().type('A1', ['1', 'cat'], ['2', 'say "hi"'], ['3', ''])

/** The value of a part of the formula in C1, or the reason why it has none. */
function part(expression: string): string {
  const outcome = sheet.workbook.evaluate(sheet.sheet, parseCell('C1')!, expression)
  return outcome.ok ? outcome.value : `! ${outcome.message}`
}

describe('the value of a part of a formula', () => {
  it('is a constant that could stand in its place', () => {
    expect(part('SUM(A1:A3)*2')).toBe('12')
    expect(part('B1')).toBe('"cat"')
    expect(part('B2')).toBe('"say ""hi"""')
    expect(part('A1<A2')).toBe('TRUE')
    expect(part('0.1+0.2')).toBe('0.30000000000000004')
  })

  it('is an array constant where it reaches over cells', () => {
    expect(part('A1:A3')).toBe('{1;2;3}')
    expect(part('A1:A2*{1,10}')).toBe('{1,10;2,20}')
    expect(part('SOFTMAX({0;0})')).toBe('{0.5;0.5}')
  })

  it('is 0 for an empty cell, as in Excel', () => {
    expect(part('B3')).toBe('0')
    expect(part('B3+1')).toBe('1')
  })

  it('takes the filled part of a whole column', () => {
    expect(part('A:A*2')).toBe('{2;4;6}')
    expect(part('SUM(A:A)')).toBe('6')
  })

  it('says why there is none', () => {
    expect(part('EXP(A1*1000)')).toMatch(/^! #NUM! .*709\.78/)
    expect(part('A1+')).toMatch(/^! That part cannot be computed by itself: it ends at character 5/)
    expect(part('Nowhere!A1')).toContain('There is no sheet “Nowhere” in this workbook.')
    expect(part('RANDN(100,100,0)')).toMatch(/^! .*100 × 100 values, too many/)
  })

  it('leaves the workbook as it was', () => {
    const before = sheet.workbook.info()
    part('SUM(A1:B3)')
    expect(sheet.workbook.info()).toEqual(before)
    expect(sheet.show('A1:A3')).toEqual([['1'], ['2'], ['3']])
  })

  it('follows what the cells hold now', () => {
    const own = new SheetFixture().type('A1', ['1'])
    const value = () => own.workbook.evaluate(own.sheet, parseCell('C1')!, 'SUM(A1:A2)')
    expect(value()).toEqual({ ok: true, value: '1' })
    own.type('A2', ['5'])
    expect(value()).toEqual({ ok: true, value: '6' })
  })
})
