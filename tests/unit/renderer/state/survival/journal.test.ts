import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DiskStates } from '../../../../../src/main/files/disk-states'
import { FileGrants } from '../../../../../src/main/files/file-grants'
import { Journals } from '../../../../../src/main/files/journals'
import type { Command, Source } from '../../../../../src/protocol/api'
import type { ChangeListener } from '../../../../../src/protocol/reviving-client'
import { createJournal } from '../../../../../src/renderer/state/survival/journal'
import type { AskedStep, JournaledState } from '../../../../../src/renderer/state/survival/journal-life'
import { findLeft, readLeft } from '../../../../../src/renderer/state/survival/left-workbook'
import { replay } from '../../../../../src/renderer/state/survival/restoring'
import type { JournalStore } from '../../../../../src/shared/journal-store'
import { startEngine } from '../../../../fuzz/engine-life'
import { tempFolder } from '../../../main/temp-folder'

const FORMAT = { encoding: 'utf-8', bom: false, newline: '\n', delimiter: ',', finalNewline: true } as const
const CSV: Source = { kind: 'csv', name: 'a.csv', bytes: new TextEncoder().encode('1,2\n') }
const A1 = { row: 0, column: 0 }
const typing = (text: string): Command => ({ type: 'set-cells', sheet: 1, at: A1, inputs: [[text]] })

function storeIn(folder: string): Journals {
  const grants = new FileGrants()
  return new Journals({
    folder: path.join(folder, 'journals'),
    pathOf: (id) => grants.pathOf(id),
    grant: (file) => grants.grant(file),
    disk: new DiskStates(),
  })
}

/** A window that edits; what it has not flushed is lost with it. */
function windowOn(store: JournalStore, mostSteps?: number) {
  const [client, end] = startEngine()
  const failures: string[] = []
  const state: { -readonly [K in keyof JournaledState]: JournaledState[K] } = {
    document: { name: 'a.csv', format: FORMAT, form: 'csv' },
    file: undefined,
    kept: { charts: [] },
    dirty: true,
  }
  let hears!: ChangeListener
  const journal = createJournal({
    store,
    client: {
      call: (...asked) => client.call(...asked),
      onChanges(listener) {
        hears = listener
        return client.onChanges(listener)
      },
    },
    state: () => state,
    failed: (message) => failures.push(message),
    delay: 60_000,
    ...(mostSteps === undefined ? {} : { mostSteps }),
  })
  const die = () => {
    journal.stop()
    end()
  }
  return { client, journal, hears, state, failures, die }
}

/** A window that ended with a change behind its file. */
async function leaveBehind(folder: string): Promise<void> {
  const window = windowOn(storeIn(folder))
  await window.client.call('open', CSV)
  await window.client.call('apply', typing('5'))
  await window.journal.flush()
  window.die()
}

async function left(folder: string) {
  const store = storeIn(folder)
  return (await findLeft(store)).map(({ name, changes }) => ({ name, changes }))
}

async function restored(store: JournalStore) {
  const [one] = await findLeft(store)
  const journal = await readLeft(store, one!.id)
  if (!journal.ok) throw new Error(journal.message)
  return { id: one!.id, journal: journal.value }
}

/** A1 and the number of sheets, as the next run restores them. */
async function texts(folder: string): Promise<readonly [string, number]> {
  const [client, end] = startEngine()
  const { journal } = await restored(storeIn(folder))
  const done = await replay(client, journal)
  if (!done.ok) throw new Error(done.message)
  const { text } = await client.call('inspect', 1, A1)
  end()
  return [text, done.value.info.sheets.length]
}

