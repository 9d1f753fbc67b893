import { readFileSync, writeFileSync } from 'node:fs'
import type axe from 'axe-core'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

test('a file is imported as the panel shows it', async ({ app }, info) => {
  const { page } = app
  const sheet = new SheetPage(page)
  const file = info.outputPath('people.csv')
  writeFileSync(file, Buffer.from('Name;id;Wert\nM\u00fcller;007;1,5\n\u00c9ric;012;2,25\n', 'latin1'))
  app.answerOpen(file)
  await app.clickMenu('import')
  const panel = page.getByRole('dialog', { name: 'Import “people.csv”' })
  await expect(panel.getByLabel('Encoding')).toHaveValue('guess')
  await expect(panel.getByRole('cell', { name: 'Müller' })).toBeVisible()
  await panel.getByLabel('Cells are parted by').selectOption({ label: 'Comma' })
  await expect(panel.getByLabel('Type of column B')).toBeVisible()
  await expect(panel.getByRole('cell', { name: 'Name;id;Wert' })).toBeVisible()
  await panel.getByLabel('Cells are parted by').selectOption({ label: 'Detect' })
  await expect(panel.getByRole('cell', { name: 'Müller', exact: true })).toBeVisible()
  await panel.getByLabel('Decimal mark').selectOption({ label: 'Comma 1,5' })
  await panel.getByLabel('Type of column B').selectOption({ label: 'Text' })
  await panel.getByLabel('Type of column C').selectOption({ label: 'Number' })
  await expect(panel.getByLabel('Type of column C')).toHaveValue('number')

  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run('[role=dialog]')
    return found.violations.map(({ id }) => id)
  })
  expect(violations).toEqual([])

  await panel.getByRole('button', { name: 'Open' }).click()
  await expect(sheet.cell('B2')).toHaveText('007')
  await sheet.enter('D2', '=C2*2')
  await expect(sheet.cell('D2')).toHaveText('3')
})

test('formulas of an unknown file are computed only when that is the answer @web', async ({ app }, info) => {
  const { page } = app
  const sheet = new SheetPage(page)
  const file = info.outputPath('formulas.csv')
  writeFileSync(file, '1,=A1+1\n')
  app.answerOpen(file)
  await app.clickMenu('open')
  const question = page.getByRole('dialog', { name: 'Compute the formula of “formulas.csv”?' })
  await expect(question).toContainText('It holds 1 formula, “=A1+1”.')
  await question.getByRole('button', { name: 'Open' }).click()
  await expect(sheet.cell('B1')).toHaveText('2')
  app.answerOpen(file)
  await app.clickMenu('open')
  await expect(sheet.cell('B1')).toHaveText('2')
  await expect(question).toBeHidden()
})

test('files dropped over a workbook become its sheets, and text is pasted as one @web', async ({ app }) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.openWalkthrough()
  const files = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['1,2\n'], 'first.csv'))
    data.items.add(new File(['3,4\n'], 'second.csv'))
    return data
  })
  await page.getByRole('grid').dispatchEvent('dragover', { dataTransfer: files })
  await expect(page.getByText('Drop to open 2 files')).toBeVisible()
  await page.getByRole('grid').dispatchEvent('drop', { dataTransfer: files })
  const question = page.getByRole('dialog', { name: 'Open 2 files' })
  await question.getByText('as sheets').click()
  await question.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'second' })).toBeVisible()
  await expect(sheet.cell('A1')).toHaveText('1')
  await page.evaluate(() => navigator.clipboard.writeText('7\t8'))
  await app.clickMenu('paste-sheet')
  await expect(page.getByRole('tab', { name: 'Pasted' })).toBeVisible()
  await expect(sheet.cell('B1')).toHaveText('8')
})

test('how a file was read can be changed, and is remembered @web', async ({ app }, info) => {
  const { page } = app
  const sheet = new SheetPage(page)
  const file = info.outputPath('marks.csv')
  writeFileSync(file, 'name;mark\nana;1.5\nbob;2.5\n')
  app.answerOpen(file)
  await app.clickMenu('open')
  await expect(page.getByText('Read with cells parted by semicolons.')).toBeVisible()
  app.answerOpen(file)
  await page.getByRole('button', { name: 'Change…' }).click()
  const panel = page.getByRole('dialog', { name: 'Import “marks.csv”' })
  await expect(panel.getByLabel('Header rows')).toHaveValue('1')
  await panel.getByLabel('Lines to skip').fill('1')
  await expect(panel.getByRole('cell', { name: 'mark' })).toBeHidden()
  await panel.getByRole('button', { name: 'Open' }).click()
  await expect(sheet.cell('A1')).toHaveText('ana')
  app.answerOpen(file)
  await app.clickMenu('open')
  await expect(page.getByText('1 line left out above')).toBeVisible()
  await expect(sheet.cell('A1')).toHaveText('ana')
})
