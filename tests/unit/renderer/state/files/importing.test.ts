import { describe, expect, it, vi } from 'vitest'
import { success } from '../../../../../src/core/outcome'
import { previewImport } from '../../../../../src/engine/csv/preview-import'
import { formulasIn } from '../../../../../src/engine/read-source'
import { Workbook } from '../../../../../src/engine/workbook'
import type { WorkbookClient } from '../../../../../src/protocol/client'
import type { Dialogs } from '../../../../../src/renderer/state/dialogs'
import { createImporting } from '../../../../../src/renderer/state/files/importing'
import { CANCELLED, incomingOf, type Incoming } from '../../../../../src/renderer/state/files/incoming'
import { createImportMemory } from '../../../../../src/renderer/state/files/import-memory'
import { createKnownFormulas } from '../../../../../src/renderer/state/files/known-formulas'
import { createReading } from '../../../../../src/renderer/state/files/reading'
import type { Desktop } from '../../../../../src/shared/desktop'
import { BEGINNING_BYTES, MAX_PART_BYTES } from '../../../../../src/shared/file-messages'
import { cutting } from '../../../../../src/worker/cutting'

const handlers: Readonly<Record<string, unknown>> = { formulasIn, previewImport, ...cutting() }
const client = {
  call: async (name: string, ...args: unknown[]) =>
    (handlers[name] as (...given: unknown[]) => unknown)(...args),
} as unknown as WorkbookClient

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

interface Asked {
  readonly title: string
  readonly text?: string
  readonly options: readonly { readonly label: string }[]
}

function importing(
  answer: string | undefined = 'compute',
  known = createKnownFormulas(memory()),
  limit?: () => number,
) {
  const choices = createImportMemory(memory())
  const choose = vi.fn<(question: Asked) => Promise<unknown>>(async () => answer)
  const dialogs = { choose } as unknown as Dialogs
  return { choose, known, ...createImporting(client, dialogs, known, choices, createReading().during, limit) }
}

function incoming(text: string, name = 'a.csv'): Incoming {
  const bytes = new TextEncoder().encode(text)
  return { name, bytes, size: bytes.length }
}

describe('what was chosen for a file', () => {
  it('is remembered: it is read so again, unasked, and the panel begins with it', async () => {
    const { sourceOf, question } = importing()
    const first = sourceOf(incoming('title\na;b\n1;2\n'), true)
    await vi.waitFor(() => expect(question()).toBeDefined())
    question()!.change({ skipLines: 1, delimiter: ';' })
    await vi.waitFor(() => expect(question()!.preview().rows).toHaveLength(2))
    question()!.answer(true)
    await first
    const again = await sourceOf(incoming('title\na;b\n1;2\n'), false)
    expect(again).toMatchObject({ ok: true, value: { source: { choice: { skipLines: 1, delimiter: ';' } } } })
    void sourceOf(incoming('title\na;b\n1;2\n'), true)
    await vi.waitFor(() => expect(question()).toBeDefined())
    expect(question()!.chosen()).toEqual({ skipLines: 1, delimiter: ';' })
  })

  it('is nothing for a file that was saved here: all of it is its sheet', async () => {
    const known = createKnownFormulas(memory())
    const file = incoming('A title,,\n,,\nname,x,y\na,1,2\nb,3,4\nc,5,6\nd,7,8\n')
    const { sourceOf, question } = importing('compute', known)
    void sourceOf(file, false)
    await vi.waitFor(() => expect(question()!.preview().choice.skipLines).toBe(2))
    question()!.answer(false)
    await known.add(file)
    expect(await sourceOf(file, false)).toMatchObject({ value: { source: { choice: { skipLines: 0 } } } })
  })
})

