/**
 * The window as its user meets it, in a headless Chromium: how soon the grid is painted, how soon a typed logit
 * reaches the chart, and whether a sheet of a million rows scrolls without a long frame.
 */
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from '../../scripts/build.mjs'
import { launchChromium } from '../../scripts/launch-chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { longestFrame } from './frame-times.mjs'
import { median, round } from './measure.mjs'

const ROWS = 1_000_000
const LOADS = 7
const EDITS = 30

/** @returns {Promise<Array<{ name: string, figure: string, bound: string, met: boolean }>>} */
export async function run() {
  const browser = await launchChromium()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'logitsheet-bench-'))
  try {
    return [
      await firstPaint(browser, folder),
      await typedLogit(browser),
      ...(await scrolling(browser, await millionRows(folder))),
    ]
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The grid's first paint against that of an empty page which loads as many bytes of script and style. */
async function firstPaint(browser, folder) {
  const file = path.join(folder, 'small.csv')
  await writeFile(file, 'a,b\r\n1,2\r\n')
  const server = await serve({ launchFile: file })
  const empty = await emptyPageServer()
  const times = { here: [], empty: [] }
  for (let i = 0; i < LOADS; i++) {
    times.empty.push(await paintTime(browser, empty.url, 'body.ready'))
    times.here.push(await paintTime(browser, server.url, '[role=gridcell]'))
  }
  await Promise.all([server.close(), empty.close()])
  const ratio = median(times.here) / median(times.empty)
  return {
    name: 'first paint of the grid, beside an empty page of the same size',
    figure: `${round(median(times.here), 0)} ms beside ${round(median(times.empty), 0)} ms, ${round(ratio, 2)}×`,
    bound: 'at most 2×',
    met: ratio <= 2,
  }
}

/**
 * From the start of the navigation to the browser's own first contentful paint. In the window that is the grid's:
 * it is checked that `selector` was there by then.
 */
async function paintTime(browser, url, selector) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript((wanted) => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector(wanted)) return
      globalThis.madeAt = performance.now()
      observer.disconnect()
    }).observe(document, { subtree: true, childList: true, attributes: true })
  }, selector)
  await page.goto(url)
  const { made, painted } = await page
    .waitForFunction(() => {
      const [entry] = performance.getEntriesByName('first-contentful-paint')
      return entry && globalThis.madeAt !== undefined && { made: globalThis.madeAt, painted: entry.startTime }
    })
    .then((handle) => handle.jsonValue())
  await context.close()
  if (made > painted) throw new Error(`${selector} came ${made - painted} ms after the first paint.`)
  return painted
}

/** A page whose one script and one style weigh what the window's do, and do next to nothing. */
async function emptyPageServer() {
  const assets = path.join(ROOT, 'out/renderer/assets')
  const sizes = { '.js': 0, '.css': 0 }
  for (const name of await readdir(assets)) {
    const kind = path.extname(name)
    if (name.startsWith('index-') && kind in sizes) sizes[kind] += (await stat(path.join(assets, name))).size
  }
  const script = `${functionsOf(sizes['.js'])}document.body.append('ready'); document.body.className = 'ready'`
  const pages = {
    '/': [
      'text/html',
      '<!doctype html><link rel=stylesheet href=a.css><body><script type=module src=a.js></script>',
    ],
    '/a.js': ['text/javascript', script],
    '/a.css': ['text/css', `body{margin:0}/*${'x'.repeat(sizes['.css'])}*/`],
  }
  const server = createServer((request, response) => {
    const [type, body] = pages[request.url] ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** So many characters of functions that are read and never called, as most of a bundle is at the start. */
function functionsOf(size) {
  const one = (i) =>
    `function unused${i}(first, second) { const list = [first, second, ${i}]; return list.map((item) => ({ item, sum: item + second })) }\n`
  return Array.from({ length: Math.floor(size / one(1000).length) }, (_, i) => one(i)).join('')
}

/** Frames from the Enter that commits a logit to the one in which the chart has the new value. */
async function typedLogit(browser) {
  const server = await serve()
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.getByRole('button', { name: /There can be only one/ }).click()
  await page.getByRole('application', { name: /zebra/ }).waitFor()
  const frames = []
  for (let i = 0; i < EDITS; i++) {
    await page.locator('#cell-2-1').click()
    await page.keyboard.type(String(i + 10))
    frames.push(await framesUntilChart(page, `dog ${i + 10}`))
  }
  await page.close()
  await server.close()
  return {
    name: 'typing a logit, to the painted chart',
    figure: `${median(frames)} frames at the median, ${Math.max(...frames)} at the most`,
    bound: 'at most 3',
    met: median(frames) <= 3,
  }
}

async function framesUntilChart(page, text) {
  await page.evaluate((wanted) => {
    globalThis.framesTaken = undefined
    addEventListener(
      'keydown',
      () => {
        let frames = 0
        const look = () => {
          frames++
          const shown = [...document.querySelectorAll('[role=application]')].some((image) =>
            image.getAttribute('aria-label')?.includes(wanted),
          )
          if (shown) globalThis.framesTaken = frames
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  }, text)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => globalThis.framesTaken !== undefined)
  return page.evaluate(() => globalThis.framesTaken)
}

async function millionRows(folder) {
  const file = path.join(folder, 'million.csv')
  const lines = Array.from({ length: ROWS }, (_, i) => `${i},${Math.sin(i)},${Math.cos(i)}`)
  await writeFile(file, lines.join('\n'))
  return file
}

/** The longest frame while a million rows are scrolled by wheel, and from end to end by the scroll bar. */
async function scrolling(browser, file) {
  const server = await serve({ launchFile: file })
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.getByRole('gridcell').first().waitFor({ timeout: 120_000 })
  await page.waitForTimeout(500)
  const before = await elementsAndHeap(page)
  const wheel = await longestFrame(page, async () => {
    await page.mouse.move(400, 400)
    for (let i = 0; i < 120; i++) {
      await page.mouse.wheel(0, 240)
      await page.waitForTimeout(8)
    }
  })
  const drag = await longestFrame(page, async () => {
    for (let i = 0; i <= 120; i++) {
      await page.evaluate((part) => {
        const scroller = document.querySelector('.grid-scroller')
        scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * part
      }, i / 120)
      await page.waitForTimeout(8)
    }
  })
  const after = await elementsAndHeap(page)
  await page.close()
  await server.close()
  const frame = (name, longest) => ({
    name,
    figure: `${round(longest)} ms`,
    bound: 'under 50 ms',
    met: longest < 50,
  })
  return [
    frame('longest frame, 1,000,000 rows by wheel', wheel),
    frame('longest frame, 1,000,000 rows by the scroll bar', drag),
    {
      name: 'the window’s elements and heap, before and after scrolling past all of them',
      figure: `${before.elements} and ${after.elements} elements, ${before.heap} MB and ${after.heap} MB`,
      bound: 'no growth with the rows scrolled past',
      met: after.elements < before.elements * 1.5 && after.heap < before.heap * 2,
    },
  ]
}

function elementsAndHeap(page) {
  return page.evaluate(() => ({
    elements: document.querySelectorAll('*').length,
    heap: Math.round(performance.memory.usedJSHeapSize / 1e6),
  }))
}
