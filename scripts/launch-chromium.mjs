// A headless Chromium for the benches and the pictures.
import { chromium } from '@playwright/test'
import process from 'node:process'
import { obtainChromium } from './find-chromium.mjs'

/**
 * Throws with a sentence that says what to install where there is none. Whoever launches it closes it.
 *
 * @returns {Promise<import('@playwright/test').Browser>}
 */
export async function launchChromium() {
  const found = await obtainChromium()
  if (!('executable' in found)) throw new Error(found.message)
  return chromium.launch({
    executablePath: found.executable,
    // Chromium refuses to start for root with its sandbox on.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking'],
  })
}
