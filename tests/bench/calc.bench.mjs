// Whole processes beside LibreOffice, Gnumeric and plain HyperFormula: those that are installed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { runnerImport } from 'vite'
import { median, timed } from './processes.mjs'
import { numbers, stability, stabilityArrays, walkthrough } from './workloads.mjs'

/** A peer that takes longer is ended, and counts as taking this long. */
const LIMIT = 150

/** Each with what it is held to, beside LibreOffice where nothing else is said. */
const WORK = [
  { name: 'walkthrough, 10,000 rows', csv: walkthrough(10_000), bound: { ratio: 1 } },
  { name: 'walkthrough, 100,000 rows', csv: walkthrough(100_000), bound: { ratio: 1 / 20 }, runs: 1 },
  {
    name: 'stability table, 1,600,000 formulas',
    csv: stability(400_000),
    bound: { ratio: 1, megabytes: 1200 },
    runs: 1,
  },
  { name: 'CSV to CSV, 1,000,000 numbers', csv: numbers(200_000), bound: { ratio: 1, megabytes: 400 } },
]

export async function run(print) {
  const folder = await mkdtemp(path.join(tmpdir(), 'logitsheet-bench-'))
  try {
    for (const work of WORK) print(await compare(folder, work))
    for (const row of [await edit(), await arrays()]) print(row)
    await growth(folder, print)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const ours = (file, out) => [process.execPath, ['bin/logitsheet.mjs', 'calc', file, '--out', out]]

function peers(file, folder) {
  return {
    LibreOffice: [
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'csv',
        '--outdir',
        `${folder}/out`,
        file,
      ],
    ],
    Gnumeric: ['ssconvert', [file, `${folder}/gnumeric.csv`]],
    HyperFormula: [
      process.execPath,
      ['--max-old-space-size=4096', 'tests/bench/plain-hyperformula.mjs', file, `${folder}/plain.csv`],
    ],
  }
}

async function compare(folder, { name, csv, bound, runs = 3 }) {
  const file = path.join(folder, 'work.csv')
  await writeFile(file, csv)
  const own = await median(3, () => timed(...ours(file, path.join(folder, 'own.csv'))))
  const figures = [`logitsheet ${tell(own)}`]
  let met = bound.megabytes === undefined || own.megabytes <= bound.megabytes
  for (const [peer, [command, args]] of Object.entries(peers(file, folder))) {
    const theirs = await median(runs, () => timed(command, args, LIMIT))
    if (!theirs || theirs.failed) continue
    const ratio = own.seconds / (theirs.seconds ?? LIMIT)
    figures.push(`${peer} ${tell(theirs)}: ${ratio.toFixed(3)}×`)
    if (peer === 'LibreOffice' && ratio > bound.ratio) met = false
  }
  const memory = bound.megabytes === undefined ? '' : `, under ${bound.megabytes} MB`
  return { name, figure: figures.join('; '), bound: `at most ${bound.ratio}× of LibreOffice${memory}`, met }
}

const tell = ({ seconds, megabytes }) =>
  `${seconds === undefined ? `over ${LIMIT}` : seconds.toFixed(2)} s${megabytes > 0 ? `, ${megabytes.toFixed(0)} MB` : ''}`

const load = async () =>
  (await runnerImport('./src/engine/workbook.ts', { configFile: false, logLevel: 'error' })).module.Workbook

function opened(Workbook, csv) {
  const result = Workbook.open({ kind: 'csv', name: 'work.csv', bytes: new TextEncoder().encode(csv) })
  if (!result.ok) throw new Error(result.message)
  return result.value.workbook
}

/** One logit edited in the walkthrough, until its last dependent is known, beside opening it. */
async function edit() {
  const Workbook = await load()
  const csv = walkthrough(100_000)
  const start = performance.now()
  const workbook = opened(Workbook, csv)
  const opening = performance.now() - start
  const sheet = workbook.info().sheets[0].id
  const times = Array.from({ length: 7 }, (_, i) => {
    const begin = performance.now()
    workbook.apply({ type: 'set-cells', sheet, at: { row: 5, column: 0 }, inputs: [[String(i)]] })
    workbook.block({ sheet, range: { top: 99_960, left: 0, bottom: 99_999, right: 2 } })
    return performance.now() - begin
  })
  const middle = times.toSorted((a, b) => a - b)[3]
  const ratio = middle / opening
  return {
    name: 'one logit edited in the walkthrough of 100,000 rows',
    figure: `${middle.toFixed(0)} ms beside ${opening.toFixed(0)} ms to open it, ${(100 * ratio).toFixed(1)}%`,
    bound: 'under 10%',
    met: ratio < 0.1,
  }
}

/** The stability table as four arrays: the first calculation, and one after its head has changed. */
async function arrays() {
  const Workbook = await load()
  const start = performance.now()
  const workbook = opened(Workbook, stabilityArrays(400_000))
  const first = performance.now() - start
  const sheet = workbook.info().sheets[0].id
  const times = Array.from({ length: 5 }, (_, i) => {
    const begin = performance.now()
    const head = `=ARANGE(-20,20,${40 / 400_000})${i % 2 ? '+0' : '*1'}`
    workbook.apply({ type: 'set-cells', sheet, at: { row: 0, column: 0 }, inputs: [[head]] })
    return performance.now() - begin
  })
  const again = times.toSorted((a, b) => a - b)[2]
  return {
    name: 'stability table as four arrays of 400,000',
    figure: `${again.toFixed(0)} ms to calculate again, ${first.toFixed(0)} ms the first time, ${(again / first).toFixed(2)}×`,
    bound: 'at most 1×',
    met: again <= first,
  }
}

/** Cost as the work grows: no worse than n·log n from each size to the next. */
async function growth(folder, print) {
  for (const [name, make] of Object.entries({ walkthrough, 'stability table': stability, numbers })) {
    const taken = []
    for (const rows of [10_000, 100_000, 1_000_000]) {
      const file = path.join(folder, 'work.csv')
      await writeFile(file, make(rows))
      taken.push({ rows, ...(await timed(...ours(file, path.join(folder, 'own.csv')))) })
    }
    const [small, middle, large] = taken
    const growthOf = (a, b) =>
      b.seconds / a.seconds / ((b.rows * Math.log(b.rows)) / (a.rows * Math.log(a.rows)))
    print({
      name: `growth of ${name}`,
      figure: taken.map((one) => `${one.rows.toLocaleString('en')} rows ${tell(one)}`).join('; '),
      bound: `n·log n: ${growthOf(small, middle).toFixed(2)}× and ${growthOf(middle, large).toFixed(2)}× of it`,
      met: growthOf(small, middle) <= 1 && growthOf(middle, large) <= 1,
    })
  }
}
