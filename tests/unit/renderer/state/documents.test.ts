import { describe, expect, it, vi } from 'vitest'
import type { Dialogs } from '../../../../src/renderer/state/dialogs'
import { createDocuments, type DocumentWorkbook } from '../../../../src/renderer/state/documents'
import type { Desktop } from '../../../../src/shared/desktop'

describe('a file dropped on the window', () => {
  it('of 2 GB is refused by its size, and neither read nor put in the place of the open workbook', async () => {
    const message = vi.fn<Dialogs['message']>(async () => undefined)
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>()
    const show = vi.fn<DocumentWorkbook['show']>()
    const workbook = {
      dirty: () => false,
      settled: async () => undefined,
      show,
    } as unknown as DocumentWorkbook
    const documents = createDocuments({} as Desktop, workbook, { message } as unknown as Dialogs)
    const file = { name: 'big.csv', size: 2_147_483_648, arrayBuffer } as unknown as File
    expect(await documents.openDropped(file)).toBe(false)
    expect(message).toHaveBeenCalledWith(
      'The file was not opened',
      '“big.csv” is 2,148 MB. Logit Sheet opens files of up to 512 MB.',
    )
    expect(arrayBuffer).not.toHaveBeenCalled()
    expect(show).not.toHaveBeenCalled()
  })
})

describe('a change that is on its way', () => {
  it('is asked about, though the engine has not answered when the user goes on', async () => {
    let dirty = false
    const workbook = {
      dirty: () => dirty,
      settled: async () => void (dirty = true),
    } as unknown as DocumentWorkbook
    const askUnsaved = vi.fn<Desktop['askUnsaved']>(async () => 'cancel')
    const documents = createDocuments({ askUnsaved } as unknown as Desktop, workbook, {} as Dialogs)
    expect(await documents.newWorkbook()).toBe(false)
    expect(askUnsaved).toHaveBeenCalledOnce()
  })
})

describe('a workbook with names', () => {
  it('is saved as CSV only after the names are said to be lost, and stays unsaved then', async () => {
    const confirm = vi.fn<Dialogs['confirm']>(async () => true)
    const markSaved = vi.fn<DocumentWorkbook['markSaved']>(async () => undefined)
    const workbook = {
      names: () => ['logits', 'rate'],
      otherFilledSheets: () => [],
      activeSheet: () => 1,
      client: { call: async () => ({ ok: true, value: { bytes: new Uint8Array(), state: 1 } }) },
      markSaved,
    } as unknown as DocumentWorkbook
    const file = { id: '1', name: 'a.csv', location: '' }
    const desktop = { saveFileAs: async () => ({ ok: true, value: file }), recentFiles: async () => [] }
    const documents = createDocuments(desktop as unknown as Desktop, workbook, {
      confirm,
    } as unknown as Dialogs)
    expect(await documents.saveAs()).toBe(true)
    expect(confirm.mock.calls[0]![0].text).toContain('“logits” and 1 more are not part of the file')
    expect(markSaved).not.toHaveBeenCalled()
    confirm.mockResolvedValueOnce(false)
    expect(await documents.saveAs()).toBe(false)
  })
})