describe('a window that dies', () => {
  it('leaves its workbook with every change, undo and redo, and what the file holds of it', async () => {
    const folder = tempFolder()
    const one = windowOn(storeIn(folder))
    await one.client.call('open', CSV)
    await one.client.call('apply', typing('5'))
    await one.client.call('markSaved', 1)
    await one.client.call('apply', typing('6'))
    await one.client.call('apply', typing('7'))
    await one.client.call('undo')
    await one.journal.flush()
    one.die()

    const [client, end] = startEngine()
    const { journal } = await restored(storeIn(folder))
    const done = await replay(client, journal)
    if (!done.ok) throw new Error(done.message)
    expect(done.value.remark).toBeUndefined()
    expect(done.value.info).toMatchObject({ dirty: true, redo: 'Typing in A1' })
    expect((await client.call('inspect', 1, A1)).text).toBe('6')
    const undone = await client.call('undo')
    expect(undone.ok && undone.value.info.dirty).toBe(false)
    expect((await client.call('inspect', 1, A1)).text).toBe('5')
    end()
  })

  it('leaves nothing to be offered where nothing was changed, or everything is saved', async () => {
    const folder = tempFolder()
    const one = windowOn(storeIn(folder))
    one.state.dirty = false
    await one.client.call('open', CSV)
    await one.journal.flush()
    expect(await left(folder)).toEqual([])
    one.state.dirty = true
    await one.client.call('apply', typing('5'))
    await one.journal.flush()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 1 }])
    one.state.dirty = false
    await one.client.call('markSaved', 1)
    await one.journal.flush()
    one.die()
    expect(await left(folder)).toEqual([])
  })

  it('between a change and its save at once leaves nothing to be offered, and then only what came after', async () => {
    const folder = tempFolder()
    const one = windowOn(storeIn(folder))
    await one.client.call('open', CSV)
    await one.client.call('apply', typing('5'))
    await one.client.call('markSaved', 1)
    one.state.dirty = false
    await one.journal.flush()
    await one.client.call('apply', typing('6'))
    one.state.dirty = true
    await one.journal.flush()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 1 }])
    await one.client.call('markSaved', 2)
    one.state.dirty = false
    await one.journal.flush()
    one.die()
    expect(await left(folder)).toEqual([])
  })

  it('after another workbook was opened leaves that one alone', async () => {
    const folder = tempFolder()
    const one = windowOn(storeIn(folder))
    await one.client.call('open', CSV)
    await one.client.call('apply', typing('5'))
    await one.journal.flush()
    await one.client.call('open', { kind: 'empty' })
    await one.client.call('apply', typing('6'))
    one.state.document = { ...one.state.document, name: 'Untitled' }
    await one.client.call('apply', typing('7'))
    await one.journal.flush()
    one.die()
    expect(await left(folder)).toEqual([{ name: 'Untitled', changes: 2 }])
  })

  it('while it restores leaves what it restores, and after that one journal of the same', async () => {
    const folder = tempFolder()
    await leaveBehind(folder)

    const store = storeIn(folder)
    const two = windowOn(store)
    const { id, journal } = await restored(store)
    await two.journal.whileRestoring(id, async () => {
      await replay(two.client, journal)
      await two.journal.flush()
      expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 1 }])
    })
    await two.client.call('apply', typing('6'))
    await two.journal.flush()
    two.die()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 2 }])
  })

  it('after many changes leaves them as what they made of the workbook, and undo beyond that as what it is', async () => {
    const folder = tempFolder()
    const one = windowOn(storeIn(folder), 3)
    await one.client.call('open', CSV)
    for (const text of ['1', '2', '3', '4']) await one.client.call('apply', typing(text))
    await one.client.call('apply', { type: 'add-sheet' })
    await one.journal.flush()
    await one.journal.flush()
    await one.client.call('apply', { type: 'add-sheet' })
    await one.client.call('undo')
    await one.journal.flush()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 2 }])
    expect(await texts(folder)).toEqual(['4', 2])
    // Behind the snapshot, where the journal knows no way.
    await one.client.call('undo')
    await one.client.call('undo')
    await one.journal.flush()
    expect(await texts(folder)).toEqual(['3', 1])
    await one.client.call('apply', { type: 'rename-sheet', sheet: 1, name: 'One' })
    await one.journal.flush()
    one.die()
    expect(await texts(folder)).toEqual(['3', 1])
    expect((await findLeft(storeIn(folder))).length).toBe(1)
  })

  it('whose workbook cannot be copied leaves every change, however many', async () => {
    const folder = tempFolder()
    const one = windowOn(storeIn(folder), 2)
    const call = one.client.call as (...asked: readonly unknown[]) => Promise<unknown>
    one.client.call = ((...asked: readonly unknown[]) =>
      asked[0] === 'snapshot'
        ? Promise.reject(new Error('too large'))
        : call(...asked)) as typeof one.client.call
    await one.client.call('open', CSV)
    for (const text of ['1', '2', '3', '4', '5']) {
      await one.client.call('apply', typing(text))
      await one.journal.flush()
    }
    one.die()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 5 }])
    expect(one.failures).toEqual([])
  })

  it('while a copy is taken leaves what is done meanwhile, and after that one journal of it all', async () => {
    const folder = tempFolder()
    const one = windowOn(storeIn(folder), 2)
    const call = one.client.call as (...asked: readonly unknown[]) => Promise<unknown>
    let take = () => {}
    one.client.call = (async (...asked: readonly unknown[]) => {
      if (asked[0] === 'snapshot') await new Promise<void>((resolve) => (take = resolve))
      return call(...asked)
    }) as typeof one.client.call
    await one.client.call('open', CSV)
    for (const text of ['1', '2', '3']) await one.client.call('apply', typing(text))
    await one.journal.flush()
    const renewed = one.journal.flush()
    await one.client.call('apply', typing('4'))
    void one.journal.flush()
    await expect.poll(() => left(folder)).toEqual([{ name: 'a.csv', changes: 4 }])
    take()
    await renewed
    await one.client.call('apply', typing('5'))
    await one.journal.flush()
    one.die()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 1 }])
    expect(await texts(folder)).toEqual(['5', 1])
  })

  it('while a copy is written undoes what came before it, and leaves that undone', async () => {
    const folder = tempFolder()
    const store = storeIn(folder)
    let bases = 0
    let goOn = () => {}
    const gated = new Promise<void>((resolve) => (goOn = resolve))
    const kept = ['beginJournal', 'placeJournal', 'endJournal', 'leftJournals', 'readJournal'] as const
    const one = windowOn(
      {
        ...Object.fromEntries(kept.map((name) => [name, store[name].bind(store)])),
        async appendJournal(id: string, part: 'base' | 'log', bytes: Uint8Array) {
          if (part === 'base' && ++bases === 2) await gated
          return store.appendJournal(id, part, bytes)
        },
      } as unknown as JournalStore,
      2,
    )
    await one.client.call('open', CSV)
    for (const text of ['1', '2', '3']) await one.client.call('apply', typing(text))
    await one.journal.flush()
    const renewed = one.journal.flush()
    await expect.poll(() => bases).toBe(2)
    await one.client.call('undo')
    goOn()
    await renewed
    one.die()
    expect(await texts(folder)).toEqual(['2', 1])
    expect(await left(folder)).toHaveLength(1)
  })

  it('that is saved while a copy is taken leaves nothing to be offered', async () => {
    const folder = tempFolder()
    const one = windowOn(storeIn(folder), 2)
    const call = one.client.call as (...asked: readonly unknown[]) => Promise<unknown>
    one.client.call = (async (...asked: readonly unknown[]) => {
      const answer = await call(...asked)
      if (asked[0] === 'snapshot') one.state.dirty = false
      return answer
    }) as typeof one.client.call
    await one.client.call('open', CSV)
    for (const text of ['1', '2', '3']) await one.client.call('apply', typing(text))
    await one.journal.flush()
    await one.journal.flush()
    one.die()
    expect(one.state.dirty).toBe(false)
    expect(await left(folder)).toEqual([])
  })

  it('after a restoration in part leaves what was there too', async () => {
    const folder = tempFolder()
    await leaveBehind(folder)

    const store = storeIn(folder)
    const two = windowOn(store)
    const { id, journal } = await restored(store)
    await two.journal.whileRestoring(
      id,
      () => replay(two.client, journal),
      () => false,
    )
    await two.client.call('apply', typing('6'))
    await two.journal.flush()
    two.die()
    expect(await left(folder)).toHaveLength(2)
  })

  it('with a full disk is told of once, and edits on', async () => {
    const full = { ok: false, message: 'The disk is full.' } as const
    const one = windowOn({
      ...({ beginJournal: async () => full } as unknown as JournalStore),
    })
    await one.client.call('open', CSV)
    await one.client.call('apply', typing('5'))
    await one.journal.flush()
    await one.client.call('apply', typing('6'))
    await one.journal.flush()
    expect(one.failures).toEqual(['The disk is full.'])
    one.die()
  })
})

