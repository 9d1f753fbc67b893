import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { OriginalRows } from '../../../src/engine/csv/original-rows'
import { RowSplitter, splitRows } from '../../../src/engine/csv/split-rows'

const MARKS = ['"', '"', '""', "'", '\\', ',', ', ', ' ', '\n', '\r\n', 'a']
const QUOTINGS = [
  ['"', '"'],
  ["'", '"'],
  ['"', '\\'],
  ['', '\\'],
] as const

it('reads each row as if the text began with it, however many quotes before it are never closed', () => {
  const texts = fc
    .array(fc.constantFrom(...MARKS), { minLength: 3, maxLength: 50 })
    .map((marks) => marks.join(''))
  const delimiters = fc.constantFrom(',', ', ', ' ', '  ')
  fc.assert(
    fc.property(texts, delimiters, fc.constantFrom(...QUOTINGS), (text, delimiter, [quote, escape]) => {
      const splitting = { delimiter, quote, escape, comment: '', skipLines: 0 }
      const splitter = new RowSplitter(text, splitting)
      for (let row = splitter.next(); row; row = splitter.next())
        expect(row).toEqual(new RowSplitter(text.slice(splitter.start), splitting).next())
    }),
    { numRuns: 2000 },
  )
})

it('reads each row of a text alike when nothing but the row is looked at', () => {
  const texts = fc
    .array(fc.constantFrom(...MARKS, '#'), { minLength: 3, maxLength: 50 })
    .map((marks) => marks.join(''))
  const dialects = fc.record({
    delimiter: fc.constantFrom(',', ', ', ' ', '  '),
    comment: fc.constantFrom('', '#'),
    skipLines: fc.nat(1),
  })
  fc.assert(
    fc.property(texts, dialects, fc.constantFrom(...QUOTINGS), (text, dialect, [quote, escape]) => {
      const splitting = { ...dialect, quote, escape }
      const rows = new OriginalRows(text, splitting)
      const all = Array.from({ length: rows.count }, (_, row) => rows.row(row))
      expect(all.map(({ fields }) => fields)).toEqual([...splitRows(text, splitting)])
      const parts = all.map(({ before, text: line, newline }) => before + line + newline)
      expect([rows.head, ...parts, rows.foot].join('')).toBe(text)
    }),
    { numRuns: 5000 },
  )
})

it('knows the first quote that is never closed', () => {
  const splitting = { delimiter: ', ', quote: '"', escape: '"', comment: '', skipLines: 0 }
  const splitter = new RowSplitter('1, "a ""b\n2, "c ""d\n', splitting)
  const rows = Array.from({ length: 2 }, () => splitter.next())
  expect(rows).toEqual([
    ['1', '"a ""b'],
    ['2', '"c ""d'],
  ])
  expect(splitter.unclosed).toBe(13)
})
