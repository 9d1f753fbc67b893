import type { Page } from '@playwright/test'
import { expect, test } from './drivers/test'
import { SheetPage } from './sheet-page'

/** Runs a command by its name, from the palette. */
async function command(page: Page, name: string) {
  await page.keyboard.press('Control+Shift+P')
  const field = page.getByRole('combobox', { name: 'Command' })
  await field.fill(name)
  await field.press('Enter')
  await expect(field).toBeHidden()
}

/** Puts rows of texts into cells from A1 on. */
async function fill(sheet: SheetPage, rows: readonly (readonly string[])[]) {
  await sheet.goTo('A1')
  await sheet.paste(rows.map((row) => row.join('\t')).join('\n'))
  await expect(sheet.cell('A1')).not.toHaveText('')
}

async function pasteHtml(page: Page, html: string) {
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/html', pasted)
    data.setData('text/plain', 'no table')
    const target = document.activeElement ?? document.body
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)
}

const TABLE = [
  ['class', 'logit'],
  ['cat', '2'],
  ['dog', '0.5'],
  ['cow', '-1.25'],
]

test.describe('typing', () => {
  test('Ctrl+Enter fills the selection, references following', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, TABLE)
    await sheet.goTo('C2:C4')
    await app.page.keyboard.type('=B2*10')
    await sheet.press('Control+Enter')
    await expect(sheet.cell('C4')).toHaveText('−12.5')
    await expect(sheet.nameBox).toHaveValue(/C2/)
    await sheet.press('Control+z')
    await expect(sheet.cell('C2')).toHaveText('')
  })

  test('Ctrl+Shift+Enter enters an array formula, which spills by itself', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, TABLE)
    await sheet.goTo('C2')
    await app.page.keyboard.type('=B2:B4*2')
    await sheet.press('Control+Shift+Enter')
    await expect(sheet.cell('C3')).toHaveText('1')
    await expect(sheet.nameBox).toHaveValue('C2')
  })

  test('Ctrl+’ brings the formula from above, with Shift its value', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.enter('A1', '=2+3')
    await sheet.goTo('A2')
    await sheet.press("Control+'")
    await expect(sheet.formulaBar).toHaveValue('=2+3')
    await sheet.press('Enter')
    await sheet.press("Control+Shift+'")
    await expect(sheet.formulaBar).toHaveValue('5')
    await sheet.press('Enter')
    await expect(sheet.cell('A3')).toHaveText('5')
  })
})

test.describe('the clipboard', () => {
  test('takes a table of a web page, with the digits that LibreOffice and Google Sheets tell', async ({
    app,
  }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.goTo('B2')
    await pasteHtml(
      app.page,
      `<table><tr><th colspan="2">Wide</th><td>c</td></tr>
       <tr><td sdval="0.123456789012345">0.12</td><td data-sheets-value='{"1":3,"3":0.5}'>50%</td>
       <td data-sheets-formula="=R[0]C[-1]*R1C3">0</td></tr></table>`,
    )
    await expect(sheet.cell('D2')).toHaveText('c')
    await sheet.goTo('B3')
    await expect(sheet.formulaBar).toHaveValue('0.123456789012345')
    await sheet.goTo('D3')
    await expect(sheet.formulaBar).toHaveValue('=C3*$C$1')
  })

  test('takes a Markdown table', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.goTo('A1')
    await sheet.paste('| class | p |\n|---|---|\n| cat | 0.25 |')
    await expect(sheet.cell('B2')).toHaveText('0.25')
  })

  test('pastes values, and turned; several ranges are one block', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, TABLE)
    await sheet.enter('C2', '=B2*2')
    await sheet.goTo('B2:C2')
    await sheet.press('Control+c')
    await sheet.goTo('E1')
    await sheet.press('Control+Alt+v')
    await app.page.getByRole('checkbox', { name: /Transpose/ }).check()
    await app.page.getByRole('button', { name: 'Paste' }).click()
    await expect(sheet.cell('E2')).toHaveText('4')
    await sheet.goTo('E2')
    await expect(sheet.formulaBar).toHaveValue('4')
    await sheet.cell('A1').click()
    await sheet.cell('A3').click({ modifiers: ['Control'] })
    await sheet.press('Control+c')
    await sheet.goTo('G1')
    await sheet.press('Control+v')
    await expect(sheet.cell('G1')).toHaveText('class')
    await expect(sheet.cell('G2')).toHaveText('dog')
  })
})

