import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../../../src/engine/spreadsheet/read-spreadsheet'
import { xlsx } from './made-spreadsheets'

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0.00"/></numFmts>' +
  '<fonts><font/><font><b/><i val="0"/><color rgb="FFC00000"/></font><font><i/><color theme="1"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>' +
  '<cellStyleXfs><xf numFmtId="2"/></cellStyleXfs>' +
  '<cellXfs><xf/><xf fontId="1" fillId="2"><alignment horizontal="center"/></xf><xf fontId="2" numFmtId="10"/>' +
  '<xf numFmtId="164"/><xf fillId="3"/></cellXfs>'

async function read(rows: string, rest: { before?: string; after?: string } = {}) {
  const source = await readSpreadsheet('a.xlsx', xlsx([{ name: 'A b', rows, ...rest }], '', STYLES))
  if (!source.ok || !source.value) throw new Error('It was not read.')
  const [sheet] = source.value.sheets
  return { ...sheet!, notes: source.value.notes }
}

const cell = (name: string, style: number, value = '<v>1</v>') =>
  value === '' ? `<c r="${name}" s="${style}"/>` : `<c r="${name}" s="${style}">${value}</c>`

describe('the looks of an .xlsx file', () => {
  it('are bold, italic, colours, fills, alignment and number formats, cells alike as one area', async () => {
    const { looks } = await read(
      `<row r="1">${cell('A1', 1)}${cell('B1', 1)}${cell('C1', 2)}</row><row r="2">${cell('A2', 1)}${cell('B2', 1, '')}${cell('C2', 4)}</row>`,
    )
    expect(looks!.areas).toEqual([
      {
        range: { top: 0, left: 0, bottom: 1, right: 1 },
        look: { bold: true, color: '#c00000', fill: '#ffff00', align: 'center' },
      },
      {
        range: { top: 0, left: 2, bottom: 0, right: 2 },
        look: { italic: true, number: { kind: 'percent', digits: 2 } },
      },
      // Text that is black as it comes stays so on a fill, in a dark window too.
      { range: { top: 1, left: 2, bottom: 1, right: 2 }, look: { color: '#000000', fill: '#ff0000' } },
    ])
  })

  it('of whole columns hold where no cell says otherwise', async () => {
    const { looks } = await read(`<row r="3">${cell('A3', 0)}</row>`, {
      before: '<cols><col min="1" max="2" width="9" style="4"/></cols>',
    })
    expect(looks!.areas.map(({ range }) => range)).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 3, left: 0, bottom: 1_048_575, right: 0 },
      { top: 0, left: 1, bottom: 1_048_575, right: 1 },
    ])
  })

  it('are told of where a number’s format cannot be had', async () => {
    const { notes } = await read(
      `<row r="1">${cell('A1', 3)}${cell('B1', 3, '')}</row><row r="2">${cell('A2', 3)}</row>`,
    )
    expect(notes).toEqual([
      '2 numbers (the first in \'A b\'!A1) have a format that this program has in part or not at all, “"$"#,##0.00”: only the digits are written.',
    ])
  })

  it('include widths, heights, what is hidden and what stays on screen', async () => {
    const { layout } = await read(
      '<row r="1" ht="30" customHeight="1"/><row r="2" ht="15"/><row r="3" hidden="1"/><row r="4" hidden="1"/>',
      {
        before:
          '<sheetViews><sheetView><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" width="20" customWidth="1"/><col min="5" max="5" width="0" hidden="1"/></cols>',
      },
    )
    expect(layout).toEqual({
      rows: [
        { start: 0, count: 1, size: 40 },
        { start: 2, count: 2, hidden: true },
      ],
      columns: [
        { start: 1, count: 2, size: 145 },
        { start: 4, count: 1, hidden: true },
      ],
      frozen: { rows: 2, columns: 1 },
    })
  })

  it('include colour scales and data bars; other rules are told of', async () => {
    const scale =
      '<colorScale><cfvo type="min"/><cfvo type="num" val="2"/><color rgb="FFFFFFFF"/><color rgb="FF8BA9E9"/></colorScale>'
    const { looks, notes } = await read('<row r="1"><c r="A1"><v>1</v></c></row>', {
      after:
        `<conditionalFormatting sqref="A1:A3 C1"><cfRule type="colorScale">${scale}</cfRule></conditionalFormatting>` +
        '<conditionalFormatting sqref="B1:B3"><cfRule type="dataBar"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF63C384"/></dataBar></cfRule><cfRule type="cellIs" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>',
    })
    expect(looks!.rules).toEqual([
      {
        range: { top: 0, left: 0, bottom: 2, right: 0 },
        rule: { type: 'color-scale', colors: 'blue', high: 2 },
      },
      {
        range: { top: 0, left: 2, bottom: 0, right: 2 },
        rule: { type: 'color-scale', colors: 'blue', high: 2 },
      },
      { range: { top: 0, left: 1, bottom: 2, right: 1 }, rule: { type: 'data-bar', color: '#63c384' } },
    ])
    expect(notes).toEqual([
      "1 conditional format ('A b'!B1:B3) is not shown: it is neither a colour scale nor data bars.",
    ])
  })

  it('of too many kinds of cells are left out, and that is said', async () => {
    const rows = Array.from(
      { length: 11_000 },
      (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, i % 2 === 0 ? 1 : 0)}</row>`,
    )
    const { looks, notes } = await read(rows.join(''))
    expect(looks).toBeUndefined()
    expect(notes).toEqual(['The formats of “A b” are too many to show; cells are plain there.'])
  })
})
