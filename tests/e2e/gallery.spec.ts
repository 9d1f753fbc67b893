import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

const FOLDER = 'resources/gallery'
const entries = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(`${FOLDER}/${name}/datapackage.json`, 'utf8')
  const { title, logitsheet } = JSON.parse(text) as {
    readonly title: string
    readonly logitsheet: { readonly charts: readonly { readonly title: string }[] }
  }
  return { name, title, charts: logitsheet.charts.length }
})

for (const { name, title, charts } of entries) {
  test(`“${title}” opens from the gallery and looks as it did, light and dark @web`, async ({ app }) => {
    test.slow()
    const { page } = app
    await page.setViewportSize({ width: 1180, height: 540 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page
      .locator('.gallery-card')
      .filter({ has: page.getByText(title, { exact: true }) })
      .click()
    await expect(page.getByRole('figure')).toHaveCount(charts, { timeout: 30_000 })
    await expect(page.getByRole('application')).toHaveCount(charts, { timeout: 30_000 })
    await expect(page.getByText('Calculating')).toHaveCount(0)
    await page.mouse.move(2, 2)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page).toHaveScreenshot(`gallery-${name}-${colorScheme}.png`, { timeout: 20_000 })
    }
  })
}

test('the confusion matrix reads out which digit was taken for which, and marks that cell @web', async ({
  app,
}) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await page
    .locator('.gallery-card')
    .filter({ has: page.getByText('A real classifier', { exact: true }) })
    .click()
  const matrix = page.getByRole('application').first()
  await expect(matrix).toHaveAttribute('aria-label', /^Heat map/)
  const { x, y, width, height } = (await matrix.boundingBox())!
  await page.mouse.move(x + 0.53 * width, y + 0.38 * height)
  const readout = page.locator('.chart-readout')
  await expect(readout).toContainText(/true digit 4read as 50/)
  const mark = (await page.locator('.grid-charted').boundingBox())!
  const cell = (await sheet.cell('G16').boundingBox())!
  expect(Math.abs(mark.x - cell.x) + Math.abs(mark.y - cell.y)).toBeLessThan(6)
})
