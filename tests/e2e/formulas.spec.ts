import type { Page } from '@playwright/test'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Functions' })
const status = (page: Page) => page.getByRole('contentinfo')

/** Where a reference's range is drawn, in the window's pixels. */
async function corner(sheet: SheetPage, cell: string, side: 'bottom-right' | 'right') {
  const box = (await sheet.cell(cell).boundingBox())!
  return { x: box.x + box.width - 1, y: box.y + box.height * (side === 'right' ? 0.5 : 1) - 1 }
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
}

test.describe('a function’s name', () => {
  test('is completed with Tab, and its arguments are told', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.enter('A1', '1')
    await sheet.enter('A2', '1')
    await sheet.goTo('C1')
    await app.page.keyboard.type('=softm')
    await expect(suggestions(app.page).getByRole('option').first()).toContainText('SOFTMAX')
    await sheet.press('Tab')
    await expect(sheet.formulaBar).toHaveValue('=SOFTMAX(')
    await expect(suggestions(app.page)).toBeHidden()
    const tip = app.page.getByRole('note', { name: 'Arguments of SOFTMAX' })
    await expect(tip.locator('[aria-current]')).toHaveText('logits')
    await app.page.keyboard.type('A1:A2,')
    await expect(tip.locator('[aria-current]')).toHaveText('[axis]')
    await sheet.press('Backspace', 'Enter')
    await expect(sheet.cell('C1')).toHaveText('0.5')
    await app.page.keyboard.type('=xent(A1:A2,0,')
    const other = app.page.getByRole('note', { name: 'Arguments of XENT' })
    await expect(other).toContainText('Default: "mean"')
  })

  test('is chosen with the arrows and Enter, and comes first the next time', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await app.page.keyboard.type('=su')
    await sheet.press('ArrowDown', 'ArrowDown')
    const chosen = suggestions(app.page).getByRole('option', { selected: true }).locator('span').first()
    const name = (await chosen.textContent())!
    await sheet.press('Enter')
    await expect(sheet.formulaBar).toHaveValue(`=${name}(`)
    await sheet.press('Escape')
    await app.page.keyboard.type('=su')
    await expect(suggestions(app.page).getByRole('option').first()).toContainText(name)
    await sheet.press('Escape', 'Escape')
    await expect(sheet.cell('A1')).toHaveText('')
  })

  test('opens its list in the frame after the key', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await app.page.keyboard.type('=s')
    await expect(suggestions(app.page)).toBeVisible()
    await sheet.press('Escape', 'Escape')
    await expect(suggestions(app.page)).toBeHidden()
    await app.page.evaluate(() => {
      document.addEventListener(
        'input',
        () =>
          requestAnimationFrame(() => {
            const list = document.querySelector('[role=listbox]')
            document.body.dataset['listed'] = String(list !== null)
          }),
        true,
      )
    })
    await app.page.keyboard.type('=')
    await app.page.keyboard.type('s')
    await expect(app.page.locator('body')).toHaveAttribute('data-listed', 'true')
  })

  test('is taken in lower case with its bracket left open', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.enter('A1', '4')
    await sheet.enter('A2', '=sqrt(sum(a1')
    await expect(sheet.cell('A2')).toHaveText('2')
    await sheet.goTo('A2')
    await expect(sheet.formulaBar).toHaveValue('=SQRT(SUM(A1))')
  })

  test('leads to its help with F1, and back to the formula', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await app.page.keyboard.type('=xent(')
    await sheet.press('F1')
    await expect(app.page.getByRole('region', { name: 'Help for XENT' })).toContainText('PyTorch')
    await sheet.press('Escape')
    await app.page.keyboard.type('{100;0},0')
    await sheet.press('Enter')
    await expect(sheet.cell('A1')).toContainText('3.72')
  })
})

