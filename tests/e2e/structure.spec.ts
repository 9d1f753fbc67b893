import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

test('rows are inserted and deleted from their context menu, and references follow', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  const header = app.page.locator('.grid-row-headers').getByText('3', { exact: true })
  await header.click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'Rows Above' }).click()
  await expect(sheet.cell('A3')).toHaveText('')
  await expect(sheet.cell('A4')).toHaveText('dog')
  await sheet.goTo('C4')
  await expect(sheet.formulaBar).toHaveValue('=EXP(B4)')
  await expect(app.page.getByText('A2:B6 · E2:F6')).toBeVisible()
  await sheet.press('Control+z')
  await expect(sheet.cell('A3')).toHaveText('dog')
  await expect(app.page.getByText('A2:B5 · E2:F5')).toBeVisible()
  await header.click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'Delete Rows' }).click()
  await expect(sheet.cell('A3')).toHaveText('cow')
})

test('cells are inserted and deleted by a key, which asks which way the others go', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '1')
  await sheet.enter('A2', '2')
  await sheet.enter('B1', '=A2')
  await sheet.goTo('A1')
  await sheet.press('Control+Shift+Equal')
  await app.page.getByRole('radio', { name: 'Shift cells down' }).check()
  await sheet.press('Enter')
  await expect(sheet.cell('A3')).toHaveText('2')
  await expect(sheet.cell('B1')).toHaveText('2')
  await sheet.press('Control+Minus')
  await app.page.getByRole('radio', { name: 'Shift cells left' }).check()
  await sheet.press('Enter')
  await expect(sheet.cell('A1')).toHaveText('2')
})

test('rows are hidden, passed over by the keyboard, and shown again', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  await sheet.goTo('A3:A4')
  await sheet.press('Control+9')
  await expect(sheet.cell('A3')).toHaveCount(0)
  await sheet.goTo('A2')
  await sheet.press('ArrowDown')
  await expect(sheet.nameBox).toHaveValue('A5')
  await sheet.goTo('A2:A5')
  await sheet.press('Control+Shift+9')
  await expect(sheet.cell('A3')).toHaveText('dog')
})

test('a column is widened by dragging its border, by a typed width, and undone', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await expect(sheet.cell('B1')).toBeVisible()
  const box = (await sheet.cell('B1').boundingBox())!
  const edge = { x: box.x + box.width - 1, y: box.y - 12 }
  await app.page.mouse.move(edge.x, edge.y)
  await app.page.mouse.down()
  await app.page.mouse.move(edge.x + 60, edge.y, { steps: 4 })
  await app.page.mouse.up()
  const width = async () => (await sheet.cell('B1').boundingBox())!.width
  await expect.poll(width).toBe(box.width + 60)
  await sheet.press('Control+z')
  await expect.poll(width).toBe(box.width)
  await sheet.goTo('B1')
  await app.clickMenu('column-width')
  await app.page.getByRole('textbox', { name: /Pixels/ }).fill('wide')
  await sheet.press('Enter')
  await expect(app.page.getByRole('alert')).toContainText('a whole number of pixels from 0 to 2000')
  await app.page.getByRole('textbox', { name: /Pixels/ }).fill('200')
  await sheet.press('Enter')
  await expect.poll(width).toBe(200)
})

test('Ctrl+D fills down', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '1')
  await sheet.enter('B1', '=A1*2')
  await sheet.goTo('B1:B3')
  await sheet.press('Control+d')
  await sheet.goTo('B3')
  await expect(sheet.formulaBar).toHaveValue('=A3*2')
})

test('rows are sorted by a dialog that knows the headings', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  for (const [cell, text] of Object.entries({
    A1: 'class',
    B1: 'logit',
    A2: 'cat',
    B2: '5',
    A3: 'cow',
    B3: '7',
  }))
    await sheet.enter(cell, text)
  await sheet.goTo('A1')
  await app.clickMenu('sort')
  await app.page.getByRole('combobox', { name: 'Column 1' }).selectOption({ label: 'logit (B)' })
  await app.page.getByRole('combobox', { name: 'Order 1' }).selectOption('descending')
  await app.page.getByRole('button', { name: 'Sort', exact: true }).click()
  await expect(sheet.cell('A2')).toHaveText('cow')
  await expect(sheet.cell('A1')).toHaveText('class')
})

test('cells are found, counted, gone through and replaced', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  await sheet.press('Control+f')
  const find = app.page.getByRole('textbox', { name: 'Find' })
  await find.fill('co')
  await expect(app.page.locator('.find-count')).toHaveText(/found|of/)
  await find.press('Enter')
  await expect(sheet.nameBox).toHaveValue('A4')
  await sheet.press('Escape')
  await sheet.press('Control+h')
  await find.fill('cow')
  await app.page.getByRole('textbox', { name: 'Replace with' }).fill('horse')
  await expect(app.page.locator('.find-preview')).toContainText('horse')
  await app.page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(sheet.cell('A4')).toHaveText('horse')
})

