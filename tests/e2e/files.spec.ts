import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

const LAUNCHED = path.resolve('tests/fixtures/digits-multilabel.csv')

test.describe('the file of the command line', () => {
  test.use({ launchFile: LAUNCHED })

  test('is open when the window shows, under its name', async ({ app }) => {
    const [header] = readFileSync(LAUNCHED, 'utf8').split(/\r?\n/)
    await expect(new SheetPage(app.page).cell('A1')).toHaveText(header!.split(',')[0]!)
    await expect.poll(() => app.title()).toBe('digits-multilabel.csv — Logit Sheet')
  })
})

test.describe('a file of the command line that is missing', () => {
  test.use({ launchFile: '/nowhere/gone.csv', expectedFaults: /status of 404/ })

  test('is reported in a sentence over the start view', async ({ app }) => {
    const dialog = app.page.getByRole('alertdialog')
    await expect(dialog).toContainText('“gone.csv” does not exist any more')
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect(app.page.getByRole('button', { name: 'New workbook' })).toBeVisible()
  })
})

test('a file that was saved is offered again as a recent one', async ({ app }, info) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', 'kept')
  const file = info.outputPath('recent.csv')
  app.answerSave(file)
  await sheet.press('Control+s')
  await expect.poll(() => app.readSaved(file)).toContain('kept')
  await app.clickMenu('start-view')
  await app.page.getByRole('button', { name: /^recent\.csv/ }).click()
  await expect(sheet.cell('A1')).toHaveText('kept')
})

test('the title is starred while there are unsaved changes', async ({ app }, info) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '1')
  await expect.poll(() => app.title()).toBe('*Untitled — Logit Sheet')
  app.answerSave(info.outputPath('named.csv'))
  await sheet.press('Control+s')
  await expect.poll(() => app.title()).toBe('named.csv — Logit Sheet')
})

// A browser answers for its own file system.
test.describe('on the disk', { tag: '@desktop' }, () => {
  test('saving over a link keeps the link, its target’s permissions, and no temporary file', async ({
    app,
  }, info) => {
    const folder = info.outputPath('disk')
    mkdirSync(folder)
    const file = path.join(folder, 'book.csv')
    const link = path.join(folder, 'link.csv')
    writeFileSync(file, '1\n')
    chmodSync(file, 0o640)
    symlinkSync(file, link)
    const sheet = new SheetPage(app.page)
    app.answerOpen(link)
    await sheet.press('Control+o')
    await expect(sheet.cell('A1')).toHaveText('1')
    await sheet.enter('A1', '2')
    await sheet.press('Control+s')
    await expect.poll(() => readFileSync(file, 'utf8').trim()).toBe('2')
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder).toSorted()).toEqual(['book.csv', 'link.csv'])
  })

  test('a folder that is gone refuses the save, and the workbook stays unsaved', async ({ app }, info) => {
    const folder = info.outputPath('gone')
    mkdirSync(folder)
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.enter('A1', '1')
    app.answerSave(path.join(folder, 'book.csv'))
    await sheet.press('Control+s')
    await expect.poll(() => app.title()).toBe('book.csv — Logit Sheet')
    await sheet.enter('A1', '2')
    rmSync(folder, { recursive: true })
    await sheet.press('Control+s')
    const question = app.page.getByRole('dialog', { name: '“book.csv” is not there any more' })
    await question.getByText('Save it where it was').click()
    await question.getByRole('button', { name: 'Go on' }).click()
    const dialog = app.page.getByRole('alertdialog')
    await expect(dialog).toContainText('The folder of “book.csv” does not exist any more.')
    await dialog.getByRole('button', { name: 'OK' }).click()
    expect(await app.title()).toBe('*book.csv — Logit Sheet')
  })

  test('closing with unsaved changes asks: Cancel stays, Save saves and closes', async ({ app }, info) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.enter('A1', 'last words')
    await expect.poll(() => app.title()).toBe('*Untitled — Logit Sheet')
    app.answerUnsaved('cancel')
    await app.requestClose()
    await app.answersUsed()
    expect(app.page.isClosed()).toBe(false)
    const file = info.outputPath('last.csv')
    app.answerUnsaved('save')
    app.answerSave(file)
    await app.requestClose()
    await expect.poll(() => app.page.isClosed()).toBe(true)
    expect(await app.readSaved(file)).toContain('last words')
  })
})
