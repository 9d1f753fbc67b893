import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { parseCell, parseRange, rangeName } from '../../../../../src/core/address'
import { createClipboard } from '../../../../../src/renderer/state/cells/clipboard'
import { lastRange, selectCell } from '../../../../../src/renderer/state/cells/selection'
import { OpenWorkbook, settled } from '../open-workbook'

/** A paste from another program, as the browser tells of it. */
function pasting(text: string): ClipboardEvent {
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : '') }
  return { preventDefault: () => undefined, clipboardData } as unknown as ClipboardEvent
}

async function clipboardOf(csv: string) {
  const { workbook } = await OpenWorkbook.open({ kind: 'sheets', sheets: [{ name: 'S', csv }] })
  const { state } = workbook
  const clipboard = createRoot(() => createClipboard(state, () => undefined))
  state.setVisible([parseRange('A1:D9')!])
  state.select(selectCell(parseCell('B1')!))
  await settled()
  const selected = () => rangeName(lastRange(state.selection()))
  const input = async (address: string) =>
    (await state.client.call('inspect', state.sheet()!.id, parseCell(address)!)).input
  return { clipboard, input, selected, state }
}

describe('what is pasted', () => {
  it('is selected', async () => {
    const { clipboard, input, selected } = await clipboardOf('1\n')
    clipboard.onPaste(pasting('7\t8\n9\t10'))
    await settled()
    expect(await input('C2')).toBe('10')
    expect(selected()).toBe('B1:C2')
  })

  it('does not take back who has gone on before it is there', async () => {
    const { clipboard, input, selected, state } = await clipboardOf('1\n')
    clipboard.onPaste(pasting('7'))
    state.select(selectCell(parseCell('C5')!))
    await settled()
    expect(await input('B1')).toBe('7')
    expect(selected()).toBe('C5')
  })
})
