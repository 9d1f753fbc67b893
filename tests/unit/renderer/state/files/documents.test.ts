import { describe, expect, it, vi } from 'vitest'
import type { Dialogs } from '../../../../../src/renderer/state/dialogs'
import type { DocumentWorkbook } from '../../../../../src/renderer/state/files/document-file'
import { createDocuments } from '../../../../../src/renderer/state/files/documents'
import type { Desktop } from '../../../../../src/shared/desktop'

describe('a file dropped on the window', () => {
  it('that is a workbook of 2 GB is refused by its size, and neither read nor put in the place of the open workbook', async () => {
    const message = vi.fn<Dialogs['message']>(async () => undefined)
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>()
    const show = vi.fn<DocumentWorkbook['show']>()
    const workbook = {
      dirty: () => false,
      settled: async () => undefined,
      show,
    } as unknown as DocumentWorkbook
    const documents = createDocuments({} as Desktop, workbook, { message } as unknown as Dialogs)
    const slice = () => new Blob(['PK\u0003\u0004'])
    const file = { name: 'big.zip', size: 2_147_483_648, arrayBuffer, slice } as unknown as File
    expect(await documents.openDropped([file])).toBe(false)
    expect(message).toHaveBeenCalledWith(
      'The file was not opened',
      '“big.zip” is 2,148 MB. Logit Sheet opens files of up to 512 MB.',
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
  const file = { id: '1', name: 'a.csv', location: '' }
  const client = {
    call: async (name: string) => {
      if (name === 'formulaLike') return 0
      const exported = { bytes: new TextEncoder().encode(name), state: 1 }
      return name === 'exportCsv' ? { ok: true, value: exported } : exported
    },
  }

  function documentsOf(answer: string | undefined, more: Partial<DocumentWorkbook> = {}) {
    const choose = vi.fn<(question: { readonly text?: string }) => Promise<unknown>>(async () => answer)
    const markSaved = vi.fn<DocumentWorkbook['markSaved']>(async () => undefined)
    const saveFileAs = vi.fn<Desktop['saveFileAs']>(async (name) => ({ ok: true, value: { ...file, name } }))
    const workbook = {
      names: () => ['logits', 'rate'],
      otherFilledSheets: () => ['Other'],
      activeSheetName: () => 'Sheet1',
      activeSheet: () => 1,
      charts: () => 0,
      onCells: async () => ({ sliders: 0, comments: 0, isDressed: false }),
      kept: () => ({}),
      dirty: () => false,
      client,
      markSaved,
      ...more,
    } as unknown as DocumentWorkbook
    const desktop = { saveFileAs, recentFiles: async () => [] } as unknown as Desktop
    const documents = createDocuments(desktop, workbook, { choose } as unknown as Dialogs)
    return { documents, choose, markSaved, saveFileAs }
  }

  const saved = (save: { mock: { calls: readonly (readonly unknown[])[] } }) =>
    save.mock.calls.map(([name, bytes]) => [name, new TextDecoder().decode(bytes as Uint8Array)])

  it('is saved as CSV only after it is said what is lost, and stays unsaved then', async () => {
    const { documents, choose, markSaved, saveFileAs } = documentsOf('csv')
    expect(await documents.saveAs()).toBe(true)
    expect(choose.mock.calls[0]![0].text).toBe(
      '“Other” is not part of a CSV file. “logits” and 1 more are not part of it either: formulas with names in them are #NAME? when it is opened again.',
    )
    expect(saved(saveFileAs)).toEqual([['untitled.csv', 'exportCsv']])
    expect(markSaved).not.toHaveBeenCalled()
  })

  it('is saved whole as a package where that is chosen, and from then on without a question', async () => {
    const { documents, choose, markSaved, saveFileAs } = documentsOf('package')
    expect(await documents.saveAs()).toBe(true)
    expect(saved(saveFileAs)).toEqual([['untitled.zip', 'exportPackage']])
    expect(markSaved).toHaveBeenCalledExactlyOnceWith(1)
    expect(documents.document()).toMatchObject({ name: 'untitled.zip', form: 'package' })
    expect(await documents.saveAs()).toBe(true)
    expect(choose).toHaveBeenCalledOnce()
  })

  it('or with sliders alone is asked about too', async () => {
    const none = {
      names: () => [],
      otherFilledSheets: () => [],
      onCells: async () => ({ sliders: 2, comments: 0, isDressed: false }),
    }
    const { documents, choose, markSaved } = documentsOf('csv', none)
    expect(await documents.saveAs()).toBe(true)
    expect(choose.mock.calls[0]![0]).toMatchObject({
      title: 'A CSV file holds no sliders',
      text: 'The 2 sliders are not part of a CSV file.',
    })
    expect(markSaved).not.toHaveBeenCalled()
  })

  it('or with comments, which are told of behind what else is lost', async () => {
    const onCells = async () => ({ sliders: 1, comments: 2, isDressed: false })
    const none = { names: () => [], otherFilledSheets: () => [], onCells }
    const { documents, choose, markSaved } = documentsOf('csv', none)
    expect(await documents.saveAs()).toBe(true)
    expect(choose.mock.calls[0]![0]).toMatchObject({
      text: 'The slider is not part of a CSV file. The 2 comments are not part of it either.',
    })
    expect(markSaved).not.toHaveBeenCalled()
  })

  it('or only with formats is saved at once, and once it is said that they are not kept', async () => {
    const remark = vi.fn<DocumentWorkbook['remark']>()
    const { documents, choose, markSaved } = documentsOf('csv', {
      names: () => [],
      otherFilledSheets: () => [],
      onCells: async () => ({ sliders: 0, comments: 0, isDressed: true }),
      remark,
    })
    expect(await documents.saveAs()).toBe(true)
    expect(await documents.saveAs()).toBe(true)
    expect(choose).not.toHaveBeenCalled()
    expect(markSaved).toHaveBeenCalledTimes(2)
    expect(remark.mock.calls.map(([text]) => text)).toEqual([
      'Saved. A CSV file keeps what cells hold, not their formats and colours.',
    ])
  })

  it('or only with formats is saved as a package from where that is said', async () => {
    const remark = vi.fn<DocumentWorkbook['remark']>()
    const { documents, saveFileAs } = documentsOf('csv', {
      names: () => [],
      otherFilledSheets: () => [],
      onCells: async () => ({ sliders: 0, comments: 0, isDressed: true }),
      remark,
    })
    expect(await documents.saveAs()).toBe(true)
    remark.mock.calls[0]![1]!.run()
    await vi.waitFor(() => expect(documents.document()).toMatchObject({ form: 'package' }))
    expect(saved(saveFileAs)).toEqual([
      ['untitled.csv', 'exportCsv'],
      ['untitled.zip', 'exportPackage'],
    ])
  })

  it('is not saved where the question is left', async () => {
    const { documents, saveFileAs } = documentsOf(undefined)
    expect(await documents.saveAs()).toBe(false)
    expect(saveFileAs).not.toHaveBeenCalled()
  })
})

describe('a workbook that is to be a folder', () => {
  type Choose = (question: { readonly options: readonly { readonly id: string }[] }) => Promise<unknown>
  const files = [{ path: 'datapackage.json', bytes: new TextEncoder().encode('{}') }]

  function documentsOn(desktop: Partial<Desktop>, { texts = 0, choose = vi.fn<Choose>() } = {}) {
    const call = vi.fn<(name: string, ...args: readonly unknown[]) => Promise<unknown>>(async (name) => {
      if (name === 'formulaLike') return texts
      return name === 'exportPackageFiles' ? { files, state: 1 } : { bytes: new Uint8Array(), state: 1 }
    })
    const remark = vi.fn<DocumentWorkbook['remark']>()
    const workbook = {
      kept: () => ({}),
      dirty: () => false,
      markSaved: async () => undefined,
      remark,
      client: { call },
    } as unknown as DocumentWorkbook
    const host = {
      recentFiles: async () => [],
      fileState: async () => 'same',
      ...desktop,
    } as unknown as Desktop
    return { documents: createDocuments(host, workbook, { choose } as unknown as Dialogs), remark, call }
  }

  it('is saved there from then on, and elsewhere as another folder', async () => {
    const ref = { id: '1', name: 'animals', location: '', isFolder: true } as const
    const saveFolder = vi.fn<Desktop['saveFolder']>(async () => ({ ok: true, value: ref }))
    const saveFolderAs = vi.fn<Desktop['saveFolderAs']>(async () => ({ ok: true, value: ref }))
    const { documents } = documentsOn({ canSaveFolders: true, saveFolder, saveFolderAs })
    expect(await documents.saveFolder()).toBe(true)
    expect(saveFolderAs).toHaveBeenCalledExactlyOnceWith('Untitled', files)
    expect(await documents.save()).toBe(true)
    expect(saveFolder).toHaveBeenCalledExactlyOnceWith('1', files)
    expect(await documents.saveAs()).toBe(true)
    expect(saveFolderAs).toHaveBeenLastCalledWith('animals', files)
  })

  it('has texts that look like formulas escaped in its values where that is chosen, and in later saves too', async () => {
    const ref = { id: '1', name: 'animals', location: '', isFolder: true } as const
    const saved = async () => ({ ok: true, value: ref }) as const
    const choose = vi.fn<Choose>(async () => 'escape')
    const desktop = { canSaveFolders: true, saveFolder: saved, saveFolderAs: saved }
    const { documents, call } = documentsOn(desktop, { texts: 2, choose })
    expect(await documents.saveFolder()).toBe(true)
    expect(await documents.save()).toBe(true)
    const exported = call.mock.calls.filter(([name]) => name === 'exportPackageFiles')
    expect(exported.map((args) => args.at(-1))).toEqual([true, true])
    expect(choose).toHaveBeenCalledOnce()
    await documents.saveAs()
    expect(choose.mock.lastCall![0].options[0]!.id).toBe('escape')
    choose.mockResolvedValueOnce(undefined)
    expect(await documents.saveAs()).toBe(false)
  })

  it('is one file where the host writes no folders, which is said', async () => {
    const saveFileAs = vi.fn<Desktop['saveFileAs']>(async (name) => ({
      ok: true,
      value: { id: '1', name, location: '' },
    }))
    const { documents, remark } = documentsOn({ canSaveFolders: false, saveFileAs })
    expect(await documents.saveFolder()).toBe(true)
    expect(remark).toHaveBeenCalledWith(
      'This browser gives a page no folder to write in: the package is one file, “untitled.zip”.',
    )
  })
})

describe('a save that takes its time', () => {
  interface Question {
    readonly options: readonly { readonly label: string }[]
  }
  const file = { id: '1', name: 'a.csv', location: '' }

  /** A workbook of one sheet over a file, whose disk answers when the test says. */
  function documentsOn({ lacking, names = 0 }: { readonly lacking?: string; readonly names?: number } = {}) {
    const writes: (() => void)[] = []
    const written: number[] = []
    let state = 1
    const call = async (name: string) => {
      const opened = { info: { charts: [] }, format: undefined, form: 'csv', window: {}, notes: [] }
      if (name === 'open') return { ok: true, value: opened }
      const exported = { bytes: Uint8Array.of(state), state, ...(lacking && { lacking }) }
      return { ok: true, value: exported }
    }
    const put = (bytes: Uint8Array) =>
      new Promise<{ ok: true; value: typeof file }>((done) => {
        writes.push(() => {
          written.push(bytes[0]!)
          done({ ok: true, value: file })
        })
      })
    const desktop = {
      saveFile: (_id: string, bytes: Uint8Array) => put(bytes),
      saveFileAs: (_name: string, bytes: Uint8Array) => put(bytes),
      fileState: async () => (writes.length > 0 ? 'changed' : 'same'),
      recentFiles: async () => [],
      askUnsaved: async () => 'discard',
    } as unknown as Desktop
    const markSaved = vi.fn<DocumentWorkbook['markSaved']>(async () => undefined)
    const remark = vi.fn<DocumentWorkbook['remark']>()
    const workbook = {
      names: () => Array.from({ length: names }, () => 'n'),
      otherFilledSheets: () => [],
      activeSheet: () => 1,
      activeSheetName: () => 'a',
      charts: () => 0,
      onCells: async () => ({ sliders: 0, comments: 0, isDressed: false }),
      kept: () => ({}),
      dirty: () => true,
      settled: async () => undefined,
      during: (work: Promise<unknown>) => work,
      show: () => undefined,
      coming: () => undefined,
      client: { call },
      markSaved,
      remark,
    } as unknown as DocumentWorkbook
    const message = vi.fn<Dialogs['message']>(async () => undefined)
    const choose = vi.fn<(question: Question) => Promise<'csv' | undefined>>(async () => undefined)
    const documents = createDocuments(desktop, workbook, { message, choose } as unknown as Dialogs)
    const answer = () => vi.waitFor(() => writes.splice(0, 1)[0]!())
    return { documents, writes, written, markSaved, remark, message, choose, answer, change: () => state++ }
  }

  it('is done before the next one begins, which takes its own change for no other program’s', async () => {
    const { documents, writes, written, choose, answer, change } = documentsOn()
    const first = documents.saveAs()
    await answer()
    await first
    const second = documents.save()
    await vi.waitFor(() => expect(writes).toHaveLength(1))
    change()
    const third = documents.save()
    await answer()
    await answer()
    expect([await second, await third]).toEqual([true, true])
    expect(choose).not.toHaveBeenCalled()
    expect(written).toEqual([1, 1, 2])
  })

  it('gives its file to no other workbook that is open meanwhile, and is not marked in it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const { documents, markSaved, answer } = documentsOn()
    const save = documents.saveAs()
    const left = documents.newWorkbook()
    await vi.advanceTimersByTimeAsync(3000)
    expect(await left).toBe(true)
    vi.useRealTimers()
    await answer()
    expect(await save).toBe(false)
    expect(documents.document()).toMatchObject({ name: 'Untitled', file: undefined })
    expect(markSaved).not.toHaveBeenCalled()
  })

  it('writes no other workbook to the file of the one that it was asked for', async () => {
    const { documents, written, message, choose } = documentsOn({ names: 1 })
    let chosen: (form: 'csv') => void = () => undefined
    choose.mockImplementationOnce(() => new Promise((done) => (chosen = done)))
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const save = documents.saveAs()
    const left = documents.newWorkbook()
    await vi.advanceTimersByTimeAsync(3000)
    expect(await left).toBe(true)
    vi.useRealTimers()
    chosen('csv')
    expect(await save).toBe(false)
    expect(written).toEqual([])
    expect(message).toHaveBeenCalledExactlyOnceWith(
      'The workbook was not saved',
      'Another workbook was opened in its place before it could be written.',
    )
  })

  it('over a file of one sheet is asked for by the name of that file', async () => {
    const { documents, choose, answer } = documentsOn({ names: 1 })
    choose.mockResolvedValueOnce('csv')
    const first = documents.saveAs()
    await answer()
    await first
    await documents.save()
    const labels = choose.mock.calls.map(([question]) => question.options[1]!.label)
    expect(labels).toEqual(['Save “a” alone as CSV', 'Save “a” alone over “a.csv”'])
  })

  it('says once of a file that it is UTF-8 now, and why', async () => {
    const { documents, remark, answer } = documentsOn({ lacking: '→' })
    for (const save of [documents.saveAs, documents.save]) {
      const done = save()
      await answer()
      expect(await done).toBe(true)
    }
    expect(remark.mock.calls).toEqual([['“a.csv” was written as UTF-8: UTF-8 has no “→”.']])
  })
})