describe('a disk that is full for a while', () => {
  it('is told of once, keeps what it held, and what comes after the next save is kept again', async () => {
    const folder = tempFolder()
    const store = storeIn(folder)
    let isFull = false
    const append: JournalStore['appendJournal'] = (id, part, bytes) =>
      isFull
        ? Promise.resolve({ ok: false, message: 'The disk is full.' })
        : store.appendJournal(id, part, bytes)
    const kept = ['beginJournal', 'placeJournal', 'endJournal', 'leftJournals', 'readJournal'] as const
    const methods = Object.fromEntries(kept.map((name) => [name, store[name].bind(store)]))
    const one = windowOn({ ...methods, appendJournal: append } as unknown as JournalStore)
    await one.client.call('open', CSV)
    await one.client.call('apply', typing('5'))
    await one.journal.flush()
    isFull = true
    for (const text of ['6', '7', '8']) {
      await one.client.call('apply', typing(text))
      await one.journal.flush()
    }
    expect(one.failures).toEqual(['The disk is full.'])
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 1 }])

    isFull = false
    one.state.dirty = false
    await one.client.call('markSaved', 4)
    await one.journal.flush()
    expect(await left(folder)).toEqual([])
    one.state.dirty = true
    await one.client.call('apply', { type: 'add-sheet' })
    await one.journal.flush()
    one.die()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 1 }])
    expect(await texts(folder)).toEqual(['8', 2])
  })
})

