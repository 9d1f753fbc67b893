import { describe, expect, it, vi } from 'vitest'
import type { Dialogs } from '../../../../../src/renderer/state/dialogs'
import { askOverwriting, createDiskWatch } from '../../../../../src/renderer/state/files/disk-changes'
import type { DocumentWorkbook } from '../../../../../src/renderer/state/files/document-file'
import { createDocuments } from '../../../../../src/renderer/state/files/documents'
import type { Notice } from '../../../../../src/renderer/state/notices'
import type { Desktop, DiskState } from '../../../../../src/shared/desktop'

const file = { id: '1', name: 'a.csv', location: '' }

type Choose = (question: {
  readonly title: string
  readonly options: readonly { readonly id: string }[]
}) => Promise<unknown>

describe('saving over a file', () => {
  const choosing = (answer: string | undefined) => vi.fn<Choose>(async () => answer)
  const asked = (choose: ReturnType<typeof choosing>, state: DiskState) =>
    askOverwriting({ choose } as unknown as Dialogs, 'a.csv', state)

  it('that nobody else has changed asks nothing', async () => {
    const choose = choosing(undefined)
    expect(await asked(choose, 'same')).toBe('overwrite')
    expect(choose).not.toHaveBeenCalled()
  })

  it('that another program has changed offers to keep both, to write over it, or to open it again', async () => {
    const choose = choosing('save-as')
    expect(await asked(choose, 'changed')).toBe('save-as')
    const [question] = choose.mock.calls[0]!
    expect(question.title).toBe('“a.csv” has changed on the disk')
    expect(question.options.map(({ id }) => id)).toEqual(['save-as', 'overwrite', 'reopen'])
  })

  it('that is gone does not offer to open it', async () => {
    const choose = choosing(undefined)
    expect(await asked(choose, 'gone')).toBeUndefined()
    expect(choose.mock.calls[0]![0].options.map(({ id }) => id)).toEqual(['save-as', 'overwrite'])
  })
})

describe('a document whose file was changed meanwhile', () => {
  async function saved(answer: string | undefined) {
    const saveFile = vi.fn<Desktop['saveFile']>(async () => ({ ok: true, value: file }))
    const saveFileAs = vi.fn<Desktop['saveFileAs']>(async () => ({ ok: true, value: null }))
    const reopenFile = vi.fn<Desktop['reopenFile']>(async () => ({
      ok: true,
      value: { file, bytes: new Uint8Array() },
    }))
    const exported = { ok: true, value: { bytes: new Uint8Array(), state: 1 } }
    const opening = {
      ok: true,
      value: { info: { charts: [] }, format: {}, form: 'csv', window: {}, notes: [] },
    }
    const choice = { delimiter: ',', encoding: 'utf-8', decimal: '.' }
    const guessed = {
      ok: true,
      value: {
        choice,
        doubts: [],
        rows: [],
        sampled: { rows: 0, memory: 0, slack: 0, passing: 0 },
        formulas: { count: 0 },
      },
    }
    const answers: Readonly<Record<string, unknown>> = { open: opening, previewImport: guessed }
    const workbook = {
      dirty: () => false,
      settled: async () => undefined,
      coming: () => undefined,
      during: (work: Promise<unknown>) => work,
      client: { call: async (name: string) => answers[name] ?? exported },
      show: () => undefined,
      names: () => [],
      charts: () => 0,
      onCells: async () => ({ sliders: 0, comments: 0, isDressed: false }),
      otherFilledSheets: () => [],
      activeSheet: () => 1,
      kept: () => ({}),
      markSaved: async () => undefined,
    } as unknown as DocumentWorkbook
    const desktop = { fileState: async () => 'changed', recentFiles: async () => [] }
    const documents = createDocuments(
      { ...desktop, saveFile, saveFileAs, reopenFile } as unknown as Desktop,
      workbook,
      { choose: async () => answer } as unknown as Dialogs,
    )
    await documents.openFile({ file, bytes: new Uint8Array() })
    const done = await documents.save()
    const calls = [saveFile, saveFileAs, reopenFile].map((call) => call.mock.calls.length)
    return { done, calls }
  }

  it.each([
    ['overwrite', true, [1, 0, 0]],
    ['save-as', false, [0, 1, 0]],
    ['reopen', false, [0, 0, 1]],
    [undefined, false, [0, 0, 0]],
  ])('does what the user answers: %s', async (answer, done, calls) => {
    expect(await saved(answer)).toEqual({ done, calls })
  })
})

describe('coming back to the window', () => {
  function watch() {
    let state: DiskState = 'same'
    const said: string[] = []
    const offered: Notice[] = []
    const reopen = vi.fn<(id: string) => Promise<boolean>>(async () => true)
    const look = createDiskWatch(
      { fileState: async () => state },
      { document: () => ({ file }), reopen },
      {
        say: (_kind, text) => void said.push(text),
        offer: (text, action) => void offered.push({ kind: 'info', text, action }),
      },
    )
    const becomes = (next: DiskState) => {
      state = next
      return look()
    }
    return { becomes, said, offered, reopen }
  }

  it('tells once of a change, and offers to load the file again', async () => {
    const { becomes, offered, reopen } = watch()
    await becomes('same')
    expect(offered).toEqual([])
    await becomes('changed')
    await becomes('changed')
    expect(offered.map(({ text }) => text)).toEqual(['“a.csv” has changed on the disk.'])
    offered[0]!.action!.run()
    expect(reopen).toHaveBeenCalledExactlyOnceWith('1')
    await becomes('same')
    await becomes('changed')
    expect(offered).toHaveLength(2)
  })

  it('tells that a file is gone', async () => {
    const { becomes, said } = watch()
    await becomes('gone')
    expect(said).toEqual(['“a.csv” is not there any more. What it held is still open here.'])
  })
})
