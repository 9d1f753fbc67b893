import type { IpcMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { isAppPage } from '../../../src/main/app-scheme'
import {
  documentMark,
  fileIdAndBytes,
  filePart,
  nameAndBytes,
  noArguments,
} from '../../../src/main/arguments'
import { MAX_PART_BYTES } from '../../../src/shared/file-messages'
import { createIpcDoor, refusal } from '../../../src/main/ipc-door'

type Handler = (event: unknown, ...args: unknown[]) => unknown

function door() {
  const handlers = new Map<string, Handler>()
  const logged: string[] = []
  const ipcMain = {
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
    on: (channel: string, handler: Handler) => void handlers.set(channel, handler),
  } as unknown as Pick<IpcMain, 'handle' | 'on'>
  const opened = createIpcDoor({ ipcMain, isOwnPage: isAppPage, log: (message) => logged.push(message) })
  return {
    ...opened,
    logged,
    call: (event: unknown, ...args: unknown[]) => handlers.get('ask')!(event, ...args),
  }
}

/** An event of a page's main frame. */
function from(url: string) {
  const mainFrame = { url }
  return { senderFrame: mainFrame, sender: { mainFrame } }
}

const window = from('logitsheet://app/index.html')

describe('a message', () => {
  it('of the window is answered', async () => {
    const { answer, call, logged } = door()
    answer('ask', fileIdAndBytes, (id, bytes) => [id, bytes.length])
    expect(await call(window, 'id', new Uint8Array(3))).toEqual(['id', 3])
    expect(logged).toEqual([])
  })

  it.each([
    ['another origin', from('https://example.com/')],
    ['another host of the scheme', from('logitsheet://other/index.html')],
    ['a look-alike', from('logitsheet://app.example.com/')],
    ['a file', from('file:///etc/passwd')],
    ['no address', from('')],
    ['a frame inside the window', { ...window, senderFrame: { url: window.senderFrame.url } }],
    ['a frame that is gone', { ...window, senderFrame: null }],
  ])('from %s is refused and logged', async (_who, event) => {
    const { answer, call, logged } = door()
    let ran = false
    answer('ask', noArguments, () => (ran = true))
    expect(await call(event)).toEqual(refusal)
    expect(ran).toBe(false)
    expect(logged).toHaveLength(1)
  })

  it.each([
    ['too few arguments', ['id']],
    ['too many', ['id', new Uint8Array(1), 1]],
    ['an id that is no text', [1, new Uint8Array(1)]],
    ['an id longer than any', ['x'.repeat(1025), new Uint8Array(1)]],
    ['text for bytes', ['id', 'bytes']],
    ['other numbers for bytes', ['id', new Float64Array(1)]],
    ['a list for bytes', ['id', [1, 2]]],
  ])('with %s is refused and logged', async (_what, args) => {
    const { answer, call, logged } = door()
    answer('ask', fileIdAndBytes, () => 'ran')
    expect(await call(window, ...args)).toEqual(refusal)
    expect(logged).toHaveLength(1)
  })

  it('without an answer is dropped when it is bad', () => {
    const { take, call, logged } = door()
    const taken: unknown[] = []
    take('ask', documentMark, (mark) => taken.push(mark))
    call(window, { name: 'a.csv', dirty: 'yes' })
    call(window, undefined)
    call(window, { name: 'a.csv', dirty: true, more: 1 })
    expect(taken).toEqual([{ name: 'a.csv', dirty: true, file: undefined }])
    expect(logged).toHaveLength(2)
  })
})

describe('a part of a file', () => {
  it('may begin anywhere in a file of any size, and is no more than one message carries', () => {
    const late = ['id', 5_000_000_000, MAX_PART_BYTES]
    expect(filePart(late)).toEqual(late)
    expect(filePart(['id', -1, 1])).toBeUndefined()
    expect(filePart(['id', 0.5, 1])).toBeUndefined()
    expect(filePart(['id', 0, MAX_PART_BYTES + 1])).toBeUndefined()
  })
})

describe('a name', () => {
  it('is text of a sensible length', () => {
    const bytes = new Uint8Array(0)
    expect(nameAndBytes(['a.csv', bytes])).toEqual(['a.csv', bytes])
    expect(nameAndBytes(['', bytes])).toBeUndefined()
    expect(nameAndBytes(['x'.repeat(1025), bytes])).toBeUndefined()
  })

  it('is empty only for a window without a workbook', () => {
    expect(documentMark([{ name: '', dirty: false }])).toEqual([{ name: '', dirty: false, file: undefined }])
    expect(documentMark([{ name: 5, dirty: false }])).toBeUndefined()
  })
})
