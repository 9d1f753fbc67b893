import type { Locator } from '@playwright/test'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

/** What the preview says of the page that it shows. */
function shown(dialog: Locator): Locator {
  return dialog.getByRole('group', { name: 'Preview' }).locator('[aria-live]')
}

test('a sheet is printed page by page, with its first row on each @web', async ({ app }) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.newWorkbook()
  await sheet.enter('A1', 'logit')
  await sheet.enter('A2', '=LINSPACE(0,99,100)')
  await expect(sheet.cell('A3')).toHaveText('1')
  // The browser's dialog would wait for somebody: what it would print is looked at instead.
  await page.evaluate(() => (window.print = () => undefined))
  await sheet.press('Control+P')
  const dialog = page.getByRole('dialog', { name: 'Print' })
  await expect(shown(dialog)).toHaveText('Page 1 of 3')
  await expect(dialog.getByLabel('First rows on every page')).toHaveValue('1')
  await dialog.getByRole('button', { name: 'Next page' }).click()
  const second = dialog.getByRole('region', { name: 'Page 2 of 3' })
  await expect(second.getByText('logit')).toBeVisible()

  await dialog.getByLabel('Orientation').selectOption('landscape')
  await expect(shown(dialog)).toHaveText('Page 2 of 4')
  await dialog.getByLabel('to page').fill('2')
  await dialog.getByLabel('to page').press('Tab')
  await dialog.getByLabel('Paper').selectOption('a4')
  await dialog.getByRole('button', { name: 'Print…' }).click()
  await expect(page.locator('.print-document .print-page')).toHaveCount(2)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-document .print-page').nth(1)).toContainText('logit')
  await expect(page.getByRole('grid')).toBeHidden()
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const text = pdf.toString('latin1')
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2)
  // A4 on its side, in points; words are words and no pictures.
  expect(text).toMatch(/MediaBox \[0 0 84[12][.\d]* 59[456]/)
  expect(text).toContain('/ToUnicode')
  expect(text).not.toContain('/Subtype /Image')
  await expect(dialog).toHaveCount(0)
})

test('a vast sheet says how many pages it would take @web', async ({ app }) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.newWorkbook()
  await sheet.enter('A400000', '1')
  await expect(sheet.cell('A400000')).toHaveText('1')
  await sheet.goTo('A1:A30')
  await sheet.press('Control+P')
  const dialog = page.getByRole('dialog', { name: 'Print' })
  await expect(dialog.getByText(/These are [\d,]+ pages; 300 are printed at a time\./)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Print…' })).toBeDisabled()
  await dialog.getByLabel('Selection, A1:A30').check()
  await expect(shown(dialog)).toHaveText('Page 1 of 1')
  await expect(dialog.getByRole('button', { name: 'Print…' })).toBeEnabled()
})

test('charts are printed over the cells, split where pages end, and beside them or after @web', async ({
  app,
}) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.openWalkthrough()
  const choose = async (entry: string) => {
    await page
      .getByRole('button', { name: /^Chart menu/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  await choose('Duplicate')
  await choose('Float over the cells')
  const floating = sheet.grid.getByRole('group', { name: 'Logits and probabilities' })
  // To where the first page ends.
  const { x, y } = (await floating.locator('.chart-ranges').boundingBox())!
  await page.mouse.move(x + 5, y + 5)
  await page.mouse.down()
  await page.mouse.move(x + 355, y + 5, { steps: 2 })
  await page.mouse.up()
  await page.evaluate(() => (window.print = () => undefined))
  await sheet.press('Control+P')
  const dialog = page.getByRole('dialog', { name: 'Print' })
  await dialog.getByLabel('Paper').selectOption('a4')
  const over = dialog.locator('.print-floats')
  await expect(over.getByRole('img', { name: /cat 5/ })).toBeVisible()
  await expect(shown(dialog)).toHaveText('Page 1 of 2')

  // At its full size the chart runs over the edge of the first page: the second one shows the rest of it.
  await dialog.getByLabel('Size').selectOption('1')
  await dialog.getByLabel('Charts of the pane').selectOption('none')
  await expect(shown(dialog)).toHaveText('Page 1 of 2')
  const partOf = async () => {
    const [part, chart] = await Promise.all([over.boundingBox(), over.getByRole('img').boundingBox()])
    return { edge: (part!.x + part!.width - chart!.x) / chart!.width, begin: part!.x - chart!.x }
  }
  const { edge } = await partOf()
  await dialog.getByRole('button', { name: 'Next page' }).click()
  await expect(dialog.getByRole('region', { name: 'Page 2 of 2' })).toBeVisible()
  const { begin } = await partOf()
  const width = (await over.getByRole('img').boundingBox())!.width
  expect(edge).toBeLessThan(1)
  expect(begin / width).toBeCloseTo(edge, 1)

  await dialog.getByLabel('Charts over the cells').uncheck()
  await dialog.getByLabel('Charts of the pane').selectOption('beside')
  await dialog.getByRole('button', { name: 'Print…' }).click()
  const printed = page.locator('.print-document .print-page')
  await expect(printed.locator('.print-chart')).toHaveCount(1)
  await expect(printed.locator('.print-floats')).toHaveCount(0)
  const count = await printed.count()
  await page.emulateMedia({ media: 'print' })
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(count)
  // Lines and letters, as on the other pages.
  expect(pdf).not.toContain('/Subtype /Image')
})
