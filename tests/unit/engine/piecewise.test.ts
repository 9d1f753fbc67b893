import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FUNCTIONS } from '../../../src/engine/functions/registry'
import { cell, sheetOf } from './sheet-of'

const column = (...values: readonly string[]) => sheetOf(...values.map((value) => [value]))

describe('a function that takes each element by itself', () => {
  it('fails only where the element does, and says why there', () => {
    const sheet = column('0', 'x', '', '=1/0', '0')
    sheet.type('B1', '=SIGMOID(A1:A5)')
    expect(sheet.texts('B1:B5').flat()).toEqual(['0.5', '#VALUE!', '#VALUE!', '#DIV/0!', '0.5'])
    expect(sheet.message('B2')).toBe('SIGMOID: A2 holds the text “x”, where a number is needed.')
    expect(sheet.message('B3')).toBe('SIGMOID: A3 is blank, where a number is needed.')
    expect(sheet.message('B4')).toBe('Passed on from A4: Division by 0: 1 / 0 in A4.')
    expect(sheet.detail('B4').root).toEqual({ sheet: sheet.sheet, cell: cell('A4') })
    sheet.type('A2', '0')
    expect(sheet.texts('B1:B3').flat()).toEqual(['0.5', '0.5', '#VALUE!'])
  })

  it('refuses only the elements that break its rule', () => {
    const sheet = column('0.5', '1.2', '0', '-3', '0.5')
    sheet.type('B1', '=LOGIT(A1:A5)')
    expect(sheet.texts('B1:B5').flat()).toEqual(['0', '#NUM!', '#NUM!', '#NUM!', '0'])
    const rule = 'LOGIT: a probability lies between 0 and 1, or eps says how to clamp it'
    expect(sheet.message('B2')).toBe(`${rule}; A2 (p) is 1.2.`)
    expect(sheet.message('B3')).toContain('p is 0; eps would clamp it')
    expect(sheet.message('B4')).toBe(`${rule}; A4 (p) is -3.`)
  })

  it('keeps the shape of a matrix', () => {
    const sheet = sheetOf(['0', 'x', '0'], ['', '0', '0'])
    sheet.type('A4', '=SIGMOID(A1:C2)')
    expect(sheet.texts('A4:C5')).toEqual([
      ['0.5', '#VALUE!', '0.5'],
      ['#VALUE!', '0.5', '0.5'],
    ])
    expect(sheet.message('A5')).toBe('SIGMOID: A2 is blank, where a number is needed.')
  })

  it('passes what is sound on to the function around it', () => {
    const sheet = column('0', 'x', '1000', '0')
    sheet.type('B1', '=SIGMOID(LOG1P(EXP(A1:A4)-1))')
    expect(sheet.texts('B1:B4').flat()).toEqual(['0.5', '#VALUE!', '#NUM!', '0.5'])
    expect(sheet.message('B3')).toBe('Overflow: EXP(1000) in B3; float64 ends at EXP(709.78); A3 is 1000.')
    sheet.type('C1', '=SUM(SIGMOID(A1:A4))')
    expect(sheet.message('C1')).toBe('SIGMOID: A2 holds the text “x”, where a number is needed.')
  })

  it('makes a whole row of each', () => {
    const sheet = column('1', '1.5', '0')
    sheet.type('C1', '=ONEHOT(A1:A3,2)')
    expect(sheet.texts('C1:D3')).toEqual([
      ['0', '1'],
      ['#NUM!', '#NUM!'],
      ['1', '0'],
    ])
    expect(sheet.message('D2')).toBe(
      'ONEHOT: a class index is a whole number from 0 to 1; A2 (targets) is 1.5.',
    )
  })
})

describe('a function along an axis', () => {
  const logits = () => sheetOf(['0', '0'], ['x', '0'], ['0', '0'])

  it('fails only in the lanes that fail', () => {
    const sheet = logits()
    sheet.type('D1', '=SOFTMAX(A1:B3,1)')
    expect(sheet.texts('D1:E3')).toEqual([
      ['0.5', '0.5'],
      ['#VALUE!', '#VALUE!'],
      ['0.5', '0.5'],
    ])
    expect(sheet.message('E2')).toBe('SOFTMAX: A2 holds the text “x”, where a number is needed.')
    sheet.type('D1', '=SOFTMAX(A1:B3,0)')
    expect(sheet.texts('D1:E1')).toEqual([['#VALUE!', '0.3333333333333333']])
    sheet.type('D1', '=ARGMAX(A1:B3,1)')
    expect(sheet.texts('D1:D3').flat()).toEqual(['0', '#VALUE!', '0'])
    sheet.type('D1', '=LOGSUMEXP(A1:B3,0)')
    expect(sheet.text('D1')).toBe('#VALUE!')
    expect(sheet.number('E1')).toBeCloseTo(Math.log(3), 14)
  })

  it('fails as a whole where all is one lane, or the axis comes from a cell', () => {
    const sheet = logits()
    sheet.type('D1', '=SOFTMAX(A1:A3)')
    expect(sheet.texts('D1:D3').flat()).toEqual(['#VALUE!', '#VALUE!', '#VALUE!'])
    sheet.type('F1', '1')
    sheet.type('D1', '=LOGSUMEXP(A1:B3,F1)')
    expect(sheet.text('D1')).toBe('#VALUE!')
  })
})

describe('pieces', () => {
  it('are those of an argument that the function has', () => {
    const strangers = FUNCTIONS.filter(
      ({ parameters, pieces }) => pieces && !parameters.some(({ name }) => name === pieces.argument),
    )
    expect(strangers).toEqual([])
  })

  it('that are sound come to what they come to alone, whatever stands beside them', () => {
    const values = fc.array(fc.constantFrom('0.25', '0.5', '0.75', '7', 'x', ''), {
      minLength: 2,
      maxLength: 9,
    })
    fc.assert(
      fc.property(values, fc.constantFrom('LOGIT', 'SIGMOID', 'LOG1P', 'ULP'), (column, name) => {
        const sheet = sheetOf(['end'])
        sheet.fill(
          'A2',
          column.map((value) => [value]),
        )
        sheet.type('C2', `=${name}(A2:A${column.length + 1})`)
        sheet.fill(
          'E2',
          column.map((_, i) => [`=${name}(A${i + 2})`]),
        )
        for (const [i] of column.entries()) {
          expect(sheet.text(`C${i + 2}`)).toBe(sheet.text(`E${i + 2}`))
          expect(sheet.message(`C${i + 2}`)).toBe(sheet.message(`E${i + 2}`))
        }
      }),
      { numRuns: 60 },
    )
  })
})
