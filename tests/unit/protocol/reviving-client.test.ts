import { describe, expect, it } from 'vitest'
import type { Command, WorkerEvent } from '../../../src/protocol/api'
import type { Endpoint } from '../../../src/protocol/endpoint'
import { connectReviving, type Revival, type WorkerLife } from '../../../src/protocol/reviving-client'
import { serve, type Handlers } from '../../../src/protocol/server'
import { createService } from '../../../src/worker/service'

/** A worker that a test can kill. */
class TestLife implements WorkerLife {
  readonly #channel = new MessageChannel()
  readonly endpoint = this.#channel.port2 as unknown as Endpoint
  ended = false
  #died: () => void = () => {}

  constructor(isFault: (command: Command) => boolean) {
    serve(this.#channel.port1 as unknown as Endpoint, (emit) => faulty(createService(emit), isFault))
    this.#channel.port1.start()
    this.#channel.port2.start()
  }

  onDeath(listener: () => void) {
    this.#died = listener
  }

  end() {
    this.ended = true
    this.#channel.port1.close()
    this.#channel.port2.close()
  }

  die() {
    this.end()
    this.#died()
  }
}

/** Handlers with a bug in one change. */
function faulty(handlers: Handlers, isFault: (command: Command) => boolean): Handlers {
  return {
    ...handlers,
    apply(command, stopped) {
      if (isFault(command)) throw new Error('a bug')
      return handlers.apply(command, stopped)
    },
  }
}

function engine(isFault: (command: Command) => boolean = () => false) {
  const lives: TestLife[] = []
  const client = connectReviving(() => {
    const life = new TestLife(isFault)
    lives.push(life)
    return life
  })
  const revivals: Revival[] = []
  const events: WorkerEvent[] = []
  client.onRevived((why) => revivals.push(why))
  client.onEvent((event) => events.push(event))
  return { client, revivals, events, life: () => lives.at(-1)! }
}

const typing = (text: string, row = 0): Command => ({
  type: 'set-cells',
  sheet: 1,
  at: { row, column: 0 },
  inputs: [[text]],
})
const A1 = { row: 0, column: 0 }

describe('a worker that dies', () => {
  it('is started again with everything that was done, undo included', async () => {
    const { client, revivals, life } = engine()
    await client.call('open', { kind: 'empty' })
    await client.call('apply', typing('1'))
    await client.call('apply', typing('2'))
    await client.call('undo')
    life().die()
    expect((await client.call('inspect', 1, A1)).text).toBe('1')
    await client.call('redo')
    expect((await client.call('inspect', 1, A1)).text).toBe('2')
    expect(revivals).toEqual(['died'])
  })

  it('answers the change that it died of in a sentence, and reads again what was asked', async () => {
    const { client, life } = engine()
    await client.call('open', { kind: 'empty' })
    const change = client.call('apply', typing('1'))
    const read = client.call('inspect', 1, A1)
    life().die()
    expect(await change).toEqual({
      ok: false,
      message:
        'The engine ended unexpectedly and was started again; this change was not made, everything before it is there.',
    })
    expect((await read).text).toBe('')
  })

  it('of a change that throws is not trusted any further', async () => {
    const { client, revivals } = engine((command) => command.type === 'clear')
    await client.call('open', { kind: 'empty' })
    await client.call('apply', typing('1'))
    const cleared = await client.call('apply', { type: 'clear', sheet: 1, ranges: [] })
    expect(cleared.ok).toBe(false)
    expect((await client.call('inspect', 1, A1)).text).toBe('1')
    expect(revivals).toEqual(['died'])
  })

  it('shows the window again what it watched', async () => {
    const { client, events, life } = engine()
    await client.call('open', { kind: 'empty' })
    await client.call('apply', typing('7'))
    const range = { top: 0, left: 0, bottom: 0, right: 0 }
    await client.call(
      'watch',
      { cells: [{ sheet: 1, range }], charted: [], active: undefined, selection: undefined },
      1,
    )
    events.length = 0
    life().die()
    await client.call('inspect', 1, A1)
    await expect.poll(() => events.some((event) => event.type === 'view')).toBe(true)
    const view = events.find((event) => event.type === 'view')!
    expect([...view.contents.cells[0]!.numbers]).toEqual([7])
  })

  it('leaves out what was refused', async () => {
    const { client, life } = engine()
    await client.call('open', { kind: 'empty' })
    const refused = await client.call('apply', { type: 'remove-sheet', sheet: 1 })
    expect(refused.ok).toBe(false)
    life().die()
    expect((await client.call('inspect', 1, A1)).text).toBe('')
  })
})

describe('a calculation that is stopped', () => {
  it('keeps the change, says so in the cell and in what depends on it, and is taken up by F9', async () => {
    const { client, revivals } = engine()
    await client.call('open', { kind: 'empty' })
    await client.call('apply', typing('=A1+1', 1))
    const slow = client.call('apply', typing('=1+1'))
    expect(client.stop()).toBe(true)
    expect((await slow).ok).toBe(true)
    expect(revivals).toEqual(['stopped'])
    for (const row of [0, 1]) {
      const { input, error } = await client.call('inspect', 1, { row, column: 0 })
      expect(input).not.toBe('')
      expect(error).toEqual({
        code: '#ERROR!',
        message: 'Its calculation was stopped: F9 calculates it.',
      })
    }
    await client.call('calculate')
    expect((await client.call('inspect', 1, { row: 1, column: 0 })).text).toBe('3')
  })

  it('of a file that is being opened leaves the workbook that was there', async () => {
    const { client } = engine()
    await client.call('open', { kind: 'empty' })
    await client.call('apply', typing('1'))
    const opening = client.call('open', { kind: 'sheets', sheets: [{ name: 'S', csv: '5' }] })
    expect(client.stop()).toBe(true)
    expect(await opening).toEqual({ ok: false, message: '' })
    expect((await client.call('inspect', 1, A1)).text).toBe('1')
  })

  it('of a spreadsheet’s file that is being read answers at once, and is not begun again', async () => {
    const { client } = engine()
    await client.call('open', { kind: 'empty' })
    const table = new TextEncoder().encode('<table><tr><td>1</td></tr></table>')
    const reading = client.call('readSpreadsheet', 'a.xls', table)
    expect(client.stop()).toBe(true)
    expect(await reading).toEqual({ ok: false, message: '' })
    expect(await client.call('readSpreadsheet', 'a.xls', table)).toMatchObject({ ok: true })
  })

  it('is nothing where no change is under way', async () => {
    const { client } = engine()
    await client.call('open', { kind: 'empty' })
    expect(client.stop()).toBe(false)
  })
})
