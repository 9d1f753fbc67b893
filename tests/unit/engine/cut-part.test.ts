import { describe, expect, it } from 'vitest'
import { PartCutter } from '../../../src/engine/csv/cut-part'
import type { FilePart } from '../../../src/engine/csv/file-part'
import type { ImportChoice } from '../../../src/engine/csv/import-choice'
import { readPart } from '../../../src/engine/csv/read-part'

type RowsPart = Extract<FilePart, { kind: 'rows' }>

const rows = (first: number, last: number, every = 1): RowsPart => ({ kind: 'rows', first, last, every })
const ALL = rows(1, Number.MAX_SAFE_INTEGER)
const utf8 = (text: string) => new TextEncoder().encode(text)

function cut(
  bytes: Uint8Array,
  part: RowsPart,
  { choice = {} as ImportChoice, pieceBytes = 1e6, mostBytes = 1e9, mostRows = 1e6 } = {},
) {
  const cutter = new PartCutter('a.csv', choice, part, mostBytes, mostRows)
  let pushed = 0
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    pushed++
    const more = cutter.push(bytes.slice(at, at + pieceBytes))
    if (!more.ok) throw new Error(more.message)
    if (!more.value) break
  }
  const done = cutter.end()
  if (!done.ok) throw new Error(done.message)
  return { ...done.value, pushed }
}

function cellsOf(bytes: Uint8Array, choice: ImportChoice, part: FilePart) {
  const read = readPart('a.csv', bytes, () => {}, choice, part)
  if (!read.ok) throw new Error(read.message)
  const [cells] = read.value.sheets
  return Array.from({ length: cells!.rows }, (_, row) =>
    Array.from({ length: cells!.columns }, (__, column) => cells!.get(row, column)),
  )
}

const TRICKY = [
  'n;"a ""b""; c";x',
  '1;"two',
  'lines";1,5',
  '2;Grüße 😀;-0,25',
  '',
  '# no remark;;',
  ' 3 ;;007',
  '"4";=A1+1;1e5',
].join('\r\n')

describe('rows that are cut out of a file', () => {
  const choice = { delimiter: ';', quote: '"', escape: '"', comment: '', skipLines: 0, headerRows: 1 }

  it('are the cells that they are in the file, wherever its pieces end', () => {
    const bytes = utf8(`${TRICKY}\r\n`)
    const parts = [rows(1, 3), rows(3, 6), rows(2, 9, 2), rows(5, 5), ALL]
    for (const part of parts)
      for (const pieceBytes of [1, 7, 1000]) {
        const taken = cut(bytes, part, { choice: { ...choice, decimal: ',' }, pieceBytes })
        expect(taken.notes).toEqual([])
        expect(cellsOf(taken.bytes, taken.choice, ALL), `${part.first} to ${part.last}`).toEqual(
          cellsOf(bytes, { ...choice, decimal: ',' }, part),
        )
      }
  })

  it('of another encoding and with escapes are the same cells', () => {
    const bytes = Uint8Array.from(Buffer.from('\ufeffa,b\n"say \\"no\\"",x\\,y\n1,ü\n', 'utf16le'))
    const escaped = { ...choice, delimiter: ',', escape: '\\', encoding: 'utf-16le' }
    const taken = cut(bytes, rows(1, 2), { choice: escaped, pieceBytes: 5 })
    expect(cellsOf(taken.bytes, taken.choice, ALL)).toEqual([
      ['a', 'b'],
      ['say "no"', 'x,y'],
    ])
  })

  it('leave the rest of the file unread', () => {
    const bytes = utf8('1,2\n'.repeat(1_000_000))
    const first = cut(bytes, rows(1, 10), { pieceBytes: 500_000 })
    expect(first.pushed).toBeLessThan(4)
    expect(new TextDecoder().decode(first.bytes)).toBe('1,2\n'.repeat(10))
  })

  it('are no more than a sheet holds, and no more than there is memory for, which is said', () => {
    const bytes = utf8('12,34\n'.repeat(100))
    const few = cut(bytes, rows(5, 90), { mostRows: 20 })
    expect(few.notes).toEqual(['A sheet holds 20 rows: the last that was taken is row 24 of “a.csv”.'])
    expect(few.bytes).toHaveLength(20 * 6)
    const small = cut(bytes, ALL, { mostBytes: 60 })
    expect(small.notes).toEqual([
      'About 0 MB of it can be used here: the last that was taken is row 10 of “a.csv”.',
    ])
    expect(cut(bytes, rows(1, 20), { mostRows: 20 }).notes).toEqual([])
  })
})