test('a name is defined, used and removed', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  await sheet.goTo('B2:B5')
  await sheet.press('Control+F3')
  await app.page.getByRole('textbox', { name: 'Name', exact: true }).fill('B7')
  await app.page.getByRole('button', { name: 'Define' }).click()
  await expect(app.page.getByRole('alert')).toContainText('it is a cell')
  await app.page.getByRole('textbox', { name: 'Name', exact: true }).fill('logits')
  await app.page.getByRole('button', { name: 'Define' }).click()
  await expect(app.page.getByRole('table')).toContainText('logits')
  await sheet.press('Escape')
  await sheet.goTo('H9')
  await sheet.goTo('Logits')
  await expect(sheet.nameBox).toHaveValue('B2:B5')
  await sheet.goTo('C2')
  await sheet.goTo('first_exp')
  await sheet.enter('H3', '=first_exp*0+7')
  await expect(sheet.cell('H3')).toHaveText('7')
  await sheet.enter('H2', '=SUM(logits)')
  await sheet.goTo('H2')
  await expect(sheet.value).not.toHaveText(/#/)
})

test('a sheet is copied and moved from its tab', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  const tabs = app.page.getByRole('tab')
  await tabs.first().click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'Copy sheet' }).click()
  await expect(tabs).toHaveCount(3)
  await expect(tabs.nth(1)).toHaveText(/\(2\)/)
  await tabs.nth(1).click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'Move left' }).click()
  await expect(tabs.first()).toHaveText(/\(2\)/)
})

test('each sheet comes to the front as it was left, and one that is new from its first cell', async ({
  app,
}) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  await sheet.goTo('Z90')
  await expect(sheet.cell('Z90')).toBeInViewport()
  await app.page.getByRole('tab', { name: 'temperature' }).click()
  await expect(sheet.cell('A1')).toBeInViewport()
  await sheet.goTo('B4')
  await app.page.getByRole('tab', { name: 'walkthrough' }).click()
  await expect(sheet.cell('Z90')).toBeInViewport()
  await app.page.getByRole('tab', { name: 'temperature' }).click()
  await expect(sheet.cell('A1')).toBeInViewport()
})

test('an error says where it began, and one click goes there', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('B7', '=EXP(1000)')
  await sheet.enter('C1', '=B7+1')
  await sheet.enter('D1', '=SUM(C1:C3)')
  await sheet.goTo('D1')
  await expect(sheet.value).toContainText('Overflow: EXP(1000) in B7; float64 ends at EXP(709.78)')
  await app.page.getByRole('button', { name: 'Go to B7' }).click()
  await expect(sheet.nameBox).toHaveValue('B7')
  await expect(app.page.getByRole('button', { name: 'Go to B7' })).toHaveCount(0)
})

test('the fill handle goes on with a series, repeats with Ctrl, and fills down beside a column', async ({
  app,
}) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '1')
  await sheet.enter('A2', '3')
  await sheet.goTo('A1:A2')
  const corner = async (cell: string) => {
    const box = (await sheet.cell(cell).boundingBox())!
    return { x: box.x + box.width - 1, y: box.y + box.height - 1 }
  }
  const drag = async (from: string, to: string) => {
    const [start, end] = [await corner(from), await corner(to)]
    await app.page.mouse.move(start.x, start.y)
    await app.page.mouse.down()
    await app.page.mouse.move(end.x - 20, end.y - 8, { steps: 5 })
    await app.page.mouse.up()
  }
  await drag('A2', 'A5')
  await expect(sheet.cell('A5')).toHaveText('9')
  await expect(sheet.nameBox).toHaveValue('A1:A5')
  await sheet.enter('B1', '=A1*2')
  await sheet.goTo('B1')
  const handle = await corner('B1')
  await app.page.mouse.dblclick(handle.x, handle.y)
  await expect(sheet.cell('B5')).toHaveText('18')
  await sheet.press('Control+z')
  await expect(sheet.cell('B5')).toHaveText('')
  await sheet.goTo('A1:A2')
  await app.page.keyboard.down('Control')
  await drag('A2', 'A4')
  await app.page.keyboard.up('Control')
  await expect(sheet.cell('A3')).toHaveText('1')
})

test('rows that are cut and inserted move', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.openWalkthrough()
  const header = (row: string) => app.page.locator('.grid-row-headers').getByText(row, { exact: true })
  await header('2').click()
  await sheet.press('Control+x')
  await header('5').click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'Rows Above' }).click()
  await expect(sheet.cell('A4')).toHaveText('cat')
  await expect(sheet.cell('A2')).toHaveText('dog')
  await sheet.goTo('C4')
  await expect(sheet.formulaBar).toHaveValue('=EXP(B4)')
})
