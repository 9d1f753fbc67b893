import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('a slider is made, dragged with the chart following, taken back, and undone in one step @web', async ({
  app,
}) => {
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.newWorkbook()
  const cells = { A1: 'class', B1: 'share', A2: 'cat', B2: '=C1*2', A3: 'dog', B3: '3', C1: '0.5', C2: '=C1' }
  for (const [address, text] of Object.entries(cells)) await sheet.enter(address, text)
  await sheet.goTo('A1:B3')
  await sheet.press('Alt+F1')
  const chart = (text: string) => page.getByRole('application', { name: text })
  await expect(chart('Bar chart. share: cat 1, dog 3.')).toBeVisible()

  // A formula has no slider; a number has one that suits it.
  await sheet.goTo('C2')
  await page.getByRole('menuitem', { name: 'Insert' }).click()
  await page.getByRole('menuitem', { name: 'Slider…' }).click()
  await expect(page.getByText('C2 is computed by a formula: change what it reads.')).toBeVisible()
  await sheet.goTo('C1')
  await page.getByRole('menuitem', { name: 'Insert' }).click()
  await page.getByRole('menuitem', { name: 'Slider…' }).click()
  const panel = page.getByRole('dialog', { name: 'Slider in C1' })
  await panel.getByRole('textbox', { name: 'To' }).fill('-2')
  await panel.getByRole('button', { name: 'Insert' }).click()
  await expect(panel.getByRole('alert')).toContainText('less than')
  await panel.getByRole('textbox', { name: 'To' }).fill('2')
  await panel.getByRole('button', { name: 'Insert' }).click()
  await expect(panel).toHaveCount(0)
  await expect(page.getByText('C1, 0.5, slider, 0 to 2')).toBeAttached()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('menuitem', { name: /^Undo/ }).click()
  await expect(page.getByText('C1, 0.5', { exact: true })).toBeAttached()
  await sheet.press('Control+y')
  await expect(sheet.cell('C1')).toHaveClass(/slides/)

  const box = (await sheet.cell('C1').boundingBox())!
  const y = box.y + box.height / 2
  const [from, to] = [box.x + 12, box.x + 110]
  // To the end of the track and beyond: the number stays at its limit.
  await page.mouse.move(from + 0.25 * (to - from), y)
  await page.mouse.down()
  await page.mouse.move(from + 0.6 * (to - from), y, { steps: 6 })
  await page.mouse.move(box.x + box.width + 60, y, { steps: 3 })
  await expect(chart('Bar chart. share: cat 4, dog 3.')).toBeVisible()
  await page.mouse.up()
  await expect(sheet.cell('C1')).toHaveText('2')
  await sheet.press('Control+z')
  await expect(chart('Bar chart. share: cat 1, dog 3.')).toBeVisible()
  await expect(sheet.cell('C1')).toHaveText('0.5')

  // The track is pressed at its beginning; Esc takes back what a press and a drag did.
  await page.mouse.move(from - 4, y)
  await page.mouse.down()
  await expect(sheet.cell('C1')).toHaveText('0')
  await page.keyboard.press('Escape')
  await expect(sheet.cell('C1')).toHaveText('0.5')
  await page.mouse.up()
  await sheet.press('Alt+Shift+ArrowUp')
  await expect(sheet.cell('C1')).toHaveText('0.51')
})
