// Makes the README's pictures from the gallery: `npm run pictures`.
import { chromium } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { ensureBuild, ROOT } from './build.mjs'
import { obtainChromium } from './find-chromium.mjs'
import { serve } from './serve.mjs'

const FOLDER = path.join(ROOT, 'docs/pictures')

await ensureBuild()
const found = await obtainChromium()
if (!('executable' in found)) throw new Error(found.message)
const browser = await chromium.launch({
  executablePath: found.executable,
  chromiumSandbox: process.getuid?.() !== 0,
})
const server = await serve()
await mkdir(FOLDER, { recursive: true })
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 640 },
    deviceScaleFactor: 1.5,
    colorScheme,
  })
  await page.goto(server.url)
  await page.getByRole('button', { name: /There can be only one/ }).click()
  await page.getByRole('img', { name: /zebra/ }).waitFor()
  await page.getByRole('textbox', { name: 'Name box' }).fill('E2')
  await page.keyboard.press('Enter')
  await page.getByTestId('cell-value').waitFor()
  await page.mouse.move(640, 500)
  await page.screenshot({ path: path.join(FOLDER, `walkthrough-${colorScheme}.png`), animations: 'disabled' })
  await page.close()
}
await server.close()
await browser.close()
console.log(`Wrote ${path.relative(process.cwd(), FOLDER)}.`)
