import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('a chart is drawn as every kind, and its points are dragged as one step to undo @web', async ({
  app,
}) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.newWorkbook()
  await sheet.goTo('A1')
  await sheet.paste('p\thit\n0.1\t0\n0.3\t0\n0.62\t1\n=0.5+0.4\t1')
  await expect(sheet.cell('A5')).toHaveText('0.90')
  await sheet.goTo('A1:B5')
  await page.getByRole('button', { name: 'Insert chart' }).first().click()
  await expect(page.getByRole('button', { name: /Bars Recommended/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const chart = page.getByRole('figure').getByRole('application')
  await expect(chart).toHaveAttribute('aria-label', /^Bar chart/)
  const kinds = [
    ['Lines', /^Line chart\./],
    ['Areas', /^Area chart\./],
    ['Heat map', /^Heat map\. 4 rows, 2 columns, lowest 0 at row 0, column hit/],
    ['Reliability diagram', /Expected calibration error 0\.22\./],
    ['Histogram', /^Histogram\. p: 0 to 0\.25 1,/],
    ['Scatter', /^Scatter chart\./],
  ] as const
  for (const [entry, summary] of kinds) {
    await page.getByRole('button', { name: /^Chart menu/ }).click()
    await page.getByRole('menu').getByText(entry, { exact: true }).click()
    await expect(chart).toHaveAttribute('aria-label', summary)
  }

  const walk = async (times: number) => {
    for (let step = 0; step < times; step++) await page.keyboard.press('ArrowRight')
  }
  await sheet.goTo('H1')
  await chart.focus()
  await walk(1)
  await expect(page.getByRole('figure')).toContainText('0.1')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(sheet.cell('A2')).not.toHaveText('0.1')
  await walk(3)
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('A5 is computed by a formula: change what it reads.')).toBeVisible()
  await sheet.goTo('H1')
  await page.keyboard.press('Control+z')
  await expect(sheet.cell('A2')).toHaveText('0.1')
})

test('dragging a bar changes its cell until it is let go, as one step to undo @web', async ({ app }) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.openWalkthrough()
  const chart = page.getByRole('application', { name: /^Bar chart/ })
  const box = (await chart.boundingBox())!
  // The first bar: the logit of the cat.
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.5)
  await expect(page.getByRole('figure')).toContainText('0.11418330918625541')
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.4, { steps: 4 })
  await expect(sheet.cell('B2')).not.toHaveText('5')
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.3, { steps: 4 })
  await page.mouse.up()
  await expect(chart).not.toHaveAttribute('aria-label', /cat 5,/)
  await sheet.goTo('B2')
  await page.keyboard.press('Control+z')
  await expect(sheet.cell('B2')).toHaveText('5')
})
