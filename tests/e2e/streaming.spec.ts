import { writeFileSync } from 'node:fs'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

const ROWS = 1_200_000

test('a file longer than a sheet is looked at while it loads, given up, and split @web', async ({
  app,
}, info) => {
  const { page } = app
  const sheet = new SheetPage(page)
  const file = info.outputPath('long.csv')
  writeFileSync(file, 'first,2\n'.repeat(ROWS))
  app.answerOpen(file)
  await app.clickMenu('open')
  const question = page.getByRole('dialog', { name: '“long.csv” is too long for one sheet' })
  await expect(question).toContainText('It has about 1,200,000 rows; a sheet holds 1,048,576.')
  await expect(question.getByLabel('All of it, in sheets “long”, “long (2)”, …')).toBeChecked()
  await question.getByRole('button', { name: 'Open', exact: true }).click()
  // Its beginning is there, and the way out of it.
  const cancel = page.locator('.status-bar').getByRole('button', { name: 'Cancel' })
  await expect(cancel).toBeVisible()
  await expect(sheet.cell('A1')).toHaveText('first')
  await cancel.click()
  await expect(cancel).toBeHidden()
  await expect(page.getByRole('grid')).toBeHidden()

  app.answerOpen(file)
  await app.clickMenu('open')
  await question.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'long (2)' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('tab', { name: 'long (2)' }).click()
  await expect(sheet.cell('A2')).toHaveText('first')
  await sheet.enter('D1', '=B1*2')
  await expect(sheet.cell('D1')).toHaveText('4')
})
