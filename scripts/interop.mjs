// Writes every function of classification for Excel, has LibreOffice recalculate the file, and compares what it comes
// to with what this program computes. Needs LibreOffice's `soffice`; says so where there is none.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { ensureBuild, ROOT } from './build.mjs'

const LOGITS = [
  [2.5, -1, 0.3, 4],
  [-3, 800, 799, 2],
  [1e-3, 0, -700, 5],
]
const TARGETS = [3, 1, 0]
const PROBABILITIES = [0.001, 0.5, 0.999999]
/** Below: ties and logits far apart, weights of classes, shares of classes, numbers to round, a masked class. */
const MORE = [
  [],
  [1e5, -1e5, 0, 1e5],
  [-1e5, 745, -745, 5],
  [5, 5, -5, 5, -100],
  [0.5, 1, 2, 0.25],
  [0.1, 0.2, 0.3, 0.4],
  [0, 0, 1, 0],
  [0.25, 0.25, 0.25, 0.25],
  [0.1, 16777217, -65519, 1e-40],
  [65504, 1e-7, -2.5, 3.3e38],
  [0, 1.0000001, 2049, 3e-46],
  ['-inf', 1, 2, 3],
]
/** Each with its width, so that spilled results have room. */
const FORMULAS = [
  '=SIGMOID(A1:D1)',
  '=LOGSIGMOID(A1:D1)',
  '=SOFTPLUS(A2:D2)',
  '=LOG1P(F1:F3)',
  '=EXPM1(F1:F3)',
  '=LOGIT(F1:F3)',
  '=LOGIT(F1:F3,0.01)',
  '=SOFTMAX(A1:D1)',
  '=SOFTMAX(A1:D3,1)',
  '=SOFTMAX(A1:D3,0)',
  '=LOGSOFTMAX(A1:D3,1)',
  '=LOGSOFTMAX(A1:A3)',
  '=LOGSUMEXP(A1:D3,1)',
  '=LOGSUMEXP(A1:D3,0)',
  '=LOGSUMEXP(A2:D2)',
  '=ARGMAX(A1:D1)',
  '=ARGMAX(A1:D3,1)',
  '=ARGMAX(A1:D3,0)',
  '=ONEHOT(E1:E3,4)',
  '=PICK(A1:D3,E1:E3)',
  '=XENT(A1:D3,E1:E3)',
  '=XENT(A1:D3,E1:E3,"sum")',
  '=XENT(A1:D3,E1:E3,"none")',
  '=NLL(A1:D3,E1:E3)',
  '=BCE(F1:F3,{1;0;1})',
  '=BCELOGITS(A1:A3,{1;0;1})',
  '=BCELOGITS(A1:A3,{1;0;1},"none",2,3)',
  '=SUM(SOFTMAX(A1:D1)*A1:D1)',
  '=LET(x,A1:D1,SUM(SIGMOID(x)))',
  '=SIGMOID(A5:D7)',
  '=LOGSIGMOID(A5:D7)',
  '=SOFTPLUS(A5:D7)',
  '=SOFTMAX(A5:D7,1)',
  '=SOFTMAX(A5:D7,0)',
  '=LOGSOFTMAX(A5:D7,-1)',
  '=LOGSUMEXP(A5:D7,0)',
  '=ARGMAX(A5:D7,1)',
  '=ARGMAX(A5:D7,0)',
  '=ARGMAX(A7:D7)',
  '=ONEHOT(A10:D10,2)',
  '=PICK(A1:D3,TRANSPOSE(E1:E3))',
  '=PICK(A8:D11,A10:D10)',
  '=TOPK(A7:D7,4)',
  '=TOPK(A1:A3,2)',
  '=TOPK(A5:D5,3)',
  '=ARANGE(0,1,0.25)',
  '=ARANGE(5,-2,-2)',
  '=LINSPACE(-1,1,5)',
  '=XENT(A5:D7,E1:E3)',
  '=XENT(A1:D3,E1:E3,"mean",A8:D8)',
  '=XENT(A1:D3,E1:E3,"none",A8:D8)',
  '=XENT(A1:D3,E1:E3,"sum",A8:D8,1)',
  '=XENT(A1:D3,E1:E3,,,3)',
  '=XENT(A1:D3,E1:E3,"mean",A8:D8,-100,0.1)',
  '=XENT(A1:D3,E1:E3,"none",,,0.2)',
  '=XENT(A1:D3,A9:D11)',
  '=XENT(A1:D3,A9:D11,"none")',
  '=XENT(A1:D3,A9:D11,"sum",A8:D8,,0.1)',
  '=XENT(A1:D1,E1)',
  '=XENT(A1:A3,E2,"sum",F1:F3)',
  '=NLL(LOGSOFTMAX(A1:D3,1),E1:E3)',
  '=NLL(LOGSOFTMAX(A1:D3,1),E1:E3,"none",A8:D8,1)',
  '=NLL(LOGSOFTMAX(A1:D1),E1)',
  '=BCE(A9:D9,A10:D10,"none",2)',
  '=BCELOGITS(A5:D7,A9:D11,"sum",A8:D8,A8:D8)',
  '=LOGIT(A9:D9,1E-6)',
  '=FLOAT32(A12:D14)',
  '=FLOAT16(A12:B14)',
  '=FLOAT16(C12:C14)',
  '=BFLOAT16(A12:C14)',
  '=BFLOAT16(D12:D14)',
  '=SOFTMAX(A15:D15)',
]
const TOLERANCE = 1e-11
/** Rows that each formula has for itself, and the column of its result. */
const HEIGHT = 5
const COLUMN = 6

