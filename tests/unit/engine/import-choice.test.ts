import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportChoice } from '../../../src/engine/csv/import-choice'
import { previewImport } from '../../../src/engine/csv/preview-import'
import { readCsvFile } from '../../../src/engine/csv/read-csv'
import { readTable } from '../../../src/engine/csv/read-table'
import { TableReader } from '../../../src/engine/csv/table-reader'
import { writeOver } from '../../../src/engine/csv/write-over'
import { PLAIN_LAYOUT, PLAIN_LOOKS } from '../../../src/engine/sheet'
import { Workbook } from '../../../src/engine/workbook'
import { pollutions } from './dialect-pollutions'
import { TestSheet } from './sheet-of'

const utf8 = (text: string) => new TextEncoder().encode(text)
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

function open(bytes: Uint8Array, choice: ImportChoice = {}) {
  const opened = Workbook.open({ kind: 'csv', name: 'a.csv', bytes, choice })
  if (!opened.ok) throw new Error(opened.message)
  const sheet = new TestSheet(opened.value.workbook)
  const saved = () => {
    const bytesOut = sheet.workbook.exportCsv(sheet.sheet, 'formulas', opened.value.format)
    if (!bytesOut.ok) throw new Error(bytesOut.message)
    return bytesOut.value
  }
  return { sheet, saved }
}

function preview(file: string, choice: ImportChoice = {}) {
  const seen = previewImport('a.csv', utf8(file), true, choice)
  if (!seen.ok) throw new Error(seen.message)
  return seen.value
}

describe('types are not guessed away:', () => {
  it('what is as typed stays as it was written', () => {
    const { sheet } = open(utf8('007,1-2,MARCH1,12345678901234567890,inf,-inf,nan\n'))
    expect(sheet.texts('A1:G1')).toEqual([
      ['007', '1-2', 'MARCH1', '12345678901234567890', 'inf', '-inf', 'nan'],
    ])
  })

  it.each([
    ['of one cell', 'id\n007\n', ['007']],
    ['of two', 'id\n0012\n100\n', ['0012', '100']],
    ['among codes of letters and digits', 'code\n007\nA12\n1e5\n12\n', ['007', 'A12', '1e5', '12']],
    ['of more digits than a number keeps', 'id\n12345678901234567891\n', ['12345678901234567891']],
  ])('identifiers in a column %s are texts', (_, file, cells) => {
    const { sheet } = open(utf8(file), { headerRows: 1 })
    expect(sheet.texts(`A2:A${cells.length + 1}`)).toEqual(cells.map((cell) => [cell]))
  })

  it.each([
    ['numbers with a point', 'x\n007\n1.5\n', ['7', '1.5']],
    ['formulas', 'x\n007\n=A2+1\n', ['7', '8']],
    ['what was typed as text', "x\n007\n'5\n", ['7', '5']],
  ])('digits with zeros in front among %s are numbers', (_, file, cells) => {
    const { sheet } = open(utf8(file), { headerRows: 1 })
    expect(sheet.texts('A2:A3')).toEqual(cells.map((cell) => [cell]))
  })

  it('a column of text keeps 1e5, 007 and =1+1 as text, and is written as it was', () => {
    const file = '1e5,1e5\n007,007\n=1+1,=1+1\n'
    const { sheet, saved } = open(utf8(file), { headerRows: 0, columns: ['text', 'general'] })
    expect(sheet.texts('A1:B3')).toEqual([
      ['1e5', '100000'],
      ['007', '7'],
      ['=1+1', '2'],
    ])
    sheet.type('B1', '5')
    expect(text(saved())).toBe('1e5,5\n007,007\n=1+1,=1+1\n')
  })

  it('decimal commas are numbers, and are written as commas', () => {
    const { sheet, saved } = open(utf8('a;b\n3,14;x\n2,50;y\n'))
    expect(sheet.text('A2')).toBe('3.14')
    sheet.type('B2', 'z')
    sheet.type('A3', '1.5')
    expect(text(saved())).toBe('a;b\n3,14;z\n1,5;y\n')
  })

  it('marks between thousands count where the column is one of numbers', () => {
    const choice = { headerRows: 0, columns: ['number', 'skip'] } as const
    const { sheet } = open(utf8('"1,234,567.5",x\n"2,000",y\n'), choice)
    expect(sheet.texts('A1:B2')).toEqual([
      ['1234567.5', ''],
      ['2000', ''],
    ])
  })
})

