import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { DocumentWindow } from '../../../src/main/document-window'
import { StoredJson } from '../../../src/main/stored-json'
import type { FakeWindow } from './fake-window'
import { tempFolder } from './temp-folder'

vi.mock('electron', async () => ({
  BrowserWindow: (await import('./fake-window')).FakeWindow,
  nativeTheme: { shouldUseDarkColors: false },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
}))

async function opened({ platform = 'linux' as 'linux' | 'mac', stored = undefined as unknown } = {}) {
  const file = path.join(tempFolder(), 'window.json')
  const state = new StoredJson(file)
  if (stored !== undefined) await state.write(stored)
  const losses: string[] = []
  const ends: string[] = []
  const document = await DocumentWindow.create({
    preload: '/preload.cjs',
    launching: false,
    version: '1.2.3',
    platform,
    state,
    pathOf: (id) => (id === 'known' ? '/home/a.csv' : undefined),
    reportLoss: (sentence) => losses.push(sentence),
    closed: () => ends.push('closed'),
    abandoned: () => ends.push('abandoned'),
  })
  return { document, losses, ends, file, window: document.window as unknown as FakeWindow }
}

describe('the window', () => {
  it('is sandboxed and isolated, has no Node, and hides until it is painted', async () => {
    const { window } = await opened()
    expect(window.options).toMatchObject({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      },
    })
  })

  it('opens where the last one was', async () => {
    const bounds = { x: 40, y: 30, width: 1000, height: 700 }
    const { window } = await opened({ stored: { bounds, maximized: true } })
    expect(window.options).toMatchObject(bounds)
    expect(window.maximized).toBe(true)
  })

  it('opens at its usual size when the last one’s place makes no sense', async () => {
    const { window } = await opened({ stored: { bounds: { x: 'left' }, maximized: false } })
    expect(window.options).toMatchObject({ width: 1280, height: 800 })
    expect(window.options).not.toHaveProperty('x')
  })

  it('has written its place down when it is closed: the program may end at once', async () => {
    const { window, file } = await opened()
    window.close()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      bounds: { x: 1, y: 2, width: 900, height: 600 },
      maximized: false,
    })
  })
})

describe('the document in the window’s title', () => {
  it('is starred while it is dirty', async () => {
    const { document, window } = await opened()
    document.setDocument({ name: 'a.csv', dirty: true, file: 'known' })
    expect(window).toMatchObject({ title: '*a.csv — Logit Sheet', edited: false, represented: '' })
  })

  it('has macOS’s own marks there', async () => {
    const { document, window } = await opened({ platform: 'mac' })
    document.setDocument({ name: 'a.csv', dirty: true, file: 'known' })
    expect(window).toMatchObject({
      title: 'a.csv — Logit Sheet',
      edited: true,
      represented: '/home/a.csv',
    })
    document.setDocument({ name: 'b.csv', dirty: false, file: 'unknown' })
    expect(window).toMatchObject({ edited: false, represented: '' })
  })
})

describe('closing the window', () => {
  it('asks its page while the document is dirty, and closes when the page says so', async () => {
    const { document, window } = await opened()
    document.setDocument({ name: 'a.csv', dirty: true })
    window.close()
    expect(window.destroyed).toBe(false)
    expect(window.sent).toEqual([['desktop:close-request']])
    document.closeNow()
    expect(window.destroyed).toBe(true)
  })

  it('asks nobody when nothing would be lost', async () => {
    const { document, window } = await opened()
    document.setDocument({ name: 'a.csv', dirty: false })
    window.close()
    expect(window.destroyed).toBe(true)
    expect(window.sent).toEqual([])
  })
})

describe('a page that is gone', () => {
  it('is reported with what it took along, and its window closes', async () => {
    const { document, window, losses } = await opened()
    document.setDocument({ name: 'a.csv', dirty: true })
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(losses).toEqual([
      'Its window stopped working (crashed). What was not saved is offered when Logit Sheet is started again.',
    ])
    expect(window.destroyed).toBe(true)
  })

  it('is nothing to report when it ended as it should', async () => {
    const { window, losses } = await opened()
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(losses).toEqual([])
    expect(window.destroyed).toBe(false)
  })
})

describe('loading the page', () => {
  it('fails with the page, but not when the window was closed meanwhile', async () => {
    const { document, window } = await opened()
    window.loads = () => Promise.reject(new Error('ERR_FAILED'))
    await expect(document.load('logitsheet://app/')).rejects.toThrow('ERR_FAILED')
    window.close()
    await expect(document.load('logitsheet://app/')).resolves.toBeUndefined()
  })
})