describe('a file that nothing is doubtful of', () => {
  it('is opened as it is', async () => {
    const { sourceOf, question, choose } = importing()
    const file = incoming('1,2\n3,4\n')
    expect(await sourceOf(file, false)).toEqual({
      ok: true,
      value: { source: { kind: 'csv', name: 'a.csv', bytes: file.bytes }, memory: expect.any(Number) },
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

describe('an encoding that the bytes are not in', () => {
  it('is shown with what means nothing there, which is said', async () => {
    const { sourceOf, question } = importing()
    const bytes = new Uint8Array([0x4d, 0xfc, 0x6c, 0x2c, 0x31, 0x0a])
    void sourceOf({ name: 'a.csv', bytes, size: 6 }, true)
    await vi.waitFor(() => expect(question()).toBeDefined())
    const asked = question()!
    asked.change({ encoding: 'utf-8' })
    await vi.waitFor(() => expect(asked.preview().doubts[0]).toContain('a byte without meaning in UTF-8'))
    expect(asked.preview().rows[0]![0]!.written).toBe('M\udcfcl')
    asked.change({ encoding: 'ebcdic' })
    await vi.waitFor(() => expect(asked.problem()).toContain('There is no encoding “ebcdic”'))
    expect(asked.preview().rows[0]![0]!.written).toBe('M\udcfcl')
    asked.change({ encoding: undefined })
    await vi.waitFor(() => expect(asked.preview().rows[0]![0]!.written).toBe('Mül'))
    expect(asked.problem()).toBeUndefined()
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

  it('are spoken of as one where there is one', async () => {
    const { sourceOf, choose } = importing('compute')
    await sourceOf(incoming('1,=A1*2\n'), false)
    const { title, text: asked, options } = choose.mock.calls[0]![0]
    expect(title).toMatch(/^Compute the formula of “/)
    expect(asked).toMatch(/^It holds 1 formula, “=A1\*2”\. A formula/)
    expect(options.map(({ label }) => label)).toEqual(['Compute it', 'Keep it as text'])
  })

  it('stay text where that is the answer, which is remembered', async () => {
    const { sourceOf, choose } = importing('text')
    expect(await sourceOf(incoming(text), false)).toMatchObject({ value: { source: { formulas: 'text' } } })
    expect(await sourceOf(incoming(text), false)).toMatchObject({ value: { source: { formulas: 'text' } } })
    expect(choose).toHaveBeenCalledOnce()
  })

  it('are not let in where the question is left', async () => {
    const { sourceOf, choose } = importing()
    choose.mockResolvedValue(undefined)
    expect(await sourceOf(incoming(text), false)).toEqual({ ok: false, message: CANCELLED })
  })

  it('are not asked about where the file was saved here, and are again where its content has changed', async () => {
    const { sourceOf, known, choose } = importing()
    await known.add({ bytes: new TextEncoder().encode(text) })
    await sourceOf(incoming(text), false)
    expect(choose).not.toHaveBeenCalled()
    await sourceOf(incoming(text.replace('2', '3')), false)
    expect(choose).toHaveBeenCalledOnce()
  })

  it('behind the beginning of a long file are asked about when all of it is there, which is what it is known by', async () => {
    const { sourceOf, choose } = importing('compute')
    const long = (end: string): Incoming => {
      const bytes = new TextEncoder().encode('1,2\n'.repeat(300_000) + end)
      const whole = async () => success(new Blob([bytes]))
      return { name: 'long.csv', bytes: bytes.subarray(0, 1_048_576), size: bytes.length, whole }
    }
    for (const end of ['=A1,1\n', '=A1,1\n', '=A2,1\n']) await sourceOf(long(end), false)
    expect(choose).toHaveBeenCalledTimes(2)
    expect(choose.mock.calls[0]![0].text).toContain('It holds at least 1 formula, the first of them “=A1”.')
  })

  it('are taken for known by the digest that the host has', async () => {
    const { sourceOf, known, choose } = importing()
    await known.add({ bytes: new Uint8Array(), digest: async () => 'ab' })
    await sourceOf({ ...incoming(text), digest: async () => 'ab' }, false)
    expect(choose).not.toHaveBeenCalled()
  })
})

describe('the formulas of a workbook of many sheets', () => {
  const sheet = (csv: string) => new TextEncoder().encode(csv)
  const descriptor = sheet('{"resources":[{"name":"a","path":"a.csv"},{"name":"b","path":"b.csv"}]}')
  const twoTables: Incoming = {
    name: 'datapackage.json',
    bytes: descriptor,
    size: descriptor.length,
    folder: [
      { path: 'datapackage.json', bytes: descriptor },
      { path: 'a.csv', bytes: sheet('x,y\n1,2\n') },
      { path: 'b.csv', bytes: sheet('x,y\n1,=A2*2\n=A2,3\n') },
    ],
  }

  it('are asked about like those of a table, and are text where that is the answer', async () => {
    const { sourceOf, choose } = importing('text')
    const read = await sourceOf(twoTables, false)
    expect(choose.mock.calls[0]![0].text).toContain('It holds 2 formulas, the first of them “=A2*2”.')
    expect(read).toMatchObject({ ok: true, value: { source: { kind: 'package', formulas: 'text' } } })
    if (!read.ok) throw new Error(read.message)
    const opened = Workbook.open(read.value.source)
    if (!opened.ok) throw new Error(opened.message)
    expect(opened.value.form).toBe('import')
    const [, second] = opened.value.workbook.info().sheets
    expect(opened.value.workbook.inspect(second!.id, { row: 1, column: 1 }).text).toBe('=A2*2')
  })

  it('are asked about once, until one of its files is another', async () => {
    const { sourceOf, choose } = importing('compute')
    await sourceOf(twoTables, false)
    await sourceOf({ ...twoTables, folder: twoTables.folder!.toReversed() }, false)
    expect(choose).toHaveBeenCalledOnce()
    const other = [...twoTables.folder!.slice(0, 2), { path: 'b.csv', bytes: sheet('x,y\n1,=A2*3\n') }]
    await sourceOf({ ...twoTables, folder: other }, false)
    expect(choose).toHaveBeenCalledTimes(2)
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
    incomingOf({ readPart, contentDigest: async () => null }, opened).whole!(tell)

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

describe('a file of more than 2 GB', () => {
  const size = 3e9
  const line = '12345,678\n'
  const piece = (start: number, length: number) => {
    const lines = line.repeat(Math.ceil(length / line.length) + 1)
    return new TextEncoder().encode(lines).slice(start % line.length, (start % line.length) + length)
  }
  const beginning = piece(0, BEGINNING_BYTES)

  it('is asked about with its size and the limit, and only what is taken of it is read', async () => {
    const { sourceOf, choose } = importing('first')
    const part = vi.fn<NonNullable<Incoming['part']>>(async (start, length) => success(piece(start, length)))
    const whole = vi.fn<NonNullable<Incoming['whole']>>()
    const read = await sourceOf({ name: 'huge.csv', bytes: beginning, size, whole, part }, false)
    expect(choose.mock.calls[0]![0]).toMatchObject({
      text: 'It is 3.0 GB, and open it would take about 7.8 GB of memory; 1.3 GB can be used here. A part of it can be opened. What is opened so is never written over the file.',
      options: [{ id: 'first' }, { id: 'range' }, { id: 'every' }],
    })
    if (!read.ok || read.value.source.kind !== 'csv') throw new Error('It was not read.')
    expect(read.value.source.bytes).toHaveLength(1_048_576 * line.length)
    expect(part).toHaveBeenCalledTimes(1)
    expect(whole).not.toHaveBeenCalled()
    const opened = Workbook.open(read.value.source)
    expect(opened).toMatchObject({ ok: true, value: { form: 'import', notes: [] } })
    expect(opened.ok && opened.value.workbook.info().sheets[0]).toMatchObject({ rows: 1_048_576, columns: 2 })
  })

  it('is left where the user cancels', async () => {
    const { during, stop } = createReading()
    const choose = vi.fn<() => Promise<unknown>>(async () => 'first')
    const dialogs = { choose } as unknown as Dialogs
    const known = createKnownFormulas(memory())
    const { sourceOf } = createImporting(client, dialogs, known, createImportMemory(memory()), during)
    const part: NonNullable<Incoming['part']> = async () => {
      stop()
      return success(new TextEncoder().encode('x'.repeat(MAX_PART_BYTES)))
    }
    expect(await sourceOf({ name: 'huge.csv', bytes: beginning, size, part }, false)).toEqual({
      ok: false,
      message: CANCELLED,
    })
  })
})

describe('a file among several', () => {
  const text = 'a,b\n' + '1,2\n'.repeat(50_000)
  const limit = () => 10e6
  const asked = (answer: string | undefined) => importing(answer, undefined, limit)

  it('is asked about where it takes too much memory with those before it, and can be left out', async () => {
    const { sourceOf, choose } = asked('leave-out')
    const first = await sourceOf(incoming(text), false, undefined, { taken: 0 })
    if (!first.ok) throw new Error(first.message)
    expect(choose).not.toHaveBeenCalled()
    const { memory } = first.value
    expect(memory).toBeGreaterThan(text.length)
    const taken = 10e6 - memory + 1
    const second = await sourceOf(incoming(text, 'b.csv'), false, undefined, { taken })
    expect(second).toEqual({ ok: false, message: CANCELLED, kind: 'left-out' })
    const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`
    expect(choose.mock.calls).toMatchObject([
      [
        {
          title: '“b.csv” is too large',
          text: `It is 1 MB, and open it would take about ${megabytes(memory)} of memory, and the files before it about ${megabytes(taken)}; 10 MB can be used here. A part of it can be opened. What is opened so is never written over the file.`,
          options: [{ id: 'first' }, { id: 'range' }, { id: 'every' }, { id: 'leave-out' }],
        },
      ],
    ])
  })

  it('gives as many rows as there is room for, though all of it is at hand', async () => {
    const { sourceOf } = asked('first')
    const read = await sourceOf(incoming(text), false, undefined, { taken: 9.9e6 })
    if (!read.ok || read.value.source.kind !== 'csv') throw new Error('It was not read.')
    expect(read.value.source.bytes.length).toBeLessThan(text.length / 2)
    expect(read.value.source.notes).toEqual([
      expect.stringContaining('can be used here: the last that was taken'),
    ])
  })

  it('of which rows are cut out is written as the file is', async () => {
    const { sourceOf } = asked('first')
    const bytes = Uint8Array.from(
      Buffer.from('\ufeff' + text.replaceAll(',', ';').replaceAll('\n', '\r\n'), 'utf16le'),
    )
    const file = { name: 'a.csv', bytes, size: bytes.length }
    const read = await sourceOf(file, false, undefined, { taken: 9.9e6 })
    if (!read.ok) throw new Error(read.message)
    expect(Workbook.open(read.value.source)).toMatchObject({
      ok: true,
      value: {
        form: 'import',
        format: { encoding: 'utf-16le', bom: true, newline: '\r\n', delimiter: ';', finalNewline: true },
      },
    })
  })
})
