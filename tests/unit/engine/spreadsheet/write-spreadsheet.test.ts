import * as xlsx from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../../../src/engine/spreadsheet/read-spreadsheet'
import type { WrittenSpreadsheet } from '../../../../src/engine/spreadsheet/write-spreadsheet'
import { Workbook } from '../../../../src/engine/workbook'
import { SheetFixture } from '../sheet-fixture'

function written(workbook: Workbook): WrittenSpreadsheet & { readonly book: xlsx.WorkBook } {
  const file = workbook.exportSpreadsheet(xlsx)
  if (!file.ok) throw new Error(file.message)
  return { ...file.value, book: xlsx.read(file.value.bytes, { type: 'array', cellNF: true }) }
}

describe('a workbook written for Excel', () => {
  it('has values, formulas in Excel’s words, and arrays over the cells that they spill into', () => {
    const { workbook } = new SheetFixture()
      .type('A1', ['1', "'007", 'TRUE', '#N/A'])
      .type('A2', ['2'])
      .type('B2', ['=SOFTMAX(A1:A2)'])
    const { book, rewritten, valued } = written(workbook)
    const sheet = book.Sheets['Sheet1']!
    expect(sheet['A1']).toMatchObject({ t: 'n', v: 1 })
    expect(sheet['B1']).toMatchObject({ t: 's', v: '007' })
    expect(sheet['C1']).toMatchObject({ t: 'b', v: true })
    expect(sheet['D1']).toMatchObject({ t: 'e', v: 0x2a })
    expect(sheet['B2']).toMatchObject({ F: 'B2:B3', v: 0.2689414213699951 })
    expect(sheet['B2'].f).toBe('(EXP((A1:A2-MAX(A1:A2)))/SUM(EXP((A1:A2-MAX(A1:A2)))))')
    expect(sheet['B3']).toMatchObject({ t: 'n', v: 0.7310585786300049 })
    expect({ rewritten, valued }).toEqual({ rewritten: 1, valued: 0 })
  })

  it('has a value with a note where Excel has no words, and says what for', () => {
    const { workbook } = new SheetFixture().type('A1', ['=FLOAT32(0.1)', '=ULP(1)'])
    const { book, valued, functions } = written(workbook)
    const cell = book.Sheets['Sheet1']!['A1'] as xlsx.CellObject
    expect(cell.f).toBeUndefined()
    expect(cell.v).toBe(Math.fround(0.1))
    expect(cell.c![0]!.t).toContain('=FLOAT32(0.1)')
    expect({ valued, functions }).toEqual({ valued: 2, functions: ['FLOAT32', 'ULP'] })
  })

  it('takes names and texts that Excel does not, and says so; an empty sheet is no hindrance', () => {
    const long = 'x'.repeat(40)
    const opened = Workbook.open({
      kind: 'sheets',
      sheets: [
        { name: 'History', csv: `1,${'y'.repeat(40_000)}\r\n` },
        { name: long, csv: '=History!A1\r\n' },
        { name: 'empty', csv: '' },
      ],
    })
    if (!opened.ok) throw new Error(opened.message)
    const { book, renamed, cut } = written(opened.value.workbook)
    expect(book.SheetNames).toEqual(['History_', 'x'.repeat(31), 'empty'])
    expect(book.Sheets['x'.repeat(31)]!['A1'].f).toBe('History_!A1')
    expect({ renamed, cut }).toEqual({ renamed: ['History_', 'x'.repeat(31)], cut: 1 })
  })

  it('comes back with its cells, sheets, names and number formats', async () => {
    const source = {
      kind: 'sheets',
      sheets: [
        {
          name: 'It’s one',
          csv: "1.5,=SUM(A1:A2),'=x\r\n2,=rate*2\r\n",
          looks: {
            areas: [
              {
                range: { top: 0, left: 0, bottom: 1, right: 0 },
                look: { number: { kind: 'fixed', digits: 3 } },
              },
            ],
            rules: [],
            comments: [],
          },
        },
        { name: 'two', csv: "='It’s one'!A1\r\n" },
      ],
      names: [{ name: 'rate', refersTo: "='It’s one'!$A$2" }],
    } as const
    const opened = Workbook.open(source)
    if (!opened.ok) throw new Error(opened.message)
    const again = await readSpreadsheet('a.xlsx', written(opened.value.workbook).bytes)
    expect(again).toMatchObject({ ok: true, value: { sheets: source.sheets, names: source.names } })
  })
})
