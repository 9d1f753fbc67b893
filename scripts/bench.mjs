// Every bench, or those named: `npm run bench -- core cells calc window charts gallery habits csv open`. Prints figures
// beside their bounds; asserts nothing.
import process from 'node:process'
import { ensureBuild } from './build.mjs'

/** Each is `tests/bench/<name>.bench.mjs`, whose `run` hands its rows to `printRow` as they come, or answers with all. */
const BENCHES = [
  { name: 'core', title: 'The core beside the textbook loop with plain Math.exp, 1,000,000 values' },
  { name: 'cells', title: 'Through a cell' },
  {
    name: 'calc',
    title: 'Whole processes, beside those of other programs that are installed',
    isBuilt: true,
  },
  { name: 'window', title: 'The window, in a headless Chromium', isBuilt: true },
  { name: 'charts', title: 'Charts of 400,000 points, in a headless Chromium', isBuilt: true },
  { name: 'gallery', title: 'The gallery, in a headless Chromium', isBuilt: true },
  { name: 'habits', title: 'What the hand feels, in a headless Chromium', isBuilt: true },
  { name: 'csv', title: 'Tables of text, beside Papa Parse' },
  { name: 'open', title: 'Opening a million numbers, in a headless Chromium', isBuilt: true },
]

const named = process.argv.slice(2)
const unknown = named.filter((one) => BENCHES.every(({ name }) => name !== one))
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown[0]}”: there are ${BENCHES.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
for (const { name, title, isBuilt } of BENCHES) {
  if (named.length > 0 && !named.includes(name)) continue
  console.log(`\n${title}`)
  if (isBuilt) await ensureBuild()
  const { run } = await import(`../tests/bench/${name}.bench.mjs`)
  for (const row of (await run(printRow)) ?? []) printRow(row)
}

function printRow({ name, figure, bound, met }) {
  console.log(`${met ? '✓' : '✗'} ${name}\n    ${figure} (${bound})`)
}
