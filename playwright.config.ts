import { defineConfig } from '@playwright/test'
import process from 'node:process'
import { findChromium } from './scripts/find-chromium.mjs'

const executablePath = process.env['LOGIT_SHEET_CHROMIUM'] ?? findChromium()
const asRoot = process.getuid?.() === 0

/**
 * What happens inside the sheet. The desktop's stand-in runs the same window in the same Chromium as
 * the web edition, so one of the two shows all there is to see. Electron itself runs every spec.
 */
const insideTheSheet =
  /(accessibility|bars|calculation|charts|editing|formulas|habits|structure|walkthrough)\.spec\.ts$/
const standsIn = process.env['LOGIT_SHEET_ELECTRON'] === undefined

export default defineConfig<{ host: 'desktop' | 'web' }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Letters are drawn a little differently by each Chromium and each system: without parts of pixels between them,
    // a page of text differs in 0.7% of its pixels. Where thin lines count a spec is stricter.
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled', caret: 'hide' },
  },
  snapshotPathTemplate: 'tests/e2e/pictures/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    // Recording every spec for the few that fail takes a third of the time: record one again with --trace on.
    trace: 'off',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium refuses to start for root with its sandbox on. The program itself never turns it off.
      chromiumSandbox: !asRoot,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      use: { host: 'desktop' },
      grepInvert: /@web/,
      testIgnore: standsIn ? insideTheSheet : [],
    },
    { name: 'web', use: { host: 'web' }, grepInvert: /@desktop/ },
  ],
})