test.describe('looks', () => {
  test('keys and the panel format numbers, and a matrix reads as a heat map', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, TABLE)
    await sheet.goTo('C2')
    await app.page.keyboard.type('=SOFTMAX(B2:B4)')
    await sheet.press('Enter')
    await sheet.goTo('C2:C4')
    await sheet.press('Control+Shift+5')
    await expect(sheet.cell('C2')).toHaveText('79%')
    await sheet.press('Control+1')
    const panel = app.page.getByRole('region', { name: 'Format cells' })
    await panel.getByRole('button', { name: 'More digits' }).click()
    await expect(sheet.cell('C2')).toHaveText('79.2%')
    await panel.getByRole('combobox', { name: 'Number format' }).selectOption('Hexadecimal')
    await expect(sheet.cell('C2')).toHaveText(/^(0x1\.|#)/)
    await panel.getByRole('combobox', { name: 'Number format' }).selectOption('General')
    await panel.getByRole('button', { name: /Heat map/ }).click()
    const colours = () =>
      Promise.all(
        ['C2', 'C4'].map((name) =>
          sheet.cell(name).evaluate((cell) => getComputedStyle(cell).backgroundColor),
        ),
      )
    await expect.poll(async () => new Set(await colours()).size).toBe(2)
    await sheet.press('Escape')
    await expect(panel).toBeHidden()
    await sheet.press('Control+z', 'Control+z')
    await expect(sheet.cell('C2')).toHaveText(/^0x|^#/)
  })

  test('a difference counts doubles', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, [['=0.1+0.2', '0.3']])
    await sheet.goTo('A1')
    await command(app.page, 'Difference from')
    await app.page.getByRole('textbox', { name: 'First cell' }).fill('B1')
    await sheet.press('Enter')
    await expect(sheet.cell('A1')).toHaveText('+1 ulp')
  })
})

