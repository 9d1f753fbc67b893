import { describe, expect, it } from 'vitest'
import { numberText, tickTexts } from '../../../../../src/renderer/charts/scales/number-text'

describe('a number for reading', () => {
  it('has a true minus sign and no trailing zeros', () => {
    expect(numberText(-2)).toBe('−2')
    expect(numberText(0.25)).toBe('0.25')
  })

  it('keeps at most the digits asked for', () => {
    expect(numberText(0.1699501234567)).toBe('0.1699501235')
    expect(numberText(148.4131591025766, 6)).toBe('148.413')
  })

  it('hides what binary fractions leave of a decimal one', () => {
    expect(numberText(0.1 + 0.2)).toBe('0.3')
  })

  it('never shows a small number as zero', () => {
    expect(numberText(4e-100)).toBe('4E−100')
    expect(numberText(-1.25e-7)).toBe('−1.25E−7')
  })

  it('writes what is too long for plain digits with an exponent', () => {
    expect(numberText(6.02214076e23)).toBe('6.02214076E23')
    expect(numberText(1_048_576)).toBe('1048576')
  })

  it('of none is a dash', () => {
    expect(numberText(NaN)).toBe('–')
  })
})

describe('labels of an axis', () => {
  it('have as many decimals as the step needs', () => {
    expect(tickTexts([-0.25, 0, 0.25, 0.5], 0.25)).toEqual(['−0.25', '0.00', '0.25', '0.50'])
    expect(tickTexts([0, 5, 10], 5)).toEqual(['0', '5', '10'])
  })

  it('show zero without a sign', () => {
    expect(tickTexts([-0, 0.1], 0.1)).toEqual(['0.0', '0.1'])
  })

  it('use an exponent for very large and very small steps', () => {
    expect(tickTexts([0, 2e9], 2e9)).toEqual(['0', '2E9'])
    expect(tickTexts([0, 5e-7], 5e-7)).toEqual(['0', '5E−7'])
    expect(tickTexts([0, 4e14, 8e14], 4e14)).toEqual(['0', '4E14', '8E14'])
    expect(tickTexts([10000001, 10000002], 1)).toEqual(['10000001', '10000002'])
  })
})