describe('a journal that cannot be begun', () => {
  it('leaves nothing in the way of what the user saves', async () => {
    const ended: string[] = []
    const one = windowOn({
      beginJournal: async () => ({ ok: true, value: 'half' }),
      appendJournal: async () => ({ ok: false, message: 'The disk is full.' }),
      endJournal: async (id: string) => void ended.push(id),
    } as unknown as JournalStore)
    await one.client.call('open', CSV)
    await one.client.call('apply', typing('5'))
    await one.journal.flush()
    one.die()
    expect([one.failures, ended]).toEqual([['The disk is full.'], ['half']])
  })
})

describe('a paste of 100,000 cells', () => {
  it('of which the journal has but a part when the program ends leaves all that came before it', async () => {
    const folder = tempFolder()
    const store = storeIn(folder)
    let slices = 0
    const one = windowOn({
      beginJournal: () => store.beginJournal(),
      placeJournal: async () => {},
      // Killed between two slices: nothing answers any more.
      appendJournal: (id: string, part: 'base' | 'log', bytes: Uint8Array) =>
        part === 'log' && bytes.length >= 1_048_576 && ++slices > 1
          ? new Promise(() => {})
          : store.appendJournal(id, part, bytes),
    } as unknown as JournalStore)
    await one.client.call('open', CSV)
    await one.client.call('apply', typing('5'))
    await one.journal.flush()
    const inputs = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 100 }, (_, column) => `${row + 0.125},${column / 1024}, a text of some length`),
    )
    await one.client.call('apply', { type: 'set-cells', sheet: 1, at: A1, inputs })
    void one.journal.flush()
    await expect.poll(() => slices).toBe(2)
    one.die()
    expect(await texts(folder)).toEqual(['5', 1])
    const { journal } = await restored(storeIn(folder))
    expect([journal.steps.length, journal.missing]).toEqual([1, 'end'])
  })
})

describe('a change that takes long', () => {
  const asked = (text: string, number: number): AskedStep => ({
    name: 'apply',
    args: [typing(text)],
    number,
  })

  /** What the next run makes of a journal: A1, and what is said. */
  async function after(folder: string) {
    const [client, end] = startEngine()
    const { journal } = await restored(storeIn(folder))
    const done = await replay(client, journal)
    if (!done.ok) throw new Error(done.message)
    const { input, error } = await client.call('inspect', 1, A1)
    end()
    return { input, error: error?.message, remark: done.value.remark, isWhole: done.value.isWhole }
  }

  async function edited() {
    const folder = tempFolder()
    const one = windowOn(storeIn(folder))
    await one.client.call('open', CSV)
    await one.client.call('apply', typing('5'))
    await one.journal.flush()
    return { folder, one }
  }

  it('is on the disk before it is made, and is restored without computing it', async () => {
    const { folder, one } = await edited()
    one.hears.asked(asked('=1+1', 100))
    await one.journal.flush()
    one.die()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 2 }])
    expect(await after(folder)).toEqual({
      input: '=1+1',
      error: 'Its calculation was stopped: F9 calculates it.',
      remark: 'The last change was still being computed: F9 calculates its formulas.',
      isWhole: true,
    })
  })

  it('is restored like any other once it was made, and not at all once it was refused', async () => {
    const { folder, one } = await edited()
    const six = asked('6', 100)
    one.hears.asked(six)
    one.hears.asked(asked('7', 101))
    await one.journal.flush()
    one.hears.made({ ...six, state: 2 })
    one.hears.dropped(101)
    await one.journal.flush()
    one.die()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 2 }])
    expect(await after(folder)).toEqual({ input: '6', error: undefined, remark: undefined, isWhole: true })
  })

  it('that was stopped is restored as it was made', async () => {
    const { folder, one } = await edited()
    one.hears.asked(asked('=1+1', 100))
    await one.journal.flush()
    one.hears.made({ name: 'apply', args: [typing('=1+1'), true], number: 100, state: 2 })
    await one.journal.flush()
    one.die()
    const { error, remark } = await after(folder)
    expect([error, remark]).toEqual(['Its calculation was stopped: F9 calculates it.', undefined])
  })

  it('behind an opening is that workbook’s and not this one’s', async () => {
    const { folder, one } = await edited()
    one.hears.asked({ name: 'open', args: [{ kind: 'empty' }], number: 100 })
    one.hears.asked(asked('6', 101))
    await one.journal.flush()
    one.die()
    expect(await left(folder)).toEqual([{ name: 'a.csv', changes: 1 }])
  })
})
