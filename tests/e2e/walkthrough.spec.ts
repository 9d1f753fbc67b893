import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('the start view offers a new workbook, opening a file, and the gallery', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('button', { name: 'New workbook' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Open…/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /There can be only one/ })).toBeVisible()
})

test('the walkthrough shows logits, exponentials, softmax, sigmoid, sums and what each predicts', async ({
  app,
}) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  await expect(sheet.cell('C2')).toHaveText(/^148\.413/)
  await expect(sheet.cell('D5')).toHaveText(/^0\.84370/)
  await expect(sheet.cell('E5')).toHaveText(/^0\.84370/)
  await expect(sheet.cell('F4')).toHaveText(/^0\.1192/)
  await expect(sheet.cell('E6')).toHaveText(/^1(\.0+)?$/)
  await expect(sheet.cell('E7')).toHaveText('zebra')
  await expect(sheet.cell('G4')).toHaveText('no')
  await expect(sheet.cell('B10')).toHaveText(/^0\.1699/)
  await expect(
    app.page.getByRole('application', { name: /logit: cat 5, dog 4, cow .2, zebra 7/ }),
  ).toBeVisible()
})

test('a changed logit moves probabilities, sums, prediction and chart', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  await sheet.enter('B3', '9')
  await expect(sheet.cell('E7')).toHaveText('dog')
  await expect(sheet.cell('E6')).toHaveText(/^1(\.0+)?$/)
  await expect(sheet.cell('C3')).toHaveText(/^8103\.08/)
  await expect(app.page.getByRole('application', { name: /dog 9/ })).toBeVisible()
  await sheet.press('Control+z')
  await expect(sheet.cell('E7')).toHaveText('zebra')
  await sheet.press('Control+y')
  await expect(sheet.cell('E7')).toHaveText('dog')
})

test('the threshold decides the labels of the multi-label column', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  await sheet.enter('B8', '0.999')
  await expect(sheet.cell('G2')).toHaveText('no')
  await expect(sheet.cell('G5')).toHaveText('yes')
  await expect(sheet.cell('G6')).toHaveText('1')
})