test.describe('pointing', () => {
  test('writes references with the arrows, Shift extends, F4 fixes, an operator goes on', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.enter('A1', '2')
    await sheet.enter('A2', '3')
    await sheet.goTo('B1')
    await expect(status(app.page)).toContainText('Ready')
    await app.page.keyboard.type('=sum(')
    await expect(status(app.page)).toContainText('Enter')
    await sheet.press('ArrowLeft')
    await expect(sheet.formulaBar).toHaveValue('=sum(A1')
    await expect(status(app.page)).toContainText('Point')
    await sheet.press('Shift+ArrowDown')
    await expect(sheet.formulaBar).toHaveValue('=sum(A1:A2')
    await sheet.press('F4')
    await expect(sheet.formulaBar).toHaveValue('=sum($A$1:$A$2')
    await app.page.keyboard.type(')*')
    await sheet.press('ArrowLeft', 'ArrowDown')
    await expect(sheet.formulaBar).toHaveValue('=sum($A$1:$A$2)*A2')
    await sheet.press('Enter')
    await expect(sheet.cell('B1')).toHaveText('15')
    await expect(sheet.nameBox).toHaveValue('B2')
  })

  test('gives way to editing with F2', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.goTo('B2')
    await app.page.keyboard.type('=')
    await sheet.press('ArrowUp', 'F2')
    await expect(status(app.page)).toContainText('Edit')
    await sheet.press('ArrowLeft')
    await app.page.keyboard.type('0')
    await expect(sheet.formulaBar).toHaveValue('=B01')
    await sheet.press('Home', 'ArrowRight', 'Shift+End', 'Delete', 'F2')
    await expect(status(app.page)).toContainText('Enter')
    await sheet.press('ArrowRight')
    await expect(sheet.formulaBar).toHaveValue('=C2')
  })

  test('goes on to another sheet, and Enter comes back', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await app.page.getByRole('button', { name: 'Add sheet' }).click()
    await expect(app.page.getByRole('tab')).toHaveCount(2)
    await sheet.enter('B3', '7')
    await app.page.getByRole('tab', { name: 'Sheet1' }).click()
    await sheet.goTo('A1')
    await app.page.keyboard.type('=2*')
    await app.page.getByRole('tab', { name: 'Sheet2' }).click()
    await sheet.cell('B3').click()
    await expect(sheet.formulaBar).toHaveValue('=2*Sheet2!B3')
    await sheet.press('ArrowUp', 'ArrowDown', 'Shift+ArrowDown')
    await expect(sheet.formulaBar).toHaveValue('=2*Sheet2!B3:B4')
    await sheet.cell('B3').click()
    await sheet.press('Enter')
    await expect(app.page.getByRole('tab', { name: 'Sheet1' })).toHaveAttribute('aria-selected', 'true')
    await expect(sheet.cell('A1')).toHaveText('14')
  })

  test('with Ctrl+Page Down and the keyboard alone', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await app.page.getByRole('button', { name: 'Add sheet' }).click()
    await expect(app.page.getByRole('tab')).toHaveCount(2)
    await sheet.goTo('C3')
    await app.page.keyboard.type('=')
    await sheet.press('Control+PageUp', 'ArrowRight')
    await expect(sheet.formulaBar).toHaveValue('=Sheet1!B1')
    await sheet.press('Escape')
    await expect(app.page.getByRole('tab', { name: 'Sheet2' })).toHaveAttribute('aria-selected', 'true')
    await expect(sheet.nameBox).toHaveValue('C3')
  })

  test('takes whole columns from their letters, and another reference with Ctrl', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.goTo('D1')
    await app.page.keyboard.type('=sum(')
    await sheet.grid.getByRole('columnheader', { name: 'B', exact: true }).click()
    await expect(sheet.formulaBar).toHaveValue('=sum(B:B')
    await sheet.cell('C4').click({ modifiers: ['Control'] })
    await expect(sheet.formulaBar).toHaveValue('=sum(B:B,C4')
    await sheet.cell('B6').click({ modifiers: ['Shift'] })
    await expect(sheet.formulaBar).toHaveValue('=sum(B:B,B4:C6')
  })
})

test('what the program writes into a formula is taken back with Ctrl+Z as what was typed is', async ({
  app,
}) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '5')
  await sheet.goTo('B2')
  await app.page.keyboard.type('=sum')
  await sheet.press('Tab')
  await expect(sheet.formulaBar).toHaveValue('=SUM(')
  await sheet.press('Control+z')
  await expect(sheet.formulaBar).toHaveValue('=sum')
  await sheet.press('Control+y')
  await expect(sheet.formulaBar).toHaveValue('=SUM(')
  await sheet.press('Escape', 'Control+z')
  await expect(sheet.cell('A1')).toHaveText('')
})

test.describe('a reference', () => {
  test('is moved by its border and resized by its corner', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.enter('E1', '=SUM($A$1:A2)')
    await sheet.goTo('E1')
    await sheet.press('F2')
    await drag(app.page, await corner(sheet, 'A1', 'right'), await corner(sheet, 'B2', 'right'))
    await expect(sheet.formulaBar).toHaveValue('=SUM($B$2:B3)')
    await drag(app.page, await corner(sheet, 'B3', 'bottom-right'), await corner(sheet, 'C5', 'right'))
    await expect(sheet.formulaBar).toHaveValue('=SUM($B$2:C5)')
    await sheet.press('Enter')
    await expect(sheet.cell('E1')).toHaveText('0')
  })

  test('has the colour of its range', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.goTo('D1')
    await app.page.keyboard.type('=A1+B2:B3*A1')
    const colours = await app.page
      .locator('.cell-editor .formula-text [class*=reference]')
      .evaluateAll((spans) => spans.map((span) => getComputedStyle(span).color))
    const ranges = await app.page
      .locator('.grid-reference')
      .evaluateAll((frames) => frames.map((frame) => getComputedStyle(frame).borderColor))
    expect(colours[0]).toBe(colours[2])
    expect(colours[0]).not.toBe(colours[1])
    expect(ranges).toEqual(colours)
  })
})

