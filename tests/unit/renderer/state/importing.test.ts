import { describe, expect, it, vi } from 'vitest'
import { previewImport } from '../../../../src/engine/csv/preview-import'
import type { WorkbookClient } from '../../../../src/protocol/client'
import type { Dialogs } from '../../../../src/renderer/state/dialogs'
import { createImporting } from '../../../../src/renderer/state/importing'
import { CANCELLED, incomingOf, type Incoming } from '../../../../src/renderer/state/incoming'
import { createKnownFormulas } from '../../../../src/renderer/state/known-formulas'
import { createReading } from '../../../../src/renderer/state/reading'
import type { Desktop } from '../../../../src/shared/desktop'

const client = {
  call: async (_name: string, ...args: Parameters<typeof previewImport>) => previewImport(...args),
} as unknown as WorkbookClient

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

function importing(answer: string | undefined = 'compute', known = createKnownFormulas(memory())) {
  const choose = vi.fn<(question: { readonly text?: string }) => Promise<unknown>>(async () => answer)
  const dialogs = { choose } as unknown as Dialogs
  return { choose, known, ...createImporting(client, dialogs, known, createReading().during) }
}

function incoming(text: string, name = 'a.csv'): Incoming {
  const bytes = new TextEncoder().encode(text)
  return { name, bytes, size: bytes.length }
}

describe('a file that nothing is doubtful of', () => {
  it('is opened as it is', async () => {
    const { sourceOf, question, choose } = importing()
    const file = incoming('1,2\n3,4\n')
    expect(await sourceOf(file, false)).toEqual({
      ok: true,
      value: { source: { kind: 'csv', name: 'a.csv', bytes: file.bytes } },
    })
    expect(question()).toBeUndefined()
    expect(choose).not.toHaveBeenCalled()
  })

  it('can be asked about all the same, and every guess overruled', async () => {
    const { sourceOf, question } = importing()
    const read = sourceOf(incoming('a;b\n1;2\n'), true)
    await vi.waitFor(() => expect(question()).toBeDefined())
    const asked = question()!
    expect(asked.preview().choice.delimiter).toBe(';')
    asked.change({ delimiter: ',' })
    await vi.waitFor(() => expect(asked.preview().choice.delimiter).toBe(','))
    asked.change({ delimiter: undefined, columns: ['text', 'skip'] })
    await vi.waitFor(() => expect(asked.preview().choice.delimiter).toBe(';'))
    asked.answer(true)
    expect(question()).toBeUndefined()
    expect(await read).toMatchObject({
      ok: true,
      value: { source: { choice: { delimiter: ';', columns: ['text', 'skip'] } } },
    })
  })

  it('is left where the panel is left', async () => {
    const { sourceOf, question } = importing()
    const read = sourceOf(incoming('1,2'), true)
    await vi.waitFor(() => expect(question()).toBeDefined())
    question()!.answer(false)
    expect(await read).toEqual({ ok: false, message: CANCELLED })
  })
})

describe('an encoding that is not known', () => {
  it('is told, and the preview stays as it was', async () => {
    const { sourceOf, question } = importing()
    const bytes = new Uint8Array([0x4d, 0xfc, 0x6c, 0x2c, 0x31, 0x0a])
    void sourceOf({ name: 'a.csv', bytes, size: 6 }, true)
    await vi.waitFor(() => expect(question()).toBeDefined())
    const asked = question()!
    asked.change({ encoding: 'utf-9' })
    await vi.waitFor(() => expect(asked.problem()).toContain('utf-9'))
    expect(asked.preview().rows[0]![0]!.written).toBe('Mül')
    asked.change({ encoding: undefined })
    await vi.waitFor(() => expect(asked.problem()).toBeUndefined())
  })
})

describe('the formulas of an unknown file', () => {
  const text = '1,=A1*2\n2,=A2*2\n'

  it('are asked about once, with their number and the first of them', async () => {
    const { sourceOf, choose } = importing('compute')
    expect(await sourceOf(incoming(text), false)).toMatchObject({ ok: true })
    expect(choose.mock.calls[0]![0].text).toBe(
      'It holds 2 formulas, the first of them “=A1*2”. A formula can change what other cells show; none can reach the network or the disk.',
    )
    await sourceOf(incoming(text), false)
    expect(choose).toHaveBeenCalledOnce()
    await sourceOf(incoming(`${text}3,=A3\n`), false)
    expect(choose).toHaveBeenCalledTimes(2)
  })

  it('stay text where that is the answer, and are asked about again', async () => {
    const { sourceOf } = importing('text')
    expect(await sourceOf(incoming(text), false)).toMatchObject({ value: { source: { formulas: 'text' } } })
  })

  it('are not let in where the question is left', async () => {
    const { sourceOf, choose } = importing()
    choose.mockResolvedValue(undefined)
    expect(await sourceOf(incoming(text), false)).toEqual({ ok: false, message: CANCELLED })
  })

  it('are not asked about where the file was saved here, by its place even after it was changed', async () => {
    const { sourceOf, known, choose } = importing()
    const file = { id: '1', name: 'a.csv', location: '/home/a' }
    await known.add({ bytes: new TextEncoder().encode('=1+1'), file })
    await sourceOf({ ...incoming(text), file }, false)
    expect(choose).not.toHaveBeenCalled()
    await sourceOf({ ...incoming(text), file: { ...file, location: '/home/b' } }, false)
    expect(choose).toHaveBeenCalledOnce()
  })
})

describe('a long file', () => {
  const size = 40_000_000
  const opened = {
    file: { id: '1', name: 'long.csv', location: '' },
    bytes: new TextEncoder().encode('1,2\n'.repeat(1000)),
    size,
  }
  const part = (length: number) => ({ ok: true, value: new Uint8Array(length) }) as const
  const reading = (readPart: Desktop['readPart'], tell = (_read: number) => true) =>
    incomingOf({ readPart }, opened).whole!(tell)

  it('is read part by part to its end, and tells how far it is', async () => {
    const told: number[] = []
    const whole = await reading(
      async (_id, _start, length) => part(length),
      (read) => told.push(read) > 0,
    )
    expect(whole.ok && whole.value.size).toBe(size)
    expect(told.at(-1)).toBe(size)
    expect(told.length).toBeGreaterThan(2)
  })

  it('that became shorter meanwhile is refused with a sentence', async () => {
    expect(await reading(async (_id, _start, length) => part(length - 1))).toEqual({
      ok: false,
      message:
        '“long.csv” became shorter while it was read: another program may be writing it. Open it again when that is done.',
    })
  })

  it('on a disk that is gone says what the host says', async () => {
    const gone = { ok: false, message: 'gone' } as const
    expect(await reading(async () => gone)).toEqual(gone)
  })

  it('is left where the user cancels', async () => {
    const { during, stop, progress } = createReading()
    expect(stop()).toBe(false)
    const read = during(size, (tell) =>
      reading(async (_id, _start, length) => {
        stop()
        return part(length)
      }, tell),
    )
    expect(progress()?.phase).toBe('Reading')
    expect(await read).toEqual({ ok: false, message: CANCELLED })
    expect(progress()).toBeUndefined()
  })
})
