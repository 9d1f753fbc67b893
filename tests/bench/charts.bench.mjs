/**
 * Charts of 400,000 points in the program itself, in a headless Chromium: how long four of them take to be drawn from
 * the moment their values are known, beside uPlot with the same numbers on an empty page, and whether zooming and
 * panning ever holds a frame.
 */
import { strToU8, zipSync } from 'fflate'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from '../../scripts/build.mjs'
import { launchChromium } from '../../scripts/launch-chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { longestFrame } from './frame-times.mjs'
import { round } from './measure.mjs'

const ROWS = 400_000
const KINDS = ['line', 'area', 'scatter', 'line']
const SIZE = { width: 374, height: 216 }

/** @returns {Promise<Array<{ name: string, figure: string, bound: string, met: boolean }>>} */
export async function run() {
  const browser = await launchChromium()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'logitsheet-bench-'))
  try {
    const file = path.join(folder, 'charts.zip')
    await writeFile(file, zipSync(workbook(), { level: 1 }))
    const server = await serve({ launchFile: file })
    const page = await browser.newPage({ viewport: { width: 1280, height: 1200 } })
    await page.addInitScript(watchValues)
    await page.goto(server.url)
    const first = await firstDrawing(page)
    const frames = await zoomAndPan(page)
    const quiet = await longestFrame(page, () => page.waitForTimeout(2000))
    await page.close()
    await server.close()
    const peer = await plainUplot(browser)
    return rows(first, { ...frames, quiet }, peer)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function rows(first, { wheel, pan, quiet }, peer) {
  return [
    {
      name: 'first drawing of 4 charts × 400,000 points, from values known',
      figure: `${round(first, 0)} ms beside ${round(peer.first, 0)} ms of plain uPlot`,
      bound: 'under 1,000 ms',
      met: first < 1000,
    },
    {
      name: 'longest frame while each is zoomed by wheel',
      figure: `${round(wheel)} ms beside ${round(peer.zoom)} ms of plain uPlot`,
      bound: 'under 50 ms',
      met: wheel < 50,
    },
    {
      name: 'longest frame while each is panned',
      figure: `${round(pan)} ms; ${round(quiet)} ms while nothing is done`,
      bound: 'under 50 ms',
      met: pan < 50,
    },
  ]
}

/** One sheet of five columns, x and four curves, and a chart of each curve. */
function workbook() {
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const x = i / 10_000 - 20
    return [x, Math.tanh(x), Math.sin(x) + noise(i) / 4, noise(i), i === 123_456 ? 9 : noise(i)].join(',')
  })
  const at = (column) => ({ sheet: 'data', range: `${column}1:${column}${ROWS}` })
  const charts = KINDS.map((kind, i) => ({
    title: `Chart ${i + 1}`,
    kind,
    categories: at('A'),
    series: [{ name: 'y', range: at('BCDE'[i]), axis: 'left' }],
  }))
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'charts',
    resources: [
      {
        name: 'data',
        title: 'data',
        path: 'sheets/data.csv',
        type: 'table',
        format: 'csv',
        dialect: { header: false },
      },
    ],
    logitsheet: { version: 1, sheets: [{ resource: 'data' }], charts },
  }
  return {
    'datapackage.json': strToU8(JSON.stringify(descriptor)),
    'sheets/data.csv': strToU8(lines.join('\n')),
  }
}

/** The same numbers every time. */
function noise(i) {
  const wild = Math.sin(i * 12.9898) * 43_758.5453
  return wild - Math.floor(wild)
}

/** Notes when the worker has told the charted values. */
function watchValues() {
  const Plain = globalThis.Worker
  globalThis.Worker = class extends Plain {
    constructor(...args) {
      super(...args)
      this.addEventListener('message', ({ data }) => {
        const contents = data.type === 'answer' ? data.value : data.event?.contents
        const points = (contents?.charted ?? []).reduce((sum, { values }) => sum + values.length, 0)
        if (points >= 5 * 400_000) globalThis.valuesAt ??= performance.now()
      })
    }
  }
}

/** Until the frame after the one in which all four have their numbers. */
async function firstDrawing(page) {
  await page.waitForFunction(() => globalThis.valuesAt !== undefined, undefined, { timeout: 60_000 })
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const drawn = [...document.querySelectorAll('canvas[role=application]')].filter(({ ariaLabel }) =>
            ariaLabel?.includes('400000 values'),
          )
          if (drawn.length === 4)
            requestAnimationFrame(() => resolve(performance.now() - globalThis.valuesAt))
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}

async function zoomAndPan(page) {
  await page.waitForTimeout(1000)
  const charts = await page.locator('canvas[role=application]').all()
  let [wheel, pan] = [0, 0]
  for (const chart of charts) {
    await chart.scrollIntoViewIfNeeded()
    await page.waitForTimeout(300)
    const box = await chart.boundingBox()
    const [x, y] = [box.x + box.width * 0.6, box.y + box.height * 0.4]
    await page.mouse.move(x, y)
    await page.waitForTimeout(300)
    wheel = Math.max(wheel, await longestFrame(page, () => turn(page, -120, 30)))
    pan = Math.max(pan, await longestFrame(page, () => drag(page, x, y)))
    wheel = Math.max(wheel, await longestFrame(page, () => turn(page, 120, 40)))
    // A little way in there is still nearly everything to draw.
    await turn(page, -60, 1)
    pan = Math.max(pan, await longestFrame(page, () => drag(page, x, y)))
  }
  return { wheel, pan }
}

async function turn(page, by, times) {
  for (let i = 0; i < times; i++) {
    await page.mouse.wheel(0, by)
    await page.waitForTimeout(8)
  }
}

async function drag(page, x, y) {
  await page.mouse.down()
  for (let i = 1; i <= 60; i++) {
    await page.mouse.move(x - i * 2, y + i / 2)
    await page.waitForTimeout(8)
  }
  await page.mouse.up()
  await page.mouse.move(x, y)
}

/** The same numbers in four charts of uPlot: the first drawing, and the longest of 30 steps of zoom. */
async function plainUplot(browser) {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><body></body>')
  await page.addScriptTag({
    content: await readFile(path.join(ROOT, 'node_modules/uplot/dist/uPlot.iife.min.js'), 'utf8'),
  })
  const answer = await page.evaluate(
    ({ rows, size }) =>
      new Promise((resolve) => {
        const x = Float64Array.from({ length: rows }, (_, i) => i / 10_000 - 20)
        const y = Array.from({ length: 4 }, (_, k) =>
          Float64Array.from(x, (value, i) => Math.sin(value * (k + 1)) + ((i * 2_654_435_761) % 1000) / 4000),
        )
        const started = performance.now()
        const plots = y.map(
          (values) =>
            new globalThis.uPlot(
              { ...size, scales: { x: { time: false } }, series: [{}, { stroke: 'blue' }] },
              [x, values],
              document.body,
            ),
        )
        requestAnimationFrame(() => {
          const first = performance.now() - started
          let [step, longest, last] = [0, 0, performance.now()]
          const zoom = (now) => {
            if (step > 0) longest = Math.max(longest, now - last)
            last = now
            if (++step > 30) return resolve({ first, zoom: longest })
            plots[step % 4].setScale('x', { min: -20 + step / 4, max: 20 - step / 4 })
            requestAnimationFrame(zoom)
          }
          requestAnimationFrame(zoom)
        })
      }),
    { rows: ROWS, size: SIZE },
  )
  await page.close()
  return answer
}
