import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

// A browser answers for its own file system; what it tells of a file is a unit test's.
test(
  'a file that another program has changed is told of, and not overwritten unasked',
  {
    tag: '@desktop',
  },
  async ({ app }, info) => {
    const file = info.outputPath('book.csv')
    writeFileSync(file, '1\n')
    const sheet = new SheetPage(app.page)
    app.answerOpen(file)
    await sheet.press('Control+o')
    await expect(sheet.cell('A1')).toHaveText('1')

    writeFileSync(file, '22\n')
    await app.page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(app.page.getByText('“book.csv” has changed on the disk.')).toBeVisible()
    await app.page.getByRole('button', { name: 'Reload' }).click()
    await expect(sheet.cell('A1')).toHaveText('22')

    await sheet.enter('A1', '3')
    writeFileSync(file, '444\n')
    await sheet.press('Control+s')
    const question = app.page.getByRole('dialog', { name: '“book.csv” has changed on the disk' })
    await question.getByText('Save mine over it').click()
    expect(readFileSync(file, 'utf8')).toBe('444\n')
    await question.getByRole('button', { name: 'Go on' }).click()
    await expect.poll(() => readFileSync(file, 'utf8')).toBe('3\n')
  },
)

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds in the dialog that is open. */
async function axeOnDialog(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run('[role=dialog]')
    return found.violations.map(({ id }) => id)
  })
}

/** Types into a new workbook, and waits until the change is on the disk. */
async function leaveUnsaved(page: Page): Promise<void> {
  const sheet = new SheetPage(page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '41')
  await sheet.enter('A2', '=A1+1')
  await expect(sheet.cell('A2')).toHaveText('42')
  // Changes are written together, within the second.
  await page.waitForTimeout(1200)
}

/** Takes what is offered. */
async function takeOffer(page: Page, changes: number): Promise<void> {
  const offer = page.getByRole('dialog', { name: 'Unsaved work' })
  await expect(offer.getByText(`${changes} changes not saved, today`)).toBeVisible()
  await expect(offer.getByRole('button', { name: 'Restore Untitled' })).toBeFocused()
  await page.keyboard.press('Enter')
}

/** Looks at what was restored and takes the last change back. */
async function lookAtRestored(page: Page): Promise<void> {
  const sheet = new SheetPage(page)
  await expect(sheet.cell('A2')).toHaveText('42')
  await expect(page.getByText('Edited')).toBeVisible()
  await sheet.press('Control+z')
  await expect(sheet.cell('A2')).toHaveText('')
  await expect(sheet.cell('A1')).toHaveText('41')
}

test(
  'a page that ends without a goodbye, in the midst of a calculation, is offered again, and another tab’s work is not',
  { tag: '@web' },
  async ({ app }) => {
    await leaveUnsaved(app.page)
    const next = await app.page.context().newPage()
    await next.goto(app.page.url())
    await expect(next.getByRole('button', { name: 'New workbook' })).toBeVisible()
    await next.waitForTimeout(300)
    await expect(next.getByRole('dialog')).toHaveCount(0)

    await new SheetPage(app.page).enter('B1', '=SUM(MMULT(RANDN(1500,1500,1),RANDN(1500,1500,2)))')
    await expect(app.page.getByText('Esc stops')).toBeVisible()
    await app.page.waitForTimeout(700)
    await app.page.close({ runBeforeUnload: false })
    await next.reload()
    await expect(next.getByRole('dialog', { name: 'Unsaved work' })).toBeVisible()
    expect(await axeOnDialog(next)).toEqual([])
    await takeOffer(next, 3)
    await expect(next.getByText('The last change was still being computed')).toBeVisible()
    await next.keyboard.press('Enter')
    const sheet = new SheetPage(next)
    await expect(sheet.cell('B1')).toHaveText('#ERROR!')
    await sheet.press('Control+z')
    await lookAtRestored(next)
    await next.close({ runBeforeUnload: false })
  },
)

test('a window whose page is gone is offered its work again', { tag: '@desktop' }, async ({ app }) => {
  await leaveUnsaved(app.page)
  await app.page.reload()
  await takeOffer(app.page, 2)
  await lookAtRestored(app.page)
  app.answerUnsaved('discard')
  await app.requestClose()
  await app.answersUsed()
})

test('earlier saves are looked at as copies and restored over the file', { tag: '@web' }, async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  app.answerSave('book.csv')
  await sheet.enter('A1', 'first')
  await expect(sheet.cell('A1')).toHaveText('first')
  await app.clickMenu('versions')
  const versions = app.page.getByRole('dialog', { name: 'Previous versions' })
  await expect(versions.getByText('“Untitled” is not a file yet.')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await sheet.press('Control+s')
  await expect.poll(() => app.readSaved('book.csv')).toBe('first\r\n')
  await sheet.enter('A1', 'second')
  await expect(sheet.cell('A1')).toHaveText('second')
  await sheet.press('Control+s')
  await expect.poll(() => app.readSaved('book.csv')).toBe('second\r\n')

  await app.clickMenu('versions')
  await expect(versions.getByRole('listitem')).toHaveCount(2)
  await expect(versions.getByRole('button', { name: /^Open Copy of today/ }).first()).toBeFocused()
  expect(await axeOnDialog(app.page)).toEqual([])
  await versions
    .getByRole('button', { name: /^Open Copy/ })
    .last()
    .click()
  await expect(sheet.cell('A1')).toHaveText('first')
  await expect(app.page.getByText(/^book \(as saved \d+:\d\d\)\.csv$/)).toBeVisible()
  app.answerOpen('book.csv')
  await sheet.press('Control+o')
  await expect(sheet.cell('A1')).toHaveText('second')

  await app.clickMenu('versions')
  await versions
    .getByRole('button', { name: /^Restore today/ })
    .last()
    .click()
  await expect(sheet.cell('A1')).toHaveText('first')
  await expect(app.page.getByText('Edited')).toBeVisible()
  await sheet.press('Control+s')
  await expect.poll(() => app.readSaved('book.csv')).toBe('first\r\n')
})
