import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('undo says what it would undo, and its key', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('B2', '7')
  await app.page.getByRole('button', { name: 'Undo' }).hover()
  const tip = app.page.getByRole('tooltip')
  await expect(tip).toContainText('B2')
  await expect(tip).toContainText(/Ctrl\+Z|⌘Z/)
})

test('pressing a button of the toolbar leaves the keyboard in the grid', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '7')
  await app.page.getByRole('button', { name: 'Undo' }).click()
  await expect(sheet.cell('A1')).toHaveText('')
  await app.page.keyboard.type('8')
  await sheet.press('Enter')
  await expect(sheet.cell('A1')).toHaveText('8')
})

test('the theme goes from the system’s to light to dark and is remembered', async ({ app }) => {
  const { page } = app
  const root = page.locator('html')
  const theme = page.getByRole('button', { name: /^Theme/ })
  await expect(root).not.toHaveAttribute('data-theme')
  await theme.click()
  await expect(root).toHaveAttribute('data-theme', 'light')
  await theme.click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(27, 28, 30)')
  expect(await page.evaluate(() => Object.values({ ...localStorage }))).toContain('dark')
})

test('a function is found by what PyTorch calls it, and begins a formula', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await app.page.getByRole('button', { name: 'Functions' }).click()
  await app.page.keyboard.type('binary_cross_entropy_with_logits')
  await expect(app.page.getByRole('option')).toHaveCount(1)
  await expect(app.page.getByRole('region', { name: 'Help for BCELOGITS' })).toContainText('pos_weight')
  await app.page.keyboard.press('Enter')
  await expect(sheet.formulaBar).toHaveValue('=BCELOGITS(')
})

test('a sheet is renamed by a double click and deleted from its menu', async ({ app }) => {
  const { page } = app
  await new SheetPage(page).newWorkbook()
  await page.getByRole('button', { name: 'Add sheet' }).click()
  await page.getByRole('tab', { name: 'Sheet2' }).dblclick()
  await page.getByRole('textbox', { name: 'Name of the sheet' }).fill('logits')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'logits' })).toBeVisible()
  await page.getByRole('tab', { name: 'logits' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Delete sheet' }).click()
  await expect(page.getByRole('tab')).toHaveCount(1)
})

test('a narrow window keeps every action within reach', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 480, height: 700 })
  await new SheetPage(page).newWorkbook()
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden()
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('menuitem', { name: /^Save/ })).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
