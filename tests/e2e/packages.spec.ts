import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

const FOREIGN = {
  name: 'animals',
  resources: [
    { name: 'cats', path: 'cats.csv', dialect: { delimiter: ';' }, schema: 'cats.json' },
    { name: 'dogs', path: '../dogs.csv' },
  ],
}
const FOREIGN_FILES = {
  'datapackage.json': JSON.stringify(FOREIGN),
  'cats.csv': 'id;weight\n007;4,5\n',
  'cats.json': JSON.stringify({
    fields: [
      { name: 'id', type: 'string' },
      { name: 'weight', type: 'number', decimalChar: ',' },
    ],
  }),
}

test('a workbook is saved as a package and comes back with its sheets and charts', async ({ app }, info) => {
  const { page } = app
  const sheet = new SheetPage(page)
  const file = info.outputPath('animals.zip')
  await sheet.openWalkthrough()
  const chart = page.getByRole('application', { name: /^Bar chart/ })
  await expect(chart).toBeVisible()
  const drawn = await chart.getAttribute('aria-label')
  await sheet.press('Shift+F11')
  await sheet.enter('A1', '=walkthrough!B2*2')
  await expect(sheet.cell('A1')).toHaveText('10')

  app.answerSave(file)
  await sheet.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect.poll(() => app.title()).toBe('animals.zip — Logit Sheet')
  expect((await app.readSaved(file)).startsWith('PK')).toBe(true)

  await sheet.enter('A2', 'more')
  await expect(page.getByText('Edited', { exact: true })).toBeVisible()
  await sheet.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await sheet.press('Control+n')
  await expect(page.getByRole('tab', { name: 'walkthrough' })).toHaveCount(0)
  app.answerOpen(file)
  await sheet.press('Control+o')
  await expect(page.getByRole('tab', { name: 'walkthrough' })).toBeVisible()
  await expect(sheet.cell('A2')).toHaveText('cat')
  await expect(page.getByRole('application', { name: /^Bar chart/ })).toHaveAttribute('aria-label', drawn!)
  await page.getByRole('tab', { name: 'Sheet3' }).click()
  await expect(sheet.cell('A2')).toHaveText('more')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('a package made elsewhere opens by its types, says what it lacks, and is not written over', async ({
  app,
}, info) => {
  const { page } = app
  const sheet = new SheetPage(page)
  const file = info.outputPath('foreign.zip')
  const contents = Object.entries(FOREIGN_FILES).map(([name, text]) => [name, strToU8(text)])
  writeFileSync(file, zipSync(Object.fromEntries(contents)))
  app.answerOpen(file)
  await sheet.press('Control+o')
  const told = page.getByRole('alertdialog')
  await expect(told).toContainText('“foreign.zip” was opened in part')
  await expect(told).toContainText('/resources/1/path: “../dogs.csv” leads out of the package')
  await told.getByRole('button', { name: 'OK' }).click()
  await expect(page.getByRole('tab', { name: 'cats' })).toBeVisible()
  await expect(sheet.cell('A2')).toHaveText('007')
  await expect(sheet.cell('B2')).toHaveText('4.5')

  await sheet.enter('B2', '5')
  const copy = info.outputPath('copy.zip')
  app.answerSave(copy)
  await sheet.press('Control+s')
  await expect.poll(() => app.title()).toBe('copy.zip — Logit Sheet')
})

test('a workbook is saved as a folder, saved again in it, and opened from it', async ({ app }, info) => {
  const { page } = app
  const sheet = new SheetPage(page)
  const folder = info.outputPath('animals')
  await sheet.newWorkbook()
  await sheet.enter('A1', 'cat')
  app.answerSave(folder)
  await app.clickMenu('save-folder')
  await expect.poll(() => app.title()).toBe('animals — Logit Sheet')
  await sheet.press('Shift+F11')
  await sheet.enter('A1', '=Sheet1!A1&"s"')
  await expect(page.getByText('Edited', { exact: true })).toBeVisible()
  await sheet.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await app.clickMenu('versions')
  const versions = page.getByRole('dialog', { name: 'Previous versions' })
  await expect(versions.getByRole('listitem')).toHaveCount(2)
  await versions.getByRole('button', { name: 'Close' }).click()

  await sheet.press('Control+n')
  await expect(page.getByRole('tab', { name: 'Sheet2' })).toHaveCount(0)
  app.answerOpen(folder)
  await app.clickMenu('open-folder')
  await page.getByRole('tab', { name: 'Sheet2' }).click()
  await expect(sheet.cell('A1')).toHaveText('cats')
  await expect.poll(() => app.title()).toBe('animals — Logit Sheet')

  app.answerSave(folder)
  await app.clickMenu('save-folder')
  await expect(page.getByRole('alertdialog')).toContainText('“animals” is there already and not empty')
})

test('a file that is no package is refused with a sentence', async ({ app }, info) => {
  const file = info.outputPath('broken.zip')
  writeFileSync(file, zipSync({ 'readme.txt': strToU8('nothing') }))
  app.answerOpen(file)
  await new SheetPage(app.page).press('Control+o')
  await expect(app.page.getByRole('alertdialog')).toContainText(
    '“broken.zip” is no Data Package: it holds no datapackage.json',
  )
})

// A browser gives a page the one file that was chosen, and nothing beside it.
test('a package that is a folder opens by its descriptor', { tag: '@desktop' }, async ({ app }, info) => {
  const folder = info.outputPath('animals')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(FOREIGN_FILES)) writeFileSync(path.join(folder, name), text)
  app.answerOpen(path.join(folder, 'datapackage.json'))
  const sheet = new SheetPage(app.page)
  await sheet.press('Control+o')
  await expect(app.page.getByRole('alertdialog')).toContainText('opened in part')
  await app.page.getByRole('button', { name: 'OK' }).click()
  await expect(sheet.cell('B2')).toHaveText('4.5')
})

test('text that other spreadsheets could compute is escaped in exported values where it is asked for', async ({
  app,
}, info) => {
  const sheet = new SheetPage(app.page)
  const file = info.outputPath('values.csv')
  await sheet.newWorkbook()
  await sheet.enter('A1', "'=1+1")
  await sheet.enter('A2', '-5')
  app.answerSave(file)
  await app.clickMenu('export-sheet')
  const panel = app.page.getByRole('dialog', { name: /^Export/ })
  await expect(panel).toContainText('One text could be taken for a formula')
  await panel.getByRole('checkbox').check()
  await expect(panel.getByLabel('How the file begins')).toContainText("'=1+1")
  await panel.getByRole('button', { name: 'Export…' }).click()
  await expect.poll(() => app.readSaved(file)).toBe("'=1+1\r\n-5\r\n")
})
