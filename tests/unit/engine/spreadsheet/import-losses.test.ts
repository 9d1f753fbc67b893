import { describe, expect, it } from 'vitest'
import { inputs, ods, xlsx } from './made-spreadsheets'

const DATE = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>'
const one = (rows: string, rest: { names?: string; styles?: string; after?: string } = {}) =>
  xlsx([{ name: 'A', rows, ...rest }], rest.names, rest.styles)

describe('dates of a file', () => {
  it('are text, but numbers in a column of which formulas refer to one', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1" s="1"><v>45001</v></c></row>' +
      '<row r="2"><c r="A2" s="1"><v>45002.5</v></c><c r="B2" s="1"><v>45003</v></c><c r="C2" s="1"><f>A2+1</f><v>45003.5</v></c></row>'
    const read = await inputs(one(rows, { styles: DATE }), [0, 0], [1, 0], [0, 1], [1, 1], [1, 2])
    expect(read.inputs).toEqual(['45000', '45002.5', '2023-03-16', '2023-03-18', '=A2+1'])
    expect(read.texts[4]).toBe('45003.5')
    expect(read.notes).toEqual([
      '2 dates (the first in A!B1) are text here, as year-month-day.',
      '2 dates (the first in A!A1) that formulas refer to are the numbers of their days, counted from 1 January 1900 as Excel does.',
      '1 formula (A!C2) that comes to a date shows the number of the day.',
    ])
  })

  it('that are counted from 1904 on are the same days', async () => {
    const bytes = xlsx(
      [
        {
          name: 'A',
          rows: '<row r="1"><c r="A1" s="1"><v>43894</v></c><c r="B1" s="1"><v>43894</v></c><c r="C1"><f>B1</f></c></row>',
        },
      ],
      '<workbookPr date1904="1"/>',
      DATE,
    )
    expect((await inputs(bytes, [0, 0], [0, 1])).inputs).toEqual(['2024-03-05', '45356'])
  })
})

describe('a formula that cannot be kept', () => {
  const rows =
    '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>GROWTH(A1:A3)+1</f><v>7.5</v></c><c r="C1" t="str"><f>[1]S!A1</f><v>R&amp;amp;D _x0041_</v></c></row>' +
    '<row r="2"><c r="A2"><f>GROWTH(A1)</f></c><c r="B2"><f>B1*2</f><v>15</v></c><c r="C2" t="e"><f>[1]S!A2</f><v>#REF!</v></c></row>' +
    '<row r="3"><c r="A3"><f t="array" ref="A3:A4">GROWTH(A1:A2)</f><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>'

  it('stands as its last value, with the formula in a comment', async () => {
    const read = await inputs(one(rows), [0, 1], [0, 2], [1, 0], [1, 1], [1, 2], [2, 0], [3, 0])
    expect(read.inputs).toEqual(['7.5', 'R&amp;D A', '=GROWTH(A1)', '=B1*2', '#REF!', '1', '2'])
    expect(read.texts.slice(2, 4)).toEqual(['#NAME?', '15'])
    const [sheet] = read.workbook.info().sheets
    expect(read.workbook.looks(sheet!.id).comments.map(({ text }) => text)).toEqual([
      '=GROWTH(A1:A3)+1',
      '=[1]S!A1',
      '=[1]S!A2',
      '=GROWTH(A1:A2)',
    ])
    expect(read.notes).toEqual([
      '2 formulas (the first in A!B1) use GROWTH, which this program does not have: each stands as a value, with the formula in a comment.',
      '1 formula (A!A2) uses GROWTH, which this program does not have, and the file has no value for it.',
      '2 formulas (the first in A!C1) refer to other files: each stands as a value, with the formula in a comment.',
    ])
  })

  it('is one with a name that means other cells in other places', async () => {
    const names =
      '<definedNames><definedName name="left">A!A1</definedName><definedName name="rate">A!$A$1</definedName><definedName name="f">_xlfn.LAMBDA(_xlpm.x,_xlpm.x)</definedName></definedNames>'
    const read = await inputs(
      one(
        '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>left+1</f><v>3</v></c><c r="C1"><f>rate+1</f></c></row>',
        {
          names,
        },
      ),
      [0, 1],
      [0, 2],
    )
    expect(read.texts).toEqual(['3', '3'])
    expect(read.notes).toEqual([
      '1 formula (A!B1) uses left, which cannot be a name here: it stands as a value, with the formula in a comment.',
      '2 names are not kept: “left” and “f”.',
    ])
  })

  it('keeps its value in an .ods file too', async () => {
    const cells =
      '<table:table-cell table:formula="of:=GROWTH([.B1])" office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="string"><text:p>_x0041_ &amp; x</text:p></table:table-cell>' +
      '<table:table-cell><office:annotation><text:p>alone</text:p></office:annotation></table:table-cell>'
    const read = await inputs(
      ods(`<table:table table:name="a &amp; b"><table:table-row>${cells}</table:table-row></table:table>`),
      [0, 0],
      [0, 1],
      [0, 2],
    )
    expect(read.inputs).toEqual(['4', '_x0041_ & x', ''])
    const [sheet] = read.workbook.info().sheets
    expect(sheet!.name).toBe('a & b')
    expect(read.workbook.looks(sheet!.id).comments.map(({ text }) => text)).toEqual(['=GROWTH(B1)', 'alone'])
  })
})

describe('texts of an .xlsx file', () => {
  it('have their escapes read once, and characters beyond 16 bits', async () => {
    const text = (name: string, inside: string) =>
      `<c r="${name}" t="inlineStr"><is><t>${inside}</t></is></c>`
    const rows = `<row r="1">${text('A1', '_x005F_x0041_')}${text('B1', 'a_x000a_b')}${text('C1', '&#x1F600;')}<c r="D1" t="str"><v>&amp;lt; _x005F_x0042_</v></c></row>`
    const read = await inputs(one(rows), [0, 0], [0, 1], [0, 2], [0, 3])
    expect(read.texts).toEqual(['_x0041_', 'a\nb', '😀', '&lt; _x0042_'])
  })
})
