// Opening a million numbers in the web edition, in a headless Chromium: beside LibreOffice's whole conversion of them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { launchChromium } from '../../scripts/launch-chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { median, round } from './measure.mjs'
import { timed } from './processes.mjs'
import { numbers } from './workloads.mjs'

const RUNS = 5

/** @returns {Promise<Array<{ name: string, figure: string, bound: string, met: boolean }>>} */
export async function run() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'logitsheet-bench-'))
  const browser = await launchChromium()
  try {
    const file = path.join(folder, 'million.csv')
    await writeFile(file, numbers(200_000))
    const opened = []
    for (let i = 0; i < RUNS; i++) opened.push(await open(browser, file))
    return rows(opened, await converted(folder, file))
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function rows(opened, office) {
  const painted = median(opened.map((one) => one.painted))
  const usable = median(opened.map((one) => one.usable))
  return [
    {
      name: 'opening 1,000,000 numbers, to the first painted screen',
      figure: `${round(painted, 0)} ms`,
      bound: 'under 300 ms',
      met: painted < 300,
    },
    {
      name: 'opening 1,000,000 numbers, until cells can be edited, beside LibreOffice’s whole conversion',
      figure:
        office === undefined
          ? `${round(usable, 0)} ms; LibreOffice is not installed`
          : `${round(usable, 0)} ms beside ${round(office * 1000, 0)} ms, ${round(usable / office / 1000, 2)}×`,
      bound: 'at most 1×',
      met: office === undefined || usable <= office * 1000,
    },
  ]
}

/** Milliseconds from the moment at which the file is chosen. */
async function open(browser, file) {
  const server = await serve()
  const page = await browser.newPage()
  // Without it the page asks with a file field, which a script can answer.
  await page.addInitScript(() => delete globalThis.showOpenFilePicker)
  await page.goto(server.url)
  await page.getByRole('button', { name: /There can be only one/ }).waitFor()
  await page.waitForTimeout(500)
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+o')
  const field = await chooser
  await page.evaluate(() => {
    const chosen = performance.now()
    const look = () => {
      const now = performance.now() - chosen
      if (document.querySelector('#cell-0-0')?.textContent) globalThis.paintedAfter ??= now
      const isReady = document.querySelector('.status-ready')
      if (globalThis.paintedAfter !== undefined && isReady) globalThis.usableAfter = now
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await field.setFiles(file)
  await page.waitForFunction(() => globalThis.usableAfter !== undefined, undefined, { timeout: 120_000 })
  const times = await page.evaluate(() => ({
    painted: globalThis.paintedAfter,
    usable: globalThis.usableAfter,
  }))
  await page.close()
  await server.close()
  return times
}

/** Seconds, where it is installed. */
async function converted(folder, file) {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const args = ['--headless', profile, '--convert-to', 'csv', '--outdir', path.join(folder, 'out'), file]
  const first = await timed('soffice', args, 120)
  if (!first || first.failed) return undefined
  // The first run makes a profile.
  return (await timed('soffice', args, 120)).seconds
}
