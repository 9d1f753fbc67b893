import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../../../src/engine/spreadsheet/read-spreadsheet'
import { isWorkbookFile } from '../../../../src/shared/file-kinds'
import { inputs } from './made-spreadsheets'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file of tags', () => {
  it('that is HTML under another name has its table, read as if it were typed', async () => {
    const html =
      '\ufeff<!DOCTYPE html><html><body><table><tr><th>name</th><th>p</th></tr><tr><td>=cmd()</td><td>0.5</td></tr><tr><td>007</td><td>1,5</td></tr></table></body></html>'
    const read = await inputs(bytes(html), [0, 0], [1, 0], [1, 1], [2, 0], [2, 1])
    expect(read.inputs).toEqual(['name', "'=cmd()", '0.5', '007', '1,5'])
    expect(isWorkbookFile('a.xls', bytes(html))).toBe(true)
  })

  it('says its encoding, or has the usual one of Windows', async () => {
    const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const table = '<table><tr><td>caf\u00e9</td></tr></table>'
    expect((await inputs(latin(table), [0, 0])).texts).toEqual(['café'])
    expect((await inputs(latin(`<html><meta charset="iso-8859-1">${table}</html>`), [0, 0])).texts).toEqual([
      'café',
    ])
  })

  it('may be Excel’s XML of 2003, its formulas relative to their cells', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="One"><Table><Row><Cell><Data ss:Type="Number">2</Data></Cell><Cell ss:Formula="=RC[-1]*3"><Data ss:Type="Number">6</Data></Cell><Cell><Data ss:Type="String">007</Data></Cell></Row></Table></Worksheet></Workbook>`
    const read = await inputs(bytes(xml), [0, 0], [0, 1], [0, 2])
    expect(read.inputs).toEqual(['2', '=A1*3', "'007"])
    expect(read.texts[1]).toBe('6')
    expect(isWorkbookFile('a.xml', bytes(xml))).toBe(true)
  })

  it('may be a flat OpenDocument file, whose charts have tables of their own', async () => {
    const spaces = ['office', 'table', 'text']
      .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
      .join(' ')
    const cells =
      '<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell><table:table-cell table:formula="of:=SUM([.A1:.A1];1)" office:value-type="float" office:value="3"><draw:frame><draw:object><table:table table:name="local"><table:table-row/></table:table></draw:object></draw:frame><text:p>3</text:p></table:table-cell>'
    const fods = `<?xml version="1.0"?><office:document ${spaces} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`
    const read = await inputs(bytes(fods), [0, 0], [0, 1])
    expect(read.inputs).toEqual(['2', '=SUM(A1:A1,1)'])
    expect(read.workbook.info().sheets.map(({ name }) => name)).toEqual(['A'])
  })

  it('without a table is no spreadsheet', async () => {
    for (const text of ['<svg></svg>', '<a>,1\n', 'a <table>', '1 < 2'])
      expect(await readSpreadsheet('a', bytes(text))).toEqual({ ok: true, value: undefined })
    expect(isWorkbookFile('a.csv', bytes('<a>,1\n'))).toBe(false)
  })
})
