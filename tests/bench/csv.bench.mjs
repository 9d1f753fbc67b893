// Reading and writing tables of text beside Papa Parse, which makes numbers too and keeps nothing else of the file.
import Papa from 'papaparse'
import { runnerImport } from 'vite'
import { median, round } from './measure.mjs'
import { numbers } from './workloads.mjs'

const ROWS = 200_000
const RUNS = 3

/** Half as many numbers as words, each word in quotes that it needs. */
function quoted(rows) {
  return Array.from(
    { length: rows },
    (_, i) => `${i},"said ""${i}"", then left","a, b and c",${i / 8}\n`,
  ).join('')
}

/** Lines of one to five cells. */
function ragged(rows) {
  return Array.from({ length: rows }, (_, i) => `${'word,'.repeat(i % 5)}${i}\n`).join('')
}

/** @returns {Promise<Array<{ name: string, figure: string, bound: string, met: boolean }>>} */
export async function run() {
  const { Workbook } = await load('./src/engine/workbook.ts')
  return Object.entries({ numbers, quoted, ragged }).flatMap(([name, make]) =>
    compare(Workbook, name, make(ROWS)),
  )
}

const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module

function compare(Workbook, name, text) {
  const bytes = new TextEncoder().encode(text)
  const open = () => {
    const opened = Workbook.open({ kind: 'csv', name: 'work.csv', bytes })
    if (!opened.ok) throw new Error(opened.message)
    return opened.value
  }
  const read = timed(open)
  const peer = timed(() =>
    Papa.parse(new TextDecoder().decode(bytes), { delimiter: ',', dynamicTyping: true }),
  )
  const { workbook, format } = open()
  const sheet = workbook.info().sheets[0].id
  workbook.apply({ type: 'set-cells', sheet, at: { row: 0, column: 0 }, inputs: [['7']] })
  const written = timed(() => workbook.exportCsv(sheet, 'formulas', format))
  const rate = (ms) => `${round(bytes.length / 1e3 / ms, 0)} MB/s`
  return [
    {
      name: `reading ${name}, ${round(bytes.length / 1e6)} MB, beside Papa Parse`,
      figure: `${rate(read)} beside ${rate(peer)}, ${round(peer / read, 2)}×`,
      bound: 'at least 0.8×',
      met: peer / read >= 0.8,
    },
    {
      name: `saving ${name} with one cell edited, beside reading it`,
      figure: `${rate(written)} beside ${rate(read)}, ${round(read / written, 2)}×`,
      bound: 'at least 1×',
      met: read >= written,
    },
  ]
}

function timed(work) {
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  })
  return median(times)
}
