import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../src/core/formula-tokens'

describe('the tokens of a formula', () => {
  const kinds = (formula: string) => tokensOf(formula).map(({ type, text }) => `${type}:${text}`)

  it('are told apart: references, names, functions and numbers', () => {
    expect(kinds('=LOG10(A1:$B$2)+x1e+1E5')).toEqual([
      'function:LOG10',
      'open:(',
      'reference:A1:$B$2',
      'close:)',
      'operator:+',
      'name:x1e',
      'operator:+',
      'number:1E5',
    ])
  })

  it('are one reference with its sheet, and for a whole column or row', () => {
    expect(kinds("='It''s'!A1,B:C,2:3,Sheet2!$A:$A")).toEqual([
      "reference:'It''s'!A1",
      'separator:,',
      'reference:B:C',
      'separator:,',
      'reference:2:3',
      'separator:,',
      'reference:Sheet2!$A:$A',
    ])
  })

  it('are names where an address is beyond the sheet', () => {
    expect(kinds('=XFD1048576+XFE1+A1048577+A0')).toEqual([
      'reference:XFD1048576',
      'operator:+',
      'name:XFE1',
      'operator:+',
      'name:A1048577',
      'operator:+',
      'name:A0',
    ])
  })

  it('are together the whole formula, whatever it holds', () => {
    for (const formula of ['=1+"a""b"&\'x', '="open', '=#REF!+§', '= A1 \n* 2 ']) {
      const tokens = tokensOf(formula)
      expect(`=${tokens.map(({ text }) => text).join('')}`).toBe(formula)
      expect(tokens.map(({ start, end }) => formula.slice(start, end))).toEqual(
        tokens.map(({ text }) => text),
      )
    }
  })
})
