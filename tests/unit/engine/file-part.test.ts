import { describe, expect, it } from 'vitest'
import { MAX_ROWS } from '../../../src/core/address'
import type { FilePart } from '../../../src/engine/csv/file-part'
import { readCsvFile } from '../../../src/engine/csv/read-csv'
import { readPart } from '../../../src/engine/csv/read-part'
import { TableReader } from '../../../src/engine/csv/table-reader'
import type { SheetCells } from '../../../src/engine/sheet-cells'
import { Workbook } from '../../../src/engine/workbook'

const SPLIT: FilePart = { kind: 'split' }
const rows = (first: number, last: number, every = 1): FilePart => ({ kind: 'rows', first, last, every })

function table(cells: SheetCells) {
  return Array.from({ length: cells.rows }, (_, row) =>
    Array.from({ length: cells.columns }, (__, column) => cells.get(row, column) ?? null),
  )
}

function partOf(bytes: Uint8Array, part: FilePart, limits: { pieceBytes?: number; mostRows?: number } = {}) {
  const read = readPart('a.csv', bytes, () => {}, {}, part, limits)
  if (!read.ok) throw new Error(read.message)
  return { tables: read.value.sheets.map(table), format: read.value.format, notes: read.value.notes }
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))

const TRICKY = 'n,"a ""b"", c"\r\n1,"two\r\nlines"\r\n2,Grüße 😀\r\n3,\r\n"4",007\r\n'

describe('a file that is read piece by piece', () => {
  for (const [name, bytes] of Object.entries({ 'UTF-8': utf8(TRICKY), 'UTF-16': utf16(TRICKY) })) {
    it(`is what it is as a whole, wherever a piece ends: ${name}`, () => {
      const whole = readCsvFile('a.csv', bytes, () => {})
      if (!whole.ok) throw new Error(whole.message)
      const expected = table(whole.value.cells)
      expect(expected[2]).toEqual([2, 'Grüße 😀'])
      for (let size = 1; size <= bytes.length; size++) {
        expect(partOf(bytes, SPLIT, { pieceBytes: size }), `pieces of ${size} bytes`).toMatchObject({
          tables: [expected],
          format: { encoding: whole.value.format.encoding, newline: '\r\n', delimiter: ',' },
        })
      }
    })
  }

  it('of which the first megabyte is long past is cut at every place alike', () => {
    const bytes = utf8(`${`${'filler'.repeat(40)},1\n`.repeat(5000)}${TRICKY.replaceAll('\r\n', '\n')}`)
    const start = 5000 * 243
    const whole = partOf(bytes, rows(5001, 9000))
    expect(whole.tables[0]!.slice(0, 3)).toEqual([
      ['n', 'a "b", c'],
      [1, 'two\nlines'],
      [2, 'Grüße 😀'],
    ])
    for (const behind of [3, 13, 21, 31, 33])
      expect(partOf(bytes, rows(5001, 9000), { pieceBytes: start + behind }).tables).toEqual(whole.tables)
  })
})

describe('rows of a file', () => {
  const file = utf8(`x\n${Array.from({ length: 20 }, (_, i) => i + 2).join('\n')}\n`)

  it('are taken from the first to the last, with those that name the columns', () => {
    const named = utf8('id,word\n1,a\n2,b\n3,c\n4,d\n')
    expect(partOf(named, rows(3, 4)).tables).toEqual([
      [
        ['id', 'word'],
        [2, 'b'],
        [3, 'c'],
      ],
    ])
  })

  it('are taken every so many', () => {
    const [taken] = partOf(file, rows(1, Infinity, 5)).tables
    expect(taken!.flat().filter((value) => typeof value === 'number')).toEqual([2, 7, 12, 17])
  })

  it('end the reading where no more can come', () => {
    const told: number[] = []
    const bytes = utf8(`${'long '.repeat(100)},2\n`.repeat(5000))
    const read = readPart('a.csv', bytes, (done) => told.push(done), {}, rows(1, 10), {
      pieceBytes: 1_100_000,
    })
    expect(read.ok && table(read.value.sheets[0]!)).toHaveLength(10)
    expect(told).toHaveLength(1)
  })
})

describe('a file of more rows than a sheet holds', () => {
  const bytes = utf8('1\n'.repeat(MAX_ROWS + 1))

  it('is refused with a kind that a part can be offered for, and split into sheets where that is chosen', () => {
    const source = { kind: 'csv', name: 'long.csv', bytes } as const
    expect(Workbook.open(source)).toMatchObject({ ok: false, kind: 'too-long' })
    const opened = Workbook.open({ ...source, part: SPLIT })
    if (!opened.ok) throw new Error(opened.message)
    // What was taken otherwise than it is written is not written over.
    expect(opened.value.form).toBe('import')
    const sheets = opened.value.workbook.info().sheets.map(({ name, rows: count }) => [name, count])
    expect(sheets).toEqual([
      ['long', MAX_ROWS],
      ['long (2)', 1],
    ])
  })

  it('goes on in the next sheet with the next row', () => {
    const { tables } = partOf(utf8('1,a\n2,b\n3,c\n4,d\n5,e\n'), SPLIT, { mostRows: 2 })
    expect(tables.flat(2)).toEqual([1, 'a', 2, 'b', 3, 'c', 4, 'd', 5, 'e'])
    expect(tables.map((one) => one.length)).toEqual([2, 2, 1])
  })

  it('says which row was the last that a sheet had room for', () => {
    const { notes } = partOf(utf8('1\n2\n3\n4\n5\n'), rows(2, Infinity), { mostRows: 2 })
    expect(notes).toEqual(['A sheet holds 2 rows: the last that was taken is row 3 of “a.csv”.'])
  })
})

describe('a quoted cell of many megabytes', () => {
  const MEGABYTE = 1_048_576
  const longCell = 'some lines\n'.repeat((40 * MEGABYTE) / 11)
  const read = (text: string) => {
    const reader = new TableReader('a.csv')
    const rows: (readonly string[])[] = []
    const bytes = utf8(text)
    for (let at = 0; at < bytes.length; at += MEGABYTE) {
      const next = reader.push(bytes.subarray(at, at + MEGABYTE))
      if (next.ok) rows.push(...next.value)
    }
    const last = reader.end()
    return { rows: last.ok ? rows.concat(last.value) : rows, notes: reader.notes }
  }

  it('is one cell', () => {
    const { rows, notes } = read(`a,b\n"${longCell}",1\n2,3\n`)
    expect(rows.map((row) => row.map((cell) => cell.length))).toEqual([
      [1, 1],
      [longCell.length, 1],
      [1, 1],
    ])
    expect(notes).toEqual([])
  })

  it('is taken for lines where its quote is not closed for too long, which is said', () => {
    const { rows, notes } = read(`a,b\n1,"${`${'x'.repeat(MEGABYTE)}\n`.repeat(70)}2,3\n4,5\n`)
    expect(rows).toHaveLength(73)
    expect(rows.slice(-2)).toEqual([
      ['2', '3'],
      ['4', '5'],
    ])
    expect(notes).toEqual([
      'The quote in line 2 of “a.csv” is not closed within 67,108,864 characters; it is taken as a letter.',
    ])
  })

  it('is not cut where it has no quotes either', () => {
    const { rows, notes } = read(`a,b\n${'x'.repeat(70 * MEGABYTE)},1\n2,3\n`)
    expect(rows.map((row) => row.map((cell) => cell.length))).toEqual([
      [1, 1],
      [70 * MEGABYTE, 1],
      [1, 1],
    ])
    expect(notes).toEqual([])
  })
})
