import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  fetchLaunchFile,
  namesLaunchFile,
  readForWindow,
  writeBytes,
} from '../../../src/renderer/host/web-files'
import { FakeHandle } from './fake-handle'

afterEach(() => vi.unstubAllGlobals())

describe('reading a file of the browser', () => {
  it('gives its bytes', async () => {
    expect(await readForWindow(new FakeHandle('a.csv', '1,2'))).toMatchObject({
      ok: true,
      value: { bytes: new TextEncoder().encode('1,2') },
    })
  })

  it.each([
    ['hands over the beginning of a table of 3 GB', '1,2\n', { ok: true, value: { size: 3e9 } }],
    [
      'refuses a workbook of 3 GB by its size',
      'PK\u0003\u0004',
      { ok: false, message: '“big” is 3,000 MB. Logit Sheet opens files of up to 512 MB.' },
    ],
  ])('%s, without reading the rest', async (_, start, read) => {
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>()
    const slice = (from: number, to: number) => new Blob([start.repeat(to)]).slice(from, to)
    const file = { name: 'big', size: 3e9, arrayBuffer, slice } as unknown as File
    expect(await readForWindow({ name: 'big', getFile: async () => file })).toMatchObject(read)
    expect(arrayBuffer).not.toHaveBeenCalled()
  })

  it.each([
    ['text', 'a,b', 1_048_576],
    ['a zip file', 'PK\u0003\u0004', 65_000_000],
  ])('of 65 MB hands over of %s so much at once', async (_kind, start, handed) => {
    const file = new File([start, new Uint8Array(65_000_000 - start.length)], 'big.csv')
    const read = await readForWindow({ name: 'big.csv', getFile: async () => file })
    expect(read).toMatchObject({ ok: true, value: handed < 2e6 ? { size: 65_000_000 } : {} })
    expect(read.ok && read.value.bytes.length).toBe(handed)
  })

  it.each([
    ['NotFoundError', '“a.csv” does not exist any more, or was moved. Open it from where it is now.'],
    ['NotAllowedError', 'You do not have permission to read “a.csv”.'],
    ['NotReadableError', '“a.csv” could not be read: made to fail.'],
  ])('says what %s means', async (name, message) => {
    const file = new FakeHandle('a.csv')
    file.failing.read = name
    expect(await readForWindow(file)).toEqual({ ok: false, message })
  })
})

describe('writing a file of the browser', () => {
  const bytes = new TextEncoder().encode('new')

  it('puts the bytes in its place', async () => {
    const file = new FakeHandle('a.csv', 'old')
    expect(await writeBytes(file.handle, bytes)).toEqual({ ok: true, value: null })
    expect(file.text).toBe('new')
  })

  it.each([
    ['QuotaExceededError', 'There is not enough space to save “a.csv”.'],
    ['NoModificationAllowedError', '“a.csv” is on a disk or in a folder that is read-only.'],
    ['NotAllowedError', 'You do not have permission to save “a.csv” here.'],
    ['NotFoundError', 'The folder of “a.csv” does not exist any more.'],
    ['InvalidStateError', '“a.csv” could not be saved: made to fail.'],
  ])('says what %s means, and leaves the old content', async (name, sentence) => {
    const file = new FakeHandle('a.csv', 'old')
    file.failing.write = name
    expect(await writeBytes(file.handle, bytes)).toEqual({
      ok: false,
      message: expect.stringContaining(sentence),
    })
    expect(file.text).toBe('old')
    expect(file.aborted).toBe(true)
  })
})

describe('the file of the command line', () => {
  it('is asked for under the address that the fragment names', async () => {
    const asked = vi.fn<typeof fetch>(async () => new Response('1,2'))
    vi.stubGlobal('fetch', asked)
    expect(await fetchLaunchFile('#launch=0123abcd%2Fmy+data%231.csv')).toEqual({
      ok: true,
      value: {
        file: { id: '', name: 'my data#1.csv', location: '' },
        bytes: new TextEncoder().encode('1,2'),
      },
    })
    expect(asked).toHaveBeenCalledWith('launch/0123abcd/my%20data%231.csv')
  })

  it('is refused in the server’s own words', async () => {
    vi.stubGlobal('fetch', async () => new Response('“a.csv” is a folder.', { status: 404 }))
    expect(await fetchLaunchFile('#launch=key/a.csv')).toEqual({ ok: false, message: '“a.csv” is a folder.' })
  })

  it('is not there when the server is gone', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await fetchLaunchFile('#launch=key/a.csv')).toEqual({
      ok: false,
      message: '“a.csv” could not be read: Failed to fetch.',
    })
  })

  it.each(['', '#', '#launch=', '#other=1'])('is none for the fragment “%s”', async (fragment) => {
    expect(await fetchLaunchFile(fragment)).toEqual({ ok: true, value: null })
  })

  it('is announced by the fragment alone', () => {
    expect(namesLaunchFile('#launch=key/a.csv')).toBe(true)
    expect(namesLaunchFile('#')).toBe(false)
  })
})
