import { describe, expect, it } from 'vitest'
import type { ViewContents, WorkerEvent } from '../../../src/protocol/api'
import { connect } from '../../../src/protocol/client'
import type { Endpoint } from '../../../src/protocol/endpoint'
import { serve, type Handlers } from '../../../src/protocol/server'

const info = { sheets: [], names: [], charts: [], state: 0, dirty: false, undo: undefined, redo: undefined }

function contents(values: Float64Array): ViewContents {
  return {
    view: 1,
    info,
    cells: [],
    charted: [{ sheet: 1, range: { top: 0, left: 0, bottom: 1, right: 0 }, values }],
    active: undefined,
    summary: undefined,
    layouts: [],
  }
}

/** Two ends of a real message channel, with the handlers that a test cares about. */
function wire(handlers: Partial<Handlers>) {
  const { port1, port2 } = new MessageChannel()
  let emit: (event: WorkerEvent) => void = () => {}
  serve(port1 as unknown as Endpoint, (tell) => {
    emit = tell
    return handlers as Handlers
  })
  port1.start()
  const client = connect(port2 as unknown as Endpoint, 4)
  port2.start()
  return {
    client,
    emit: (event: WorkerEvent) => emit(event),
    close: () => {
      port1.close()
      port2.close()
    },
  }
}

describe('the wire between window and worker', () => {
  it('answers each request with its own answer, in order', async () => {
    const { client, close } = wire({ edge: (_sheet, cell) => ({ row: cell.row + 1, column: 0 }) })
    const answers = await Promise.all(
      [0, 1, 2].map((row) => client.call('edge', 1, { row, column: 0 }, 'down')),
    )
    expect(answers.map((cell) => cell.row)).toEqual([1, 2, 3])
    close()
  })

  it('passes a refusal on as a value', async () => {
    const { client, close } = wire({ undo: () => ({ ok: false, message: 'There is nothing to undo.' }) })
    expect(await client.call('undo')).toEqual({ ok: false, message: 'There is nothing to undo.' })
    close()
  })

  it('rejects the request whose handler throws, and goes on answering', async () => {
    const { client, close } = wire({
      undo: () => {
        throw new Error('a bug')
      },
      markSaved: () => info,
    })
    await expect(client.call('undo')).rejects.toThrow('a bug')
    expect(await client.call('markSaved', 0)).toEqual(info)
    close()
  })

  it('hands charted values over without copying them', async () => {
    const values = Float64Array.of(1, 2)
    const { client, close } = wire({ watch: () => contents(values) })
    const view = { cells: [], charted: [], active: undefined, selection: undefined }
    const answer = await client.call('watch', view, 1)
    expect([...answer.charted[0]!.values]).toEqual([1, 2])
    expect(values.byteLength).toBe(0)
    close()
  })

  it('tells every listener of an event until it stops listening', async () => {
    const { client, emit, close } = wire({ markSaved: () => info })
    const heard: string[] = []
    const stop = client.onEvent((event) => heard.push(event.type))
    emit({ type: 'progress', phase: 'Reading', done: 0.5 })
    await client.call('markSaved', 0)
    stop()
    emit({ type: 'progress', phase: 'idle', done: undefined })
    await client.call('markSaved', 0)
    expect(heard).toEqual(['progress'])
    close()
  })

  it('lends a long table that is read in part, and gives it back with the answer', async () => {
    const heard: Uint8Array[] = []
    const { client, close } = wire({
      open(source) {
        if (source.kind === 'csv') heard.push(source.bytes.slice())
        return { ok: false, message: 'no' }
      },
    })
    const table = (text: string) => ({
      kind: 'csv' as const,
      name: 'a.csv',
      bytes: new TextEncoder().encode(text).slice(),
      part: { kind: 'split' as const },
    })
    const long = table('1,2,3')
    const { buffer } = long.bytes
    const short = table('1,2')
    const { part: _part, ...whole } = table('4,5,6')
    const answers = [long, short, whole].map((source) => client.lend(source))
    expect(buffer.byteLength).toBe(0)
    expect([short, whole].map(({ bytes }) => bytes.length)).toEqual([3, 5])
    await Promise.all(answers)
    expect(heard.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['1,2,3', '1,2', '4,5,6'])
    expect(new TextDecoder().decode(long.bytes)).toBe('1,2,3')
    close()
  })

  it('gives back what was lent to a handler with a bug', async () => {
    const { client, close } = wire({
      open() {
        throw new Error('a bug')
      },
    })
    const bytes = new Uint8Array([49, 44, 50, 44, 51])
    const source = { kind: 'csv' as const, name: 'a.csv', bytes, part: { kind: 'split' as const } }
    await expect(client.lend({ kind: 'files', files: [source] })).rejects.toThrow('a bug')
    expect(source.bytes).toEqual(new Uint8Array([49, 44, 50, 44, 51]))
    close()
  })
})
