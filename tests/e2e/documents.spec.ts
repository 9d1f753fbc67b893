import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

const DIGITS = path.resolve('tests/fixtures/digits-logits.csv')
const facts = JSON.parse(readFileSync('tests/fixtures/facts.json', 'utf8')) as {
  'digits-logits.csv': { cross_entropy: number }
}

test('the digits logits open, and XENT reads the value that PyTorch gives', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  app.answerOpen(DIGITS)
  await app.page.getByRole('button', { name: /^Open…/ }).click()
  await expect(sheet.cell('A1')).toHaveText('digit0')
  await sheet.enter('M2', '=XENT(A2:J720, K2:K720)')
  await sheet.goTo('M2')
  const shown = Number(await sheet.value.innerText())
  expect(Math.abs(shown - facts['digits-logits.csv'].cross_entropy)).toBeLessThan(1e-15)
})

test('saving as CSV keeps formulas, and reopening gives the same workbook', async ({ app }, info) => {
  const sheet = new SheetPage(app.page)
  const file = info.outputPath('animals.csv')
  await sheet.newWorkbook()
  await sheet.enter('A2', '0.30000000000000004')
  await sheet.enter('A3', '1')
  await sheet.enter('B2', '=SOFTMAX(A2:A3)')
  await sheet.press('Shift+F11')
  await sheet.enter('A1', 'more')
  await app.page.getByRole('tab', { name: 'Sheet1' }).click()

  app.answerSave(file)
  await sheet.press('Control+Shift+s')
  const question = app.page.getByRole('dialog', { name: 'A CSV file holds one sheet' })
  await expect(question).toContainText('“Sheet2” is not part of a CSV file')
  await expect(question.getByRole('radio', { name: /Data Package/ })).toBeChecked()
  await question.getByText('Save “Sheet1” alone as CSV').click()
  await question.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => app.readSaved(file)).toContain('=SOFTMAX(A2:A3)')
  expect(await app.readSaved(file)).toContain('0.30000000000000004')

  app.answerOpen(file)
  app.answerUnsaved('discard')
  await sheet.press('Control+o')
  // Opened, it begins at A1: the cells look the same before and after.
  await expect(sheet.nameBox).toHaveValue('A1')
  await expect(sheet.cell('B3')).toHaveText(/^0\.66/)
  await sheet.goTo('A2')
  await expect(sheet.formulaBar).toHaveValue('0.30000000000000004')
})

test('exported values hold results in place of formulas', async ({ app }, info) => {
  const sheet = new SheetPage(app.page)
  const file = info.outputPath('values.csv')
  await sheet.openWalkthrough()
  app.answerSave(file)
  await app.clickMenu('export-sheet')
  await app.page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click()
  await expect.poll(() => app.readSaved(file)).toContain('148.4131591025766')
  expect(await app.readSaved(file)).not.toContain('=')
})

test('leaving a workbook with unsaved changes asks, and Cancel keeps it', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '1')
  app.answerUnsaved('cancel')
  await sheet.press('Control+n')
  await app.answersUsed()
  await expect(sheet.cell('A1')).toHaveText('1')
  app.answerUnsaved('discard')
  await sheet.press('Control+n')
  await expect(sheet.cell('A1')).toHaveText('')
})

test('a file that cannot be read leaves the open workbook as it is, with a sentence', async ({
  app,
}, info) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  const file = info.outputPath('broken.csv')
  writeFileSync(file, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  app.answerOpen(file)
  await sheet.press('Control+o')
  const dialog = app.page.getByRole('alertdialog').or(app.page.getByRole('dialog'))
  await expect(dialog).toContainText('broken.csv')
  await expect(dialog).toContainText('it is a picture (PNG)')
  await dialog.getByRole('button', { name: 'OK' }).click()
  await expect(sheet.cell('A2')).toHaveText('cat')
})

test('closing a changed workbook asks, and the start view leads back to one that is open', async ({
  app,
}) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', 'precious')
  await app.clickMenu('start-view')
  await app.page.getByRole('button', { name: /Back to Untitled/ }).click()
  await expect(sheet.cell('A1')).toHaveText('precious')
  await expect(sheet.grid).toBeFocused()

  app.answerUnsaved('cancel')
  await app.clickMenu('close')
  await app.answersUsed()
  await expect(app.page.getByRole('alertdialog')).toHaveCount(0)
  await expect(sheet.grid).toBeFocused()
  await expect(sheet.cell('A1')).toHaveText('precious')

  app.answerUnsaved('discard')
  await app.clickMenu('close')
  await expect(app.page.getByRole('button', { name: 'New workbook' })).toBeVisible()
  await expect(app.page.getByRole('button', { name: /Back to/ })).toHaveCount(0)
})
