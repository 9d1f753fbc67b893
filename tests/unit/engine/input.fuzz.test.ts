import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FUNCTIONS } from '../../../src/engine/functions/registry'
import { Workbook } from '../../../src/engine/workbook'
import { opened, range, sheetOf, TestSheet } from './sheet-of'
import { snapshotOf } from '../../fuzz/snapshot'

const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 100) }

const names = FUNCTIONS.map(({ name }) => name)
const pieces = fc.constantFrom(
  ...`A1 B$2 A1:C3 A:A 1:2 Sheet1!B1 'No-such'!A1 XFE1 $ x #REF! #N/A 1 .5 1E-4 1e400 "a" "a""b" "\\" TRUE
    {1,2;3,4} {1,A1} -1 0 ( ) , ; : + - * / ^ & = <> % ! ' " { } @ #
    SUM( IF( INDEX( OFFSET( MMULT( FILTER( IFERROR( LN( NOSUCH(`.split(/\s+/),
  ' ',
  ...names.map((name) => `${name}(`),
)
const formulas = fc.array(pieces, { maxLength: 12 }).map((parts) => `=${parts.join('')}`)
/** Calls that parse, of our own functions with all kinds of arguments. */
const calls = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(
      fc.constantFrom(
        'A1',
        'A1:B2',
        'C1:C3',
        'A:A',
        '',
        '0',
        '1',
        '-1',
        '2.5',
        '"none"',
        '"x"',
        'E1',
        '{1,0}',
        'A1*2',
      ),
      { maxLength: 6 },
    ),
  )
  .map(([name, args]) => `=${name}(${args.join(',')})`)

const filled = [
  ['1', '0', '0.5'],
  ['2', '1', '0.25'],
  ['-3', 'inf', '1'],
]

describe('whatever is typed as a formula', { timeout: 120_000 }, () => {
  it('gives a value or an error with a sentence, and can be undone', () => {
    fc.assert(
      fc.property(fc.oneof(formulas, calls), (formula) => {
        const sheet = sheetOf(...filled)
        const before = snapshotOf(sheet.workbook)
        sheet.type('F6', formula)
        const { input, error } = sheet.detail('F6')
        expect(input).toBe(formula)
        expect(error?.message ?? 'none').not.toBe('')
        sheet.undo()
        expect(snapshotOf(sheet.workbook)).toEqual(before)
      }),
      RUNS,
    )
  })

  it('may be nested deeper than can be followed', () => {
    const sheet = new TestSheet()
    sheet.type('A1', `=${'('.repeat(50_000)}1${')'.repeat(50_000)}`)
    expect(sheet.message('A1')).toBe('The formula in A1 does not parse: it is nested too deeply.')
  })
})

const cells = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !text.includes('\u0000')),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('', 'a,b', '"', '""', 'x\ny', 'x\r\ny', '\r', ' ', "'", "'5", '=A1', '007', ';', '\t', '|'),
)
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
const formats = fc.record({
  encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
  bom: fc.constant(true),
  newline: fc.constantFrom('\n' as const, '\r\n' as const),
  delimiter: fc.constant(','),
  finalNewline: fc.boolean(),
})

describe('whatever is in a sheet', { timeout: 120_000 }, () => {
  it('comes back from its file, in any encoding', () => {
    fc.assert(
      fc.property(tables, formats, (table, format) => {
        const sheet = sheetOf(...table)
        const bytes = sheet.workbook.exportCsv(sheet.sheet, 'formulas', format)
        if (!bytes.ok) throw new Error(bytes.message)
        const again = Workbook.open({ kind: 'csv', name: 'Sheet1.csv', bytes: bytes.value })
        if (!again.ok) throw new Error(again.message)
        // A file does not tell a number that was typed as 007 from an identifier, and opens as the latter.
        const written = (input: string) => input.replace(/^'(?=\d+$)/, '')
        const inputs = (workbook: Workbook) =>
          table.map((row, r) => row.map((_, c) => written(workbook.inspect(1, { row: r, column: c }).input)))
        expect(inputs(again.value.workbook)).toEqual(inputs(sheet.workbook))
      }),
      RUNS,
    )
  })

  it('comes back from the clipboard', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const width = Math.max(...table.map((row) => row.length))
        const sheet = new TestSheet()
        // As texts, so that what is copied is what was typed.
        sheet.fill(
          'A1',
          table.map((row) => row.map((text) => (text === '' ? '' : `'${text}`))),
        )
        const area = { ...range('A1'), bottom: table.length - 1, right: width - 1 }
        const copied = sheet.workbook.copyText(1, [[area]])
        if (!copied.ok) throw new Error(copied.message)
        const shown = table.map((_row, r) =>
          Array.from({ length: width }, (_, c) => sheet.workbook.inspect(1, { row: r, column: c }).text),
        )
        expect(sheet.workbook.parseClipboard(copied.value)).toEqual(shown)
      }),
      RUNS,
    )
  })
})

describe('whatever is opened as a file', { timeout: 120_000 }, () => {
  it('is opened, or refused with a sentence that names it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const result = Workbook.open({ kind: 'csv', name: 'some.csv', bytes })
        expect(result.ok || result.message).toSatisfy(
          (answer) => answer === true || String(answer).includes('“some.csv”'),
        )
      }),
      RUNS,
    )
  })

  it('keeps its text when it is saved and opened once more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '1', ',', '\n', '\r\n', '""', '=A1', ' '), { maxLength: 20 }),
        (parts) => {
          const text = parts.join('')
          fc.pre(Workbook.open({ kind: 'sheets', sheets: [{ name: 'x', csv: text }] }).ok)
          const sheet = opened(text)
          expect(opened(sheet.csv()).csv()).toBe(sheet.csv())
        },
      ),
      RUNS,
    )
  })
})
