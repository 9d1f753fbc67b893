import * as xlsx from '@e965/xlsx'
import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importedFormula } from '../../../../src/engine/spreadsheet/imported-formula'
import { Tables } from '../../../../src/engine/spreadsheet/tables'
import { readSpreadsheet } from '../../../../src/engine/spreadsheet/read-spreadsheet'
import { writeZip } from '../../../../src/engine/package/zip'
import { Workbook } from '../../../../src/engine/workbook'
import { ods, xlsx as xlsxOf, zipped } from './made-spreadsheets'

const FORMAT = { encoding: 'utf-8', bom: false, newline: '\n', delimiter: ',', finalNewline: true } as const

async function opened(name: string, bytes: Uint8Array) {
  const read = await readSpreadsheet(name, bytes)
  if (!read.ok) throw new Error(read.message)
  const source = read.value!
  const workbook = Workbook.open(source)
  if (!workbook.ok) throw new Error(workbook.message)
  const text = (contents: 'formulas' | 'values', sheet = 0) => {
    const { id } = workbook.value.workbook.info().sheets[sheet]!
    const csv = workbook.value.workbook.exportCsv(id, contents, FORMAT)
    return csv.ok ? new TextDecoder().decode(csv.value) : csv.message
  }
  return { source, text, ...workbook.value }
}

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/spreadsheets/${name}`, import.meta.url))
}

function written(book: xlsx.WorkBook): Uint8Array {
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

function bookOf(cells: Record<string, xlsx.CellObject>, ref: string): xlsx.WorkBook {
  return { SheetNames: ['S'], Sheets: { S: { '!ref': ref, ...cells } } }
}

describe('another spreadsheet’s file', () => {
  it.each(['animals.xlsx', 'animals.ods', 'animals.xls'])('%s has its values and formulas', async (name) => {
    const { text, form, notes } = await opened(name, fixture(name))
    expect(text('values')).toBe(
      'name,logit,-0.49997\ncat,1.5,big\n7,-2,1.224744871391589\ndog,0.00003,#DIV/0!\nTRUE,2024-03-05,1\n',
    )
    expect(text('formulas')).toContain('cat,1.5,"=IF(B2>1,""big"",""small"")"\n')
    expect(form).toBe('import')
    expect(notes).toEqual([expect.stringMatching(/^1 date \(\w+!B5\) is text here, as year-month-day\.$/)])
  })

  it('keeps text that looks like something else, and every digit', async () => {
    const cells: Record<string, xlsx.CellObject> = {
      A1: { t: 's', v: '007' },
      B1: { t: 's', v: '=1+1' },
      C1: { t: 's', v: 'two\nlines, "quoted"' },
      A2: { t: 'n', v: 0.1 + 0.2 },
      B2: { t: 'b', v: false },
      C2: { t: 'e', v: 42 },
      A3: { t: 's', v: 'inf' },
    }
    const { text, workbook } = await opened('a.xlsx', written(bookOf(cells, 'A1:C3')))
    expect(text('formulas')).toBe(
      '\'007,\'=1+1,"two\nlines, ""quoted"""\n0.30000000000000004,FALSE,#N/A\ninf\n',
    )
    expect(workbook.info().charts).toEqual([])
  })

  it('has an array formula in its first cell, functions without prefixes, names and sheets', async () => {
    const book = bookOf(
      {
        A1: { t: 'n', v: 1 },
        A2: { t: 'n', v: 2 },
        B1: { t: 'n', f: 'A1:A2*2', F: 'B1:B2', v: 2 },
        B2: { t: 'n', F: 'B1:B2', v: 4 },
        C1: { t: 'n', f: 'SUM(_xlfn.SEQUENCE(3))+rate', v: 6 },
        D1: { t: 'n', f: '[1]Other!A1', v: 9 },
      },
      'A1:D2',
    )
    book.SheetNames.push('It’s “two”')
    book.Sheets['It’s “two”'] = { '!ref': 'A1', A1: { t: 'n', f: 'S!A2', v: 2 } }
    book.Workbook = { Names: [{ Name: 'rate', Ref: 'S!$A$2' }], Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const { text, notes } = await opened('a.xlsx', written(book))
    expect(text('formulas')).toBe('1,=A1:A2*2,=SUM(SEQUENCE(3))+rate,9\n2\n')
    expect(text('values')).toBe('1,2,8,9\n2,4,,\n')
    expect(text('values', 1)).toBe('2\n')
    expect(notes).toEqual([
      '1 formula (S!D1) refers to other files: it stands as a value, with the formula in a comment.',
      '1 hidden sheet shows here.',
    ])
  })

  it('keeps the number of a span of hours, and of a day that there is not', async () => {
    const cells: Record<string, xlsx.CellObject> = {
      A1: { t: 'n', v: 1.5, z: '[h]:mm' },
      B1: { t: 'n', v: -1, z: 'yyyy-mm-dd' },
      C1: { t: 'n', v: 45_356, z: 'yyyy-mm-dd' },
    }
    const { text } = await opened('a.xlsx', written(bookOf(cells, 'A1:C1')))
    expect(text('values')).toBe('1.5,-1,2024-03-05\n')
  })

  it('keeps number formats that this program has', async () => {
    const cells: Record<string, xlsx.CellObject> = {
      A1: { t: 'n', v: 0.5, z: '0.0000' },
      A2: { t: 'n', v: 0.25, z: '0.0000' },
      B1: { t: 'n', v: 0.5, z: '0.0%' },
      B2: { t: 'n', v: 12345, z: '0.00E+00' },
    }
    const { source } = await opened('a.xlsx', written(bookOf(cells, 'A1:B2')))
    expect(source.kind === 'sheets' && source.sheets[0]!.looks!.areas).toEqual([
      { range: { top: 0, left: 0, bottom: 1, right: 0 }, look: { number: { kind: 'fixed', digits: 4 } } },
      { range: { top: 0, left: 1, bottom: 0, right: 1 }, look: { number: { kind: 'percent', digits: 1 } } },
      {
        range: { top: 1, left: 1, bottom: 1, right: 1 },
        look: { number: { kind: 'scientific', digits: 2 } },
      },
    ])
  })

  it('may be three cells at the ends of a sheet', async () => {
    const cells: Record<string, xlsx.CellObject> = { A1: { t: 'n', v: 1 }, XFD1: { t: 'n', v: 2 } }
    const files = Object.entries(unzipSync(written(bookOf(cells, 'A1:XFD1'))))
    const wide = files.map(([path, bytes]) => ({
      path,
      bytes: strToU8(strFromU8(bytes).replace('ref="A1:XFD1"', 'ref="A1:XFD1048576"')),
    }))
    const { workbook } = await opened('a.xlsx', writeZip(wide))
    expect(workbook.info().sheets[0]).toMatchObject({ rows: 1, columns: 16_384 })
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['cut off', fixture('animals.xlsx').slice(0, 3000)],
    ['a compound file of nothing', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
    ['a workbook without parts', writeZip([{ path: '[Content_Types].xml', bytes: new Uint8Array() }])],
  ])('is refused with a sentence: %s', async (_what, bytes) => {
    const read = await readSpreadsheet('a.xlsx', bytes)
    expect(read.ok ? 'was read' : read.message).toMatch(/^“a\.xlsx” .*\.$/)
  })

  it('has more parts than could be looked for', async () => {
    const files = Array.from({ length: 6000 }, (_, i) => ({ path: `xl/${i}.xml`, bytes: new Uint8Array() }))
    const read = await readSpreadsheet(
      'a.xlsx',
      writeZip([...files, { path: 'xl/workbook.xml', bytes: new Uint8Array() }]),
    )
    expect(read).toEqual({ ok: false, message: '“a.xlsx” has 6,001 parts, which are more than can be read.' })
  })

  it('is answered for, however many of its pictures never end', async () => {
    const content = '<draw:frame>'.repeat(400_000)
    const read = await readSpreadsheet('a.ods', zipped({ 'content.xml': content }))
    expect(read.ok ? 'was read' : read.message).toMatch(/^“a\.ods” .*\.$/)
  })

  it('with a password says so', async () => {
    const files = {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      'content.xml': '\u0001\u0002',
    }
    expect(await readSpreadsheet('a.ods', zipped(files))).toEqual({
      ok: false,
      message:
        '“a.ods” is protected by a password. Save it without one in the program that it is from, and open that.',
    })
  })

  it('in one sheet alone has the others, and names it', async () => {
    const read = await readSpreadsheet(
      'a.xlsx',
      xlsxOf([
        { name: 'whole', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        { name: 'broken', rows: '<row r="1"><c r="A1" t="s"><v>99</v></c></row>' },
      ]),
    )
    expect(read).toMatchObject({
      value: {
        sheets: [{ name: 'whole', csv: '1\r\n' }],
        notes: ['The sheet “broken” is damaged and cannot be read.'],
      },
    })
  })

  it.each([
    [
      'the last cell of a sheet',
      xlsxOf([{ name: 'A', rows: '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>' }]),
    ],
    [
      'an array over a whole sheet',
      xlsxOf([
        {
          name: 'A',
          rows: '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c></row>',
        },
      ]),
    ],
    [
      'XML of 2003 with cells beyond a sheet',
      new TextEncoder().encode(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row ss:Index="99999999"><Cell ss:Index="99999999" ss:MergeAcross="99999999"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>',
      ),
    ],
    [
      'a formula of quotes',
      xlsxOf([{ name: 'A', rows: `<row r="1"><c r="A1"><f>${"'".repeat(20_001)}</f><v>1</v></c></row>` }]),
    ],
    [
      'a value of a type that there is not',
      ods(
        '<table:table table:name="A"><table:table-row><table:table-cell office:value-type="odd"><text:p>1</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ],
  ])('only looks so: %s', async (_what, bytes) => {
    expect(await readSpreadsheet('a', bytes)).toMatchObject({ ok: true, value: { sheets: [{ name: 'A' }] } })
  })

  it('is none of these where it is a Data Package or text', async () => {
    const files = [{ path: 'datapackage.json', bytes: new TextEncoder().encode('{}') }]
    expect(await readSpreadsheet('a.zip', writeZip(files))).toEqual({ ok: true, value: undefined })
    expect(await readSpreadsheet('a.csv', new TextEncoder().encode('1,2'))).toEqual({
      ok: true,
      value: undefined,
    })
  })

  it('never throws, whichever byte is wrong', async () => {
    expect.hasAssertions()
    const bytes = fixture('animals.xlsx')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const damaged = Uint8Array.from(bytes)
          for (const [at, byte] of changes) damaged[at] = byte
          const read = await readSpreadsheet('a.xlsx', damaged)
          expect(read.ok ? 'It was read.' : read.message).toMatch(/\.$/)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a formula from a file', () => {
  const context = {
    functions: new Set(['XLOOKUP', 'LET', 'SUM', 'ABS', 'IF', 'OFFSET']),
    tables: new Tables([
      {
        name: 'T',
        sheet: 'My data',
        range: { top: 0, left: 1, bottom: 5, right: 3 },
        headerRows: 1,
        totalRows: 1,
        columns: ['name', 'a [x]', "it's"],
      },
    ]),
    sheets: new Set(['s', 'my data']),
    lostNames: new Set(['rel']),
    spilled: () => ({ top: 0, left: 2, bottom: 3, right: 2 }),
  }
  const read = (formula: string, isArray = false, sheet = 'S') => {
    const result = importedFormula(formula, { sheet, cell: { row: 2, column: 4 }, isArray }, context)
    return 'problem' in result ? `no: ${result.problem} ${result.what}`.trim() : result.formula
  }

  it.each([
    ['_xlfn.XLOOKUP(A1,B:B,C:C)', '=XLOOKUP(A1,B:B,C:C)'],
    ['_xlfn.LET(_xlpm.x,1,_xlpm.x+1)', '=LET(x,1,x+1)'],
    ['"_xlfn.x"&\'_xlfn.s\'!A1', '="_xlfn.x"&\'_xlfn.s\'!A1'],
    ['[0]!rate+S!rate', '=rate+S!rate'],
    ["'a b'!#REF!+Sheet1!#REF!", '=#REF!+#REF!'],
    ['SUM(_xlfn.ANCHORARRAY(C1))', '=SUM($C$1:$C$4)'],
    ["SUM(_xlfn.ANCHORARRAY('a b'!$C$1))", "=SUM('a b'!$C$1:$C$4)"],
    ['_xlfn.SINGLE(A1:A9)+_xlfn.SINGLE(B2)', '=A3+B2'],
    // Not entered over an array: the cell across.
    ['A:A*2', '=A3*2'],
    ['$A$1:$A$9*2+SUM(A1:A9)', '=$A3*2+SUM(A1:A9)'],
    ['ABS(A1:A9)', '=ABS(A3)'],
    ['A5:A9*2', '=A5:A9*2'],
    // Tables.
    ["SUM(T[a '[x']])", "=SUM('My data'!$C$2:$C$5)"],
    ["SUM(T[it''s])", "=SUM('My data'!$D$2:$D$5)"],
    ['SUM(T[])', "=SUM('My data'!$B$2:$D$5)"],
    ['SUM(T[#All])', "=SUM('My data'!$B$1:$D$6)"],
    ['SUM(T[[#Headers],[#Data],[name]])', "=SUM('My data'!$B$1:$B$5)"],
    ["SUM(T[[name]:[it''s]])", "=SUM('My data'!$B$2:$D$5)"],
    ['T[[#This Row],[name]]', "='My data'!$B3"],
    ['T[@name]', "='My data'!$B3"],
    ['"T[name]"&1', '="T[name]"&1'],
  ])('%s is %s', (from, to) => {
    expect(read(from)).toBe(to)
  })

  it('that was entered over an array is left as it is, and one in a table knows which', () => {
    expect(read('A1:A9*2', true)).toBe('=A1:A9*2')
    expect(
      importedFormula('[@name]', { sheet: 'My data', cell: { row: 2, column: 2 }, isArray: false }, context),
    ).toEqual({ formula: '=$B3' })
  })

  it.each([
    ['[1]Sheet1!A1', 'other file'],
    ["'[book.xlsx]S'!A1", 'other file'],
    ["['file:///a.ods'#$S.A1]", 'other file'],
    ['SUM(Other[logit])', 'table'],
    ['T[gone]', 'table'],
    ['1+FILTERXML(A1,"x")', 'function FILTERXML'],
    ['rel*2', 'name rel'],
    ['Gone!rate*2', 'name Gone!rate'],
    ['SUM(Sheet1:Sheet3!A1)', 'unreadable'],
    ["SUM('S 1:S 3'!A1)", 'unreadable'],
    ['SUM((A1:A2,B1))', 'unreadable'],
    ['SUM(OFFSET(A1,B1,0,2,1))', 'unreadable'],
  ])('%s cannot be kept', (from, why) => {
    expect(read(from)).toBe(`no: ${why}`)
  })
})
