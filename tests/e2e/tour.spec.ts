import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('a tour is walked to its end: it selects, notices what is done, and never stands in the way @web', async ({
  app,
}) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.openWalkthrough()
  const tour = page.getByRole('region', { name: 'Tour' })
  const next = tour.getByRole('button', { name: 'Next' })
  const heard = tour.getByRole('status')
  await tour.getByRole('button', { name: 'Start tour' }).click()
  await expect(heard).toHaveText(/^Step 1 of 8: Four raw scores\./)
  await expect(sheet.nameBox).toHaveValue('B2:B5')

  await next.click()
  await next.click()
  await tour.getByRole('button', { name: 'E2:E5' }).click()
  await expect(heard).toHaveText(/^Done\. E2 holds the formula/)

  // The keys work from the sheet, and closing keeps the place.
  await sheet.press('Alt+Shift+ArrowRight')
  await expect(sheet.nameBox).toHaveValue('B3')
  await expect(page.getByRole('figure', { name: 'Logits and probabilities' })).toHaveClass(/pointed/)
  await tour.getByRole('button', { name: 'Close tour' }).click()
  await expect(tour).toBeHidden()
  await app.clickMenu('tour')
  await expect(heard).toHaveText(/^Step 4 of 8/)
  await sheet.enter('B3', '9')
  await expect(heard).toHaveText(/^Done\. Nobody touched the others/)

  await next.click()
  await sheet.enter('B8', '0.9999')
  await expect(heard).toHaveText(/^Done/)
  await next.click()
  await expect(page.getByRole('tab', { name: 'temperature' })).toHaveAttribute('aria-selected', 'true')
  await expect(sheet.formulaBar).toHaveValue('1')
  await sheet.enter('B4', '0.25')
  await expect(heard).toHaveText(/^Done/)
  await next.focus()
  await sheet.press('Enter', 'ArrowRight')
  await expect(heard).toHaveText(/^Step 8 of 8/)
  await tour.getByRole('button', { name: 'Finish' }).click()
  await expect(tour).toBeHidden()
  await expect(sheet.grid).toBeFocused()
})
