import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('a chart and the grid mark each other, and a chart is zoomed, moved, and saved as SVG @web', async ({
  app,
}, info) => {
  test.slow()
  const { page } = app
  const sheet = new SheetPage(page)
  await sheet.openWalkthrough()
  const chart = page.getByRole('application', { name: /^Bar chart/ })
  const box = (await chart.boundingBox())!

  // The bars of the cat: a logit that was typed, and a probability that is computed.
  await page.mouse.move(box.x + 48, box.y + box.height * 0.6)
  await expect(page.locator('.grid-charted')).toBeVisible()
  const [marked, cell] = [
    await page.locator('.grid-charted').boundingBox(),
    await sheet.cell('B2').boundingBox(),
  ]
  expect(Math.abs(marked!.x - cell!.x) + Math.abs(marked!.y - cell!.y)).toBeLessThan(4)
  await expect(chart).toHaveCSS('cursor', 'ns-resize')
  await page.mouse.move(box.x + 76, box.y + box.height * 0.6)
  await expect(chart).toHaveCSS('cursor', 'not-allowed')
  await expect(page.getByText(/computed by a formula/).first()).toBeVisible()
  await sheet.cell('B5').hover()
  await expect(page.locator('.grid-charted')).toHaveCount(0)
  await expect(page.locator('.chart-band')).toBeVisible()
  expect((await page.locator('.chart-band').boundingBox())!.x).toBeGreaterThan(box.x + box.width / 2)

  const whole = page.getByRole('button', { name: 'Show the whole chart' })
  await page.mouse.move(box.x + 48, box.y + box.height * 0.6)
  await page.mouse.wheel(0, -240)
  await expect(whole).toBeVisible()
  await chart.dblclick({ position: { x: 48, y: 100 } })
  await expect(whole).toHaveCount(0)
  await chart.focus()
  await page.keyboard.press('+')
  await expect(whole).toBeVisible()
  await page.keyboard.press('0')
  await expect(whole).toHaveCount(0)
  await page.keyboard.down('Shift')
  await page.mouse.move(box.x + 60, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 140, { steps: 3 })
  await expect(page.locator('.chart-box')).toBeVisible()
  await page.mouse.up()
  await page.keyboard.up('Shift')
  // A drag beside the bars moves what is shown: another class comes under the same place.
  const place = page.locator('.chart-readout-place')
  const [x, y] = [box.x + 250, box.y + 20]
  await page.mouse.move(x, y)
  const before = (await place.textContent())!
  await page.mouse.down()
  await page.mouse.move(x - 210, y, { steps: 6 })
  await page.mouse.up()
  await page.mouse.move(x, y)
  await expect(place).toBeVisible()
  await expect(place).not.toHaveText(before)
  await whole.click()
  await expect(whole).toHaveCount(0)

  const file = info.outputPath('chart.svg')
  app.answerSave(file)
  await page.getByRole('button', { name: /^Chart menu/ }).click()
  await page.getByRole('menuitem', { name: 'Save as SVG…' }).click()
  await app.answersUsed()
  await expect.poll(() => app.readSaved(file)).toMatch(/^<svg [^]*Logits and probabilities[^]*<\/svg>\s*$/)
})
