/**
 * The gallery's workbooks in the web edition: from the click on a card to the frame in which every chart of it is drawn.
 * The first opening of all counts, with the engine still cold. Then the classifier's temperature is dragged.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../scripts/build.mjs'
import { launchChromium } from '../../scripts/launch-chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { framesDuring } from './frame-times.mjs'

const GALLERY = path.join(ROOT, 'resources/gallery')
/** The one whose temperature is a slider, with all of a classifier's numbers behind it. */
const CLASSIFIER = '7-a-real-classifier'
/** Of a screen of 60 Hz none is missed, but for one in twenty. */
const SCREENS_RATE = 17
/** What the largest may take: 400,000 rows, four charts of three series each. */
const MOST_SECONDS = 3

export async function run() {
  const browser = await launchChromium()
  const server = await serve()
  const rows = []
  for (const folder of readdirSync(GALLERY)) rows.push(...(await opened(browser, server.url, folder)))
  await server.close()
  await browser.close()
  return rows
}

async function opened(browser, url, folder) {
  const text = readFileSync(path.join(GALLERY, folder, 'datapackage.json'), 'utf8')
  const { title, logitsheet } = JSON.parse(text)
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(url)
  await page.locator('.gallery-card').first().waitFor()
  // The window loads what it will need after its first picture.
  await page.waitForTimeout(1500)
  const seconds = (await page.evaluate(clickAndWait, [title, logitsheet.charts.length])) / 1000
  const drawn = {
    name: `“${title}”, from the click until its charts are drawn`,
    figure: `${seconds.toFixed(2)} s`,
    bound: `at most ${MOST_SECONDS} s`,
    met: seconds <= MOST_SECONDS,
  }
  const rows = folder === CLASSIFIER ? [drawn, await dragged(page, title)] : [drawn]
  await page.close()
  return rows
}

/** The frames while the knob of the temperature goes to and fro, and how often the loss that follows is another one. */
async function dragged(page, title) {
  const { x, y, height } = await page.locator('#cell-3-0').boundingBox()
  await page.evaluate(() => {
    globalThis.losses = 0
    const watched = { childList: true, characterData: true, subtree: true }
    new MutationObserver(() => globalThis.losses++).observe(document.querySelector('#cell-5-2'), watched)
  })
  const start = performance.now()
  const frames = await framesDuring(page, async () => {
    await page.mouse.move(x + 60, y + height / 2)
    await page.mouse.down()
    for (let step = 0; step < 100; step++) {
      await page.mouse.move(x + 20 + 70 * Math.abs(Math.sin(step / 8)), y + height / 2)
    }
    await page.mouse.up()
  })
  const seconds = (performance.now() - start) / 1000
  const rate = (await page.evaluate(() => globalThis.losses)) / seconds
  const usual = frames[Math.floor(0.95 * frames.length)]
  return {
    name: `the slider of “${title}” dragged, 19 of 20 frames`,
    figure: `${usual.toFixed(1)} ms, the longest ${frames.at(-1).toFixed(1)} ms, ${rate.toFixed(0)} losses a second`,
    bound: `at most ${SCREENS_RATE} ms`,
    met: usual <= SCREENS_RATE,
  }
}

/** In the window: clicks the card, and tells after how many milliseconds all charts have said what they show. */
function clickAndWait([title, charts]) {
  const card = [...document.querySelectorAll('.gallery-card')].find(
    (one) => one.querySelector('.gallery-title')?.textContent === title,
  )
  const start = performance.now()
  card.click()
  return new Promise((resolve) => {
    const look = () => {
      const drawn = [...document.querySelectorAll('figure [role=application]')].filter(
        (chart) => !/No values|no numbers|No pairs/.test(chart.getAttribute('aria-label') ?? 'No values'),
      )
      if (drawn.length === charts) requestAnimationFrame(() => resolve(performance.now() - start))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
