// Makes pictures from the gallery, light and dark: of its entries for the start view, and the README's. `npm run pictures`.
import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { ensureBuild, ROOT } from './build.mjs'
import { launchChromium } from './launch-chromium.mjs'
import { serve } from './serve.mjs'

const GALLERY = path.join(ROOT, 'resources/gallery')
const README = path.join(ROOT, 'docs/pictures')
/** Entries whose first chart is not the one to show. */
const COVERS = { 'single-label': 'Log-probabilities', 'where-it-breaks': 'logit(sigmoid(x))' }
/** From the least width of the panel, so many steps to one whose charts are as wide as a card. */
const STEPS = 6

await ensureBuild()
const browser = await launchChromium()
const server = await serve()
await mkdir(README, { recursive: true })
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const folder of await readdir(GALLERY)) await takeCover(folder, colorScheme)
  await takeWalkthrough(colorScheme)
  await takeClassifier(colorScheme)
}
await server.close()
await browser.close()

/** The chart that an entry is about. */
async function takeCover(folder, colorScheme) {
  const { name, title, logitsheet } = JSON.parse(
    await readFile(path.join(GALLERY, folder, 'datapackage.json'), 'utf8'),
  )
  const page = await openEntry(title, { width: 1280, height: 900 }, colorScheme, 2)
  await page.getByRole('button', { name: 'Not now' }).click()
  const edge = page.getByRole('separator', { name: 'Width of the panel “Charts”' })
  await edge.press('End')
  for (let step = 0; step < STEPS; step++) await edge.press('ArrowLeft')
  const chart = page.getByRole('figure', { name: COVERS[name] ?? logitsheet.charts[0].title, exact: true })
  await chart.scrollIntoViewIfNeeded()
  await take(page, chart.locator('.chart'), path.join(GALLERY, folder, `${colorScheme}.png`))
}

async function takeWalkthrough(colorScheme) {
  const page = await openEntry('There can be only one', { width: 1280, height: 720 }, colorScheme, 1.5)
  await page.getByRole('button', { name: 'Start tour' }).click()
  for (let step = 1; step < 4; step++) await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('heading', { name: 'One rises, the rest pay' }).waitFor()
  await take(page, page, path.join(README, `walkthrough-${colorScheme}.png`))
}

async function takeClassifier(colorScheme) {
  const page = await openEntry('A real classifier', { width: 1480, height: 900 }, colorScheme, 1.2)
  await page.getByRole('button', { name: 'Not now' }).click()
  await take(page, page, path.join(README, `classifier-${colorScheme}.png`))
}

async function openEntry(title, viewport, colorScheme, deviceScaleFactor) {
  const page = await browser.newPage({ viewport, deviceScaleFactor, colorScheme })
  await page.goto(server.url)
  await page.getByRole('button', { name: new RegExp(`^${escaped(title)}`) }).click()
  await page.getByRole('figure').first().waitFor()
  return page
}

/** With nothing on its way, nothing under the pointer, and no caret that blinks. */
async function take(page, target, file) {
  await page.mouse.move(2, 2)
  await page.waitForTimeout(800)
  await target.screenshot({ path: file, animations: 'disabled' })
  await page.close()
  console.log(`Wrote ${path.relative(process.cwd(), file)}.`)
}

function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
