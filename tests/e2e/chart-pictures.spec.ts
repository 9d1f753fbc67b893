import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

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
      await expect(body).toHaveScreenshot(`chart-${name}-${colorScheme}.png`)
    }
  }
})
