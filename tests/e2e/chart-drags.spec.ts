import type { Locator, Page } from '@playwright/test'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /^Chart menu/ }).click()
  await page.getByRole('menu').getByText(entry, { exact: true }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

async function middleOf(mark: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await mark.boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

/** Keys lead to the first point; where its mark then is, the pointer takes hold of it. */
async function press(page: Page, mark: string): Promise<void> {
  await page.getByRole('figure').getByRole('application').focus()
  await page.keyboard.press('Home')
  const { x, y } = await middleOf(page.locator(mark))
  await page.mouse.move(x, y)
  await page.mouse.down()
}

/** So many pixels on from where the pointer was pressed. */
async function moveFrom(page: Page, from: { x: number; y: number }, by: { x: number; y: number }) {
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2)
  await page.mouse.move(from.x + by.x, from.y + by.y)
}

test('points of any chart are dragged, wherever it is, and given back with Esc @web', async ({ app }) => {
  test.slow()
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.newWorkbook()
  await sheet.goTo('A1')
  await sheet.paste('x\ty\n1\t10\n2\t25\n4\t16')
  await expect(sheet.cell('B4')).toHaveText('16')
  await sheet.goTo('A1:B4')
  await page.getByRole('button', { name: 'Insert chart' }).first().click()
  await page.getByRole('button', { name: /^Scatter/ }).click()
  const chart = page.getByRole('figure').getByRole('application')
  await expect(chart).toHaveAttribute('aria-label', /^Scatter chart/)
  await sheet.goTo('H1')

  await press(page, '.chart-dot.own')
  const dot = await middleOf(page.locator('.chart-dot.own'))
  await moveFrom(page, dot, { x: 40, y: -30 })
  await expect(sheet.cell('A2')).not.toHaveText('1')
  await expect(sheet.cell('B2')).not.toHaveText('10')
  await page.keyboard.press('Escape')
  await expect(sheet.cell('A2')).toHaveText('1')
  await expect(sheet.cell('B2')).toHaveText('10')
  await page.mouse.up()
  await press(page, '.chart-dot.own')
  await moveFrom(page, dot, { x: 40, y: -30 })
  await page.mouse.up()
  await expect(sheet.cell('A2')).not.toHaveText('1')
  await expect(sheet.cell('B2')).not.toHaveText('10')
  await sheet.goTo('H1')
  await sheet.press('Control+z')
  await expect(sheet.cell('A2')).toHaveText('1')
  await expect(sheet.cell('B2')).toHaveText('10')

  await choose(page, 'Heat map')
  await press(page, '.chart-ring')
  await moveFrom(page, await middleOf(page.locator('.chart-ring')), { x: 0, y: -50 })
  await page.mouse.up()
  await expect(sheet.cell('B2')).not.toHaveText('10')
  await sheet.goTo('H1')
  await sheet.press('Control+z')
  await expect(sheet.cell('B2')).toHaveText('10')

  await choose(page, 'Float over the cells')
  await choose(page, 'Lines')
  await press(page, '.chart-dot.own')
  const place = await page.getByRole('figure').boundingBox()
  await moveFrom(page, await middleOf(page.locator('.chart-dot.own')), { x: 0, y: -30 })
  await page.mouse.up()
  await expect(sheet.cell('B2')).not.toHaveText('10')
  expect(await page.getByRole('figure').boundingBox()).toEqual(place)
  await sheet.goTo('H1')
  await sheet.press('Control+z')
  await expect(sheet.cell('B2')).toHaveText('10')

  const opening = page.waitForEvent('popup')
  await choose(page, 'Open in a window')
  const child = await opening
  await expect(child.getByRole('application')).toBeVisible()
  await press(child, '.chart-dot.own')
  await moveFrom(child, await middleOf(child.locator('.chart-dot.own')), { x: 0, y: -30 })
  await expect(sheet.cell('B2')).not.toHaveText('10')
  await child.keyboard.press('Escape')
  await expect(sheet.cell('B2')).toHaveText('10')
  await child.mouse.up()
})