describe('after an edit only its line is written anew:', () => {
  const file = '# a remark\r\n"a",\'b\',c\n1 ,"2",3\r\n# another\r\n4,5,6,\r\n\r\n7,8,"9"'

  it('remarks, line breaks and quotes of the others stay', () => {
    const { sheet, saved } = open(utf8(file), { comment: '#', quote: '"' })
    expect(text(saved())).toBe(file)
    sheet.type('A3', '40')
    expect(text(saved())).toBe(file.replace('4,5,6,', '40,5,6,'))
  })

  it('Shift-JIS stays Shift-JIS', () => {
    const bytes = Uint8Array.of(0x83, 0x65, 0x2c, 0x31, 0x0a, 0x41, 0x2c, 0x32, 0x0a)
    const { sheet, saved } = open(bytes, { encoding: 'shift_jis' })
    sheet.type('B2', 'テ')
    expect(saved()).toEqual(Uint8Array.of(0x83, 0x65, 0x2c, 0x31, 0x0a, 0x41, 0x2c, 0x83, 0x65, 0x0a))
  })
})

describe('a preview', () => {
  it('of a plain file has nothing to doubt', () => {
    const { doubts, rows, formulas, choice } = preview('a,b\n1,=A2\n')
    expect(doubts).toEqual([])
    expect(rows[1]).toEqual([
      { written: '1', kind: 'number', input: '1' },
      { written: '=A2', kind: 'formula', input: '=A2' },
    ])
    expect(formulas).toEqual({ count: 1, first: '=A2' })
    expect(choice).toMatchObject({ delimiter: ',', encoding: 'utf-8', headerRows: 1, decimal: '.' })
  })

  it('says what was guessed, until it is chosen', () => {
    expect(preview('a;b\n1,5;2,5\n').doubts).toEqual(['Numbers seem to have decimal commas.'])
    expect(preview('a;b\n1,5;2,5\n', { decimal: ',' }).doubts).toEqual([])
    expect(preview('a,b\n1,"open\n').doubts[0]).toContain('line 2, column 3')
  })
})

describe('any file, opened and saved,', () => {
  it('is byte for byte the same, also where line by line is looked for what was edited', () => {
    const changed = pollutions().filter((one) => {
      const read = readCsvFile('a.csv', utf8(one.text), () => {}, one.known)
      if (!read.ok) return true
      const { original, format, lines: _lines, ...rest } = read.value
      const sheet = { id: 1, name: 'a', layout: PLAIN_LAYOUT, looks: PLAIN_LOOKS, ...rest }
      return text(writeOver(sheet, original, format) ?? utf8('')) !== one.text
    })
    expect(changed.map(({ name }) => name)).toEqual([])
  })

  it('has the same rows when it is read in pieces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'é', '#'), maxLength: 60 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
        (file, cuts) => {
          const choice = {
            delimiter: ',',
            quote: '"',
            escape: '"',
            comment: '#',
            skipLines: 0,
            encoding: 'utf-8',
          }
          const table = readTable('a.csv', utf8(file), choice)
          const reader = new TableReader('a.csv', choice, 0)
          const ends = [...cuts.toSorted((a, b) => a - b), Infinity]
          const pieces = ends.map((end, i) => reader.push(utf8(file).slice(ends[i - 1] ?? 0, end)))
          const rows = [...pieces, reader.end()].flatMap((piece) => (piece.ok ? piece.value : [['failed']]))
          expect(rows).toEqual(table.ok ? [...table.value.rows] : [['failed']])
        },
      ),
    )
  })
})