test.describe('the sheet', () => {
  test('frozen rows stay where they are', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, TABLE)
    await sheet.goTo('B2')
    await command(app.page, 'Freeze Panes')
    await sheet.goTo('D400')
    await expect(sheet.cell('D400')).toBeVisible()
    await expect(sheet.cell('A1')).toHaveText('class')
    await expect(sheet.cell('A1')).toBeInViewport()
    const frozen = (await sheet.cell('B1').boundingBox())!
    await app.page.mouse.click(frozen.x + 5, frozen.y + 5)
    await expect(sheet.nameBox).toHaveValue('B1')
  })

  test('a filter hides rows by their header, from the keyboard too', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, TABLE)
    await sheet.goTo('B1')
    await sheet.press('Control+Shift+L')
    await expect(app.page.getByRole('button', { name: 'Filter column B' })).toBeVisible()
    await sheet.press('Alt+ArrowDown')
    const panel = app.page.getByRole('dialog', { name: 'Filter column B' })
    await panel.getByRole('combobox', { name: 'Keep rows' }).selectOption('Is at least')
    await panel.getByRole('textbox', { name: 'Compare with' }).fill('0.5')
    await panel.getByRole('button', { name: 'OK' }).click()
    await expect(sheet.cell('A4')).toHaveCount(0)
    await expect(sheet.cell('A3')).toHaveText('dog')
    await sheet.goTo('B2:B4')
    await expect(app.page.getByRole('contentinfo')).toContainText('2.5')
    await sheet.press('Delete')
    await expect(sheet.cell('B3')).toHaveText('')
    await command(app.page, 'Clear Filter')
    await expect(sheet.cell('B4')).toHaveText('−1.25')
  })

  test('a number is dragged live, with one step to undo, and nudged by keys', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, TABLE)
    await sheet.enter('C2', '=B2*100')
    const box = (await sheet.cell('B2').boundingBox())!
    await app.page.mouse.move(box.x + 50, box.y + 10)
    await app.page.keyboard.down('Alt')
    await app.page.mouse.down()
    await app.page.mouse.move(box.x + 75, box.y + 10, { steps: 5 })
    await app.page.mouse.up()
    await app.page.keyboard.up('Alt')
    await expect(sheet.cell('C2')).toHaveText('225')
    await sheet.press('Control+z')
    await expect(sheet.cell('B2')).toHaveText('2')
    await sheet.goTo('B2')
    await sheet.press('Alt+Shift+ArrowUp')
    await expect(sheet.cell('B2')).toHaveText('2.1')
  })

  test('a series goes on from the keyboard', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, [['1'], ['3']])
    await sheet.goTo('A1:A5')
    await command(app.page, 'Fill Series')
    await expect(sheet.cell('A5')).toHaveText('9')
  })

  test('arrows lead to what a formula refers to', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await fill(sheet, TABLE)
    await sheet.enter('D9', '=SUM(B2:B4)')
    await sheet.goTo('D9')
    await command(app.page, 'Trace Precedents')
    await expect(app.page.locator('.grid-arrow')).toHaveCount(1)
    await sheet.press('Control+[')
    await expect(sheet.nameBox).toHaveValue('B2:B4')
    await sheet.press('Control+]')
    await expect(sheet.nameBox).toHaveValue('D9')
    await command(app.page, 'Remove Arrows')
    await expect(app.page.locator('.grid-arrow')).toHaveCount(0)
  })

  test('a comment shows under the pointer, and is heard', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await sheet.enter('B2', '2')
    await sheet.goTo('B2')
    await sheet.press('Shift+F2')
    await app.page.getByRole('textbox', { name: 'Comment' }).fill('Raise me')
    await sheet.press('Control+Enter')
    await expect(app.page.getByText('B2, 2, comment: Raise me')).toBeAttached()
    await sheet.cell('B2').hover()
    await expect(app.page.getByRole('tooltip')).toHaveText('Raise me')
  })

  test('is drawn larger and smaller, and cells are still where they are pressed', async ({ app }) => {
    const sheet = new SheetPage(app.page)
    await sheet.newWorkbook()
    await app.page.getByRole('button', { name: 'Zoom in' }).click()
    await app.page.getByRole('button', { name: 'Zoom in' }).click()
    await expect(app.page.getByRole('button', { name: /Zoom 125%/ })).toBeVisible()
    const box = (await sheet.cell('C4').boundingBox())!
    expect(Math.round(box.height)).toBe(31)
    await app.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect(sheet.nameBox).toHaveValue('C4')
  })
})

test('the key sheet lists keys, and the palette finds commands by letters in order', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await sheet.press('Control+/')
  await expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Paste Special')
  await sheet.press('Escape')
  await sheet.press('Control+Shift+P')
  await app.page.getByRole('combobox', { name: 'Command' }).fill('frz row')
  await expect(app.page.getByRole('option').first()).toContainText('Freeze First Row')
})

test('the entropy of selected probabilities is told, and copied with every digit', async ({ app }) => {
  const sheet = new SheetPage(app.page)
  await sheet.newWorkbook()
  await fill(sheet, [['0.5', '0.25', '0.25']])
  await sheet.goTo('A1:C1')
  const status = app.page.getByRole('contentinfo')
  await expect(status).toContainText('Entropy')
  await expect(status).toContainText('A1')
  await status.getByTitle(/^1\.0397207708399179/).click()
  await expect(status).toContainText('Copied 1.0397207708399179')
})
