import type { Locator, Page } from '@playwright/test'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

/** Some 30 pixels of a chart: of all that is drawn for its numbers a dashed line is least, and is 45 of them. */
const LINES_COUNT = { maxDiffPixelRatio: 0.0004 }

const kinds = ['Bars', 'Lines', 'Scatter', 'Areas', 'Heat map', 'Reliability diagram', 'Histogram']

test('every kind of chart looks as it did, in light and dark @web', async ({ app }) => {
  test.slow()
  const { page } = app
  const sheet = new SheetPage(page)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await sheet.newWorkbook()
  await sheet.goTo('A1')
  const rows = ['0.05\t0', '0.21\t0', '=LOGIT(1)\t1', '0.34\t1', '0.55\t0', '=NA()\t1', '0.76\t1', '0.97\t1']
  await sheet.paste(`p\thit\n${rows.join('\n')}`)
  await expect(sheet.cell('A9')).toHaveText('0.97')
  await sheet.goTo('A1:B9')
  await page.getByRole('button', { name: 'Insert chart' }).first().click()
  await expect(page.getByRole('button', { name: /Recommended/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('figure').getByRole('application')).toBeVisible()
  await sheet.goTo('H1')
  const body = page.locator('.chart-body')
  for (const kind of kinds) {
    await page.getByRole('button', { name: /^Chart menu/ }).click()
    await page.getByRole('menu').getByText(kind, { exact: true }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
    const name = kind.toLowerCase().replace(' ', '-')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(body).toHaveScreenshot(`chart-${name}-${colorScheme}.png`, LINES_COUNT)
    }
  }
})

test('charts look as they did wherever they are, in light and dark @web', async ({ app }) => {
  test.slow()
  const { page } = app
  const sheet = new SheetPage(page)
  await page.setViewportSize({ width: 900, height: 560 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await sheet.openWalkthrough()
  await sheet.goTo('A9')
  await page.mouse.move(5, 300)
  const choose = async (entry: string) => {
    await page.getByRole('button', { name: /^Chart menu/ }).click()
    await page.getByRole('menu').getByText(entry, { exact: true }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
    await page.mouse.move(5, 300)
  }
  const inBoth = async (seen: Page, what: Page | Locator, name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      // The window of a chart takes its colours from the program's own.
      for (const one of new Set([page, seen]))
        await one.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expect(what).toHaveScreenshot(`place-${name}-${colorScheme}.png`)
    }
  }
  const panel = page.getByRole('complementary', { name: 'Charts' })
  await inBoth(page, panel, 'pane')
  await choose('Float over the cells')
  await sheet.goTo('A9')
  await expect(sheet.grid.getByRole('group').getByRole('application')).toBeVisible()
  await inBoth(page, sheet.grid, 'floating')
  await inBoth(page, panel, 'empty')
  await sheet.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'Print' })
  await expect(dialog.getByRole('group', { name: 'Preview' }).locator('svg').first()).toBeVisible()
  await inBoth(page, dialog, 'print')
  await sheet.press('Escape')
  const opening = page.waitForEvent('popup')
  await choose('Open in a window')
  const child = await opening
  await child.setViewportSize({ width: 460, height: 380 })
  await expect(child.getByRole('application')).toBeVisible()
  await inBoth(child, child, 'window')
})
