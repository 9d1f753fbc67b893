import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markOf } from '../../../src/engine/csv/find-encoding'
import type { ImportChoice } from '../../../src/engine/csv/import-choice'
import { readTable } from '../../../src/engine/csv/read-table'
import { writeCsv } from '../../../src/engine/csv/write-csv'
import type { CsvFormat } from '../../../src/engine/model'

type Rows = readonly (readonly string[])[]

const letter = fc.constantFrom(...'a1é, ;\t|"\'\\\n\r#%/:=^~.-')
const text = fc.oneof(
  fc.string({ unit: letter, maxLength: 6 }),
  fc.constantFrom('', '', 'cat', '007', '-1.5', '1,5', '=A1+1', '=IF(A1,"b;c",2)', '+1', '@x', '2024-01-02'),
  fc.constantFrom(
    'sep=;',
    '# none',
    'she said "no"',
    "it's",
    'two\nlines',
    'a\r\nb',
    '€ 5',
    'テスト',
    '🙂',
    ' a ',
    'New York',
    'a  b',
  ),
)
const tables = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })

const formats: fc.Arbitrary<CsvFormat> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' ', '  '),
    quote: fc.constantFrom('"', "'"),
    isDoubled: fc.boolean(),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'),
    bom: fc.boolean(),
    finalNewline: fc.boolean(),
  })
  .map(({ isDoubled, ...format }) => ({ ...format, escape: isDoubled ? format.quote : '\\' }))

function written(rows: Rows, format: CsvFormat): Uint8Array {
  const lines = {
    rows: rows.length,
    fields: (row: number) => rows[row]!.length,
    text: (row: number, column: number) => rows[row]![column]!,
  }
  return writeCsv(lines, format)
}

/** A text that the encoding does not have makes the file UTF-8, with a mark. */
function encodingOf(bytes: Uint8Array, { encoding }: CsvFormat): string {
  return encoding.startsWith('utf') ? encoding : (markOf(bytes) ?? encoding)
}

/** Where a backslash escapes no quote, nobody can tell whether a doubled one was meant as two. */
function tellable(rows: Rows, { quote = '"', escape }: CsvFormat): Rows {
  if (escape !== '\\' || rows.flat().some((cell) => cell.includes(quote))) return rows
  return rows.map((row) => row.map((cell) => cell.replaceAll('\\', '')))
}

function cells(bytes: Uint8Array, chosen: ImportChoice): Rows {
  const table = readTable('a.csv', bytes, chosen)
  if (!table.ok) throw new Error(table.message)
  return [...table.value.rows]
}

describe('any table, written in any dialect', () => {
  it('has the same cells when it is read in that dialect', () => {
    fc.assert(
      fc.property(tables, formats, (rows, format) => {
        const bytes = written(rows, format)
        const { delimiter, quote, escape } = format
        const dialect = { delimiter, quote, escape, comment: '', skipLines: 0 }
        expect(cells(bytes, { ...dialect, encoding: encodingOf(bytes, format) })).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })

  it('has the same cells where nothing stands in quotes, and what would part them is escaped', () => {
    const delimiters = fc.constantFrom(',', '\t', '|')
    const newlines = fc.constantFrom('\n', '\r\n', '\r')
    fc.assert(
      fc.property(tables, delimiters, newlines, fc.boolean(), (any, delimiter, newline, finalNewline) => {
        // An escaped CR with the LF of its line behind it is one line break.
        const rows = any.map((row) => row.map((cell) => cell.replace(/\r+$/, '')))
        const dialect = { delimiter, quote: '', escape: '\\' }
        const bytes = written(rows, { ...dialect, newline, finalNewline, encoding: 'utf-8', bom: false })
        const known = { ...dialect, comment: '', skipLines: 0, encoding: 'utf-8' }
        expect(cells(bytes, known)).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })

  it('has the same cells when its dialect is detected', () => {
    fc.assert(
      fc.property(tables, formats, (any, format) => {
        const rows = tellable(any, format)
        const bytes = written(rows, format)
        expect(cells(bytes, { encoding: encodingOf(bytes, format) })).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })
})
