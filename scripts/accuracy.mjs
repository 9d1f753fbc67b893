// Prints how far each function is from the exact values of tests/fixtures, beside PyTorch's float64, and fails
// where one is further than 4 ulp. More files of golden cases can be named as arguments.
import { resolve } from 'node:path'
import process from 'node:process'
import { runnerImport } from 'vite'

const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: 'error' })).module
const { accuracyOf } = await load('./tests/conformance/core/accuracy.ts')
const { goldenCases } = await load('./tests/conformance/core/golden-case.ts')
const { MOST_ULPS } = await load('./tests/conformance/core/ulps.ts')

const named = process.argv.slice(2).map((path) => resolve(path))
const files = named.length > 0 ? named : ['losses.json', 'losses-more.json']
const rows = accuracyOf(files.flatMap(goldenCases))

const cells = (name, values, here, torch) =>
  `${name.padEnd(12)}${values.padStart(8)}${here.padStart(12)}${torch.padStart(18)}`
const ulps = (distance) => {
  if (distance >= 1e6) return distance.toExponential(1)
  return Number.isInteger(distance) ? String(distance) : distance.toFixed(2)
}

console.log(cells('function', 'values', 'worst ulp', 'PyTorch float64'))
for (const { name, values, worst, worstOfTorch } of rows) {
  console.log(cells(name, String(values), ulps(worst), ulps(worstOfTorch)))
}

const missed = rows.filter(({ worst }) => !(worst <= MOST_ULPS)).map(({ name }) => name)
if (missed.length > 0) {
  console.error(`More than ${MOST_ULPS} ulp from the exact value: ${missed.join(', ')}.`)
  process.exitCode = 1
}
