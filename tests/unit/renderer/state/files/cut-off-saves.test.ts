import { describe, expect, it } from 'vitest'
import type { Desktop, OpenedFile } from '../../../../../src/shared/desktop'
import { askCutOff } from '../../../../../src/renderer/state/files/cut-off-saves'
import { createDocuments } from '../../../../../src/renderer/state/files/documents'
import type { Dialogs } from '../../../../../src/renderer/state/dialogs'
import type { DocumentWorkbook } from '../../../../../src/renderer/state/files/document-file'

const FILE = { id: '1', name: 'a.csv', location: '' }
const OPENED: OpenedFile = { file: FILE, bytes: new Uint8Array(), isCutOff: true }

function dialogs(answer?: string) {
  const said: string[] = []
  return {
    said,
    message: async (title: string, text: string) => void said.push(`${title}: ${text}`),
    choose: async ({ title }: { title: string }) => {
      said.push(title)
      return answer
    },
  } as unknown as Dialogs & { readonly said: string[] }
}

describe('a save that was cut off', () => {
  it('is told of with the way to what the file held before', async () => {
    const { said, ...asked } = dialogs()
    await askCutOff(asked, 'a.csv', 'opened')
    await askCutOff(asked, 'a.csv', 'added')
    const half = 'A save of “a.csv” was cut off: It may be only in part what it was to be.'
    const before = 'What it held before is among its previous versions:'
    expect(said).toEqual([
      `${half} ${before} File → Previous Versions….`,
      `${half} ${before} open “a.csv”, then choose File → Previous Versions….`,
    ])
  })

  it('is told of when the file is not opened, and a copy of what it held before can be', async () => {
    const asked = dialogs('open')
    const read: number[] = []
    const desktop = {
      recentFiles: async () => [],
      fileVersions: async () => [
        { id: 9, size: 1 },
        { id: 7, size: 1, isBeforeCutOff: true },
      ],
      async readVersion(_file: string, id: number) {
        read.push(id)
        return { ok: false, message: 'gone' }
      },
      openFile: async () => ({ ok: true, value: OPENED }),
    } as unknown as Desktop
    const workbook = {
      dirty: () => false,
      settled: async () => undefined,
      coming: () => undefined,
      kept: () => ({}),
      // The user leaves the question of how it is to be read.
      client: { call: async () => ({ ok: false, message: '' }) },
    } as unknown as DocumentWorkbook
    const documents = createDocuments(desktop, workbook, asked)
    expect(await documents.open()).toBe(false)
    expect(asked.said[0]).toBe('A save of “a.csv” was cut off')
    expect(read).toEqual([7])
  })
})
