import { afterEach, describe, expect, it, vi } from 'vitest'
import { createWebDesktop } from '../../../src/renderer/host/web-desktop'
import { webPlatform } from '../../../src/renderer/host/web-platform'
import type { Desktop, DesktopOutcome } from '../../../src/shared/desktop'
import { FakeHandle } from './fake-handle'

afterEach(() => vi.unstubAllGlobals())

const NEW = new TextEncoder().encode('new')

interface Browser {
  readonly desktop: Desktop
  readonly window: EventTarget
  readonly document: { title: string }
  /** What the next file dialogs answer: a file, or the name of the error that the browser throws. */
  readonly picks: (FakeHandle | string)[]
  /** Names of the files that were saved as downloads. */
  readonly downloads: string[]
}

/** A desktop over a browser that is little more than its file dialogs. */
function browser({ pickers = true } = {}): Browser {
  const picks: (FakeHandle | string)[] = []
  const downloads: string[] = []
  const pick = async () => {
    const next = picks.shift()
    if (next instanceof FakeHandle) return next
    throw new DOMException('made to fail', next)
  }
  const window = Object.assign(
    new EventTarget(),
    pickers && { showOpenFilePicker: async () => [await pick()], showSaveFilePicker: pick },
  )
  const document = {
    title: '',
    createElement: () => ({
      download: '',
      click() {
        downloads.push(this.download)
      },
    }),
  }
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  vi.stubGlobal('location', { hash: '' })
  vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' })
  const desktop = createWebDesktop({ askUnsaved: async () => 'discard' })
  return { desktop, window, document, picks, downloads }
}

function valueOf<T>(outcome: DesktopOutcome<T | null>): T {
  if (!outcome.ok) throw new Error(outcome.message)
  if (outcome.value === null) throw new Error('The dialog was cancelled.')
  return outcome.value
}

