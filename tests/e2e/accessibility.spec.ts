import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds against WCAG 2.2 AA and its own best practices, a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  // What is still fading in has no contrast yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  await page.evaluate(source)
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme},`, () => {
    test.beforeEach(({ app }) => app.page.emulateMedia({ colorScheme }))

    test('on the start view', async ({ app }) => {
      expect(await violations(app.page)).toEqual([])
    })

    test('on a sheet with its chart', async ({ app }) => {
      await new SheetPage(app.page).openWalkthrough()
      await expect(app.page.getByRole('img')).toBeVisible()
      expect(await violations(app.page)).toEqual([])
    })

    test('while a formula is typed', async ({ app }) => {
      const sheet = new SheetPage(app.page)
      await sheet.openWalkthrough()
      await sheet.goTo('C12')
      await app.page.keyboard.type('=soft')
      await expect(app.page.getByRole('listbox')).toBeVisible()
      expect(await violations(app.page)).toEqual([])
      await sheet.press('Tab', 'ArrowUp')
      await expect(app.page.getByRole('note')).toBeVisible()
      expect(await violations(app.page)).toEqual([])
      await app.page.keyboard.type('+')
      await sheet.press('Enter')
      await expect(app.page.getByRole('alert')).toBeVisible()
      expect(await violations(app.page)).toEqual([])
    })

    test('among the functions', async ({ app }) => {
      await app.page.getByRole('button', { name: 'Functions' }).click()
      await expect(app.page.getByRole('option').first()).toBeVisible()
      expect(await violations(app.page)).toEqual([])
    })
  })
}
