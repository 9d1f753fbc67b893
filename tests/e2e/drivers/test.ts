import { expect, test as base } from '@playwright/test'
import type { TestApp } from './test-app'
import { desktopDriver } from './desktop'
import { webDriver } from './web'

export { expect }

interface Options {
  /** Which of the two hosts carries the program. */
  host: 'desktop' | 'web'
  /** The file of the command line. */
  launchFile: string | undefined
  /** Messages on the console that are the point of the test. */
  expectedFaults: RegExp | undefined
}

interface Fixtures {
  /** The program, freshly started on its start view. A script error or a breach of the policy fails the test. */
  app: TestApp
}

/** Specs are written once and run in both hosts. */
export const test = base.extend<Options & Fixtures>({
  host: ['desktop', { option: true }],
  launchFile: [undefined, { option: true }],
  expectedFaults: [undefined, { option: true }],
  app: async ({ browser, host, launchFile, expectedFaults }, use, info) => {
    const launch = host === 'web' ? webDriver(browser) : desktopDriver(browser)
    const app = await launch({ file: launchFile, folder: info.outputPath('program') })
    const faults: string[] = []
    app.page.on('pageerror', (error) => faults.push(String(error)))
    app.page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${message.text()} (${message.location().url})`)
    })
    await use(app)
    await app.close()
    expect(faults.filter((fault) => !expectedFaults?.test(fault))).toEqual([])
  },
})
