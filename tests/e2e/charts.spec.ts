import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('the selected cells become a chart that follows them', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  const cells = { A1: 'class', B1: 'logit', A2: 'cat', B2: '5', A3: 'dog', B3: '-4' }
  for (const [address, text] of Object.entries(cells)) await sheet.enter(address, text)
  await sheet.goTo('A1:B3')
  await app.page.getByRole('button', { name: 'Insert chart' }).first().click()
  await app.page.getByRole('button', { name: /Bars Recommended/ }).click()
  await expect(app.page.getByRole('application', { name: 'Bar chart. logit: cat 5, dog −4.' })).toBeVisible()
  await sheet.enter('B3', '12')
  await expect(app.page.getByRole('application', { name: 'Bar chart. logit: cat 5, dog 12.' })).toBeVisible()
})

test('a chart is drawn as lines, read as a table, renamed and removed', async ({ app }) => {
  const { page } = app
  await new SheetPage(page).openWalkthrough()
  const choose = async (entry: string) => {
    await page.getByRole('button', { name: /^Chart menu/ }).click()
    await page.getByRole('menu').getByText(entry, { exact: true }).click()
  }
  await choose('Lines')
  await expect(page.getByRole('application', { name: /^Line chart/ })).toBeVisible()
  await choose('Show as table')
  await expect(page.getByRole('row', { name: /zebra 7 0\.84/ })).toBeVisible()
  await choose('Rename')
  await page.getByRole('textbox', { name: 'Title of the chart' }).fill('Animals')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('figure', { name: 'Animals' })).toBeVisible()
  await choose('Remove chart')
  await expect(page.getByText('No charts yet')).toBeVisible()
})

test('pointing at a place of a chart shows its numbers', async ({ app }) => {
  const { page } = app
  await new SheetPage(page).openWalkthrough()
  const chart = page.getByRole('application', { name: /^Bar chart/ })
  await chart.hover({ position: { x: 130, y: 100 } })
  await expect(page.getByRole('figure')).toContainText('0.04200569')
})

test('the panel is widened by keys, closed, and opened again', async ({ app }) => {
  const { page } = app
  await new SheetPage(page).openWalkthrough()
  const panel = page.getByRole('complementary', { name: 'Charts' })
  const edge = page.getByRole('separator', { name: /Width of the panel/ })
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await edge.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 16))
  await panel.getByRole('button', { name: 'Close Charts' }).click()
  await expect(panel).toHaveCount(0)
  await page.getByRole('button', { name: 'Charts', exact: true }).click()
  await expect(panel).toBeVisible()
})