process.exitCode = await main()

async function main() {
  const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  if (found.error) {
    console.error('LibreOffice is not installed: its soffice is what this compares with.')
    return 1
  }
  console.log(`Beside ${found.stdout.trim()}:`)
  await ensureBuild()
  const folder = await mkdtemp(path.join(tmpdir(), 'interop-'))
  try {
    return await compare(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function compare(folder) {
  const { csv, places } = workbookText()
  await writeFile(path.join(folder, 'ours.csv'), csv)
  const excel = command(['convert', path.join(folder, 'ours.csv'), '--delimiter', ',', '--to', 'xlsx'])
  await writeFile(path.join(folder, 'excel.xlsx'), excel)
  spawnSync('soffice', ['--headless', '--convert-to', 'fods', 'excel.xlsx'], { cwd: folder })
  const fods = await readFile(path.join(folder, 'excel.fods'), 'utf8')
  const theirs = cellsOfFods(fods)
  const ours = JSON.parse(command(['calc', path.join(folder, 'ours.csv'), '--json']).toString())
  let failed = 0
  for (const { formula, row } of places) {
    const difference = largestDifference(ours.slice(row, row + HEIGHT), theirs.slice(row, row + HEIGHT))
    const isWrong = !(difference <= TOLERANCE)
    if (isWrong) failed++
    console.log(`${isWrong ? '✗' : '✓'} ${formula}  ${difference.toExponential(1)}`)
  }
  console.log(
    failed === 0 ? 'All the same.' : `${failed} of ${places.length} differ by more than ${TOLERANCE}.`,
  )
  return failed === 0 ? 0 : 1
}

/** The numbers above left, and each formula below the one before, with room to spill. */
function workbookText() {
  const lines = LOGITS.map((row, i) => [...row, TARGETS[i], PROBABILITIES[i]].join(','))
  const places = FORMULAS.map((formula, i) => ({ formula, row: i * HEIGHT }))
  lines.push(...MORE.map((row) => [...row, ...Array(6 - row.length).fill('')].slice(0, 6).join(',')))
  const rows = Array.from({ length: FORMULAS.length * HEIGHT }, (_, i) => lines[i] ?? ',,,,,')
  for (const { formula, row } of places) rows[row] += `,"${formula.replaceAll('"', '""')}"`
  return { csv: `${rows.join('\n')}\n`, places }
}

/** @param {readonly string[]} args */
function command(args) {
  const run = spawnSync(process.execPath, [path.join(ROOT, 'bin/logitsheet.mjs'), ...args])
  if (run.stderr.length > 0) console.error(run.stderr.toString().trim())
  return run.stdout
}

/** Relative where numbers are large, absolute where they are small. */
function largestDifference(/** @type {any[][]} */ ours, /** @type {any[][]} */ theirs) {
  let most = 0
  ours.forEach((row, r) =>
    row.slice(COLUMN).forEach((value, c) => {
      if (value === null) return
      const other = theirs[r]?.[COLUMN + c]
      const difference =
        typeof value === 'number' && typeof other === 'number'
          ? Math.abs(value - other) / Math.max(1e-3, Math.abs(value))
          : value === other || (other === undefined && String(value).startsWith('#'))
            ? 0
            : Infinity
      most = Math.max(most, difference)
    }),
  )
  return most
}

/** The recalculated values of a flat OpenDocument file, each with all its digits. */
function cellsOfFods(/** @type {string} */ text) {
  const rows = []
  for (const [, attributes, inside = ''] of text.matchAll(
    /<table:table-row([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gs,
  )) {
    const cells = []
    for (const [, cell] of inside.matchAll(
      /<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>.*?<\/table:(?:covered-)?table-cell>)/gs,
    )) {
      const times = Math.min(Number(/number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1), 50)
      const value = /office:value="([^"]*)"/.exec(cell)?.[1]
      for (let i = 0; i < times; i++) cells.push(value === undefined ? undefined : Number(value))
    }
    const times = Math.min(Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1), 1000)
    for (let i = 0; i < times; i++) rows.push(cells)
  }
  return rows
}
