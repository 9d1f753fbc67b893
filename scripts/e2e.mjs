// Runs the end-to-end specs on both hosts; arguments go to Playwright.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { ensureBuild, ROOT } from './build.mjs'
import { obtainElectron, opensWindows } from './electron-runtime.mjs'
import { obtainChromium } from './find-chromium.mjs'

process.chdir(ROOT)
const electron = await usableElectron()
const browser = await obtainChromium()
const driver =
  'executable' in electron ? 'Electron itself' : `the stand-in over Chromium, because ${electron.reason}`
console.log(`End-to-end specs: desktop on ${driver}; web on Chromium.`)
if ('executable' in browser) {
  await ensureBuild()
  const { status } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        LOGIT_SHEET_CHROMIUM: browser.executable,
        ...('executable' in electron && { LOGIT_SHEET_ELECTRON: electron.executable }),
      },
    },
  )
  process.exitCode = status ?? 1
} else {
  console.error(browser.message)
  process.exitCode = 1
}

/** A runtime that is only installed, and opens no window, would fail every spec for a reason of the machine's. */
async function usableElectron() {
  const electron = await obtainElectron({ fetch: false })
  if (!('executable' in electron) || opensWindows(electron.executable)) return electron
  return { reason: 'Electron’s runtime opens no sandboxed window here' }
}
