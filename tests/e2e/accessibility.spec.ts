import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds against WCAG 2.2 AA and its own best practices, a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  // What is still fading in has no contrast yet.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    return Promise.all(ending.map(({ finished }) => finished))
  })
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
      await expect(app.page.getByRole('application')).toBeVisible()
      expect(await violations(app.page)).toEqual([])
      await app.page.getByRole('button', { name: 'Start tour' }).click()
      for (let step = 1; step < 4; step++) await app.page.getByRole('button', { name: 'Next' }).click()
      await expect(app.page.getByRole('heading', { name: 'One rises, the rest pay' })).toBeVisible()
      expect(await violations(app.page)).toEqual([])
    })

    test('on a chart as a table, over the cells and in its window, and on paper', async ({ app }) => {
      const { page } = app
      const choose = async (entry: string) => {
        await page.getByRole('button', { name: /^Chart menu/ }).click()
        await page.getByRole('menu').getByText(entry, { exact: true }).click()
      }
      await new SheetPage(page).openWalkthrough()
      await choose('Show as table')
      await expect(page.getByRole('region', { name: /: table$/ })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await choose('Float over the cells')
      await expect(page.getByRole('grid').getByRole('application')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Control+P')
      await expect(page.locator('.print-floats')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      const opening = page.waitForEvent('popup')
      await choose('Open in a window')
      const child = await opening
      await expect(child.getByRole('application')).toBeVisible()
      expect(await violations(child)).toEqual([])
    })

    test('while a chart is edited, and another one chosen', async ({ app }) => {
      await new SheetPage(app.page).openWalkthrough()
      await app.page.getByRole('button', { name: /^Chart menu/ }).click()
      await app.page.getByRole('menuitem', { name: 'Edit…' }).click()
      await app.page.getByRole('button', { name: 'Colour and more of series 1' }).click()
      await app.page.mouse.move(0, 0)
      await expect(app.page.getByRole('tooltip')).toHaveCount(0)
      expect(await violations(app.page)).toEqual([])
      await app.page.keyboard.press('Escape')
      await app.page.getByRole('button', { name: 'Insert chart' }).press('Enter')
      await expect(app.page.getByRole('toolbar', { name: 'Kinds of charts' })).toBeVisible()
      await expect(app.page.getByRole('tooltip')).toHaveCount(0)
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

    test('on a sheet that is formatted, filtered, frozen and traced, with each of its panels', async ({
      app,
    }) => {
      const sheet = new SheetPage(app.page)
      await sheet.openWalkthrough()
      await sheet.goTo('B2:B5')
      await sheet.press('Control+c', 'Control+1')
      await app.page.getByRole('button', { name: /Heat map/ }).click()
      await app.page.mouse.move(0, 0)
      await expect(app.page.getByRole('tooltip')).toHaveCount(0)
      expect(await violations(app.page)).toEqual([])
      await sheet.press('Escape')
      await sheet.goTo('A1')
      await sheet.press('Control+Shift+L')
      await expect(app.page.getByRole('button', { name: 'Filter column A' })).toBeVisible()
      await sheet.press('Alt+ArrowDown')
      await expect(app.page.getByRole('checkbox', { name: /cat/ })).toBeVisible()
      expect(await violations(app.page)).toEqual([])
      await sheet.press('Escape')
      await sheet.goTo('B2')
      for (const name of ['Freeze Panes', 'Trace Dependents']) {
        await sheet.press('Control+Shift+P')
        await app.page.getByRole('combobox', { name: 'Command' }).fill(name)
        expect(await violations(app.page)).toEqual([])
        await sheet.press('Enter')
      }
      await expect(app.page.locator('.grid-arrow').first()).toBeVisible()
      expect(await violations(app.page)).toEqual([])
      await sheet.press('Control+/')
      await expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
      expect(await violations(app.page)).toEqual([])
    })

    test('among the functions', async ({ app }) => {
      await app.page.getByRole('button', { name: 'Functions' }).click()
      await expect(app.page.getByRole('option').first()).toBeVisible()
      expect(await violations(app.page)).toEqual([])
    })
  })
}
