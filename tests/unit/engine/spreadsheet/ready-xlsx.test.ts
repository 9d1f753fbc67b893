import { describe, expect, it } from 'vitest'
import { inputs, xlsx } from './made-spreadsheets'

const one = (rows: string, rest: object = {}) => xlsx([{ name: 'A', rows, ...rest }])

describe('an .xlsx file', () => {
  it('has a shared formula written out for each of its cells, and the texts in it left alone', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f t="shared" ref="B1:B3" si="0">IF(A1&gt;1,"A1",\'A1 x\'!A1+$A$1)</f><v>x</v></c></row>' +
      '<row r="2"><c r="B2" t="str"><f t="shared" si="0"/><v>x</v></c></row><row r="3"><c r="B3" t="str"><f t="shared" si="0"></f><v>x</v></c></row>'
    const { inputs: given } = await inputs(one(rows), [0, 1], [1, 1], [2, 1])
    expect(given).toEqual([
      `=IF(A1>1,"A1",'A1 x'!A1+$A$1)`,
      `=IF(A2>1,"A1",'A1 x'!A2+$A$1)`,
      `=IF(A3>1,"A1",'A1 x'!A3+$A$1)`,
    ])
  })

  it('is not held up by links and lines that are declared over the whole sheet', async () => {
    const before = '<dimension ref="A1:XFD1048576"/><cols><col min="3" max="4294967295" hidden="1"/></cols>'
    const after = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'
    const rows = '<row r="1"><c r="A1"><v>7</v></c></row>'
    const { texts } = await inputs(one(rows, { before, after }), [0, 0])
    expect(texts).toEqual(['7'])
  })
})
