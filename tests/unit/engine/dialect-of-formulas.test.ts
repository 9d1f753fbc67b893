import { describe, expect, it } from 'vitest'
import { detectDialect } from '../../../src/engine/csv/detect-dialect'
import { splitRows } from '../../../src/engine/csv/split-rows'

const rowsOf = (text: string) => [...splitRows(text, detectDialect(text))]

describe('a file of formulas', () => {
  it.each(['=SOFTMAX(A1:A2)', '=XENT({100;0},0)', '=SUM(A1:B2;C3)', '=IF(A1="a,b",{1,2;3,4},"x;y")'])(
    'is not cut through %s, quoted or alone in its line',
    (formula) => {
      const quoted = `"${formula.replaceAll('"', '""')}"`
      expect(rowsOf(`${quoted}\n`)).toEqual([[formula]])
      expect(rowsOf(`1,${quoted}\n2,${quoted}\n`)).toEqual([
        ['1', formula],
        ['2', formula],
      ])
    },
  )

  it('needs no quotes where no comma stands in it', () => {
    expect(rowsOf('=SOFTMAX(A1:A2)\n')).toEqual([['=SOFTMAX(A1:A2)']])
    expect(rowsOf('=SUM(A1:A2)\n=SUM(B1:B2)\n')).toEqual([['=SUM(A1:A2)'], ['=SUM(B1:B2)']])
    expect(rowsOf('1,2\n=A1:A2,=SUM(A1:B1)\n')).toEqual([
      ['1', '2'],
      ['=A1:A2', '=SUM(A1:B1)'],
    ])
  })
})

it('one quoted text with a comma is one cell', () => {
  expect(rowsOf('"Hello, world"\n')).toEqual([['Hello, world']])
})
