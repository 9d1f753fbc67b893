import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

async function choose(page: Page, entry: string, chart = 0): Promise<void> {
  await page
    .getByRole('button', { name: /^Chart menu/ })
    .nth(chart)
    .click()
  await page.getByRole('menu').getByText(entry, { exact: true }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

async function boxOf(locator: Locator) {
  return (await locator.boundingBox())!
}

async function drag(page: Page, from: Locator, at: { x: number; y: number }, by: { x: number; y: number }) {
  const { x, y } = await boxOf(from)
  await page.mouse.move(x + at.x, y + at.y)
  await page.mouse.down()
  await page.mouse.move(x + at.x + by.x / 2, y + at.y + by.y / 2)
  await page.mouse.move(x + at.x + by.x, y + at.y + by.y)
  await page.mouse.up()
}

test('charts share the pane, and one floats over the cells that it is tied to @web', async ({ app }) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.openWalkthrough()
  const panel = page.getByRole('complementary', { name: 'Charts' })
  const cards = panel.getByRole('figure')
  await choose(page, 'Duplicate')
  await expect(cards).toHaveCount(2)

  const edge = page.getByRole('separator', { name: /Width of the panel/ })
  await drag(page, edge, { x: 3, y: 200 }, { x: -60, y: 0 })
  await expect(edge).toHaveAttribute('aria-valuenow', '460')

  const divider = panel.getByRole('separator', { name: /Height of/ })
  const before = await boxOf(cards.first())
  await drag(page, divider, { x: 100, y: 4 }, { x: 0, y: 12 })
  await expect
    .poll(async () => Math.round((await boxOf(cards.first())).height - before.height))
    .toBeGreaterThan(9)
  await choose(page, 'Fill the pane', 1)
  await expect(cards).toHaveCount(1)
  await choose(page, 'Show the other charts')
  await expect(cards).toHaveCount(2)

  await choose(page, 'Float over the cells')
  const floating = sheet.grid.getByRole('group', { name: 'Logits and probabilities' })
  await expect(floating.getByRole('application')).toHaveAttribute('aria-label', /^Bar chart/)
  await expect(cards).toHaveCount(1)
  await choose(page, 'Duplicate')
  await expect(floating).toHaveCount(2)
  await sheet.press('Control+z')
  await expect(floating).toHaveCount(1)
  const first = await boxOf(floating)
  await drag(page, floating.locator('.chart-ranges'), { x: 20, y: 5 }, { x: 40, y: 60 })
  await expect.poll(async () => (await boxOf(floating)).y - first.y).toBe(60)
  // The arrow keys move it, and with Shift its size; all of them are one step to undo.
  await expect(floating).toBeFocused()
  await sheet.press('ArrowRight', 'ArrowRight', 'Shift+ArrowDown')
  await expect.poll(async () => (await boxOf(floating)).height - first.height).toBe(8)
  expect((await boxOf(floating)).x - first.x).toBe(56)

  await sheet.goTo('A1')
  await app.clickMenu('insert-rows')
  await expect.poll(async () => (await boxOf(floating)).y - first.y).toBe(85)
  await sheet.press('Control+z')
  await expect.poll(async () => (await boxOf(floating)).y - first.y).toBe(60)
  await sheet.press('Control+z')
  await expect.poll(async () => (await boxOf(floating)).height - first.height).toBe(0)
  await sheet.goTo('A200')
  await expect(floating).toHaveCount(0)
  await sheet.goTo('A1')
  await floating.focus()
  await sheet.press('Delete')
  await expect(floating).toHaveCount(0)
  await expect(sheet.grid).toBeFocused()
})

test('a chart in a window of its own is live, and comes back when it is closed @web', async ({ app }) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.openWalkthrough()
  const opening = page.waitForEvent('popup')
  await choose(page, 'Open in a window')
  const child = await opening
  const chart = child.getByRole('application')
  await expect(chart).toHaveAttribute('aria-label', /cat 5/)
  await expect(child).toHaveTitle('Logits and probabilities — There can be only one')
  await expect(page.getByRole('figure')).toHaveCount(0)
  await sheet.enter('B2', '6')
  await expect(chart).toHaveAttribute('aria-label', /cat 6/)
  await choose(child, 'Lines')
  await expect(chart).toHaveAttribute('aria-label', /^Line chart/)
  // Undo is the same in both windows.
  await child.keyboard.press('Control+z')
  await expect(chart).toHaveAttribute('aria-label', /^Bar chart/)
  await child.close()
  await expect(page.getByRole('figure')).toHaveCount(1)
  await page.evaluate(() => (window.open = () => null))
  await choose(page, 'Open in a window')
  await expect(page.getByText(/Allow pop-up windows for this page/)).toBeVisible()
})

test('the charts’ window reaches nothing of the shell, and a PDF is written where its dialog says @desktop', async ({
  app,
}, info) => {
  const { page } = app
  await new SheetPage(page).openWalkthrough()
  const opening = page.waitForEvent('popup')
  await choose(page, 'Open in a window')
  const child = await opening
  await expect(child.getByRole('application')).toBeVisible()
  expect(
    await child.evaluate(() => ['desktop', 'require', 'process'].filter((name) => name in window)),
  ).toEqual([])
  await page.evaluate(() => void window.open('about:blank', 'another'))
  await expect.poll(() => page.context().pages().length).toBe(2)
  await child.close()

  const file = info.outputPath('walkthrough.pdf')
  app.answerSave(file)
  await app.clickMenu('export-pdf')
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('Wrote 2 pages to walkthrough.pdf.')).toBeVisible()
  const pdf = readFileSync(file, 'latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
})
