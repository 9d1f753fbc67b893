import { describe, expect, it } from 'vitest'
import { rangeName, type Cell, type Range } from '../../../../../src/core/address'
import { selectAll } from '../../../../../src/renderer/state/cells/cell-deeds'
import { selectCell, type Selection } from '../../../../../src/renderer/state/cells/selection'
import type { Session } from '../../../../../src/renderer/state/session'

/** A sheet whose region around every cell is `region`. */
function sheetWith(region: Range, active: Cell) {
  let selection = selectCell(active)
  const workbook = {
    sheet: () => ({ id: 1 }),
    selection: () => selection,
    select: (next: Selection) => void (selection = next),
    client: { call: async () => region },
  }
  const session = { workbook } as unknown as Session
  return {
    press: () => selectAll(session),
    selected: () => selection.ranges.map(rangeName).join(' '),
    active: () => selection.active,
  }
}

describe('Ctrl+A', () => {
  it('selects the region around the active cell, and with a second press the sheet', async () => {
    const sheet = sheetWith({ top: 0, left: 0, bottom: 4, right: 2 }, { row: 1, column: 1 })
    await sheet.press()
    expect(sheet.selected()).toBe('A1:C5')
    await sheet.press()
    expect(sheet.selected()).toBe('A1:XFD1048576')
    expect(sheet.active()).toEqual({ row: 1, column: 1 })
  })

  it('selects the sheet at once where the cell stands alone', async () => {
    const sheet = sheetWith({ top: 1, left: 1, bottom: 1, right: 1 }, { row: 1, column: 1 })
    await sheet.press()
    expect(sheet.selected()).toBe('A1:XFD1048576')
  })
})
