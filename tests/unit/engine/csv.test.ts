import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeText, tooLarge } from '../../../src/engine/csv/decode'
import { lackingIn } from '../../../src/engine/csv/encode'
import { detectDialect } from '../../../src/engine/csv/detect-dialect'
import type { CsvFormat } from '../../../src/engine/model'
import { Workbook } from '../../../src/engine/workbook'
import { TestSheet } from './sheet-of'

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, { littleEndian = true, mark = true } = {}): Uint8Array {
  const whole = (mark ? '\uFEFF' : '') + text
  const bytes = new Uint8Array(2 * whole.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < whole.length; i++) view.setUint16(2 * i, whole.charCodeAt(i), littleEndian)
  return bytes
}

/** Opens bytes as a file; answers the sheet and how it was written. */
function open(bytes: Uint8Array, name = 'data.csv'): { sheet: TestSheet; format: CsvFormat } {
  const opened = Workbook.open({ kind: 'csv', name, bytes })
  if (!opened.ok) throw new Error(opened.message)
  return { sheet: new TestSheet(opened.value.workbook), format: opened.value.format }
}

function refusal(bytes: Uint8Array, name = 'data.csv'): string {
  const opened = Workbook.open({ kind: 'csv', name, bytes })
  return opened.ok ? 'was opened' : opened.message
}

/** The bytes that saving gives back. */
function saved(bytes: Uint8Array): Uint8Array {
  const { sheet, format } = open(bytes)
  const result = sheet.workbook.exportCsv(sheet.sheet, 'formulas', format)
  if (!result.ok) throw new Error(result.message)
  return result.value
}

describe('a CSV file', () => {
  it('becomes a sheet that is named for it', () => {
    const { sheet } = open(utf8('a,b\n1,=A2*2\n'), 'digits: logits.csv')
    expect(sheet.workbook.info().sheets).toEqual([{ id: 1, name: 'digits_ logits', rows: 2, columns: 2 }])
    expect(sheet.texts('A1:B2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('may hold quotes, delimiters and newlines in quoted fields', () => {
    const { sheet } = open(utf8('"a ""b"", c","two\nlines"\r\n"=1+1",x\r\n'))
    expect(sheet.input('A1')).toBe('a "b", c')
    expect(sheet.input('B1')).toBe('two\nlines')
    expect(sheet.text('A2')).toBe('2')
  })

  it('may be empty', () => {
    const { sheet } = open(utf8(''))
    expect(sheet.workbook.info().sheets[0]).toMatchObject({ rows: 0, columns: 0 })
  })

  it('may have lines of different lengths, and blank ones', () => {
    const { sheet } = open(utf8('a\n\n1,2,3\n4,5\n'))
    expect(sheet.texts('A1:C4')).toEqual([
      ['a', '', ''],
      ['', '', ''],
      ['1', '2', '3'],
      ['4', '5', ''],
    ])
  })

  it('may end its lines in more than one way', () => {
    expect(open(utf8('a,b\r\n1,2\n3,4\r\n')).sheet.texts('A1:B3')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
    expect(open(utf8('a,b\r1,2\r')).sheet.texts('B2:B2')).toEqual([['2']])
  })

  it('tells how far it is read', () => {
    const phases: (string | number | undefined)[] = []
    const text = Array.from({ length: 50_000 }, (_, i) => `${i},${i / 3}`).join('\n')
    Workbook.open({ kind: 'csv', name: 'long.csv', bytes: utf8(text) }, (phase, done) =>
      phases.push(phase, done),
    )
    expect(phases).toContain('Reading')
    expect(phases).toContain('Building')
    const parts = phases.filter((part): part is number => typeof part === 'number')
    expect(parts.length).toBeGreaterThan(2)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(Math.max(...parts)).toBeLessThanOrEqual(1)
  })
})

describe('encodings', () => {
  it.each<[string, Uint8Array, Partial<CsvFormat>]>([
    ['UTF-8', utf8('é,“x”\n'), { encoding: 'utf-8', bom: false }],
    ['UTF-8 with a mark', utf8('\uFEFFé,“x”\n'), { encoding: 'utf-8', bom: true }],
    ['UTF-16 little endian', utf16('é,“x”\n'), { encoding: 'utf-16le', bom: true }],
    ['UTF-16 big endian', utf16('é,“x”\n', { littleEndian: false }), { encoding: 'utf-16be', bom: true }],
    [
      'Windows-1252',
      Uint8Array.from([0xe9, 0x2c, 0x93, 0x78, 0x94, 0x0a]),
      { encoding: 'windows-1252', bom: false },
    ],
  ])('%s is recognised, and kept', (_name, bytes, format) => {
    const { sheet, format: found } = open(bytes)
    expect(found).toMatchObject(format)
    expect(sheet.texts('A1:B1')).toEqual([['é', '“x”']])
    expect(saved(bytes)).toEqual(bytes)
  })

  it('UTF-16 without a mark is recognised by its zero bytes', () => {
    for (const littleEndian of [true, false]) {
      for (const name of ['name', 'имя', '名前']) {
        const bytes = utf16(`${name},値\nя,值\n`, { littleEndian, mark: false })
        expect(open(bytes).sheet.text('A1')).toBe(name)
        expect(saved(bytes)).toEqual(bytes)
      }
    }
  })

  it('a character that Windows-1252 has not makes the file UTF-8 with a mark', () => {
    const { sheet, format } = open(Uint8Array.from([0xe9, 0x0a]))
    sheet.type('B1', '→')
    const result = sheet.workbook.exportCsv(sheet.sheet, 'formulas', format)
    expect(result).toEqual({ ok: true, value: utf8('\uFEFFé,→\n') })
    expect(result.ok && lackingIn(result.value, format.encoding)).toBe('→')
    // These three bytes are letters in Windows-1252.
    expect(lackingIn(Uint8Array.from([0xef, 0xbb, 0xbf, 0x78]), 'windows-1252')).toBeUndefined()
    expect(lackingIn(utf8('\uFEFF→'), 'utf-8')).toBeUndefined()
  })
})

describe('dialects', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1;2\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['1,5;2,5\n3,5;4,5\n', ';'],
    ['a;b\n1,5;2,5\n', ';'],
    ['a;b,c;d\n1,2\n', ','],
    ['one column\nwith; some; text\n', ','],
    ['"x;y",1\n"z;w",2\n', ','],
    ['', ','],
  ])('of %j the delimiter is %j', (text, delimiter) => {
    expect(detectDialect(text).delimiter).toBe(delimiter)
  })

  it('are kept when the file is saved', () => {
    for (const text of ['a;b\r\n1;"x;y"\r\n', 'a\tb\n1\t2', 'a,b\r1,2\r', 'x', 'a,b\r\n', 'a|b\n1|2\n']) {
      expect(new TextDecoder().decode(saved(utf8(text)))).toBe(text)
    }
  })
})

