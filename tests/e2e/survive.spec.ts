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
