import v8 from 'node:v8'
import vm from 'node:vm'
import { expect, it } from 'vitest'
import { previewImport } from '../../../src/engine/csv/preview-import'
import { readCsvFile } from '../../../src/engine/csv/read-csv'
import { readPart } from '../../../src/engine/csv/read-part'
import { Workbook } from '../../../src/engine/workbook'

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc') as () => void

/** Bytes that are in use once nothing more can be let go. */
function inUse(): number {
  for (let i = 0; i < 4; i++) collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** What keeping `make`'s result takes. */
function taken(make: () => unknown): number {
  let made = make()
  const held = inUse()
  if (made !== undefined) made = undefined
  return held - inUse()
}

const lines = (rows: number, line: (row: number) => string) =>
  new TextEncoder().encode(Array.from({ length: rows }, (_, row) => line(row)).join('\n'))

const sines = (row: number) => [1, 2, 3, 4].map((factor) => Math.sin(row * factor)).join(',')

it.each([
  ['numbers', lines(30_000, sines)],
  ['numbers below a heading', lines(30_000, (row) => (row === 0 ? 'a,b,c,d' : sines(row)))],
  ['whole numbers', lines(30_000, (row) => `${row},${row * 3},${row % 7}`)],
  ['short texts', lines(30_000, (row) => `w${row},x${row},yes`)],
  ['long texts', lines(20_000, (row) => `some-text-that-is-longer-${row},another-that-is-longer-${row}`)],
  ['texts in other letters', lines(20_000, (row) => `ein-längerer-Text-mit-Œ-${row},y-${row}`)],
  ['lines of different lengths', lines(30_000, (row) => `${'word,'.repeat(row % 5)}${row}`)],
])('estimates what the cells of a file take: %s', (_, bytes) => {
  const preview = previewImport('a.csv', bytes, true, {})
  const estimate = preview.ok ? preview.value.sampled.memory : NaN
  const measured = taken(() => readCsvFile('a.csv', bytes, () => {}))
  expect(estimate).toBeGreaterThan(0.7 * measured)
  expect(estimate).toBeLessThan(1.8 * measured)
})

it('estimates what the cells of a part take, which leaves no room behind them', () => {
  const bytes = lines(120_000, sines)
  const preview = previewImport('a.csv', bytes, true, {})
  if (!preview.ok) throw new Error(preview.message)
  const { memory, slack } = preview.value.sampled
  const split = { mostRows: 40_000 }
  const measured = taken(() => readPart('a.csv', bytes, () => {}, {}, { kind: 'split' }, split))
  expect(memory - slack).toBeGreaterThan(0.9 * measured)
  expect(memory - slack).toBeLessThan(1.1 * measured)
})

it.each([
  ['filled down', (row: number) => `${row},=A${row + 1}*2`],
  [
    'all different',
    (row: number) => `${row},"=IF(A${row + 1}>${row},LN(A${row + 1})+${row}*2,A${row + 1}^2)"`,
  ],
])('estimates what formulas take: %s', (_, line) => {
  const bytes = lines(3000, line)
  const preview = previewImport('a.csv', bytes, true, {})
  const estimate = preview.ok ? preview.value.sampled.memory : NaN
  const open = (file: Uint8Array) => Workbook.open({ kind: 'csv', name: 'a.csv', bytes: file })
  open(lines(1, line))
  const measured = taken(() => open(bytes))
  expect(estimate).toBeGreaterThan(0.5 * measured)
  expect(estimate).toBeLessThan(2.5 * measured)
})
