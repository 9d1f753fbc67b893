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
    const { book, notes } = written(workbook)
    const sheet = book.Sheets['Sheet1']!
    expect(sheet['A1']).toMatchObject({ t: 'n', v: 1 })
    expect(sheet['B1']).toMatchObject({ t: 's', v: '007' })
    expect(sheet['C1']).toMatchObject({ t: 'b', v: true })
    expect(sheet['D1']).toMatchObject({ t: 'e', v: 0x2a })
    expect(sheet['B2']).toMatchObject({ F: 'B2:B3', v: 0.2689414213699951 })
    expect(sheet['B2'].f).toBe('(EXP((A1:A2-MAX(A1:A2)))/SUM(EXP((A1:A2-MAX(A1:A2)))))')
    expect(sheet['B3']).toMatchObject({ t: 'n', v: 0.7310585786300049 })
    expect(notes).toEqual(['1 formula is written in Excel’s own functions, and is computed there.'])
  })

  it('has a value with a note where Excel has no words, and says what for', () => {
    const { workbook } = new SheetFixture().type('A1', ['=RANDN(1,1,0)', '=RANDU(1,1,0)'])
    const { book, notes } = written(workbook)
    const cell = book.Sheets['Sheet1']!['A1'] as xlsx.CellObject
    expect(cell.f).toBeUndefined()
    expect(cell.t).toBe('n')
    expect(cell.c![0]!.t).toContain('=RANDN(1,1,0)')
    expect(notes).toEqual([
      '2 formulas are written as values, with the formula in a comment, because Excel has no equivalent of RANDN and RANDU; the first is in Sheet1!A1.',
    ])
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
    const { book, notes } = written(opened.value.workbook)
    expect(book.SheetNames).toEqual(['History_', 'x'.repeat(31), 'empty'])
    expect(book.Sheets['x'.repeat(31)]!['A1'].f).toBe('History_!A1')
    expect(notes).toEqual([
      `Excel does not take every name of a sheet: there it is “History_”, “${'x'.repeat(31)}”.`,
      '1 text longer than 32,767 characters is cut there.',
    ])
  })

  it('comes back with its cells, sheets, names, looks and layout', async () => {
    const source = {
      kind: 'sheets',
      sheets: [
        {
          name: 'It’s one',
          csv: "1.5,=SUM(A1:A2),'=x,a_x0041_ &amp;\r\n2,=rate*2\r\n",
          layout: {
            rows: [
              { start: 1, count: 1, size: 40 },
              { start: 4, count: 3, hidden: true },
            ],
            columns: [
              { start: 0, count: 2, size: 145 },
              { start: 3, count: 1, hidden: true },
            ],
            frozen: { rows: 1, columns: 0 },
          },
          looks: {
            areas: [
              {
                range: { top: 0, left: 0, bottom: 1, right: 0 },
                look: { number: { kind: 'fixed', digits: 3 }, bold: true, color: 'red' },
              },
              {
                range: { top: 4, left: 2, bottom: 5, right: 3 },
                look: { italic: true, fill: 'yellow', align: 'center' },
              },
              {
                range: { top: 0, left: 5, bottom: 1_048_575, right: 6 },
                look: { number: { kind: 'percent', digits: 1 } },
              },
            ],
            rules: [
              {
                range: { top: 0, left: 0, bottom: 1, right: 0 },
                rule: { type: 'color-scale', colors: 'heat' },
              },
              {
                range: { top: 0, left: 0, bottom: 1, right: 1 },
                rule: { type: 'color-scale', colors: 'diverging', low: -1, high: 3 },
              },
              { range: { top: 0, left: 1, bottom: 1, right: 1 }, rule: { type: 'data-bar', color: 'teal' } },
            ],
            comments: [
              { cell: { row: 0, column: 0 }, text: 'one\n_x0041_ <two>' },
              { cell: { row: 8, column: 4 }, text: 'on nothing' },
            ],
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

  it('has one comment on a cell, its own above the note', () => {
    const fixture = new SheetFixture().type('A1', ['=RANDN(1,1,0)'])
    const { workbook } = fixture
    const [sheet] = workbook.info().sheets
    workbook.apply({ type: 'comment', sheet: sheet!.id, cell: { row: 0, column: 0 }, text: 'mine' })
    const { book } = written(workbook)
    expect((book.Sheets['Sheet1']!['A1'] as xlsx.CellObject).c!.map(({ t }) => t)).toEqual([
      expect.stringMatching(/^mine\n=RANDN/),
    ])
  })

  it('says what of charts, formats and names Excel does not have', () => {
    const opened = Workbook.open({
      kind: 'sheets',
      sheets: [
        {
          name: 'A',
          csv: '1\r\n',
          looks: {
            areas: [
              { range: { top: 0, left: 0, bottom: 0, right: 0 }, look: { number: { kind: 'hexadecimal' } } },
            ],
            rules: [
              {
                range: { top: 0, left: 0, bottom: 0, right: 0 },
                rule: { type: 'difference', against: { top: 1, left: 0, bottom: 1, right: 0 } },
              },
            ],
            comments: [],
          },
        },
      ],
      names: [{ name: 'draw', refersTo: '=RANDN(2,2,0)' }],
    })
    if (!opened.ok) throw new Error(opened.message)
    expect(written(opened.value.workbook).notes).toEqual([
      '1 name is left out, as Excel has no words for what it means: “draw”.',
      '1 range of numbers with every digit, a count of digits or their bits is written plainly.',
      '1 mark of how far cells are apart is left out.',
    ])
  })

  it('has names as what they stand for where a function needs their cells, and values where cells hold inf', () => {
    const opened = Workbook.open({
      kind: 'sheets',
      sheets: [
        {
          name: 'A',
          csv: '1,2\r\n3,4\r\n"=SUM(ARGMAX(logits,1))",-inf\r\n=SOFTMAX(A1:B1),,"=MAX(SOFTMAX(A3:B3))"\r\n',
        },
      ],
      names: [{ name: 'logits', refersTo: '=A!$A$1:$B$2' }],
    })
    if (!opened.ok) throw new Error(opened.message)
    const { book, notes } = written(opened.value.workbook)
    expect(book.Sheets['A']!['A3'].f).toContain('A!$A$1:$B$2')
    expect(book.Sheets['A']!['C4']).toMatchObject({ t: 'n', v: 1 })
    expect(book.Sheets['A']!['C4'].f).toBeUndefined()
    expect(notes[1]).toBe(
      '1 formula is written as its value, with the formula in a comment, because Excel has no equivalent of inf, -inf and nan in cells (A!C4).',
    )
  })

  it('is refused where a cell is so far out that all before it could not be written', () => {
    const { workbook } = new SheetFixture().type('A1', ['1'])
    const [sheet] = workbook.info().sheets
    workbook.apply({
      type: 'comment',
      sheet: sheet!.id,
      cell: { row: 1_048_575, column: 16_383 },
      text: 'far',
    })
    expect(written(workbook).notes).toEqual(['1 comment far from all cells that are filled is left out.'])
    const far = new SheetFixture().type('XFD1048576', ['1'])
    expect(far.workbook.exportSpreadsheet(xlsx)).toEqual({
      ok: false,
      message:
        'The sheet “Sheet1” reaches to XFD1048576, over 17,179,869,184 cells, and 50,000,000 can be written. Move what is far out nearer to A1.',
    })
  })
})
