import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('a calculation of many seconds ends with Esc, the cell says so, and typing goes on', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', 'kept')
  await sheet.enter('B1', '=SUM(MMULT(RANDN(1500,1500,1),RANDN(1500,1500,2)))')
  await expect(app.page.getByText('Esc stops')).toBeVisible()
  await sheet.press('Escape')
  await expect(sheet.cell('B1')).toHaveText('#ERROR!')
  await sheet.goTo('B1')
  await expect(sheet.value).toContainText('calculation was stopped')
  await sheet.enter('A2', '=LEN(A1)')
  await expect(sheet.cell('A2')).toHaveText('4')
})

test('an engine that dies is started again with everything that was done', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  await sheet.enter('B2', '6')
  await expect(sheet.cell('C2')).toHaveText('403.428793')
  const [engine] = app.page.workers()
  await engine!.evaluate(() => {
    self.close()
  })
  await expect(app.page.getByText('started again')).toBeVisible()
  await expect(sheet.cell('C2')).toHaveText('403.428793')
  await sheet.enter('B2', '5')
  await expect(sheet.cell('C2')).toHaveText('148.413159')
  await sheet.press('Control+z', 'Control+z')
  await expect(sheet.cell('B2')).toHaveText('5')
})
