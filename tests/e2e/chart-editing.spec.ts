import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('a chart is edited in its panel: every change is seen at once and is a step to undo @web', async ({
  app,
}) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.openWalkthrough()
  const chart = page.getByRole('figure').first().getByRole('application')

  // Nothing to draw is said; the region around a cell is drawn as the best guess with the keyboard alone.
  await sheet.goTo('K20:L21')
  await page.getByRole('button', { name: 'Insert chart' }).click()
  await expect(page.getByText(/^There is nothing to draw here: type numbers/)).toBeVisible()
  await sheet.goTo('B2')
  await page.getByRole('button', { name: 'Insert chart' }).click()
  await expect(page.getByRole('button', { name: /Bars Recommended/ })).toBeFocused()
  await expect(page.getByRole('button', { name: /Reliability diagram/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await sheet.press('ArrowRight', 'Enter')
  await expect(page.getByRole('application', { name: /^Line chart/ })).toBeVisible()
  await sheet.press('Control+z')
  await expect(page.getByRole('application', { name: /^Line chart/ })).toHaveCount(0)

  await page
    .getByRole('button', { name: /^Chart menu/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Edit…' }).click()
  const panel = page.getByRole('region', { name: 'Edit chart' })
  await expect(panel.getByRole('textbox', { name: 'Title' })).toBeFocused()

  // Typing is one step, however many letters.
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Scores')
  await expect(page.getByRole('figure', { name: 'Scores' })).toBeVisible()

  // Cells are selected in the grid, on another sheet too, or typed; what is none is said beside the field.
  const cells = panel.getByRole('textbox', { name: 'Cells of series 1' })
  await cells.click()
  await sheet.cell('C3').click()
  await expect(cells).toHaveValue('C3')
  await expect(cells).toBeFocused()
  await cells.fill('C2:C99x')
  await expect(panel.getByRole('alert')).toContainText('“C2:C99x” is no range')
  await cells.fill('C2:C5')
  await expect(panel.getByRole('alert')).toHaveCount(0)
  await expect(chart).toHaveAttribute('aria-label', /logit: cat 148\.41/)
  await page.getByRole('tab', { name: 'temperature' }).click()
  await expect(cells).toHaveValue('walkthrough!C2:C5')
  await page.getByRole('tab', { name: 'walkthrough' }).click()

  await panel.getByRole('button', { name: 'Remove series 2' }).click()
  await panel.getByRole('combobox', { name: 'Kind' }).selectOption('Lines')
  await expect(chart).toHaveAttribute('aria-label', /^Line chart/)
  await panel.getByText('Left axis', { exact: true }).click()
  await panel.getByRole('combobox', { name: 'Scale' }).selectOption('Logarithmic')
  const from = panel.getByRole('textbox', { name: 'From' })
  await from.fill('-1')
  await expect(panel.getByRole('alert')).toContainText('A logarithmic axis shows numbers above 0')
  await page.keyboard.press('Escape')
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(sheet.grid).toBeFocused()

  // Back, in the order in which it was done.
  const undo = page.getByRole('button', { name: 'Undo' })
  await undo.click()
  await undo.click()
  await expect(chart).toHaveAttribute('aria-label', /^Bar chart/)
  await undo.click()
  await expect(page.getByRole('figure', { name: 'Scores' })).toContainText('softmax')
  await undo.click()
  await expect(chart).toHaveAttribute('aria-label', /logit: cat 5,/)
  await undo.click()
  await expect(page.getByRole('figure', { name: 'Logits and probabilities' })).toBeVisible()
  await expect(undo).toBeDisabled()
})
