import * as fc from 'fast-check'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { readCsvFile } from '../../src/engine/csv/read-csv'
import { previewImport } from '../../src/engine/csv/preview-import'
import { TableReader } from '../../src/engine/csv/table-reader'

const { FUZZ_STEPS, FUZZ_SEED } = process.env
const runs = FUZZ_STEPS === undefined ? 300 : Math.max(300, Number(FUZZ_STEPS) / 10)
const parameters = { numRuns: runs, ...(FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) }) }

/** Bytes that mean much to a reader of tables. */
const MARKS = [...new TextEncoder().encode('",;\t\n\r\'\\ |#a1=é\0'), 0xff, 0xfe, 0xef, 0xbb]
const byte = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
)
const noise = fc.array(byte, { maxLength: 400 }).map((bytes) => Uint8Array.from(bytes))
const encodings = fc.constantFrom(undefined, 'utf-8', 'utf-16le', 'windows-1252', 'shift_jis', 'gb18030')
/** What is told of a file; the rest is detected. */
const delimiters = fc.constantFrom<string | undefined>(undefined, ' ', '  ')

describe('a file of any bytes', () => {
  it('is opened or refused in a sentence, and never more than its bytes', () => {
    fc.assert(
      fc.property(noise, encodings, delimiters, (bytes, encoding, delimiter) => {
        const read = readCsvFile('noise.csv', bytes, () => {}, { encoding, delimiter })
        expect(read.ok || /^“noise\.csv”.*\.$/.test(read.message)).toBe(true)
        expect(read.ok ? read.value.cells.rows : 0).toBeLessThanOrEqual(bytes.length)
      }),
      parameters,
    )
  })

  it('is shown before it is opened, also where only its beginning is there', () => {
    fc.assert(
      fc.property(noise, fc.boolean(), delimiters, (bytes, whole, delimiter) => {
        const shown = previewImport('noise.csv', bytes, whole, { delimiter })
        expect(shown.ok ? shown.value.rows.length : shown.message).not.toBe('')
      }),
      parameters,
    )
  })

  it('has as many rows in pieces as it has whole', () => {
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: 50 }), delimiters, (bytes, size, delimiter = ',') => {
        const known = {
          delimiter,
          quote: '"',
          escape: '"',
          comment: '',
          skipLines: 0,
          encoding: 'windows-1252',
        }
        const countIn = (length: number) => {
          const reader = new TableReader('noise.csv', known, 0)
          let count = 0
          for (let at = 0; at < bytes.length; at += length) {
            const read = reader.push(bytes.slice(at, at + length))
            count += read.ok ? read.value.length : 0
          }
          const rest = reader.end()
          return count + (rest.ok ? rest.value.length : 0)
        }
        expect(countIn(size)).toBe(countIn(bytes.length))
      }),
      parameters,
    )
  })
})
