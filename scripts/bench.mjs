// Every bench, or those named: `npm run bench -- core cells calc window charts gallery habits csv open`. Prints figures beside their bounds; asserts nothing.
import process from 'node:process'
import { ensureBuild } from './build.mjs'

const named = process.argv.slice(2)
const wanted = (name) => named.length === 0 || named.includes(name)

function printRow({ name, figure, bound, met }) {
  console.log(`${met ? '✓' : '✗'} ${name}\n    ${figure} (${bound})`)
}

if (wanted('core')) {
  console.log('\nThe core beside the textbook loop with plain Math.exp, 1,000,000 values')
  const { run } = await import('../tests/bench/core.bench.mjs')
  for (const { name, nsPerElement, textbookNsPerElement, ratio } of await run()) {
    const figure = `${nsPerElement.toFixed(1)} ns beside ${textbookNsPerElement.toFixed(1)} ns an element, ${ratio.toFixed(2)}×`
    printRow({ name, figure, bound: 'at most 2.5×', met: ratio <= 2.5 })
  }
}
if (wanted('cells')) {
  console.log('\nThrough a cell')
  const { run } = await import('../tests/bench/cells.bench.mjs')
  for (const row of await run()) printRow(row)
}
if (wanted('calc')) {
  console.log('\nWhole processes, beside those of other programs that are installed')
  await ensureBuild()
  const { run } = await import('../tests/bench/calc.bench.mjs')
  await run(printRow)
}
if (wanted('window')) {
  console.log('\nThe window, in a headless Chromium')
  await ensureBuild()
  const { run } = await import('../tests/bench/window.bench.mjs')
  for (const row of await run()) printRow(row)
}
if (wanted('charts')) {
  console.log('\nCharts of 400,000 points, in a headless Chromium')
  await ensureBuild()
  const { run } = await import('../tests/bench/charts.bench.mjs')
  for (const row of await run()) printRow(row)
}
if (wanted('gallery')) {
  console.log('\nThe gallery, in a headless Chromium')
  await ensureBuild()
  const { run } = await import('../tests/bench/gallery.bench.mjs')
  for (const row of await run()) printRow(row)
}
if (wanted('habits')) {
  console.log('\nWhat the hand feels, in a headless Chromium')
  await ensureBuild()
  const { run } = await import('../tests/bench/habits.bench.mjs')
  for (const row of await run()) printRow(row)
}
if (wanted('csv')) {
  console.log('\nTables of text, beside Papa Parse')
  const { run } = await import('../tests/bench/csv.bench.mjs')
  for (const row of await run()) printRow(row)
}
if (wanted('open')) {
  console.log('\nOpening a million numbers, in a headless Chromium')
  await ensureBuild()
  const { run } = await import('../tests/bench/open.bench.mjs')
  for (const row of await run()) printRow(row)
}