describe('an unedited file is saved byte by byte', () => {
  it.each([
    'tests/fixtures/digits-logits.csv',
    'tests/fixtures/digits-multilabel.csv',
    'resources/gallery/1-there-can-be-only-one/sheets/walkthrough.csv',
  ])('%s', (file) => {
    const bytes = new Uint8Array(readFileSync(file))
    expect(Buffer.compare(saved(bytes), bytes)).toBe(0)
  })

  it('with lines of different lengths, blank ones and empty fields at their ends', () => {
    for (const text of ['a,,\n\nb\n,,c\n', 'a,b,\n1,2,\n', 'a\n\n\n', '\n\na', ',\n', 'x,y\n\n']) {
      expect(new TextDecoder().decode(saved(utf8(text)))).toBe(text)
    }
  })

  it('with numbers and formulas as they were typed', () => {
    const text = '1.0,007,1E5,=sum(a1:b1),"=IF(A1,""x"",2)",\'5,+3, 7\n'
    expect(new TextDecoder().decode(saved(utf8(text)))).toBe(text)
  })
})

describe('saving', () => {
  it('leaves spilled cells to their formula', () => {
    const { sheet } = open(utf8('1,=A1:A3*2\n2\n3\n'))
    expect(sheet.texts('B1:B3')).toEqual([['2'], ['4'], ['6']])
    expect(sheet.csv()).toBe('1,=A1:A3*2\n2\n3')
  })

  it('writes what the cells show where values are wanted', () => {
    const { sheet } = open(utf8('1,=A1:A3*2\n2,\n3,,=1/0\n0.1,TRUE,=A4+0.2\n'))
    expect(sheet.csv('values')).toBe('1,2,\n2,4,\n3,6,#DIV/0!\n0.1,TRUE,0.30000000000000004')
  })

  it('reads back to the same workbook after edits', () => {
    const { sheet } = open(utf8('a,b\n1,2\n'))
    sheet.type('D3', 'new, "text"')
    sheet.type('C1', '=SUM(A2:B2)')
    const again = open(utf8(sheet.csv()))
    expect(again.sheet.texts('A1:D3')).toEqual(sheet.texts('A1:D3'))
    expect(again.sheet.csv()).toBe(sheet.csv())
  })
})

describe('an odd quote loses nothing:', () => {
  const opened = (text: string, name = 'data.csv') => {
    const result = Workbook.open({ kind: 'csv', name, bytes: utf8(text) })
    if (!result.ok) throw new Error(result.message)
    return result.value
  }

  it('one that is never closed is a letter, and is said with its place', () => {
    const text = 'a,b\n1,"never closed\n2,3\n'
    expect(opened(text, 'broken.csv').notes).toEqual([
      'The quote in line 2, column 3 of “broken.csv” is never closed; it is taken as a letter.',
    ])
    expect(open(utf8(text)).sheet.text('B2')).toBe('"never closed')
    expect(new TextDecoder().decode(saved(utf8(text)))).toBe(text)
  })

  it('one that is closed in the midst of its field is a letter', () => {
    expect(open(utf8('a,b\n"x"y,2\n')).sheet.text('A2')).toBe('"x"y')
    expect(new TextDecoder().decode(saved(utf8('a,b\n"x"y,2\n')))).toBe('a,b\n"x"y,2\n')
  })
})

describe('what is no CSV file is refused with a sentence:', () => {
  it('what begins as a picture or an archive does', () => {
    expect(refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'cat.png')).toBe(
      '“cat.png” is no table of text: it is a picture (PNG).',
    )
    expect(refusal(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06]), 'book.zip')).toBe(
      '“book.zip” is no table of text: it is a ZIP archive.',
    )
  })

  it('a file that is too large, with its size and the limit', () => {
    expect(tooLarge('huge.csv', 2_147_483_648)).toBe(
      '“huge.csv” has 2,147 MB; files of up to 500 MB can be opened.',
    )
    expect(decodeText('huge.csv', { length: 600_000_000 } as Uint8Array)).toEqual({
      ok: false,
      message: '“huge.csv” has 600 MB; files of up to 500 MB can be opened.',
    })
  })

  it('more rows or columns than a sheet has', () => {
    expect(refusal(utf8('1\n'.repeat(1_048_577)))).toBe(
      '“data.csv” has more than 1,048,576 rows, which is all that a sheet holds.',
    )
    expect(refusal(utf8(`a,b\n${','.repeat(16_384)}\n`))).toBe(
      'Line 2 of “data.csv” has 16,385 columns; a sheet holds 16,384.',
    )
  })
})
