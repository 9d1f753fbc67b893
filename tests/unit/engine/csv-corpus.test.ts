import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportChoice } from '../../../src/engine/csv/import-choice'
import { readCsvFile } from '../../../src/engine/csv/read-csv'
import { readTable } from '../../../src/engine/csv/read-table'
import { TableReader } from '../../../src/engine/csv/table-reader'
import { writeOver } from '../../../src/engine/csv/write-over'
import { PLAIN_LAYOUT, PLAIN_LOOKS } from '../../../src/engine/sheet'
import { Workbook } from '../../../src/engine/workbook'
import { TestSheet } from './sheet-of'

const FOLDER = 'tests/fixtures/csv'

/** What a file of the corpus holds, and what nobody could tell from it. */
interface Expected {
  readonly about: string
  readonly dialect: Readonly<Record<string, string | number>>
  readonly cells: readonly (readonly string[])[]
  readonly given?: ImportChoice
  readonly notes?: readonly string[]
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.csv'))
  .map((file) => file.slice(0, -4))

const corpus = names.map((name) => {
  const expected = JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')) as Expected
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}.csv`))
  return { name, file: `${name}.csv`, bytes, expected, given: expected.given ?? {} }
})

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; message: string }): T {
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}

describe.each(corpus)('$file', ({ file, bytes, expected, given }) => {
  it('is read in its dialect, to its cells', () => {
    const { rows, dialect, encoding } = valueOf(readTable(file, bytes, given))
    expect([...rows]).toEqual(expected.cells)
    expect({ ...dialect, encoding }).toEqual(expected.dialect)
  })

  it('is read in pieces to the same', () => {
    const reader = new TableReader(file, given, 0)
    const pieces = Array.from({ length: Math.ceil(bytes.length / 97) }, (_, i) =>
      bytes.slice(97 * i, 97 * (i + 1)),
    )
    const known = new TableReader(file, expected.dialect, 0)
    const rows = [...pieces.map((piece) => known.push(piece)), known.end()].flatMap((read) => [
      ...valueOf(read),
    ])
    expect(rows).toEqual(expected.cells)
    expect([...valueOf(reader.push(bytes)), ...valueOf(reader.end())]).toEqual(expected.cells)
  })

  it('is the same, byte by byte, when it is saved', () => {
    const read = valueOf(readCsvFile(file, bytes, () => {}, given))
    expect(read.notes).toEqual(expected.notes ?? [])
    const sheet = { id: 1, name: 'a', layout: PLAIN_LAYOUT, looks: PLAIN_LOOKS, ...read }
    const saved = writeOver(sheet, read.original, read.format)
    expect(Buffer.compare(saved!, bytes)).toBe(0)
  })
})

describe('what other programs change is kept:', () => {
  const sheetOf = (name: string) => {
    const { bytes, file } = corpus.find((one) => one.name === name)!
    return new TestSheet(valueOf(Workbook.open({ kind: 'csv', name: file, bytes })).workbook)
  }

  it('gene names, identifiers and what looks like a date are texts', () => {
    expect(sheetOf('gene-names').texts('A2:A5').flat()).toEqual(['MARCH1', 'SEPT2', 'DEC1', '1-2'])
    expect(sheetOf('identifiers').texts('A2:B3')).toEqual([
      ['007', '12345678901234567890'],
      ['010', '98765432109876543210'],
    ])
    expect(sheetOf('hex-names').texts('A2:B3')).toEqual([
      ['4f2', '0.5'],
      ['1e5', '100000'],
    ])
  })

  it('infinities and NaN are texts, which functions understand', () => {
    expect(sheetOf('inf-nan').texts('A2:A4').flat()).toEqual(['inf', '-inf', 'nan'])
  })

  it('numbers are the nearest doubles', () => {
    expect(sheetOf('wide').number('B2')).toBe(0.25)
    expect(sheetOf('comma').number('C3')).toBe(0.0001)
    expect(sheetOf('log').number('C3')).toBe(1.75)
  })
})
