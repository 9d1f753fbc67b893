/**
 * A function of ours in a cell beside one of the calculator's own, on a million cells, in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ROOT } from '../../scripts/build.mjs'
import { median, round } from './measure.mjs'

const ROWS = 1_000_000
const RUNS = 5

/** @returns {Promise<Array<{ name: string, figure: string, bound: string, met: boolean }>>} */
export async function run() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'logitsheet-bench-'))
  const { Workbook } = await engine(folder)
  const csv = `${Array.from({ length: ROWS }, (_, i) => Math.sin(i) * 8).join('\n')}\n`
  const times = { EXP: [], SOFTMAX: [] }
  for (let i = 0; i < RUNS; i++) {
    for (const name of Object.keys(times)) times[name].push(await timeOf(Workbook, csv, name))
  }
  await rm(folder, { recursive: true, force: true })
  const ratio = median(times.SOFTMAX) / median(times.EXP)
  return [
    {
      name: '=SOFTMAX(A1:A1000000) beside =EXP(A1:A1000000), entered',
      figure: `${round(median(times.SOFTMAX), 0)} ms beside ${round(median(times.EXP), 0)} ms, ${round(ratio, 2)}×`,
      bound: 'at most 3×',
      met: ratio <= 3,
    },
  ]
}

async function timeOf(Workbook, csv, name) {
  const bytes = new TextEncoder().encode(csv)
  const opened = Workbook.open({ kind: 'csv', name: 'million.csv', bytes }, () => {})
  const { workbook } = opened.value
  const [sheet] = workbook.info().sheets
  const start = performance.now()
  const applied = workbook.apply({
    type: 'set-cells',
    sheet: sheet.id,
    at: { row: 0, column: 1 },
    inputs: [[`=${name}(A1:A${ROWS})`]],
  })
  const time = performance.now() - start
  if (!applied.ok) throw new Error(applied.message)
  return time
}

async function engine(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: path.join(ROOT, 'src/engine/workbook.ts'), outDir: folder, emptyOutDir: true },
    ssr: { noExternal: true },
  })
  return import(pathToFileURL(path.join(folder, 'workbook.js')).href)
}