test.describe('a formula that cannot be read', () => {
  test('stays in the editor, the caret at the place, and says what was expected', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await app.page.keyboard.type('=1+*2')
    await sheet.press('Enter')
    await expect(app.page.getByRole('alert')).toContainText('A value is expected after “+”')
    await expect(sheet.nameBox).toHaveValue('A1')
    await app.page.keyboard.type('3*')
    await expect(app.page.getByRole('alert')).toBeHidden()
    await sheet.press('Enter')
    await expect(sheet.cell('A1')).toHaveText('7')
  })

  test('is not left for another cell, another sheet or a save', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await app.page.keyboard.type('=SUM(1;2)')
    await sheet.cell('C5').click()
    await expect(app.page.getByRole('alert')).toContainText('separated by a comma')
    await expect(sheet.nameBox).toHaveValue('A1')
    await expect(sheet.formulaBar).toHaveValue('=SUM(1;2)')
    await app.page.keyboard.type(',')
    await sheet.press('Enter')
    await expect(sheet.cell('A1')).toHaveText('3')
  })
})

test('F9 shows what a selected part comes to, and again puts it in its place', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '20')
  await sheet.enter('B1', '=1+A1*2')
  await sheet.goTo('B1')
  await sheet.press('F2')
  // An arrow moves over a text only once it is there.
  await expect(app.page.locator('.cell-editor textarea')).toHaveValue('=1+A1*2')
  await sheet.press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'F9')
  await expect(app.page.locator('.formula-part')).toContainText('= 40')
  await sheet.press('F9')
  await expect(sheet.formulaBar).toHaveValue('=1+40')
  await sheet.press('Escape')
  await expect(sheet.formulaBar).toHaveValue('=1+A1*2')
})

test('the bracket at the caret is marked with its partner', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await app.page.keyboard.type('=((1)+2)')
  await expect(app.page.locator('.cell-editor .bracket')).toHaveText(['(', ')'])
  await expect(app.page.locator('.cell-editor .formula-text')).toHaveText(/^=\(\(1\)\+2\)/)
})

test.describe('going to an address', () => {
  test('with F5, Ctrl+G or the name box: a cell, whole columns and rows, another sheet', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await app.page.getByRole('button', { name: 'Add sheet' }).click()
    await expect(app.page.getByRole('tab')).toHaveCount(2)
    await sheet.press('F5')
    await expect(sheet.nameBox).toBeFocused()
    await app.page.keyboard.type('$b$7')
    await sheet.press('Enter')
    await expect(sheet.nameBox).toHaveValue('B7')
    await sheet.press('Control+g')
    await app.page.keyboard.type('A:B')
    await sheet.press('Enter')
    await expect(sheet.nameBox).toHaveValue('A:B')
    await sheet.goTo('2:5')
    await expect(sheet.nameBox).toHaveValue('2:5')
    await sheet.goTo('sheet1!C3')
    await expect(sheet.nameBox).toHaveValue('C3')
    await expect(app.page.getByRole('tab', { name: 'Sheet1' })).toHaveAttribute('aria-selected', 'true')
    await sheet.goTo('no where')
    await expect(app.page.getByRole('alert')).toContainText('no address')
  })

  test('writes it into a formula that wants a reference', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.enter('Z9', '8')
    await sheet.goTo('A1')
    await app.page.keyboard.type('=2*')
    await sheet.press('F5')
    await app.page.keyboard.type('Z9')
    await sheet.press('Enter')
    await expect(sheet.formulaBar).toHaveValue('=2*Z9')
    await sheet.press('Enter')
    await sheet.goTo('A1')
    await expect(sheet.cell('A1')).toHaveText('16')
  })
})

test('a name that is begun is looked up with F1 and put in its place', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await app.page.keyboard.type('=1+sigm')
  await sheet.press('F1')
  await expect(app.page.getByRole('combobox', { name: 'Search functions' })).toHaveValue('sigm')
  await expect(app.page.getByRole('option').first()).toContainText('SIGMOID')
  await sheet.press('Enter')
  await expect(sheet.formulaBar).toHaveValue('=1+SIGMOID(')
  await app.page.keyboard.type('0')
  await sheet.press('Enter')
  await expect(sheet.cell('A1')).toHaveText('1.5')
})

test('F1 on a cell opens the help of its function', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.enter('A1', '=1+VLOOKUP(1,{1,2},2)')
  await sheet.goTo('A1')
  await expect(sheet.formulaBar).toHaveValue('=1+VLOOKUP(1,{1,2},2)')
  await sheet.press('F1')
  await expect(app.page.getByRole('region', { name: 'Help for VLOOKUP' })).toContainText(
    'Lookup and reference',
  )
})
