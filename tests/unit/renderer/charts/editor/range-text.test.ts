import { describe, expect, it } from 'vitest'
import { parseRange, rangeName } from '../../../../../src/core/address'
import { rangeText, typedRange } from '../../../../../src/renderer/charts/editor/range-text'

const sheets = [
  { id: 3, name: 'Logits', rows: 9, columns: 4 },
  { id: 5, name: 'It’s two', rows: 20, columns: 2 },
]

const names = [
  { name: 'Scores', refersTo: "='It’s two'!$A$2:$A$9" },
  { name: 'Classes', refersTo: '=Logits!$A$2:$A$5' },
  { name: 'Classes', refersTo: "='It’s two'!$B$1", scope: 5 },
  { name: 'Rate', refersTo: '=0.5*2' },
]

function typed(text: string): string | undefined {
  const read = typedRange(text, { sheets, home: 3, names })
  if (!read.ok) return read.message
  return read.value && `${read.value.sheet} ${rangeName(read.value.range)}`
}

describe('a range of a chart', () => {
  it('is written with its sheet where it is on another one, and reads back', () => {
    const at = { sheet: 5, range: parseRange('B2:B5')! }
    expect(rangeText(at, sheets, 3)).toBe("'It’s two'!B2:B5")
    expect(rangeText(at, sheets, 5)).toBe('B2:B5')
    expect(typed(rangeText(at, sheets, 3))).toBe('5 B2:B5')
  })

  it.each([
    ['', undefined],
    ['b2:b5', '3 B2:B5'],
    ['=$B$2:$B$5', '3 B2:B5'],
    ['logits!C1', '3 C1'],
    ['B:B', '3 B1:B9'],
    ['1:1', '3 A1:D1'],
    ['scores', '5 A2:A9'],
    ['=Classes', '3 A2:A5'],
    ["'It’s two'!classes", '5 B1'],
    ['Rate', '“Rate” is the name of =0.5*2: a chart draws cells.'],
    ['Gone!B2', 'There is no sheet “Gone”.'],
    ['hello', '“hello” is no range and no name of one: type cells, as in B2:B5, or select them in the grid.'],
  ])('is read from %j', (text, expected) => {
    expect(typed(text)).toBe(expected)
  })
})