describe('the browser as the desktop', () => {
  it('opens a file and saves it in its place', async () => {
    const { desktop, picks } = browser()
    const file = new FakeHandle('a.csv', 'old')
    picks.push(file)
    const opened = valueOf(await desktop.openFile())
    expect(new TextDecoder().decode(opened.bytes)).toBe('old')
    expect((await desktop.saveFile(opened.file.id, NEW)).ok).toBe(true)
    expect(file.text).toBe('new')
  })

  it('knows whether a file was changed or taken away since it was opened or saved', async () => {
    const { desktop, picks } = browser()
    const file = new FakeHandle('a.csv', 'old')
    picks.push(file)
    const { id } = valueOf(await desktop.openFile()).file
    expect(await desktop.fileState(id)).toBe('same')
    file.content = new TextEncoder().encode('odd')
    file.modified = 2
    expect(await desktop.fileState(id)).toBe('changed')
    const saved = valueOf(await desktop.saveFile(id, NEW))
    file.modified = 3
    expect(await desktop.fileState(saved.id)).toBe('same')
    file.failing.read = 'NotFoundError'
    expect(await desktop.fileState(saved.id)).toBe('gone')
  })

  it('takes a cancelled dialog for no error', async () => {
    const { desktop, picks } = browser()
    picks.push('AbortError', 'AbortError')
    expect(await desktop.openFile()).toEqual({ ok: true, value: null })
    expect(await desktop.saveFileAs('a.csv', NEW)).toEqual({ ok: true, value: null })
  })

  it('does not write a package under the name of a table', async () => {
    const { desktop, picks } = browser()
    const file = new FakeHandle('a.csv', 'old')
    picks.push(file)
    expect(await desktop.saveFileAs('a.zip', NEW)).toEqual({
      ok: false,
      message:
        'What is saved here is no “.csv” file, and “a.csv” would not open as one. Nothing was changed; choose a name that ends in “.zip”, or in the File menu another kind of file.',
    })
    expect(file.text).toBe('old')
  })

  it('saves as a download when the browser shows no dialog any more, and asks to open again', async () => {
    const { desktop, picks, downloads } = browser()
    picks.push('SecurityError', 'SecurityError')
    expect(await desktop.saveFileAs('a.csv', NEW)).toMatchObject({ ok: true, value: { name: 'a.csv' } })
    expect(downloads).toEqual(['a.csv'])
    expect(await desktop.openFile()).toEqual({
      ok: false,
      message: 'The browser asks for a file only right after a click or a key. Choose Open… again.',
    })
  })

  it('saves as a download, again and again, where files cannot be written in place', async () => {
    const { desktop, downloads } = browser({ pickers: false })
    const saved = valueOf(await desktop.saveFileAs('a.csv', NEW))
    await desktop.saveFile(saved.id, NEW)
    expect(downloads).toEqual(['a.csv', 'a.csv'])
  })

  it.each(['denied', 'SecurityError'])('does not write a file without permission: %s', async (permission) => {
    const { desktop, picks } = browser()
    const file = new FakeHandle('a.csv', 'old')
    file.failing.permission = permission
    picks.push(file)
    const opened = valueOf(await desktop.openFile())
    expect(await desktop.saveFile(opened.file.id, NEW)).toEqual({
      ok: false,
      message: expect.stringContaining('You do not have permission to save “a.csv” here.'),
    })
    expect(file.text).toBe('old')
  })

  it('knows no file by an id that it did not give', async () => {
    const { desktop } = browser()
    const message = 'This file was not opened in this window. Choose it with Open… first.'
    expect(await desktop.saveFile('/etc/passwd', NEW)).toEqual({ ok: false, message })
    expect(await desktop.openRecent('/etc/passwd')).toEqual({ ok: false, message })
  })

  it('lists what was opened or saved, newest first and once, and opens it again', async () => {
    const { desktop, picks } = browser()
    const [a, b] = [new FakeHandle('a.csv', '1'), new FakeHandle('b.csv', '2')]
    picks.push(a, b, a)
    for (let times = 0; times < 3; times++) await desktop.openFile()
    const recent = await desktop.recentFiles()
    expect(recent.map(({ name }) => name)).toEqual(['a.csv', 'b.csv'])
    const again = valueOf(await desktop.openRecent(recent[1]!.id))
    expect(new TextDecoder().decode(again.bytes)).toBe('2')
    await desktop.clearRecent()
    expect(await desktop.recentFiles()).toEqual([])
  })

  it('reads a file again after the list was cleared, and one without a place from what it gave', async () => {
    const { desktop, picks } = browser()
    const file = new FakeHandle('a.csv', 'old')
    picks.push(file, 'SecurityError')
    const { id } = valueOf(await desktop.openFile()).file
    await desktop.clearRecent()
    file.content = NEW
    expect(valueOf(await desktop.reopenFile(id)).bytes).toEqual(NEW)
    file.failing.permission = 'denied'
    expect(await desktop.reopenFile(id)).toEqual({
      ok: false,
      message: 'You do not have permission to read “a.csv”.',
    })
    const download = valueOf(await desktop.saveFileAs('b.csv', NEW))
    expect(valueOf(await desktop.reopenFile(download.id)).bytes).toEqual(NEW)
    expect((await desktop.reopenFile('/etc/passwd')).ok).toBe(false)
  })

  it('drops a recent file that is gone', async () => {
    const { desktop, picks } = browser()
    const file = new FakeHandle('a.csv')
    picks.push(file)
    await desktop.openFile()
    const [recent] = await desktop.recentFiles()
    file.failing.read = 'NotFoundError'
    expect(await desktop.openRecent(recent!.id)).toEqual({
      ok: false,
      message: '“a.csv” does not exist any more, or was moved. Open it from where it is now.',
    })
    expect(await desktop.recentFiles()).toEqual([])
  })

  it('asks before the page is left while there are unsaved changes, and only then', () => {
    const { desktop, window, document } = browser()
    const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(leaves()).toBe(true)
    desktop.setDocument({ name: 'a.csv', dirty: true })
    expect(document.title).toBe('*a.csv — Logit Sheet')
    expect(leaves()).toBe(false)
    desktop.setDocument({ name: 'a.csv', dirty: false })
    expect(leaves()).toBe(true)
  })
})

describe('the platform of a browser', () => {
  it.each([
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'mac'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'windows'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'linux'],
    ['', 'linux'],
  ])('is read from “%s”', (userAgent, platform) => {
    expect(webPlatform(userAgent)).toBe(platform)
  })
})
