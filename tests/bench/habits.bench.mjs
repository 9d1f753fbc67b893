/**
 * What the hand feels, in a headless Chromium: frames from a key to what it does, on a sheet of a million rows and on
 * the walkthrough; frames while a selection is dragged over 1,000 rows; the time to paste 100,000 cells.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { launchChromium } from '../../scripts/launch-chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { median, round } from './measure.mjs'

const ROWS = 1_000_000
const KEYS = 40

/** @returns {Promise<Array<{ name: string, figure: string, bound: string, met: boolean }>>} */
export async function run() {
  const browser = await launchChromium()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'logitsheet-bench-'))
  try {
    const million = await sheetOf(folder, 'million.csv', ROWS)
    const small = await sheetOf(folder, 'small.csv', 40)
    return [
      ...(await keys(browser, small, '40 rows')),
      ...(await keys(browser, million, '1,000,000 rows')),
      await dragging(browser, million),
      await pasting(browser, small),
    ]
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function sheetOf(folder, name, rows) {
  const file = path.join(folder, name)
  const lines = Array.from({ length: rows }, (_, i) => `${i},${Math.sin(i)},=A${i + 1}*2`)
  await writeFile(file, lines.slice(0, Math.min(rows, 1000)).concat(lines.slice(1000).map(plain)).join('\n'))
  return file
}

/** A million formulas are another bench's work. */
function plain(line) {
  return line.replace(/=.*/, '0')
}

async function opened(browser, file) {
  const server = await serve({ launchFile: file })
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.locator('#cell-0-0:not(:empty)').waitFor({ timeout: 120_000 })
  await page.locator('.grid').focus()
  await page.waitForTimeout(1500)
  return { page, close: () => Promise.all([page.close(), server.close()]) }
}

async function keys(browser, file, where) {
  const { page, close } = await opened(browser, file)
  const rows = [
    ['an arrow key, to the painted selection', async (i) => (i % 2 ? 'ArrowUp' : 'ArrowDown'), moved],
    ['a typed letter, to its paint', async () => '7', typed],
    ['the letter of a function, to the list of functions', async () => 's', listed],
  ]
  const results = []
  for (const [name, key, shown] of rows) {
    const frames = []
    for (let i = 0; i < KEYS; i++) {
      if (shown === listed) await page.keyboard.type('=')
      frames.push(await framesUntil(page, await key(i), shown))
      if (shown !== moved) await page.keyboard.press('Escape')
      if (shown === listed) await page.keyboard.press('Escape')
    }
    const bound = shown === listed ? 1 : 2
    results.push({
      name: `${name}, ${where}`,
      figure: `${median(frames)} frames at the median, ${Math.max(...frames)} at the most`,
      bound: `at most ${bound}`,
      met: median(frames) <= bound,
    })
  }
  await close()
  return results
}

/** What a page looks at to know that a key has done its work: run in the page, as text. */
const moved = `document.querySelector('.grid').getAttribute('aria-activedescendant')`
const typed = `document.querySelector('.cell-editor-field')?.value`
const listed = `document.querySelector('.formula-suggestion') !== null`

/** Frames that begin from a key until what `look` says has changed: 1 is the next one. */
async function framesUntil(page, key, look) {
  await page.evaluate((text) => {
    const read = new Function(`return ${text}`)
    globalThis.framesTaken = undefined
    addEventListener(
      'keydown',
      () => {
        const before = read()
        let frames = 0
        const check = () => {
          frames++
          if (read() !== before) globalThis.framesTaken = frames
          else requestAnimationFrame(check)
        }
        requestAnimationFrame(check)
      },
      { capture: true, once: true },
    )
  }, look)
  await page.keyboard.press(key)
  await page.waitForFunction(() => globalThis.framesTaken !== undefined)
  return page.evaluate(() => globalThis.framesTaken)
}

/** The share of frames that come in time while a selection grows row by row over 1,000 rows. */
async function dragging(browser, file) {
  const { page, close } = await opened(browser, file)
  const box = await page.locator('#cell-0-0').boundingBox()
  const view = page.viewportSize()
  await page.mouse.move(box.x + 20, box.y + 10)
  await page.mouse.down()
  await page.evaluate(() => {
    globalThis.times = []
    globalThis.watching = true
    const tick = (now) => {
      globalThis.times.push(now)
      if (globalThis.watching) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  for (let y = box.y + 10; y < view.height - 60; y += 6) await page.mouse.move(box.x + 60, y)
  for (let i = 0; i < 90; i++) {
    await page.evaluate(() => (document.querySelector('.grid-scroller').scrollTop += 300))
    await page.mouse.move(box.x + 60 + (i % 2), view.height - 60)
  }
  await page.waitForTimeout(300)
  const reached = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('[role=row]:has([aria-selected=true])')].map(
        (row) => row.ariaRowIndex,
      ),
    ),
  )
  if (reached < 1000) throw new Error(`The selection reached row ${reached - 1}, not 1,000.`)
  await page.mouse.up()
  const times = await page.evaluate(() => {
    globalThis.watching = false
    return globalThis.times
  })
  await close()
  const gaps = times.slice(1).map((time, i) => time - times[i])
  const rate = (1000 * gaps.length) / (times.at(-1) - times[0])
  return {
    name: 'a selection dragged over 1,000 rows',
    figure: `${round(rate)} frames a second, ${round(median(gaps))} ms between them at the median`,
    bound: 'at least 58',
    met: rate >= 58,
  }
}

/** From the paste to the last of 100,000 cells in the sheet. */
async function pasting(browser, file) {
  const { page, close } = await opened(browser, file)
  const text = Array.from({ length: 10_000 }, (_, i) =>
    Array.from({ length: 10 }, (_none, j) => i * j + 0.5).join('\t'),
  ).join('\n')
  const took = await page.evaluate(async (pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    const start = performance.now()
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    while (document.querySelector('#cell-0-0').textContent !== '0.5')
      await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - start
  }, text)
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.querySelector('#cell-0-0').textContent === '0')
  await close()
  return {
    name: 'pasting 100,000 cells, to the painted sheet',
    figure: `${round(took, 0)} ms, one step to undo`,
    bound: 'under 1,000 ms',
    met: took < 1000,
  }
}
