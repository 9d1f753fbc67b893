import { expect, type Locator, type Page } from '@playwright/test'
import { parseCell } from '../../src/core/address'

/** The window as its user meets it: cells by address, the formula bar, the keyboard. */
export class SheetPage {
  readonly grid: Locator
  readonly formulaBar: Locator
  readonly nameBox: Locator

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid')
    this.formulaBar = page.getByRole('textbox', { name: 'Formula bar' })
    this.nameBox = page.getByRole('textbox', { name: 'Name box' })
  }

  /** The cell at `B3`, found as a screen reader finds it: by row and column index. Headers take index 1. */
  cell(name: string): Locator {
    const cell = parseCell(name)!
    return this.grid.locator(
      `[role=row][aria-rowindex="${cell.row + 2}"] > [role=gridcell][aria-colindex="${cell.column + 2}"]`,
    )
  }

  /** Opens the gallery's walkthrough from the start view. */
  async openWalkthrough(): Promise<void> {
    await this.page.getByRole('button', { name: /There can be only one/ }).click()
    await expect(this.cell('A2')).toHaveText('cat')
  }

  async newWorkbook(): Promise<void> {
    await this.page.getByRole('button', { name: 'New workbook' }).click()
    await expect(this.grid).toBeVisible()
  }

  /** Goes to an address through the name box. */
  async goTo(address: string): Promise<void> {
    await this.nameBox.click()
    await this.nameBox.fill(address)
    await this.nameBox.press('Enter')
  }

  /** Goes to a cell, types, and presses Enter. */
  async enter(address: string, text: string): Promise<void> {
    await this.goTo(address)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** Pastes text as it comes from another program. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      const target = document.activeElement ?? document.body
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, text)
  }

  /** The cell's value with every digit, as the formula bar shows it beside the formula. */
  get value(): Locator {
    return this.page.getByTestId('cell-value')
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve())
  }
}
