import { describe, expect, it, vi } from 'vitest'
import { previewImport } from '../../../../../src/engine/csv/preview-import'
import { Workbook } from '../../../../../src/engine/workbook'
import type { Source } from '../../../../../src/protocol/api'
import type { Dialogs } from '../../../../../src/renderer/state/dialogs'
import type { DocumentWorkbook } from '../../../../../src/renderer/state/files/document-file'
import { createDocuments } from '../../../../../src/renderer/state/files/documents'
import type { Desktop } from '../../../../../src/shared/desktop'

const handlers: Readonly<Record<string, unknown>> = {
  previewImport,
  open(source: Source) {
    const opened = Workbook.open(source)
    if (!opened.ok) return opened
    const { workbook, ...rest } = opened.value
    return { ok: true, value: { ...rest, info: workbook.info() } }
  },
}

function dropping() {
  const message = vi.fn<Dialogs['message']>(async () => undefined)
  const show = vi.fn<DocumentWorkbook['show']>()
  const workbook = {
    client: {
      call: async (name: string, ...args: unknown[]) =>
        (handlers[name] as (...given: unknown[]) => unknown)(...args),
    },
    dirty: () => false,
    settled: async () => undefined,
    isOpen: () => false,
    coming: () => undefined,
    during: (work: Promise<unknown>) => work,
    kept: () => ({}),
    show,
  } as unknown as DocumentWorkbook
  const documents = createDocuments({} as Desktop, workbook, { message } as unknown as Dialogs)
  return { documents, message, show }
}

describe('several files, of which one is no table', () => {
  const picture = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)], 'b.csv')

  it('are opened but for that one, of which it is said', async () => {
    const { documents, message, show } = dropping()
    const files = [new File(['1,2\n'], 'a.csv'), picture, new File(['3,4\n'], 'c.csv')]
    expect(await documents.openDropped(files)).toBe(true)
    expect(show.mock.calls[0]![0].sheets.map(({ name }) => name)).toEqual(['a', 'c'])
    expect(message).toHaveBeenCalledExactlyOnceWith(
      '“b.csv” was not opened',
      expect.stringContaining('“b.csv” is no table of text'),
    )
  })

  it('leave what is open where none of them is a table', async () => {
    const { documents, message, show } = dropping()
    expect(await documents.openDropped([picture, picture])).toBe(false)
    expect(message).toHaveBeenCalledTimes(2)
    expect(show).not.toHaveBeenCalled()
  })
})
