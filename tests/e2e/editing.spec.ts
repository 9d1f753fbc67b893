import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('typing replaces, Enter goes down, Tab goes right and Enter returns below where Tab began', async ({
  app,
}) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.goTo('B2')
  await app.page.keyboard.type('1')
  await sheet.press('Tab')
  await app.page.keyboard.type('2')
  await sheet.press('Enter')
  await expect(sheet.nameBox).toHaveValue('B3')
  await expect(sheet.cell('B2')).toHaveText('1')
  await expect(sheet.cell('C2')).toHaveText('2')
})

test('F2 edits, Esc cancels, a double click edits too', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '12')
  await sheet.goTo('A1')
  await sheet.press('F2')
  await app.page.keyboard.type('3')
  await sheet.press('Enter')
  await expect(sheet.cell('A1')).toHaveText('123')
  await sheet.goTo('A1')
  await app.page.keyboard.type('9')
  await sheet.press('Escape')
  await expect(sheet.cell('A1')).toHaveText('123')
  await sheet.cell('A1').dblclick()
  await app.page.keyboard.type('4')
  await sheet.press('Enter')
  await expect(sheet.cell('A1')).toHaveText('1234')
})

test('Shift selects, Ctrl jumps, Delete clears, and the status bar sums what is selected', async ({
  app,
}) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  for (const [row, value] of [10, 20, 30].entries()) await sheet.enter(`A${row + 1}`, String(value))
  await sheet.goTo('A1')
  await sheet.press('Control+Shift+ArrowDown')
  const status = app.page.getByRole('contentinfo')
  await expect(status).toContainText('Sum')
  await expect(status).toContainText('60')
  await expect(status).toContainText('20')
  await sheet.press('Delete')
  await expect(sheet.cell('A1')).toHaveText('')
  await expect(sheet.cell('A3')).toHaveText('')
  await sheet.press('Control+z')
  await expect(sheet.cell('A3')).toHaveText('30')
})

test('Ctrl+arrows, Home, End and Page keys move as in Excel', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('C3', '1')
  await sheet.goTo('C3')
  await sheet.press('Control+ArrowDown')
  await expect(sheet.nameBox).toHaveValue('C1048576')
  await sheet.press('Control+ArrowRight')
  await expect(sheet.nameBox).toHaveValue('XFD1048576')
  await sheet.press('Home')
  await expect(sheet.nameBox).toHaveValue('A1048576')
  await sheet.press('Control+Home')
  await expect(sheet.nameBox).toHaveValue('A1')
  await sheet.press('Control+End')
  await expect(sheet.nameBox).toHaveValue('C3')
  await sheet.press('Control+Home', 'PageDown')
  expect(Number((await sheet.nameBox.inputValue()).slice(1))).toBeGreaterThan(15)
})

test('copy and paste inside the sheet shifts relative references; cut and paste moves them', async ({
  app,
}) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '5')
  await sheet.enter('A2', '6')
  await sheet.enter('B1', '=A1*10')
  await sheet.goTo('B1')
  await sheet.press('Control+c', 'ArrowDown', 'Control+v')
  await expect(sheet.cell('B2')).toHaveText('60')
  await expect(sheet.formulaBar).toHaveValue('=A2*10')
  await sheet.goTo('A1')
  await sheet.press('Control+x')
  await sheet.goTo('D1')
  await sheet.press('Control+v')
  await expect(sheet.cell('D1')).toHaveText('5')
  await sheet.goTo('B1')
  await expect(sheet.formulaBar).toHaveValue('=D1*10')
})

test('text from another program is pasted as tab-separated cells', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.goTo('B2')
  await app.page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '1\t=B2*2\r\n"two\nlines"\t3\r\n')
    const target = document.activeElement ?? document.body
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(sheet.cell('C2')).toHaveText('2')
  await expect(sheet.cell('C3')).toHaveText('3')
  await expect(sheet.cell('B3')).toContainText('two')
})

test('an error shows its code in the cell and its reason in the formula bar and on hover', async ({
  app,
}) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '=EXP(1000)')
  await expect(sheet.cell('A1')).toHaveText('#NUM!')
  await sheet.goTo('A1')
  await expect(sheet.value).toContainText('#NUM!')
  await expect(sheet.value).toContainText('709.78')
  await sheet.goTo('C5')
  await sheet.cell('A1').hover()
  await expect(app.page.getByRole('tooltip')).toContainText('709.78')
})

test('a formula that does not parse keeps its text and says where', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '=1+*2')
  await expect(sheet.cell('A1')).toHaveText('#ERROR!')
  await sheet.goTo('A1')
  await expect(sheet.formulaBar).toHaveValue('=1+*2')
  await expect(sheet.value).toContainText(/character/i)
})

test('a circular reference is #CYCLE! with its cells named', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '=B1')
  await sheet.enter('B1', '=A1')
  await expect(sheet.cell('A1')).toHaveText('#CYCLE!')
  await sheet.goTo('A1')
  await expect(sheet.value).toContainText('B1')
})

test('sheets are added, renamed and deleted, and undo brings them back', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await app.page.getByRole('button', { name: 'Add sheet' }).click()
  await expect(app.page.getByRole('tab')).toHaveCount(2)
  await sheet.enter('A1', '=Sheet1!A1')
  await expect(sheet.cell('A1')).toHaveText('0')
  await app.page.getByRole('tab', { name: 'Sheet1' }).click()
  await sheet.enter('A1', '7')
  await app.page.getByRole('tab', { name: 'Sheet2' }).click()
  await expect(sheet.cell('A1')).toHaveText('7')
})

test('what is being typed is committed by another sheet, by a save, and by the toolbar', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await app.page.getByRole('button', { name: 'Add sheet' }).click()
  await expect(app.page.getByRole('tab')).toHaveCount(2)
  await sheet.goTo('C3')
  await app.page.keyboard.type('55')
  await app.page.getByRole('tab', { name: 'Sheet1' }).click()
  await app.page.getByRole('tab', { name: 'Sheet2' }).click()
  await expect(sheet.cell('C3')).toHaveText('55')

  await sheet.goTo('C4')
  await app.page.keyboard.type('hello')
  await app.page.getByRole('button', { name: 'Undo' }).click()
  await expect(sheet.cell('C4')).toHaveText('')
  await expect(sheet.cell('C3')).toHaveText('55')
})

test('pressing cells while a formula wants a value writes their reference', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('B1', '4')
  await sheet.enter('B2', '5')
  await sheet.goTo('D1')
  await app.page.keyboard.type('=SUM(')
  await sheet.cell('B1').hover()
  await app.page.mouse.down()
  await sheet.cell('B2').hover()
  await app.page.mouse.up()
  await expect(sheet.formulaBar).toHaveValue('=SUM(B1:B2')
  await app.page.keyboard.type(')*')
  await sheet.cell('B1').click()
  await sheet.press('Enter')
  await expect(sheet.cell('D1')).toHaveText('36')
  await expect(sheet.cell('B2')).toHaveText('5')
})
