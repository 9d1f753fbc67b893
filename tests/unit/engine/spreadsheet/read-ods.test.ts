import { describe, expect, it } from 'vitest'
import { openFormula } from '../../../../src/engine/spreadsheet/open-formula'
import { inputs, ods, opened } from './made-spreadsheets'

const cell = (attributes: string, text = '') =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const table = (rows: string) => ods(`<table:table table:name="A">${rows}</table:table>`)

describe('an .ods file', () => {
  it('opens with its values, its formulas and what is repeated', async () => {
    const rows =
      row(cell('office:value-type="float" office:value="0.5" table:number-columns-repeated="2"', '0.5')) +
      row(
        cell('table:formula="of:=SUM([.A1:.B1];1)&amp;&quot;;|&quot;" office:value-type="string"', '2;|') +
          cell('office:value-type="string"', '007') +
          cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
      )
    const read = await inputs(table(rows), [0, 0], [0, 1], [1, 0], [1, 1], [1, 2])
    expect(read.inputs).toEqual(['0.5', '0.5', '=SUM(A1:B1,1)&";|"', "'007", 'TRUE'])
    expect(read.texts[2]).toBe('2;|')
  })

  it('keeps a formula that came to an empty text', async () => {
    const read = await inputs(
      table(
        row(
          '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>',
        ),
      ),
      [0, 0],
    )
    expect(read.inputs).toEqual(['=""'])
  })

  it('shows a date as ISO 8601 in every time zone', async () => {
    const read = await inputs(
      table(row(cell('office:value-type="date" office:date-value="2024-05-01"', '05/01/24'))),
      [0, 0],
    )
    expect(read.inputs).toEqual(['2024-05-01'])
  })

  it('that repeats a cell over the whole sheet is refused with its size', async () => {
    const all = row(
      cell('office:value-type="float" office:value="1" table:number-columns-repeated="16384"', '1'),
      'table:number-rows-repeated="1048576"',
    )
    expect(await opened(table(all))).toEqual({
      ok: false,
      message: '“book.xlsx” fills 17,179,869,184 cells, and 8,000,000 can be read.',
    })
  })

  it('has its formulas read as they are typed here', () => {
    expect(openFormula("of:=[$'It''s; a'.A1:.B2]+[.$C$1]")).toBe("'It''s; a'!A1:B2+$C$1")
    expect(openFormula('of:=SUM({1;2|3;4})')).toBe('SUM({1,2;3,4})')
    expect(openFormula('of:=COM.MICROSOFT.STDEV.S([Sheet2.A1])')).toBe('STDEV.S(Sheet2!A1)')
    expect(openFormula('of:=[.#REF!]+1')).toBe('#REF!+1')
    expect(openFormula("of:=['file:///a.ods'#$S.A1]")).toBe("['file:///a.ods'#$S.A1]")
  })
})
